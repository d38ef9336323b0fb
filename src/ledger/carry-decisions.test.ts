import { describe, expect, test } from 'vitest'
import { exactly, inventedClaim } from '../../test/invented-output.ts'
import type { Claim } from '../model/index.ts'
import { carryDecisions, type Decided, type ReadText } from './carry-decisions.ts'
import type { ReviewPayload } from './entry.ts'

const FIRST = 'The mayor said 12 people died in the fire.'
const TEXT = `A fire broke out. ${FIRST} Nobody knows why.`

/** The text with the claim on the twelve of its first sentence that has them. */
function read(text: string, parts: Partial<Claim> = {}): ReadText {
  const at = text.indexOf('12 people')
  const own = inventedClaim(text.slice(at), '12', exactly(12))
  const moved = <Part extends { start: number; end: number }>(span: Part): Part => ({
    ...span,
    start: span.start + at,
    end: span.end + at,
  })
  const evidence = { start: at, end: at + 'people'.length + 3, text: '12 people' }
  const quantity = own.quantity && moved(own.quantity)
  return { text, claims: [{ ...own, id: 'c1', evidence, quantity, ...parts }] }
}

const BEFORE = read(TEXT)
const [CLAIM] = BEFORE.claims
const FROM = { claim: 'd#c1', entry: 7, person: 'Ada' }
function said(verdict: ReviewPayload['verdict'], claim: Claim | null = null, id = 'c1'): Decided {
  return { claim: id, decision: { verdict, claim, reason: 'why' }, from: FROM }
}
const accepted = said('accepted', CLAIM)

/** Where a decision goes, and what with. */
function carried(decided: Decided, after: ReadText, before = BEFORE) {
  const [{ to }] = carryDecisions(before, after, [decided])
  return to
}

describe('a decision stands on a changed text', () => {
  test.each<[string, ReadText]>([
    ['where another sentence was changed', read(`A great fire broke out at night. ${FIRST} Nobody knows why.`)],
    ['where a line was put before it', read(`UPDATE\n${TEXT}`)],
    [
      'where the claim has another id, and the engine other doubts',
      read(TEXT, { id: 'c4', rule: 'killed/other', doubts: [{ part: 'time', reason: 'r', alternatives: [] }] }),
    ],
  ])('%s', (_, after) => {
    for (const decided of [accepted, said('withdrawn'), said('not-a-count')]) {
      expect(carried(decided, after)).toEqual({
        claim: after.claims[0].id,
        payload: { verdict: decided.decision.verdict, claim: null, reason: null, from: FROM },
      })
    }
  })
})

describe('a decision is left to a person', () => {
  test.each<[string, ReadText]>([
    ['where its sentence was changed', read(TEXT.replace('fire.', 'flames.'))],
    ['where something was put behind it', read(TEXT.replace('the fire.', 'the fire, though police doubt it.'))],
    ['where it is read otherwise', read(TEXT, { cause: 'arson' })],
    ['where nobody reads it', { text: TEXT, claims: [] }],
    [
      'where the sentence stands there twice',
      {
        text: `${TEXT} ${FIRST}`,
        claims: [...read(TEXT).claims, ...read(`${' '.repeat(TEXT.length + 1)}${FIRST}`).claims],
      },
    ],
  ])('%s', (_, after) => {
    expect(carried(accepted, after)).toBeNull()
    expect(carried(said('withdrawn'), after)).toBeNull()
    expect(carried(said('corrected', { ...CLAIM, cause: 'flood' }), after)).toBeNull()
  })
})

test('a correction is made again on the later claim: what a person said stays, all else is as it is read there', () => {
  const after = read(`UPDATE\n${TEXT}`, { id: 'c3' })
  const quantity = CLAIM.quantity && { ...CLAIM.quantity, stated: 13, low: 13, high: 13 }
  const to = carried(said('corrected', { ...CLAIM, quantity, cause: 'flood' }), after)
  const claim = to?.payload.claim
  expect(to?.claim).toBe('c3')
  expect(claim).toMatchObject({
    id: 'c3',
    cause: 'flood',
    quantity: { stated: 13 },
    evidence: after.claims[0].evidence,
  })
  expect(after.text.slice(claim?.quantity?.start, claim?.quantity?.end)).toBe('12')
})

test('who accepted an earlier reading than the last one has it on the later text, too', () => {
  const earlier = { ...CLAIM, cause: 'fire' }
  expect(carried(said('accepted', earlier), read(`UPDATE\n${TEXT}`))?.payload).toMatchObject({
    verdict: 'accepted',
    claim: { cause: 'fire' },
  })
})

describe('a claim that a person added', () => {
  const words = 'A fire broke out'
  const own = { ...CLAIM, id: 'h1', evidence: { start: 0, end: words.length, text: words }, quantity: null }
  const added = said('added', own, 'h1')
  test('goes with its words', () => {
    const to = carried(added, read(`UPDATE\n${TEXT}`))
    expect(to).toMatchObject({ claim: 'h1', payload: { verdict: 'added', claim: { evidence: { start: 7, end: 23 } } } })
  })
  test.each([
    ['whose words are gone', TEXT.replace('broke out', 'began')],
    ['whose sentence goes on otherwise', TEXT.replace('broke out.', 'broke out of control.')],
    ['whose words stand there twice', `${TEXT} A fire broke out.`],
  ])('%s is left', (_, text) => {
    expect(carried(added, read(text))).toBeNull()
  })
  test('and took back is not told of', () => {
    expect(carryDecisions(BEFORE, read(TEXT), [said('withdrawn', null, 'h1')])).toEqual([])
  })
})

test('sealed words are nobody’s words any more', () => {
  expect(carried(said('corrected', { ...CLAIM, cause: '████' }), read(TEXT))).toBeNull()
})
