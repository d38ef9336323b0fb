import { describe, expect, test } from 'vitest'
import { findMarks } from './find-marks.ts'
import { makeWordFinder, type Ranges } from './find-words.ts'
import { withoutMarks } from './hide-marks.ts'

const TEXT = 'Dana Example said 12 people died in Old Town. The mayor counted 3.'
const span = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, text: words }
}
const claim = {
  id: 'c1',
  kind: 'count',
  measure: 'killed',
  quantity: { ...span('12'), low: 12 },
  evidence: span('12 people died in Old Town'),
  place: { ...span('Old Town'), name: 'Old Town', id: 'place:old-town', latitude: 1, longitude: 2, country: 'XXA' },
  attribution: {
    source: [span('Dana Example')],
    sources: [{ name: 'Dana Example', kind: 'witness', party: 'party:a' }],
  },
}
const mayors = { id: 'c2', kind: 'count', measure: 'killed', quantity: { ...span('3'), low: 3 }, evidence: span('3') }
const reading = {
  claims: [claim, mayors],
  tolls: [
    { measure: 'killed', low: 12, claims: ['c1'], alternatives: [['c2']] },
    { measure: 'injured', low: 1, claims: ['c9'], alternatives: [] },
  ],
}

/** The reading once words are hidden in it, wherever they stand in the text. */
function hidden(words: string[], payload: unknown = reading): typeof reading {
  const finder = makeWordFinder(words)
  const ranges: Ranges = finder.rangesIn(TEXT)
  return withoutMarks(payload, findMarks(payload, finder, ranges)) as typeof reading
}

describe('words hidden in a reading', () => {
  test('a name goes from spans and names, with what gives it away; the number stays', () => {
    const [one, other] = hidden(['Dana Example']).claims as (typeof claim)[]
    expect(one.attribution.source[0]).toEqual({ ...span('Dana Example'), text: '█'.repeat(12) })
    expect(one.attribution.sources).toEqual([{ name: '█'.repeat(12), kind: 'witness', party: null }])
    expect(one.quantity).toEqual(claim.quantity)
    expect(other).toEqual(mayors)
  })

  test('a place loses its id and where it is, and keeps its country', () => {
    const [one] = hidden(['old town']).claims as (typeof claim)[]
    expect(one.place).toEqual({
      ...claim.place,
      text: '████████',
      name: '████████',
      id: null,
      latitude: null,
      longitude: null,
    })
    expect(one.evidence.text).toBe('12 people died in ████████')
  })

  test('part of a name leaves the rest, and what it is', () => {
    const [one] = hidden(['Old']).claims as (typeof claim)[]
    expect(one.place).toMatchObject({ name: '███ Town', id: 'place:old-town' })
  })

  test('a claim whose number stands within goes as a whole, with every toll that counts it', () => {
    const { claims, tolls } = hidden(['said 12 people died'])
    expect(claims).toEqual([{ id: 'c1' }, mayors])
    expect(tolls).toEqual([null, reading.tolls[1]])
  })

  test('a name that is part of the passage goes from the claims that it touches', () => {
    const [one] = hidden(['Dana Example said']).claims as (typeof claim)[]
    expect(one.attribution.sources[0].name).toBe('█'.repeat(12))
    const far = { claims: [{ ...mayors, attribution: { source: [], sources: [{ name: 'Dana Example' }] } }] }
    expect(JSON.stringify(hidden(['Dana Example said'], far))).toContain('Dana Example')
  })

  test('ids and the like are no words', () => {
    expect(hidden(['killed', 'count', 'witness', 'c2', 'place', 'c9'])).toEqual(reading)
  })

  test('in a decision: its claim goes, and that there was one stays', () => {
    const decision = { verdict: 'corrected', claim, reason: 'asked Dana Example' }
    expect(hidden(['said 12 people died'], decision)).toMatchObject({ verdict: 'corrected', claim: null })
    expect(hidden(['Dana Example'], decision)).toMatchObject({ reason: 'asked ████████████' })
  })
})
