import { newDocument } from '../src/intake/index.ts'
import type { Claim, Report, Scope } from '../src/model/index.ts'
import type { Knowledge } from '../src/reconcile/index.ts'
import { inventedClaim } from './invented-output.ts'

/** A figure in few words: who says how many of whom, where and when. */
export interface InventedFigure {
  /** "40", "40+", "40-50", "about 40" and "over 40". */
  readonly says: string
  /** Left out: the publisher itself. */
  readonly by?: string
  readonly measure?: string
  readonly population?: readonly string[]
  /** Left out: Harbour. `null`: not told. */
  readonly place?: string | null
  /** Days of May 2031: [1, 4]. Left out: the first. `null`: not told. */
  readonly days?: readonly [number, number] | null
  /** Day of May 2031 up to which was counted. */
  readonly asOf?: number
  readonly scope?: Scope
  readonly more?: Partial<Claim>
}

/** A report of invented figures, published on a day of May 2031; `c1` is the first. The toll is `toll`, `others` its alternatives. */
export function inventedReport(
  publisher: string,
  day: number,
  figures: readonly InventedFigure[],
  toll: { readonly toll?: readonly string[]; readonly others?: readonly string[] } = {},
): Report {
  const lines = figures.map(({ says, measure = 'killed' }) => `${says} ${measure}.`)
  const text = lines.join(' ')
  const document = newDocument({ text, publisher, published: may(day) })
  const claims = figures.map((figure, at) => claimOf(figure, text, lines.slice(0, at).join(' ').length, at + 1))
  const others = (toll.others ?? []).map((id) => [id])
  const tolls = toll.toll ? [{ measure: 'killed', low: 0, high: null, claims: toll.toll, alternatives: others }] : []
  return { id: `${publisher} ${day}`, engine: 'onrecord test', document, problems: [], claims, tolls }
}

function may(day: number): string {
  return `2031-05-${String(day).padStart(2, '0')}`
}

function claimOf(figure: InventedFigure, text: string, from: number, number: number): Claim {
  const { says, by, population = [], place = 'place:harbour', days = [1, 1], asOf, scope = 'incident' } = figure
  const measure = figure.measure ?? 'killed'
  const start = text.indexOf(says, from)
  const span = { start, end: start + says.length, text: says }
  const time = (first: number, last: number) => ({
    start: may(first),
    end: may(last),
    precision: 'day',
    basis: 'said' as const,
  })
  return {
    ...inventedClaim(text, says, quantityOf(says)),
    id: `c${number}`,
    quantity: { ...span, ...quantityOf(says) },
    evidence: { start, end: span.end + 1 + measure.length, text: `${says} ${measure}` },
    measure,
    population: population.map((id) => ({
      id,
      facet: id.startsWith('nat:') ? 'nationality' : 'status',
      basis: 'said',
    })),
    place: place === null ? null : PLACES[place],
    time: days === null ? null : time(days[0], days[1]),
    asOf: asOf === undefined ? null : time(asOf, asOf),
    scope,
    attribution:
      by === undefined
        ? null
        : {
            source: [],
            cue: [],
            content: [],
            quoted: false,
            stance: 'asserts',
            sources: [{ name: by, kind: 'official', party: null }],
          },
    ...figure.more,
  }
}

function quantityOf(says: string): {
  stated: number
  hedge: 'exact' | 'at-least' | 'more-than' | 'range' | 'about'
  low: number
  high: number | null
} {
  const [first = 0, last = first] = [...says.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  if (says.endsWith('+')) return { stated: first, hedge: 'at-least', low: first, high: null }
  if (says.startsWith('over ')) return { stated: first, hedge: 'more-than', low: first + 1, high: null }
  if (says.startsWith('about ')) return { stated: first, hedge: 'about', low: first * 0.9, high: first * 1.1 }
  if (last !== first) return { stated: last, hedge: 'range', low: first, high: last }
  return { stated: first, hedge: 'exact', low: first, high: first }
}

const place = (name: string, id: string, precision: string) => ({
  name,
  id,
  country: 'VAS',
  latitude: null,
  longitude: null,
  precision,
  basis: 'said' as const,
})
/** The places of the small world, by id. */
export const PLACES: Readonly<Record<string, NonNullable<Claim['place']>>> = {
  'place:harbour': place('Harbour', 'place:harbour', 'town'),
  'place:mill': place('Mill Quarter', 'place:mill', 'exact'),
  'place:ridge': place('Ridge', 'place:ridge', 'town'),
  'place:coast': place('Coast', 'place:coast', 'province'),
  'country:VAS': place('Vasland', 'country:VAS', 'country'),
  'country:NOR': { ...place('Norland', 'country:NOR', 'country'), country: 'NOR' },
}

const PLACES_ABOVE: Readonly<Record<string, readonly string[]>> = {
  'place:mill': ['place:harbour', 'place:coast', 'country:VAS'],
  'place:harbour': ['place:coast', 'country:VAS'],
  'place:ridge': ['country:VAS'],
  'place:coast': ['country:VAS'],
}
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  killed: ['casualties', 'dead-and-injured'],
  casualties: ['dead-and-injured'],
  injured: ['dead-and-injured'],
  infants: ['children'],
  girls: ['children'],
  women: ['adults'],
  men: ['adults'],
  'air-strike': ['strike'],
}
const APART = [
  ['civilians', 'combatants'],
  ['children', 'adults'],
  ['women', 'men'],
]

const LABELS: Readonly<Record<string, string>> = {
  'nat:VAS': 'Vaslanders',
  'harbour-brigade': 'Harbour Brigade',
  army: 'the army',
  rebels: 'the rebels',
}

/** A small world: Mill Quarter in Harbour on the Coast of Vasland, and Ridge in Vasland. */
export const SMALL_WORLD: Knowledge = {
  measuresAbove: (id) => ABOVE[id] ?? [],
  populationsAbove: (id) => ABOVE[id] ?? [],
  causesAbove: (id) => ABOVE[id] ?? [],
  placesAbove: (id) => PLACES_ABOVE[id] ?? [],
  partiesAbove: (id) => (id === 'harbour-brigade' ? ['army'] : []),
  isCountedOnce: (measure) => measure === 'killed',
  tellsOfSome: (rule) => rule === 'injured/in-hospital',
  labelOf: (id) => LABELS[id] ?? id,
  arePopulationsApart: (a, b) => {
    const one = [a, ...(ABOVE[a] ?? [])]
    const other = [b, ...(ABOVE[b] ?? [])]
    return APART.some((pair) => pair.some((id, at) => one.includes(id) && other.includes(pair[1 - at])))
  },
}
