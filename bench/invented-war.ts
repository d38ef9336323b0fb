import type { Claim, Report } from '../src/model/index.ts'
import { seededRandom } from './random.ts'

/** Places of an invented war: 4 countries of 10 provinces of 30 towns. */
export function placesAbove(id: string): readonly string[] {
  const [country, province, town] = id.split('/')
  if (town !== undefined) return [`${country}/${province}`, country]
  return province === undefined ? [] : [country]
}

const CLAIMS = 10
const MEASURES = ['killed', 'killed', 'injured', 'casualties', 'missing', 'displaced']
const GROUPS = [[], [], [], ['civilians'], ['children'], ['women'], ['soldiers']] as const
const SPEAKERS = Array.from({ length: 60 }, (_, at) => `Office ${at}`)
const TEXT = { start: 0, end: 2, text: '40' }

/** Yields the reports of an invented war of three years, ten figures each, the same for the same seed. */
export function* reportsOfWar(claims: number, seed: number): Generator<Report> {
  const random = seededRandom(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  for (let number = 0; number * CLAIMS < claims; number++) {
    const day = upTo(1000)
    const speaker = SPEAKERS[upTo(SPEAKERS.length)]
    const list = Array.from({ length: CLAIMS }, (_, at) => claimOf(at, day, upTo, speaker))
    yield {
      id: `r${number}`,
      engine: '',
      document: {
        publisher: `Paper ${upTo(200)}`,
        published: isoDay(day + 1),
        retracted: false,
        text: '',
      } as Report['document'],
      problems: [],
      claims: list,
      tolls: [
        { measure: 'killed', low: 0, high: null, claims: list.slice(0, 3).map(({ id }) => id), alternatives: [] },
      ],
    }
  }
}

function claimOf(at: number, day: number, upTo: (most: number) => number, speaker: string): Claim {
  const country = `country:${upTo(4)}`
  const isRunning = upTo(3) === 0
  const precision = isRunning ? (upTo(2) === 0 ? 'country' : 'province') : 'town'
  const province = `${country}/p${upTo(10)}`
  const id = precision === 'country' ? country : precision === 'province' ? province : `${province}/t${upTo(30)}`
  // Running counts grow with the days; a tenth of the figures fits nothing.
  const number = isRunning ? day * 20 + upTo(20) * (upTo(10) === 0 ? 100 : 1) : 1 + upTo(40)
  const start = isRunning ? 0 : day
  return {
    id: `c${at + 1}`,
    kind: 'count',
    measure: MEASURES[upTo(MEASURES.length)],
    event: null,
    quantity: { ...TEXT, stated: number, hedge: 'exact', low: number, high: upTo(3) === 0 ? null : number },
    trigger: null,
    unit: 'people',
    role: 'victim',
    population: GROUPS[upTo(GROUPS.length)].map((group) => ({ id: group, facet: 'status', basis: 'said' })),
    actors: [],
    cause: null,
    target: null,
    place: { name: id, id, country: null, latitude: null, longitude: null, precision, basis: 'said' },
    time: { start: isoDay(start), end: isoDay(day), precision: 'day', basis: 'said' },
    asOf: null,
    scope: isRunning ? 'cumulative' : 'incident',
    certainty: 'stated',
    counting: null,
    stance: 'asserts',
    attribution: {
      source: [],
      cue: [],
      content: [],
      quoted: false,
      stance: 'asserts',
      sources: [{ name: speaker, kind: 'official', party: null }],
    },
    partOf: null,
    evidence: TEXT,
    doubts: [],
    rule: 'killed/kill',
  }
}

const DAYS = Array.from({ length: 1002 }, (_, day) => new Date((22_000 + day) * 86_400_000).toISOString().slice(0, 10))

function isoDay(day: number): string {
  return DAYS[day]
}
