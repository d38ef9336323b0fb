import fc from 'fast-check'

const words =
  'killed wounded died dead injured missing captured fled displaced destroyed people soldiers children civilians a an the of in at least more than about some two dozen hundred thousand million several no none not and or but who which were was have been their him including among them others another toll rose from to said according between both half nearly up 12 1,990 3.5 7-9 2023 $5 13-year-old 40% police fighters houses rockets were injured, it “he said” (nine) U.S. Gen. May Oct 8'.split(
    ' ',
  )
const signs = [
  '.',
  ',',
  ';',
  ':',
  ' — ',
  '-',
  '"',
  '“',
  '”',
  "'",
  '’s',
  '(',
  ')',
  '[',
  ']',
  '?',
  '\n',
  '\n\n',
  '\t',
  '…',
  '%',
  '\u00a0',
]

/** Texts made of words that the engine has rules for, in any order, with signs between: nonsense that triggers rules. */
export const newsNonsense: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(...signs) }),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(' ').replace(/ ([.,;:?])/g, '$1'))

/** Any UTF-16 units, broken surrogate pairs and control characters among them. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x1f }) },
    ),
    { maxLength: 300 },
  )
  .map((units) => String.fromCharCode(...units))

/** A text with stretches cut out, doubled or swapped, as a bad copy has them. */
export const badCopy = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(60), fc.constantFrom('cut', 'double', 'upper', 'noise'), anyUnits), {
        maxLength: 6,
      }),
    )
    .map(([text, edits]) => edits.reduce(edit, text))

function edit(text: string, [place, length, how, noise]: [number, number, string, string]): string {
  const start = text.length === 0 ? 0 : place % text.length
  const stretch = text.slice(start, start + length)
  const instead =
    how === 'cut'
      ? ''
      : how === 'double'
        ? stretch + stretch
        : how === 'upper'
          ? stretch.toUpperCase()
          : noise.slice(0, 12)
  return text.slice(0, start) + instead + text.slice(start + length)
}
