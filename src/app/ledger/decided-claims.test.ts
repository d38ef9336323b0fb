import { expect, test } from 'vitest'
import { inventedReport } from '../../../test/ledger/invented-reports.ts'
import type { FullEntry } from '../../ledger/index.ts'
import type { Claim } from '../../model/index.ts'
import { decidedClaims } from './decided-claims.ts'

const [people, children] = inventedReport(42).claims

function entry(event: FullEntry['event'], subject: string, payload: unknown, actor = 'Ada'): FullEntry {
  return { event, subject, payload, actor } as FullEntry
}
const read = (...claims: Claim[]): FullEntry => entry('document-read', 'd', { claims })
const decided = (claim: string, verdict: string, actor?: string): FullEntry =>
  entry('claim-reviewed', `d#${claim}`, { verdict, claim: null, reason: null }, actor)

test('the last word on each claim, and how the engine reads it since', () => {
  const history = [
    read(people, children),
    decided('c1', 'withdrawn'),
    decided('c1', 'accepted', 'Ben'),
    decided('c2', 'accepted'),
    decided('h1', 'added'),
    read({ ...people, cause: 'flood' }),
    entry('claim-reviewed', 'd#c9', null),
  ]
  const told = decidedClaims(history).map(({ claim, verdict, person, readSince }) => [
    claim,
    verdict,
    person,
    readSince,
  ])
  expect(told).toEqual([
    ['c1', 'accepted', 'Ben', 'otherwise'],
    ['c2', 'accepted', 'Ada', 'no more'],
    ['h1', 'added', 'Ada', 'same'],
  ])
  expect(decidedClaims(history.slice(0, 5)).every(({ readSince }) => readSince === 'same')).toBe(true)
})
