import type { ClaimReference, Contradiction, Report } from '../../model/index.ts'
import { areCausesOfOne, isPlaceWithin } from '../cells/containment.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { areOfOneTime, type Happening, happeningOf } from './happening.ts'
import { nameHappening } from './name-happening.ts'

/** What one says and another denies. */
export interface Denial {
  readonly contradiction: Contradiction
  readonly said: ClaimReference
  /** Key of the speaker who denies it. */
  readonly deniedBy: string
}

/** Numbers smaller than this are met twice by chance. */
const TELLING = 3

/**
 * Returns what one in a report says and another in it denies. That they speak of one thing is told by the number ("17 were
 * killed"; the army denied that 17 had been killed), or by who is said to have done it ("the brigade shelled the camp";
 * the brigade denied shelling it).
 */
export function findDenials(report: Report, knowledge: Knowledge): Denial[] {
  if (!report.claims.some(({ stance }) => stance === 'denies')) return []
  const happenings = report.claims.flatMap((claim) => happeningOf(claim, report) ?? [])
  const found: Denial[] = []
  for (const denied of happenings) {
    if (denied.stance !== 'denies') continue
    const told = new Set<string>()
    for (const said of happenings) {
      if (said.stance === 'denies' || said.speaker.key === denied.speaker.key || told.has(said.speaker.key)) continue
      const kind = kindOf(said, denied, knowledge)
      if (kind === null) continue
      told.add(said.speaker.key)
      const contradiction = contradictionOf(said, denied, kind, knowledge)
      found.push({ contradiction, said: said.reference, deniedBy: denied.speaker.key })
    }
  }
  return withoutOwnVoice(found, happenings)
}

/** What is denied, and what it may be of, kept while reports come in. */
export interface DenialSearch {
  readonly denied: Happening[]
  /** Counts of tolls by measure and number, and deeds of somebody by their days. */
  readonly said: Map<string, Happening[]>
}

/** Keeps what of a report a denial of another may be about. */
export function keepForDenials({ denied, said }: DenialSearch, report: Report): void {
  const ofToll = new Set(report.tolls.flatMap(({ claims }) => claims))
  for (const claim of report.claims) {
    const isDenied = claim.stance === 'denies'
    if (!isDenied && (claim.kind === 'event' ? claim.actors.length === 0 : !ofToll.has(claim.id))) continue
    const happening = happeningOf(claim, report)
    if (happening === null) continue
    if (isDenied) denied.push(happening)
    else
      for (const key of keysOf(happening)) {
        const alike = said.get(key)
        if (alike === undefined) said.set(key, [happening])
        else if (alike.length < MOST) alike.push(happening)
      }
  }
}

/** Of so many reports of one number or one day all are compared with a denial. */
const MOST = 1000

function keysOf({ isEvent, what, stated, from, to }: Happening): string[] {
  if (!isEvent) return (stated ?? 0) >= TELLING ? [`${what} ${stated}`] : []
  const days: string[] = []
  for (let day = from; day <= to; day++) days.push(`on ${day}`)
  return days
}

/**
 * Returns what one report says and another denies. That they speak of one thing is told as within a report, and said as a
 * reservation.
 */
export function findDenialsBetween({ denied, said }: DenialSearch, knowledge: Knowledge): Contradiction[] {
  const found: Contradiction[] = []
  for (const one of denied) {
    const told = new Set<string>()
    const alike = new Set(keysOf(one).flatMap((key) => said.get(key) ?? []))
    for (const other of [...alike].sort((a, b) => (a.reference < b.reference ? -1 : 1))) {
      if (reportOf(other) === reportOf(one) || other.speaker.key === one.speaker.key || told.has(other.speaker.key))
        continue
      const kind = kindOf(other, one, knowledge)
      if (kind === null) continue
      told.add(other.speaker.key)
      const contradiction = contradictionOf(other, one, kind, knowledge)
      const reservations = ['They are taken for one event by day and place: it may be another.']
      found.push({ ...contradiction, reservations })
    }
  }
  return found
}

function reportOf({ reference }: Happening): string {
  return reference.slice(0, reference.lastIndexOf('#'))
}

type Kind = 'occurrence' | 'responsibility'

function kindOf(said: Happening, denied: Happening, knowledge: Knowledge): Kind | null {
  const isOfHarm = deniesHarm(denied) && !said.isEvent
  if ((said.isEvent !== denied.isEvent && !isOfHarm) || !areOfOneTime(said, denied)) return null
  if (!isPlaceWithin(said.place, denied.place, knowledge) && !isPlaceWithin(denied.place, said.place, knowledge))
    return null
  // "The army denied that anyone had died": where it denies only that its own men did it, they must be said to have.
  if (isOfHarm) {
    if (!harm.has(said.what) || said.stated === 0 || said.population.some((id) => fighting.has(id))) return null
    if (denied.actors.length === 0) return 'occurrence'
    return said.actors.some((actor) => isSpokenFor(actor, denied, knowledge)) ? 'responsibility' : null
  }
  if (!said.isEvent)
    return said.what === denied.what && said.stated === denied.stated && (said.stated ?? 0) >= TELLING
      ? 'occurrence'
      : null
  if (!areCausesOfOne(said.what, denied.what, knowledge)) return null
  // Who denies a deed of their own does not say that nothing happened.
  return said.actors.some((actor) => isSpokenFor(actor, denied, knowledge)) ? 'responsibility' : null
}

/** "Denied that anyone had died": of harm to people, with no number. */
function deniesHarm({ isEvent, what }: Happening): boolean {
  return isEvent && what === 'casualties'
}

const harm: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties'])
/** Who denies that people were killed may not mean those who fought. */
const fighting: ReadonlySet<string> = new Set(['combatants', 'soldiers', 'insurgents', 'militants'])

/** Whether a denial is of what somebody is said to have done: by name, or because it is they who deny. */
function isSpokenFor(actor: string, { actors, speaker }: Happening, { partiesAbove }: Knowledge): boolean {
  const own = [actor, ...partiesAbove(actor)].filter((id) => !id.startsWith('side:'))
  return actors.some((denied) => own.includes(denied)) || (speaker.party !== null && own.includes(speaker.party))
}

/** Where somebody is named who says it, the publisher's own words for it (its headline) add nothing. */
function withoutOwnVoice(found: readonly Denial[], happenings: readonly Happening[]): Denial[] {
  const ofPublisher = new Set(happenings.filter(({ speaker }) => speaker.isPublisher).map(({ reference }) => reference))
  return found.filter(
    ({ said, contradiction }) =>
      !ofPublisher.has(said) ||
      !found.some((other) => other.contradiction.claims[1] === contradiction.claims[1] && !ofPublisher.has(other.said)),
  )
}

function contradictionOf(said: Happening, denied: Happening, kind: Kind, knowledge: Knowledge): Contradiction {
  const both = `${nameHappening(said, knowledge)} and ${nameHappening(denied, knowledge)}`
  const why =
    kind === 'occurrence' ? 'what the one says, the other denies' : 'the one says who did it, and they deny it'
  return {
    kind,
    differs: null,
    claims: [said.reference, denied.reference],
    reason: `${both} cannot both be true: ${why}.`,
    reservations: [],
  }
}
