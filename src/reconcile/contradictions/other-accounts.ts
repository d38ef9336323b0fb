import type { Contradiction, ContradictionKind, Report } from '../../model/index.ts'
import { arePopulationsDisjoint, isPlaceWithin } from '../cells/containment.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { areOfOneTime, type Happening, happeningOf } from './happening.ts'
import { nameHappening } from './name-happening.ts'

/** What one report says of the event it is about: its toll, where each measure has one count. */
export interface Account {
  readonly counts: readonly Happening[]
  readonly published: string
}

/** Numbers smaller than this are met twice by chance. */
const TELLING = 3
/** Two numbers that are met together, of at least so many in all, are of one event wherever and whenever it was. */
const FINGERPRINT = 20
/** Days between two reports of one event. */
const APART = 14
/** Of so many accounts with one number all are compared. */
const MOST = 40

/** Returns a report's account of its event; `null` where it counts nobody at a known place and time. */
export function accountOf(report: Report): Account | null {
  const counts: Happening[] = []
  for (const { claims } of report.tolls) {
    if (claims.length !== 1) continue
    const claim = report.claims.find(({ id }) => id === claims[0])
    const count = claim === undefined ? null : happeningOf(claim, report)
    if (count !== null && (count.stated ?? 0) >= TELLING) counts.push(count)
  }
  return counts.length === 0 ? null : { counts, published: report.document.published ?? '' }
}

/**
 * Returns what two reports tell differently of one event. One event is told by the same number of the same measure at the
 * same place and time; where two numbers agree, by these alone, so that place and time may be what they differ in.
 */
export function findOtherAccounts(accounts: readonly Account[], knowledge: Knowledge): Contradiction[] {
  const found: Contradiction[] = []
  for (const alike of groupBy(
    accounts.flatMap(({ counts }) => counts.map((count) => ({ key: keyOfCount(count), item: count }))),
  ))
    for (const [one, other] of pairsOf(alike))
      if (one.publisher !== other.publisher && areOfOneTime(one, other)) {
        const difference = differenceOf(one, other, knowledge)
        if (difference !== null) found.push(contradictionOf(one, other, difference, knowledge))
      }
  for (const alike of groupBy(accounts.flatMap(fingerprintOf)))
    for (const [one, other] of pairsOf(alike)) {
      if (one.publisher === other.publisher || Math.abs(one.to - other.to) > APART) continue
      const isOnePlace =
        isPlaceWithin(one.place, other.place, knowledge) || isPlaceWithin(other.place, one.place, knowledge)
      if (!isOnePlace && areOfOneTime(one, other))
        found.push(
          contradictionOf(one, other, { kind: 'place', why: `${one.placeName} is not ${other.placeName}` }, knowledge),
        )
      else if (isOnePlace && !areOfOneTime(one, other))
        found.push(contradictionOf(one, other, { kind: 'time', why: 'the days do not touch' }, knowledge))
    }
  return found
}

interface Difference {
  readonly kind: ContradictionKind
  readonly why: string
}

function differenceOf(one: Happening, other: Happening, knowledge: Knowledge): Difference | null {
  const { labelOf, arePopulationsApart } = knowledge
  if (arePopulationsDisjoint(one.population, other.population, knowledge)) {
    const isStatus =
      arePopulationsApart('civilians', 'combatants') &&
      [one, other].every(({ population }) => population.some(isStatusId))
    const words = (ids: readonly string[]): string => ids.map(labelOf).join(', ')
    return {
      kind: isStatus ? 'status' : 'population',
      why: `nobody is at once of the ${words(one.population)} and of the ${words(other.population)}`,
    }
  }
  if (one.actors.length === 0 || other.actors.length === 0) return null
  const ids = [...one.actors, ...other.actors]
  // A name that is no known party may be another name of the other.
  if (ids.some((id) => knowledge.labelOf(id) === id)) return null
  const above = (id: string): string[] => [id, ...knowledge.partiesAbove(id)]
  const isOneSide = one.actors.some((a) => other.actors.some((b) => above(a).some((id) => above(b).includes(id))))
  return isOneSide
    ? null
    : {
        kind: 'responsibility',
        why: `the one names ${one.actors.map(labelOf).join(', ')}, the other ${other.actors.map(labelOf).join(', ')}`,
      }
}

function isStatusId(id: string): boolean {
  return id === 'civilians' || id === 'combatants'
}

function contradictionOf(
  one: Happening,
  other: Happening,
  { kind, why }: Difference,
  knowledge: Knowledge,
): Contradiction {
  const [first, second] = one.reference < other.reference ? [one, other] : [other, one]
  return {
    kind,
    differs: null,
    claims: [first.reference, second.reference],
    reason: `${nameHappening(one, knowledge)} and ${nameHappening(other, knowledge)} cannot both be true of one event: ${why}.`,
    reservations: ['They are taken for one event by their numbers: it may be another.'],
  }
}

function keyOfCount({ what, stated, place }: Happening): string {
  return `${what} ${stated} ${place}`
}

function fingerprintOf({ counts }: Account): { key: string; item: Happening }[] {
  const killed = counts.find(({ what }) => what === 'killed')
  const injured = counts.find(({ what }) => what === 'injured')
  if (killed === undefined || injured === undefined) return []
  if ((killed.stated ?? 0) + (injured.stated ?? 0) < FINGERPRINT || killed.place !== injured.place) return []
  return [{ key: `${killed.stated} ${injured.stated}`, item: killed }]
}

function groupBy(items: readonly { readonly key: string; readonly item: Happening }[]): Happening[][] {
  const groups = new Map<string, Happening[]>()
  for (const { key, item } of items) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** All pairs in an order that does not hang on which came first. */
function* pairsOf(alike: readonly Happening[]): Generator<readonly [Happening, Happening]> {
  if (alike.length < 2) return
  const sorted = [...alike].sort((a, b) => (a.reference < b.reference ? -1 : 1)).slice(0, MOST)
  for (let at = 0; at < sorted.length; at++)
    for (let next = at + 1; next < sorted.length; next++) yield [sorted[at], sorted[next]]
}
