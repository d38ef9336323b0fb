import { expect, test } from 'vitest'
import { parseGold } from '../scripts/accuracy/gold-report.ts'
import { matchClaims } from '../scripts/accuracy/match-claims.ts'
import type { Scores } from '../scripts/accuracy/score.ts'
import { scoreNamed } from '../scripts/accuracy/score-named.ts'
import { extract } from '../src/extract/index.ts'
import type { Claim } from '../src/model/index.ts'

const text = 'Three people were killed in Ashford on Tuesday, the Ostrel health ministry said.'
const yaml = `usual: { place: [Ashford, Old Ashford], time: 2024-03-05, actors: [], cause: null }
claims:
  - { key: a, in: Three people, quantity: Three, measure: killed, stated: 3, hedge: exact, source: the Ostrel health ministry }`
const report = parseGold('x', text, yaml)
const [read] = extract({ text, language: 'en' }).claims
const bare: Claim = { ...(read as Claim), attribution: null, place: null, time: null, actors: [], cause: null }
const place = { name: 'Ashford', id: null, country: null, latitude: null, longitude: null, precision: 'town' }
const day = { start: '2024-03-05', end: '2024-03-05', precision: 'day', basis: 'said' } as const
const saidBy = (name: string): Claim['attribution'] => ({
  source: [],
  cue: [],
  content: [],
  quoted: false,
  stance: 'asserts',
  sources: [
    { name, kind: 'health-authority', party: null },
    { name: 'Harbour Press', kind: 'publisher', party: null },
  ],
})

test.each<[why: string, part: string, changed: Partial<Claim>, right: boolean]>([
  ['a source of the same words', 'source', { attribution: saidBy('Ostrel health ministry') }, true],
  ['another source', 'source', { attribution: saidBy('witnesses') }, false],
  ['no source where one is marked', 'source', {}, false],
  ['a place under its second name', 'place', { place: { ...place, name: 'Old Ashford', basis: 'said' } }, true],
  ['another place', 'place', { place: { ...place, name: 'Ostrel', basis: 'said' } }, false],
  ['the day', 'time', { time: day }, true],
  ['a day too many', 'time', { time: { ...day, end: '2024-03-06' } }, false],
  ['nobody, as marked', 'actors', {}, true],
  [
    'somebody where nobody is marked',
    'actors',
    { actors: [{ id: null, name: 'gunmen', responsibility: 'stated' }] },
    false,
  ],
  ['a cause where none is marked', 'cause', { cause: 'shelling' }, false],
])('%s: %s', (_, part, changed, right) => {
  const scores: Scores = new Map()
  const [pair] = matchClaims(report.claims, [{ ...bare, ...changed }]).pairs
  if (!pair) throw new Error('Unexpected claim without its mark, expected a pair')
  const mistakes = scoreNamed(report, pair, scores).map(({ kind }) => kind)
  expect(scores.get(`${part}, with none`)).toEqual({ hits: Number(right), wanted: 1, given: 1 })
  expect(mistakes.includes(part)).toBe(!right)
})

test('marks of times that are no times are told', () => {
  expect(parseGold('x', text, yaml.replace('2024-03-05', '2024-02-30')).problems).toEqual([
    'x: Unexpected time "2024-02-30", expected 2024-03-05 or 2024-03-04/2024-03-05',
  ])
})
