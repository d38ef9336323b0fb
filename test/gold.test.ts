import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GoldReport, parseGold, readGold } from '../scripts/accuracy/gold-report.ts'
import { precision, recall } from '../scripts/accuracy/score.ts'
import { scoreGold } from '../scripts/accuracy/score-gold.ts'
import { type Extraction, extract } from '../src/extract/index.ts'
import type { Span } from '../src/model/index.ts'
import { listFiles, root } from './source-tree.ts'

const reports = readGold(join(root, 'gold'))
const read = (document: { text: string; publisher?: string | null; published?: string | null }): Extraction =>
  extract({ ...document, language: 'en' })
/** Only what an input gives, no marks. */
const givenOf = ({ text, publisher, published }: GoldReport) => ({ text, publisher, published })

test('there are at least 40 gold reports, and every mark has its one place in its report', () => {
  expect(reports.length).toBeGreaterThanOrEqual(40)
  expect(reports.flatMap(({ problems }) => problems)).toEqual([])
})

test('the gold reports come out byte-identical twice, and in reverse order', () => {
  const once = reports.map((report) => JSON.stringify(read(givenOf(report))))
  const twice = reports.map((report) => JSON.stringify(read(givenOf(report))))
  const reversed = reports.toReversed().map((report) => JSON.stringify(read(givenOf(report))))
  expect(twice).toEqual(once)
  expect(reversed.toReversed()).toEqual(once)
})

describe('the engine on gold', () => {
  const { claims, parts, named } = scoreGold(reports, (report) => read(givenOf(report)))
  const all = claims.get('all') ?? { hits: 0, wanted: 0, given: 0 }

  test('of the claims it reads, 95 in 100 are marked', () => {
    expect(precision(all)).toBeGreaterThanOrEqual(0.95)
  })

  test('of the claims marked, it reads 90 in 100', () => {
    expect(recall(all)).toBeGreaterThanOrEqual(0.9)
  })

  test.each([
    ['population', parts.get('population'), 0.9],
    ['scope', parts.get('scope'), 0.95],
    ['source, or that none is said', named.get('source, with none'), 0.9],
  ])('of the claims it finds, the %s is right for as many as it must be', (_, score, floor) => {
    expect(score?.wanted).toBeGreaterThan(1000)
    expect(score ? recall(score) : 0).toBeGreaterThanOrEqual(floor)
  })
})

const texts = [
  ...reports.map(({ slug, text }) => [`gold/${slug}`, text] as const),
  ...listFiles('samples').map((name) => [name, readFileSync(join(root, name), 'utf8')] as const),
]
test.each(texts)('every span is what the text says there: %s', (_, text) => {
  const spans = findSpans(read({ text }))
  expect(spans.length).toBeGreaterThan(0)
  expect(spans.filter(({ start, end, text: words }) => text.slice(start, end) !== words)).toEqual([])
})

/** Every object with start, end and text, however deep. */
function findSpans(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(findSpans)
  return 'start' in value && 'end' in value && 'text' in value ? [value as Span, ...inside] : inside
}

const claim = (line: string): string => `claims:\n  - { key: a, ${line}, measure: killed, stated: 1, hedge: exact }\n`
test.each([
  ['words that are not there', 'in: 7 died, quantity: "7"', 'x/a: "7 died" is not in the report'],
  ['words that are there twice', 'in: died, quantity: died', 'x/a: "died" occurs twice'],
  ['a quantity outside', 'in: A man died, quantity: "2"', 'x/a: "2" occurs 0 times in "A man died", expected once'],
  ['a container nobody marked', 'in: A man, quantity: A, partOf: b', 'x/a: no claim "b" to be part of'],
  ['a letter inside other words is not the article', 'in: a man later, quantity: a', null],
])('marks: %s', (_, line, problem) => {
  const { problems } = parseGold('x', 'A man died. There a man later died.', claim(line))
  expect(problems).toEqual(problem === null ? [] : [problem])
})
