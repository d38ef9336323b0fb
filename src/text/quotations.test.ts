import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findQuotations } from './quotations.ts'

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ start, end, closed }) => text.slice(start, end) + (closed ? '' : ' (open)'))

it.each([
  ['He said "we lost five," and "more".', ['"we lost five,"', '"more"']],
  ['“We lost five.” «Nous aussi.» „Wir auch.“', ['“We lost five.”', '«Nous aussi.»', '„Wir auch.“']],
  ['“The ‘safe’ zone”, he said', ['“The ‘safe’ zone”']],
  ['She said ‘the soldiers’ wives’ fled. ‘Go’', ['‘the soldiers’ wives’', '‘Go’']],
  ["'We lost five', the Ba'ath Party's spokesman said.", ["'We lost five'"]],
  ["It's the soldiers' turn; they don't know.", []],
  ['\'twas the \'90s and "peace" held', ['"peace"']],
  ['A 5\'10" man and a 155" barrel.', []],
  ['“One.\n\n“Two.”', ['“One. (open)', '“Two.”']],
  ['"One.\n\n"Two."', ['"One. (open)', '"Two."']],
  ['An "unclosed mark here\n\nNext "one".', ['"unclosed mark here (open)', '"one"']],
  ['He said: "Five\nof us fell."', ['"Five\nof us fell."']],
])('finds the quotations of %j', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

it('gives quotations in order, without overlap, within the limits', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    'a',
    's',
    '1',
    ' ',
    '\n',
    '\n\n',
    '.',
    '\ud83d',
  )
  const texts = fc.array(piece, { maxLength: 80 }).map((found) => found.join(''))
  fc.assert(
    fc.property(texts, fc.nat(20), (text, cut) => {
      const start = Math.min(cut, text.length)
      let last = start
      for (const { start: from, end, inner } of findQuotations(text, start)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(inner.start).toBe(from + 1)
        expect(inner.end).toBeGreaterThan(inner.start)
        expect(end).toBeGreaterThanOrEqual(inner.end)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2000 },
  )
})

it('reads ten thousand nested quotations as one', () => {
  const depth = 10_000
  expect(findQuotations('“a'.repeat(depth) + 'b”'.repeat(depth)).length).toBe(1)
})
