import { describe, expect, test } from 'vitest'
import { parseMarks } from '../src/language/marks.ts'
import type { EntryBase, FrameEntry, PackSource } from '../src/language/source.ts'
import { type Claim, type PopulationFacet, spanOf } from '../src/model/index.ts'
import { findExampleFaults, findNeverFaults, type Proven, printFaults } from './check-example.ts'
import { inventedClaim } from './invented-output.ts'

const base = (id: string): EntryBase => ({ id, why: 'For the test.', examples: [], never: [] })
const frame = (id: string, measure: FrameEntry['measure'], what: FrameEntry['what']): FrameEntry => ({
  ...base(id),
  measure,
  verb: [],
  noun: [],
  nounPlurals: [],
  adjective: [],
  governedBy: [],
  only: [],
  except: [],
  counted: ['object'],
  what,
})
const kill = frame('killed/kill', 'killed', 'people')
const destroy = frame('destroyed/destroy', { home: 'homes-destroyed' }, 'things')
const people = { ...base('people'), words: ['person'], plurals: ['people'], facets: {} }
const farmer = {
  ...base('farmer'),
  words: ['farmer'],
  plurals: [],
  facets: { farmers: 'said', civilians: 'implied' },
} as const
const house = { ...base('house'), words: ['house'], plurals: [], unit: 'homes', class: 'home' } as const
const pack: PackSource = {
  code: 'xx',
  name: 'Test',
  people: [people, farmer],
  nationalities: [],
  things: [house],
  frames: [kill, destroy],
  numbers: { units: {}, tens: {}, multipliers: {}, collectives: {}, suffixes: {}, fractions: {}, ordinals: [] },
  events: [],
  terms: [],
  steps: [],
  placeWords: {},
  cues: [],
  speakers: [],
  times: [],
  offices: [],
  statesDo: [],
  hedges: [],
  vague: [],
  notCounts: [],
  verbs: { regular: [], irregular: {} },
  adjectives: [],
  inflection: { plurals: {}, doubling: [] },
  grammar: {},
  modality: [],
  scope: [],
  abbreviations: [],
}

const SENTENCE = '{quantity:At least 42} {population:farmers} were {measure:killed} there.'
const { text } = parseMarks(SENTENCE)
const facet = (id: string, words: [number, number]): PopulationFacet => ({
  ...spanOf(text, ...words),
  id,
  facet: 'occupation',
  basis: 'said',
})

/** What a right engine reads in the sentence. */
const right = inventedClaim(
  text,
  'At least 42',
  { stated: 42, hedge: 'at-least', low: 42, high: null },
  {
    id: '1',
    trigger: spanOf(text, 25, 31),
    population: [facet('farmers', [12, 19]), facet('civilians', [12, 19])],
    evidence: spanOf(text, 0, text.length),
  },
)
const read = (change: Partial<Claim>) => ({ claims: [{ ...right, ...change }], numbers: [] })
const faultsOf = (proven: Proven, change: Partial<Claim> = {}) =>
  findExampleFaults(proven, SENTENCE, read(change), pack).map(({ expected }) => expected)
const quantity = (change: object) => ({ quantity: { ...right.quantity, ...change } as Claim['quantity'] })

const asFrame: Proven = { kind: 'frames', entry: kill }
const asPeople: Proven = { kind: 'people', entry: farmer }
const asHedge: Proven = { kind: 'hedges', entry: { ...base('at-least'), hedge: 'at-least', before: [], after: [] } }
const nearly: Proven = {
  kind: 'hedges',
  entry: { ...base('nearly'), hedge: 'about', before: [], after: [], ceiling: true },
}
const vague: Proven = { kind: 'vague', entry: { ...base('some'), words: [], convention: 'some' } }
const feared: Proven = { kind: 'modality', entry: { ...base('fear'), words: [], certainty: 'feared', as: 'verb' } }
const denied: Proven = { kind: 'modality', entry: { ...base('deny'), words: [], stance: 'denies', as: 'verb' } }
const condition: Proven = { kind: 'modality', entry: { ...base('if'), words: [], hypothetical: true, as: 'clause' } }
const since: Proven = { kind: 'scope', entry: { ...base('since'), words: [], scope: 'cumulative' } }
const thing: Proven = { kind: 'things', entry: house }
const storeys: Proven = { kind: 'notCounts', entry: { ...base('storeys'), reason: 'storeys', before: [], after: [] } }

describe('a right reading has no fault', () => {
  test.each<[string, Proven, Partial<Claim>]>([
    ['a frame', asFrame, {}],
    ['people', asPeople, {}],
    ['a hedge', asHedge, {}],
    ['a hedge that goes no higher', nearly, quantity({ hedge: 'about', high: 42 })],
    ['a vague word', vague, quantity({ hedge: 'vague' })],
    ['a certainty', feared, { certainty: 'feared' }],
    ['a stance', denied, { stance: 'denies' }],
    ['a scope', since, { scope: 'cumulative' }],
    ['a thing', thing, { measure: 'homes-destroyed', unit: 'homes' }],
  ])('%s', (_, proven, change) => {
    expect(faultsOf(proven, change)).toEqual([])
  })

  test('one of two claims of one quantity is enough', () => {
    const claims = [{ ...right, measure: 'injured' }, right]
    expect(findExampleFaults(asFrame, SENTENCE, { claims, numbers: [] }, pack)).toEqual([])
  })

  test('"people" has no population to read', () => {
    const sentence = '{quantity:At least 42} {population:people} were killed.'
    const claims = [{ ...right, population: [] }]
    expect(findExampleFaults(asFrame, sentence, { claims, numbers: [] }, pack)).toEqual([])
  })
})

describe('a wrong example is caught', () => {
  test.each<[string, Proven, Partial<Claim>, string]>([
    [
      'another quantity',
      asFrame,
      { quantity: { ...right.quantity, ...spanOf(text, 9, 11) } as Claim['quantity'] },
      'a claim whose quantity is "At least 42"',
    ],
    ['another measure', asFrame, { measure: 'injured' }, '"At least 42" with measure killed'],
    ['another trigger', asFrame, { trigger: spanOf(text, 12, 19) }, '"At least 42" triggered by "killed"'],
    ['no trigger', asFrame, { trigger: null }, '"At least 42" triggered by "killed"'],
    ['no population', asFrame, { population: [] }, 'a population in the words "farmers"'],
    [
      'a population elsewhere',
      asFrame,
      { population: [facet('farmers', [32, 37])] },
      'a population in the words "farmers"',
    ],
    [
      'a facet too few',
      asPeople,
      { population: [facet('farmers', [12, 19])] },
      'a claim with population farmers, civilians',
    ],
    ['another hedge', asHedge, quantity({ hedge: 'exact' }), '"At least 42" with hedge at-least'],
    ['a higher bound than said', nearly, quantity({ hedge: 'about' }), '"At least 42" with its number as the highest'],
    ['no vague word', vague, {}, '"At least 42" with hedge vague'],
    ['another certainty', feared, {}, '"At least 42" with certainty feared'],
    ['another stance', denied, {}, '"At least 42" with stance denies'],
    ['another scope', since, {}, '"At least 42" with scope cumulative'],
    ['a claim of what never was', condition, {}, 'no claim of "At least 42"'],
    ['another unit', thing, { measure: 'homes-destroyed' }, '"At least 42" with unit homes'],
    ['a measure no frame gives the class', thing, { unit: 'homes' }, '"At least 42" with measure homes-destroyed'],
  ])('%s', (_, proven, change, expected) => {
    expect(faultsOf(proven, change)).toContain(expected)
  })

  test('each of several quantities must be found', () => {
    const sentence = '{quantity:At least 42} farmers and {quantity:two} others were killed.'
    const faults = findExampleFaults(asFrame, sentence, read({}), pack)
    expect(faults.map(({ expected }) => expected)).toEqual(['a claim whose quantity is "two"'])
  })

  test('a number that is no count has no claim, and its reason', () => {
    const sentence = 'The tower had {number:12} storeys.'
    const number = { ...spanOf(parseMarks(sentence).text, 14, 16), claim: null }
    const check = (claims: Claim[], reason: string) =>
      findExampleFaults(storeys, sentence, { claims, numbers: [{ ...number, reason }] }, pack).map(
        ({ expected }) => expected,
      )
    expect(check([], 'storeys')).toEqual([])
    expect(check([], 'age')).toEqual(['the number "12" with the reason storeys'])
    const claim = { ...right, quantity: { ...right.quantity, ...number } as Claim['quantity'] }
    expect(check([claim], 'storeys')).toEqual(['no claim of "12"'])
  })

  test('a counter-example: of a frame its own claims, of other entries all', () => {
    const counts = (proven: Proven, rule: string) => findNeverFaults(proven, read({ rule })).length
    expect(counts(asFrame, 'killed/kill')).toBe(1)
    expect(counts(asFrame, 'killed/die')).toBe(0)
    expect(counts(asPeople, 'killed/die')).toBe(1)
  })
})

test('a failure says where, which sentence, what was expected and what came', () => {
  const faults = findExampleFaults(asFrame, SENTENCE, read({ measure: 'injured' }), pack)
  expect(printFaults(kill, 'languages/xx/triggers/killed.yaml:3', SENTENCE, faults)).toBe(
    [
      'languages/xx/triggers/killed.yaml:3  killed/kill',
      '  "At least 42 farmers were killed there."',
      '  expected  "At least 42" with measure killed',
      '  came      "At least 42" injured (at-least 42, 42–) · of farmers, civilians · unit people · triggered by "killed" · stated, asserts, incident · rule killed/kill',
    ].join('\n'),
  )
})
