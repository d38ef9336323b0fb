import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { findBroken } from './broken-rules.ts'
import { anyUnits } from './invented-text.ts'

const seed = 7
function check(text: string): void {
  expect(findBroken(text, extract({ text, language: 'en' }))).toEqual([])
}

describe('no text makes the engine throw', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'windows-1256', 'shift_jis', 'gb18030'])(
    'random bytes read as %s',
    (encoding) => {
      const decoder = new TextDecoder(encoding)
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 800 }), (bytes) => {
          check(decoder.decode(bytes))
        }),
        { seed, numRuns: 60 },
      )
    },
  )

  test('any UTF-16 units: lone surrogates, control characters', () => {
    fc.assert(fc.property(anyUnits, check), { seed, numRuns: 400 })
  })

  test('any units within a report', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(60), (noise, at) => {
        const report = 'At least 12 people, three of them children, were killed in the strike.'
        check(report.slice(0, at) + noise + report.slice(at))
      }),
      { seed, numRuns: 400 },
    )
  })

  const repeat = (part: string, times: number): string => part.repeat(times)
  test.each([
    ['nothing', ''],
    ['one sign', '.'],
    ['a lone surrogate', '\ud83d'],
    ['only white space', ' \n\t\u00a0\u2029'.repeat(50)],
    ['only zeros', repeat('\0', 1000)],
    ['quotes in quotes', `${repeat('“', 3000)}Twelve people were killed${repeat('”', 3000)}`],
    ['quotes that never end', repeat('He said: "12 people were killed. ', 400)],
    ['brackets in brackets', `${repeat('(', 3000)}12 people were killed${repeat(')', 3000)}`],
    ['brackets that never end', repeat('(12 dead [and ', 400)],
    ['relatives in relatives', `12 people ${repeat('who saw the men ', 600)}were killed.`],
    ['subordinate in subordinate', `${repeat('He said that ', 600)}12 people were killed.`],
    ['10,000 numbers in a sentence', `Killed: ${Array.from({ length: 10_000 }, (_, at) => at).join(' ')}.`],
    ['10,000 numbers in a list', `${Array.from({ length: 10_000 }, (_, at) => at).join(', ')} people were killed.`],
    ['2,000 counts in a sentence', `${repeat('12 men, two women and ', 2000)}a child were killed.`],
    ['one long number', `${repeat('9', 5000)} people were killed.`],
    ['one long number in groups', `${repeat('999,', 2000)}999 people were killed.`],
    ['number words without end', `${repeat('hundred thousand ', 2000)}people were killed.`],
    ['hyphens', repeat('12-', 3000)],
    ['a word of half a million letters', `${repeat('killed', 80_000)} 12 people`],
    ['hedges without end', `${repeat('at least more than about ', 1000)}12 people were killed.`],
    ['verbs without end', repeat('killed ', 5000)],
    ['commas', repeat(',', 20_000)],
    ['marks on one letter', `a${repeat('\u0301', 20_000)} 12 killed`],
    ['direction marks between all letters', [...'12 people were killed.'].join('\u200f')],
  ])('%s', (_name, text) => check(text))
})
