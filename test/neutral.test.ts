import { describe, expect, test } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { allSwaps } from './neutral/all-swaps.ts'
import { biases } from './neutral/biases.ts'
import type { Flip } from './neutral/find-flips.ts'
import { keyOf, newFlips, readKnownFlips } from './neutral/known-flips.ts'
import { readReports } from './neutral/reports.ts'
import { type Outcome, remembering, runSwaps } from './neutral/run-swaps.ts'
import { swapWords } from './neutral/swap.ts'

/** Names and loaded words of all sides are swapped in every gold report and sample; the same claims must come out. */

const reports = readReports()
const swaps = allSwaps().filter(({ slow }) => !slow)
const known = readKnownFlips()
const engine = remembering((given) => extract(given, { numbers: false }))
const lineOf = ({ report, swap, what, before, after, sentence, swapped }: Flip): string =>
  `${report}, ${swap}: ${what}\n  ${before}\n  ${after}\n  as it was: ${sentence}\n  swapped:   ${swapped}`

const kinds = [...new Set(swaps.map(({ kind }) => kind))]
const outcomes = new Map<string, Outcome>()

describe.each(kinds)('%s', (kind) => {
  const own = swaps.filter((swap) => swap.kind === kind)
  test.each(own.map((swap) => [swap.name, swap] as const))('%s', (name, swap) => {
    const outcome = runSwaps(engine, reports, [swap])
    outcomes.set(name, outcome)
    expect(newFlips(outcome.flips, known).map(lineOf)).toEqual([])
  })

  test('changes texts', () => {
    expect(own.reduce((sum, { name }) => sum + (outcomes.get(name)?.words ?? 0), 0)).toBeGreaterThan(0)
  })
})

test('what is known to flip still does (else: node scripts/known-flips.ts, and the list is shorter)', () => {
  const flips = new Set([...outcomes.values()].flatMap((outcome) => outcome.flips.map(keyOf)))
  expect([...known.keys()].filter((key) => !flips.has(key))).toEqual([])
})

describe('a planted bias is caught', () => {
  test.each(biases)('$name', ({ kind, biased }) => {
    // The swaps that change most words meet most sentences.
    const own = swaps
      .filter((swap) => swap.kind === kind)
      .sort((left, right) => (outcomes.get(right.name)?.words ?? 0) - (outcomes.get(left.name)?.words ?? 0))
      .slice(0, 4)
    const { flips } = runSwaps(biased(engine), reports, own)
    expect(newFlips(flips, known).length).toBeGreaterThan(0)
  })
})

describe('swapping', () => {
  test.each<[what: string, from: string, to: string, text: string, swapped: string]>([
    ['both ways would be two pairs', 'RSF', 'SAF', 'The RSF said RSF men fled.', 'The SAF said SAF men fled.'],
    ['the article follows', 'Israeli', 'Palestinian', 'an Israeli strike', 'a Palestinian strike'],
    ['a capital article follows', 'Varan', 'Ostrel', 'A Varan man fell.', 'An Ostrel man fell.'],
    ['abbreviations are spelt out', 'RSF', 'TLF', 'an RSF strike', 'a TLF strike'],
    ['the possessive stays', 'Hamas', 'Tolmak', 'Hamas’s men', 'Tolmak’s men'],
    [
      'words inside others stay',
      'Israeli',
      'Varan',
      'Israelis, pro-Israeli, Israeli-held',
      'Israelis, pro-Israeli, Israeli-held',
    ],
  ])('%s', (_, from, to, text, swapped) => {
    expect(swapWords(text, { words: [{ from, to }] }).text).toBe(swapped)
  })

  test('two words change places at once', () => {
    const words = [
      { from: 'RSF', to: 'SAF' },
      { from: 'SAF', to: 'RSF' },
    ]
    expect(swapWords('The RSF shelled the SAF.', { words }).text).toBe('The SAF shelled the RSF.')
  })

  test('the longest name is swapped as one', () => {
    const words = [
      { from: 'Gaza Health Ministry', to: 'Ostrel Health Ministry' },
      { from: 'Gaza', to: 'Varan' },
    ]
    expect(swapWords('The Gaza Health Ministry in Gaza', { words }).text).toBe('The Ostrel Health Ministry in Varan')
  })
})
