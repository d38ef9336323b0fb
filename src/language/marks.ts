/** A marked stretch of an example sentence, by its offsets in the sentence without marks. */
export interface Mark {
  /** One of {@link MARK_NAMES}. */
  readonly name: string
  readonly start: number
  /** Not included. */
  readonly end: number
  readonly text: string
}

/** An example sentence with its marks taken out, and what is wrong with the marks. */
export interface MarkedSentence {
  readonly text: string
  readonly marks: readonly Mark[]
  /** "Unexpected X, expected Y", one for each malformed mark; empty when the marks are well formed. */
  readonly faults: readonly string[]
}

/** The names a mark may have: only what a test compares with the engine's reading. */
export const MARK_NAMES = [
  'quantity',
  'population',
  'measure',
  'number',
  'event',
  'actor',
  'target',
  'source',
  'cue',
  'content',
  'time',
  'party',
  'term',
] as const

const OPENING = /\{([a-z-]+):/y

/**
 * Takes the marks out of a sentence. Marks do not nest; `\{` and `\}` are plain braces. Never throws.
 *
 *     {quantity:At least 42} {population:civilians} were {measure:killed}.
 *     => "At least 42 civilians were killed.", quantity 0–11, population 12–21, measure 27–33
 */
export function parseMarks(line: string): MarkedSentence {
  const marks: Mark[] = []
  const faults: string[] = []
  let text = ''
  let open: { name: string; start: number } | null = null
  for (let at = 0; at < line.length; ) {
    const sign = line[at]
    if (sign === '\\' && (line[at + 1] === '{' || line[at + 1] === '}')) {
      text += line[at + 1]
      at += 2
    } else if (sign === '{') {
      OPENING.lastIndex = at
      const opening = OPENING.exec(line)
      if (open) faults.push(`Unexpected "{" inside {${open.name}:, expected "}" first: marks do not nest`)
      else if (!opening) faults.push(`Unexpected "${line.slice(at, at + 12)}", expected a mark such as {quantity:42}`)
      else open = { name: opening[1] ?? '', start: text.length }
      at += opening ? opening[0].length : 1
    } else if (sign === '}') {
      if (open) {
        const mark: Mark = { ...open, end: text.length, text: text.slice(open.start) }
        if (mark.text.trim() !== mark.text || mark.text === '') {
          faults.push(`Unexpected {${mark.name}:${mark.text}}, expected words without space at either end`)
        }
        marks.push(mark)
      } else faults.push('Unexpected "}" that closes no mark, expected "{name:" before it')
      open = null
      at += 1
    } else {
      text += sign
      at += 1
    }
  }
  if (open) faults.push(`Unexpected end inside {${open.name}:, expected "}"`)
  return { text, marks, faults }
}

/** Returns the sentences of `examples` or `never`: a block of text with one a line (blank lines left out), or a list. */
export function splitSentences(value: string | readonly string[]): { text: string; row: number }[] {
  const rows = typeof value === 'string' ? value.split('\n') : value
  return rows.map((text, row) => ({ text: text.trim(), row })).filter(({ text }) => text !== '')
}
