import type { Actor } from '../../model/index.ts'
import { nameOfPlace } from '../as-country.ts'
import { type PlacedClaim, standingClaims } from '../claims-of.ts'
import { type Cell, csvRow } from '../csv.ts'
import type { ExportContext, Exporter, Incident, Piece } from '../exporter.ts'
import { sourcesOf, speakerOf } from '../sources-of.ts'
import { whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const incidents = 'incidents.csv'
const casualties = 'casualties.csv'
const belligerents = 'belligerents.csv'
const sources = 'sources.csv'

const headers: Readonly<Record<string, readonly string[]>> = {
  [incidents]: [
    'code',
    'date_start',
    'date_end',
    'place',
    'latitude',
    'longitude',
    'country',
    'cause',
    'harm_status_proposed',
    'harm_status_reason',
  ],
  [casualties]: [
    'code',
    'casualty_type_taxonomy',
    'casualty_type_name',
    'casualty_type_slug',
    'casualty_affiliation_name',
    'casualty_affiliation_slug',
    'while_working',
    'killed_min',
    'killed_max',
    'injured_min',
    'injured_max',
  ],
  [belligerents]: [
    'code',
    'belligerent',
    'belligerent_id',
    'responsibility',
    'deaths_conceded_min',
    'deaths_conceded_max',
    'injuries_conceded_min',
    'injuries_conceded_max',
  ],
  [sources]: ['code', 'document', 'outlet', 'speaker', 'title', 'published', 'url', 'archive_url'],
}

/** Incident, casualty, belligerent and source tables in the shape of Airwars. */
export const exporter: Exporter = {
  id: 'airwars',
  summary: 'incidents, casualties, belligerents and sources in the tables of Airwars (four CSV files)',
  rows: 'estimates',
  ruleBook: 'airwars-style',
  files: [incidents, casualties, belligerents, sources],
  conventions: [
    "The shape of Airwars' tables, not its data: no incident is assessed or endorsed by Airwars.",
    '`harm_status_proposed` follows the mechanical criteria only (who accepted responsibility, how many known speakers, competing claims). A person assigns the status; `discounted` and "credible" are never proposed.',
    '`deaths_conceded` holds harm that a belligerent admits to have caused, never losses it admits of its own.',
  ],
  write: async function* (given, context) {
    for (const file of Object.keys(headers)) yield { file, content: csvRow(headers[file]) }
    for await (const incident of given) yield* piecesOf(incident, context)
  },
}

function* piecesOf(incident: Incident, context: ExportContext): Generator<Piece> {
  const code = incident.bundle.id
  const { place, time, cause, actors } = whatHappened(incident)
  const { status, reason } = proposedStatus(incident, actors)
  const row = (file: string, cells: readonly Cell[]): Piece => ({ file, content: csvRow(cells) })
  yield row(incidents, [
    code,
    time?.start ?? null,
    time?.end ?? null,
    nameOfPlace(place),
    place?.latitude ?? null,
    place?.longitude ?? null,
    place?.country ? context.facts.countryName(place.country) : null,
    cause === null ? null : context.facts.eventLabel(cause),
    status,
    reason,
  ])
  for (const population of populationsOf(incident)) yield row(casualties, casualtyRow(incident, population, context))
  for (const actor of actors) yield row(belligerents, belligerentRow(incident, actor))
  for (const { document } of sourcesOf(incident).reports) {
    const speakers = new Set(
      standingClaims(incident)
        .filter(({ report }) => report.document === document)
        .map(speakerOf)
        .filter((name) => name !== null),
    )
    yield row(sources, [
      code,
      document.id,
      document.publisher,
      [...speakers].join('; ') || null,
      document.title,
      document.published,
      document.url,
      document.archiveUrl,
    ])
  }
}

function populationsOf({ reconciled }: Incident): (string | null)[] {
  return [
    ...new Set(
      reconciled.estimates
        .filter(({ measure }) => measure === 'killed' || measure === 'injured')
        .map(({ population }) => population),
    ),
  ]
}

function casualtyRow(incident: Incident, population: string | null, { facts }: ExportContext): Cell[] {
  const of = (measure: string) =>
    wholeNumbers(
      incident,
      incident.reconciled.estimates.find((one) => one.measure === measure && one.population === population),
    )
  const killed = of('killed')
  const injured = of('injured')
  const facet = population === null ? null : facts.facetOf(population)
  const name = population ?? 'people'
  return [
    incident.bundle.id,
    facet ?? 'all',
    name,
    name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    null,
    null,
    facet === 'occupation' ? name : null,
    killed.low,
    killed.high,
    injured.low,
    injured.high,
  ]
}

function belligerentRow(incident: Incident, actor: Actor): Cell[] {
  const conceded = (measure: string): [number, number | null] | [null, null] => {
    const own = standingClaims(incident).filter(({ claim }) => claim.measure === measure && isConceded(claim, actor))
    if (own.length === 0) return [null, null]
    const lows = own.map(({ claim }) => claim.quantity?.stated ?? claim.quantity?.low ?? 0)
    const highs = own.map(({ claim }) => claim.quantity?.high ?? claim.quantity?.stated ?? null)
    return [Math.min(...lows), highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0))]
  }
  return [incident.bundle.id, actor.name, actor.id, actor.responsibility, ...conceded('killed'), ...conceded('injured')]
}

/** The belligerent itself says that it caused this harm. */
function isConceded(claim: PlacedClaim['claim'], actor: Actor): boolean {
  const speaker = claim.attribution?.sources[0]
  if (!speaker || actor.id === null || speaker.party !== actor.id) return false
  return (
    claim.actors.some(
      ({ id, responsibility }) => id === actor.id && (responsibility === 'accepted' || responsibility === 'claimed'),
    ) &&
    (claim.stance === 'acknowledges' || claim.actors.some(({ responsibility }) => responsibility === 'accepted'))
  )
}

/** What the mechanical criteria alone come to. */
function proposedStatus(
  incident: Incident,
  actors: readonly Actor[],
): { status: string | null; reason: string | null } {
  const claims = standingClaims(incident)
  if (claims.length === 0) return { status: null, reason: null }
  const accepted = actors.find(({ responsibility }) => responsibility === 'accepted')
  if (accepted) return { status: 'confirmed', reason: `${accepted.name} accepted responsibility` }
  const named = actors.filter(({ id, responsibility }) => id !== null && responsibility !== 'denied')
  const contested = incident.reconciled.contradictions.some(({ kind }) => kind === 'responsibility')
  if (contested && named.length > 1)
    return { status: 'contested', reason: `held responsible: ${named.map(({ name }) => name).join(', ')}` }
  const known = incident.reconciled.origins.filter(({ name }) => name !== null).length
  if (known >= 2)
    return { status: 'fair', reason: `${known} known primary speakers; credibility is for a person to say` }
  return { status: 'weak', reason: known === 1 ? 'one known primary speaker' : 'no primary speaker is named' }
}
