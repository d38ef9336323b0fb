import { type Claim, counted, dateText, type Estimate, grouped, primarySpeaker } from '../model/index.ts'
import { claimsOf, type PlacedClaim } from './claims-of.ts'
import type { Incident } from './exporter.ts'
import type { Facts } from './facts.ts'
import { quotedSentence, type Sentence } from './quoted-sentence.ts'

/** A brief of one incident, as a desk would print it. */
export interface Brief {
  readonly title: string
  /** Whose reports, of which days, under which rule book. */
  readonly about: string
  /** Where the reports tell of different countries: their figures are not of one event. */
  readonly mixed: string | null
  readonly figures: readonly BriefFigure[]
  /** Figures of the reports that stand behind none of those: of other days and places, of a whole war, not told as having happened. */
  readonly others: readonly Saying[]
  /** What cannot all be true, and what only seems so; each with its reservations. */
  readonly contradictions: readonly string[]
  readonly apparent: readonly string[]
  readonly unread: string | null
}

/** One figure of a brief: what the reports support, and each claim behind it in its words. */
export interface BriefFigure {
  /** "Killed", "Killed, children". */
  readonly what: string
  /** "1 to 51", "at least 100". */
  readonly range: string
  readonly sayings: readonly Saying[]
  readonly isSingle: boolean
}

/** Who says a figure, in which words, where. */
export interface Saying {
  /** What is counted, where the figure's heading does not say it: "Casualties". */
  readonly what: string | null
  /** The number in its words: "over 350". */
  readonly number: string
  /** "according to the clinic", "acknowledged by the army", "as told by The Courier itself". */
  readonly by: string
  readonly sentence: Sentence
  readonly outlet: string | null
  readonly day: string | null
  readonly url: string | null
  /** The report, in short, and the claim: "1fc0ad811b7e#c14". */
  readonly reference: string
}

/** Returns a brief of an incident. */
export function briefOf(incident: Incident, facts: Facts): Brief {
  const { reconciled } = incident
  const claims = new Map(claimsOf(incident).map((placed) => [placed.reference, placed]))
  const shown = new Set<string>()
  const figures = withoutRepeats(reconciled.estimates).map((estimate): BriefFigure => {
    const behind = estimate.claims.map((reference) => claims.get(reference)).filter((one) => one !== undefined)
    const speakers = new Set(behind.map(({ claim, report }) => primarySpeaker(claim, report)?.name))
    speakers.delete(undefined)
    for (const { reference } of behind) shown.add(reference)
    const ids = estimate.population === null ? [] : [estimate.population]
    return {
      what: whatOf(estimate.measure, ids, facts),
      range: rangeOf(estimate),
      sayings: behind.map((placed) => sayingOf(placed, facts, estimate)),
      isSingle: speakers.size < 2,
    }
  })
  const others = [...claims.values()].filter(({ claim, reference }) => claim.kind === 'count' && !shown.has(reference))
  const told = (isApparent: boolean): string[] =>
    reconciled.contradictions
      .filter(({ kind }) => (kind === 'only-apparent') === isApparent)
      .map(({ reason, reservations }) => [reason, ...reservations].join(' '))
  return {
    title: titleOf(incident),
    about: aboutOf(incident),
    mixed: mixedOf(incident, facts),
    figures,
    others: others.map((placed) => sayingOf(placed, facts, null)),
    contradictions: told(false),
    apparent: told(true),
    unread: unreadOf(reconciled.unread.length),
  }
}

/** A group that stands on just the claims of everybody is told with them: each claim says whom it counts. */
function withoutRepeats(estimates: readonly Estimate[]): Estimate[] {
  const everybody = new Map(
    estimates.filter(({ population }) => population === null).map((one) => [one.measure, one.claims.join(' ')]),
  )
  return estimates.filter(
    ({ measure, population, claims }) => population === null || everybody.get(measure) !== claims.join(' '),
  )
}

/** The id that files and folders of reports are reconciled under. */
const LOOSE = 'all'

function titleOf({ bundle: { id, place, date, reports } }: Incident): string {
  if (place !== null) return [place, date === null ? null : dateText(date)].filter((part) => part !== null).join(', ')
  const [only] = reports
  if (reports.length === 1) return only.document.title ?? only.document.publisher ?? 'A report'
  return id === LOOSE ? `What ${counted(reports.length, 'report')} say` : id
}

function aboutOf({ bundle: { reports }, reconciled }: Incident): string {
  const outlets = [...new Set(reports.map(({ document }) => document.publisher).filter((name) => name !== null))]
  const days = reports.map(({ document }) => document.published?.slice(0, 10)).filter((day) => day !== undefined)
  const [first, last] = [days.sort().at(0), days.at(-1)]
  const parts = [
    outlets.length === 0 || outlets.length > MOST_OUTLETS ? counted(reports.length, 'report') : outlets.join(', '),
    first === undefined || last === undefined ? null : daysText(first, last),
    `rule book ${reconciled.ruleBook}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** "11 to 12 August 2018". */
function daysText(first: string, last: string): string {
  if (first === last) return dateText(first)
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${isOneMonth ? Number(first.slice(8)) : dateText(first)} to ${dateText(last)}`
}

/** A caution where no country is common to what the reports tell: a folder of all sorts of reports is no incident. */
function mixedOf({ bundle: { reports } }: Incident, { countryName }: Facts): string | null {
  const told = reports
    .map(({ claims }) => new Set(claims.flatMap(({ place }) => place?.country ?? [])))
    .filter((countries) => countries.size > 0)
  const [first, ...rest] = told
  if (first === undefined || [...first].some((country) => rest.every((others) => others.has(country)))) return null
  const names = [...new Set(told.flatMap((countries) => [...countries]))]
    .map((code) => countryName(code) ?? code)
    .sort()
  const listed = names.length > MOST_COUNTRIES ? counted(names.length, 'country', 'countries') : names.join(', ')
  return `These reports tell of different places (${listed}): the figures below are not of one event. Brief each event from its own reports.`
}

const MOST_COUNTRIES = 6

/** More outlets are counted. */
const MOST_OUTLETS = 6

function unreadOf(number: number): string | null {
  if (number === 0) return null
  return `${counted(number, 'report')} could not be read: what ${number === 1 ? 'it says' : 'they say'} is in none of these figures.`
}

/** "Killed, children". */
function whatOf(measure: string, populations: readonly string[], { labelOf }: Facts): string {
  const words = [measure, ...populations].map(labelOf).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function rangeOf({ low, high, open }: Estimate): string {
  if (low === null && high === null) return 'no figure'
  if (low === null) return `up to ${grouped(high ?? 0)}`
  if (high === null || low === high) {
    const beginning = open.high || high === null ? 'at least ' : open.low ? 'up to ' : ''
    return `${beginning}${grouped(low)}`
  }
  return `${grouped(low)} to ${grouped(high)}${open.high ? ' or more' : ''}`
}

function sayingOf(placed: PlacedClaim, facts: Facts, under: Estimate | null): Saying {
  const { claim, report } = placed
  const { document } = report
  const { measure, population, quantity, evidence } = claim
  const said = population.map(({ id }) => id)
  // "Five of them children" stands under the killed, too.
  const isUnder =
    under !== null && measure === under.measure && said.every((id) => id === under.population) && claim.unit !== null
  return {
    what: isUnder || measure === null ? null : whatOf(measure, [...new Set(said)], facts),
    number: numberOf(claim),
    by: byOf(placed, facts),
    sentence: quotedSentence(document.text, evidence, quantity ?? evidence),
    outlet: document.publisher,
    day: document.published === null ? null : dateText(document.published.slice(0, 10)),
    url: document.url !== null && /^https?:\/\//i.test(document.url) ? document.url : null,
    reference: shortReference(placed.reference),
  }
}

/** "a 13-story building": one. */
function numberOf({ quantity, evidence }: Claim): string {
  const words = (quantity?.text ?? evidence.text).replace(/\s+/g, ' ')
  return quantity != null && quantity.stated !== null && /^(?:an?|the)$/i.test(words) ? grouped(quantity.stated) : words
}

const verbs: Readonly<Record<string, string>> = {
  asserts: 'according to',
  acknowledges: 'acknowledged by',
  denies: 'denied by',
  doubts: 'doubted by',
  predicts: 'expected by',
  threatens: 'threatened by',
}

function byOf(placed: PlacedClaim, facts: Facts): string {
  const { claim, report } = placed
  const speaker = primarySpeaker(claim, report)
  const certainty =
    claim.certainty === 'feared' ? 'feared, ' : claim.certainty === 'unconfirmed' ? 'not confirmed, ' : ''
  if (speaker === null) {
    const verb = claim.stance === 'asserts' ? 'as told by' : (verbs[claim.stance] ?? 'as told by')
    return `${certainty}${verb} ${report.document.publisher ?? 'the report'} itself`
  }
  const party = speaker.party === null ? null : (facts.partyOf(speaker.party)?.name ?? null)
  // The neutral name, and the report's own beside it where that is another.
  const isSame =
    party === null ||
    party.toLowerCase().includes(speaker.name.toLowerCase()) ||
    speaker.name.toLowerCase().includes(party.toLowerCase())
  const name = isSame ? withArticle(speaker.name, placed) : `${party}, named “${speaker.name}”`
  return `${certainty}${verbs[claim.stance] ?? 'according to'} ${name}`
}

/** "the clinic", as the report has it: names stand without their article. */
function withArticle(name: string, { claim, report }: PlacedClaim): string {
  const { text } = report.document
  for (const { start, end } of claim.attribution?.source ?? []) {
    const at = text.slice(start, end).indexOf(name)
    if (at < 0) continue
    const [article] = /(?:the|an?)\s+$/i.exec(text.slice(Math.max(0, start + at - 5), start + at)) ?? []
    if (article !== undefined) return `${article.trim().toLowerCase()} ${name}`
  }
  return name
}

/** The ids of documents are long: their beginning finds them. */
function shortReference(reference: string): string {
  return reference.replace(/^([0-9a-f]{12})[0-9a-f]{20}(?=#)/, '$1')
}
