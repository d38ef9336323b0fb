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

type Kind = 'occurrence' | 'responsibility'

function kindOf(said: Happening, denied: Happening, knowledge: Knowledge): Kind | null {
  if (said.isEvent !== denied.isEvent || !areOfOneTime(said, denied)) return null
  if (!isPlaceWithin(said.place, denied.place, knowledge) && !isPlaceWithin(denied.place, said.place, knowledge))
    return null
  if (!said.isEvent)
    return said.what === denied.what && said.stated === denied.stated && (said.stated ?? 0) >= TELLING
      ? 'occurrence'
      : null
  if (!areCausesOfOne(said.what, denied.what, knowledge)) return null
  // Who denies a deed of their own does not say that nothing happened.
  return said.actors.some((actor) => isSpokenFor(actor, denied, knowledge)) ? 'responsibility' : null
}

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
