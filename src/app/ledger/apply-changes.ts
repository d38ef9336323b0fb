import { facetOf } from '../../language/packs.ts'
import { LedgerError } from '../../ledger/index.ts'
import type { Claim, Document, Place, Time } from '../../model/index.ts'
import { placeNamed, sourceNamed } from './known-names.ts'

/** Parts of a claim by their names, as a person writes them: `{ low: "12", "place.name": "Goma", population: "civilians,children" }`. */
export type Changes = Readonly<Record<string, string>>

/** The values that a part may have, where they are few. */
const choices: Readonly<Record<string, readonly string[]>> = {
  kind: ['count', 'event'],
  role: ['victim', 'attacker'],
  scope: ['incident', 'period', 'cumulative'],
  certainty: ['stated', 'hedged', 'feared', 'unconfirmed'],
  counting: ['counted', 'registered', 'estimated', 'modelled'],
  stance: ['asserts', 'acknowledges', 'denies', 'doubts', 'predicts', 'threatens'],
  hedge: ['exact', 'about', 'at-least', 'more-than', 'up-to', 'fewer-than', 'range', 'vague'],
}

const plain: ReadonlySet<string> = new Set([
  'kind',
  'measure',
  'event',
  'unit',
  'role',
  'cause',
  'scope',
  'certainty',
  'counting',
  'stance',
  'partOf',
])
const required: ReadonlySet<string> = new Set(['kind', 'certainty', 'stance'])
const numbers: ReadonlySet<string> = new Set(['stated', 'low', 'high'])

/** Every part that can be corrected, for help texts. */
export const CHANGEABLE: readonly string[] = [
  ...plain,
  ...numbers,
  'hedge',
  'words',
  'population',
  'actors',
  'source',
  'place.name',
  'place.id',
  'place.country',
  'place.latitude',
  'place.longitude',
  'place.precision',
  'time',
  'asOf',
]

/** What changes may name of the document: words of its text, and its publisher, the last link of every chain of sources. */
type About = Pick<Document, 'text' | 'publisher'>

/**
 * Returns a claim with a person's changes in it. An empty value means: not said. What a name of a place, a source or an
 * actor means is looked up as the engine would; `place.id` and `place.country` say it otherwise. Throws a `LedgerError`
 * at a wrong one.
 */
export function applyChanges(claim: Claim, changes: Changes, about: About): Claim {
  let changed = claim
  for (const [part, value] of Object.entries(withBounds(claim, changes))) {
    changed = applyOne(changed, part, value.trim(), about, changes)
  }
  const { quantity } = changed
  if (quantity && quantity.high !== null && quantity.low > quantity.high)
    throw wrong(
      `low=${quantity.low} high=${quantity.high}`,
      'low that is no more than high',
      `Set both: --set low=${quantity.low} --set high=${quantity.low}; or, where the number is exact, --set stated=${quantity.low}.`,
    )
  return changed
}

/** "Not six, seven": an exact number that is corrected is its own least and most. */
function withBounds({ quantity }: Claim, changes: Changes): Changes {
  const { stated, hedge = quantity?.hedge } = changes
  if (stated === undefined || stated.trim() === '' || hedge !== 'exact') return changes
  return { low: stated, high: stated, ...changes }
}

function applyOne(claim: Claim, part: string, value: string, about: About, changes: Changes): Claim {
  const allowed = choices[part]
  if (allowed && value !== '' && !allowed.includes(value))
    throw wrong(`${part}=${value}`, `${part} of ${allowed.join(', ')}`)
  if (value === '' && required.has(part)) throw wrong(`${part}=`, `${part} of ${allowed?.join(', ')}`)
  if (plain.has(part)) return { ...claim, [part]: value === '' ? null : value }
  if (numbers.has(part) || part === 'hedge' || part === 'words')
    return { ...claim, quantity: quantityWith(claim, part, value, about.text) }
  if (part === 'population') {
    const ids = listed(value)
    return { ...claim, population: ids.map((id) => ({ id, facet: facetFor(id), basis: 'said' as const })) }
  }
  if (part === 'actors')
    return {
      ...claim,
      actors: listed(value).map((name) => ({ id: sourceNamed(name).party, name, responsibility: 'stated' as const })),
    }
  if (part === 'source') return { ...claim, attribution: attributionWith(claim, value, about) }
  if (part.startsWith('place.')) return { ...claim, place: placeWith(claim.place, part.slice(6), value, changes) }
  if (part === 'time' || part === 'asOf') return { ...claim, [part]: timeOf(part, value) }
  throw wrong(`${part}=${value}`, `a part of ${CHANGEABLE.join(', ')}`)
}

function quantityWith({ quantity, evidence }: Claim, part: string, value: string, text: string): Claim['quantity'] {
  const known = quantity ?? {
    start: evidence.start,
    end: evidence.end,
    text: evidence.text,
    stated: null,
    hedge: 'exact' as const,
    low: 0,
    high: null,
  }
  if (part === 'hedge') return { ...known, hedge: value as typeof known.hedge }
  if (part === 'words') {
    const start = text.indexOf(value, evidence.start)
    const at = start >= 0 ? start : text.indexOf(value)
    if (value === '' || at < 0) throw wrong(`words=${value}`, 'words of the document')
    return { ...known, start: at, end: at + value.length, text: value }
  }
  if (value === '') {
    if (part === 'low') throw wrong('low=', 'a number')
    return { ...known, [part]: null }
  }
  const number = numberOf(part, value)
  // A number by itself is exact: low and high are set with it, unless they are told apart.
  if (part === 'stated' && quantity === null) return { ...known, stated: number, low: number, high: number }
  return { ...known, [part]: number }
}

function numberOf(part: string, value: string): number {
  const number = Number(value.replaceAll(',', ''))
  if (!/^-?[\d,]+(?:\.\d+)?$/.test(value) || !Number.isFinite(number)) throw wrong(`${part}=${value}`, 'a number')
  return number
}

function placeWith(place: Place | null, part: string, value: string, changes: Changes): Place | null {
  const known: Place = place ?? {
    name: '',
    id: null,
    country: null,
    latitude: null,
    longitude: null,
    precision: 'town',
    basis: 'said',
  }
  switch (part) {
    case 'name':
      // Another name is another place: what was known of the one is not known of it.
      return value === ''
        ? null
        : (placeNamed(value, changes['place.country']?.trim() || null) ?? {
            name: value,
            id: null,
            country: null,
            latitude: null,
            longitude: null,
            precision: known.precision,
            basis: 'said',
          })
    case 'id':
    case 'country':
      return { ...known, [part]: value === '' ? null : value }
    case 'precision':
      return { ...known, precision: value }
    case 'latitude':
    case 'longitude': {
      const number = value === '' ? null : numberOf(`place.${part}`, value)
      const most = part === 'latitude' ? 90 : 180
      if (number !== null && Math.abs(number) > most)
        throw wrong(`place.${part}=${value}`, `degrees from -${most} to ${most}`)
      return { ...known, [part]: number }
    }
    default:
      throw wrong(
        `place.${part}`,
        'place.name, place.id, place.country, place.latitude, place.longitude or place.precision',
      )
  }
}

/** A day, or two with a slash between. */
function timeOf(part: string, value: string): Time | null {
  if (value === '') return null
  const [start, end = start] = value.split('/')
  for (const day of [start, end])
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
      throw wrong(`${part}=${value}`, 'a day (2023-10-08) or two (2023-10-07/2023-10-08)')
  if (end < start) throw wrong(`${part}=${value}`, 'a first day before the last')
  return { start, end, precision: start === end ? 'day' : 'days', basis: 'said' }
}

function attributionWith({ attribution }: Claim, value: string, { publisher: outlet }: About): Claim['attribution'] {
  if (value === '') return null
  const publisher =
    attribution?.sources.filter(({ kind }) => kind === 'publisher') ??
    (outlet === null ? [] : [{ name: outlet, kind: 'publisher', party: null }])
  const known = attribution ?? {
    source: [],
    cue: [],
    content: [],
    quoted: false,
    stance: 'asserts' as const,
    sources: [],
  }
  return { ...known, sources: [{ name: value, ...sourceNamed(value) }, ...publisher] }
}

function facetFor(id: string): Claim['population'][number]['facet'] {
  const facet = facetOf(id)
  if (facet === null) throw wrong(`population=${id}`, 'ids of populations: civilians, children, soldiers, nat:SDN …')
  return facet
}

function listed(value: string): string[] {
  return value
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function wrong(got: string, expected: string, hint = 'An empty value means that it is not said.'): LedgerError {
  return new LedgerError('wrong-change', `Unexpected ${got}, expected ${expected}`, {}, hint)
}
