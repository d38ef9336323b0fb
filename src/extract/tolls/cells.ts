import type { RawClaim } from '../raw-claim.ts'
import { Tag } from '../unit.ts'
import { headlineEvent } from './events.ts'
import type { Report } from './report.ts'
import { isRepeat, muchMore, refines, rose } from './same-figure.ts'
import { likenessOf, namesGroup } from './same-people.ts'

/** One group of people (or things) of one event, with the claims that count it. */
export interface Cell {
  event: number
  current: RawClaim
  /** The claim whose words say who they are: an exact figure need not say it again. */
  people: RawClaim
  readonly others: RawClaim[]
  /** A figure for everybody: what is counted later of the same event is a part of it. */
  isWhole: boolean
}

/** So many cells back a claim is compared with what was counted before it: a list of thousands is read in one pass. */
const memory = 24

/** Puts a claim where it belongs: into a cell that is there, over several, or into one of its own. */
export function place(claim: RawClaim, cells: Cell[], report: Report): void {
  const { eventOf, isList, isTimeline } = report
  const event = eventOf(claim)
  const first = Math.max(0, cells.length - memory)
  if (event !== headlineEvent && first < cells.length) {
    if (mayBeForAll(claim)) {
      const inReach = cells
        .slice(first)
        .filter((cell) => (isList ? cell.event === event : cell.event !== headlineEvent))
      if (isFigureForAll(claim, event, inReach, isList)) {
        takeIn(claim, event, cells, inReach, isList)
        return
      }
    }
    // An event told once more: the same figure for the same people.
    if (!isList && isToldBefore(claim, event, cells, first)) return
  }
  for (let at = first; at < cells.length; at++) {
    const cell = cells[at]
    if (cell.event !== event) continue
    const relation = relationOf(cell, claim, report)
    if (relation === null) continue
    if (relation === 'replaces') {
      if (!isRepeat(cell.current, claim) && (!isPart(cell.current, claim) || isOfAnother(cell.current, claim)))
        cell.others.push(cell.current)
      // "More than 300 Palestinians. … 313 people": Palestinians still.
      if (!refines(cell.current, claim) || namesGroup(claim)) cell.people = claim
      cell.current = claim
      cell.isWhole ||= claim.total
    } else if (relation === 'alternative') {
      if (isTimeline && claim.quantity.low >= cell.current.quantity.low) cell.current = claim
      else cell.others.push(claim)
    }
    return
  }
  cells.push({ event, current: claim, people: claim, others: [], isWhole: claim.total })
}

function isToldBefore(claim: RawClaim, event: number, cells: readonly Cell[], first: number): boolean {
  for (let at = first; at < cells.length; at++) {
    const cell = cells[at]
    if (cell.event !== event && cell.event !== headlineEvent && isSameEvent(cell.current, claim)) return true
  }
  return false
}

/** The same number twice: small ones occur by chance, and in one sentence nobody counts twice. */
function isSameEvent(a: RawClaim, b: RawClaim): boolean {
  return (
    a.sentence !== b.sentence &&
    isRepeat(a, b) &&
    !addsUp(b) &&
    (a.quantity.stated ?? 0) >= leastTelling &&
    likenessOf(a, b) !== 'disjoint'
  )
}

const leastTelling = 5

/** How a claim stands to a cell of its event: `null` where it counts somebody else. */
function relationOf(
  cell: Cell,
  claim: RawClaim,
  { isOfOneEvent, isNews }: Report,
): 'repeat' | 'part' | 'replaces' | 'alternative' | null {
  const { current } = cell
  const likeness = likenessOf(cell.people, claim)
  if (likeness === 'disjoint') return null
  if (claim.instead) return 'alternative'
  const repeat = isRepeat(current, claim)
  if (current.sentence === claim.sentence) {
    // "26 were killed and 91 hurt …, in all 26 were killed and 91 hurt"
    if (repeat && (claim.definite || claim.total || (claim.quantity.stated ?? 0) > largestChance)) return 'repeat'
    if (claim.instead && likeness !== 'narrower') return 'alternative'
    // "The toll rose to 13 after two of the wounded died": the toll has them in.
    if (cell.isWhole && (!addsUp(claim) || hasRisen(current)) && isPart(current, claim)) return 'part'
    // "7 civilians were killed, although one source said 15 had died": a number alone names nobody else.
    const isAlone = likeness === 'wider' && claim.noun.head.tag === Tag.number
    if (areOfTwo(current, claim) && (likeness === 'same' || isAlone)) return repeat ? 'repeat' : 'alternative'
    // "Two civilians had died, and later reports raised the toll to six": a toll has those told before in.
    return claim.total && (likeness === 'same' || (likeness === 'wider' && isPart(claim, current)))
      ? rose(current, claim)
        ? 'replaces'
        : 'alternative'
      : null
  }
  // "38 people were killed by the bombs. … The army killed 21 rebels": a bulletin counts both sides.
  if (isFighter(current) !== isFighter(claim) && likeness !== 'same' && !isOfOneEvent && !isNews && !claim.definite)
    return null
  if (current.quantity.stated === 0 && claim.quantity.stated !== 0)
    return likeness === 'same' || likeness === 'wider' ? 'replaces' : null
  if (repeat)
    return claim.also || isAnother(current, claim) || (likeness !== 'same' && isSomebodyNew(current, claim))
      ? null
      : 'repeat'
  // "Six of the wounded later died", by another's account, is no sum with the first one's dead.
  if (areOfTwo(current, claim) && addsUp(claim) && claim.noun.partitive !== null) return 'part'
  if (addsUp(claim)) return cell.isWhole && claim.noun.partitive !== null && isPart(current, claim) ? 'part' : null
  if (claim.quantity.stated === 0) return 'part'
  // "Three to six were killed. … Up to ten, by one account": a ceiling is as great as it says.
  const isLess = (claim.quantity.stated ?? claim.quantity.low) <= (current.quantity.high ?? Infinity)
  if (likeness === 'narrower' || likeness === 'crossing') {
    if (isLess) return claim.also ? null : 'part'
    return current.quantity.hedge === 'vague' ? 'replaces' : 'alternative'
  }
  if (likeness === 'wider') {
    if (refines(current, claim) || (claim.total && isPart(claim, current))) return 'replaces'
    // "Two policemen were killed. … Twelve people died": all of them; "17 civilians", "about 20": of like size, another's count.
    if (claim.quantity.low >= current.quantity.low * muchMore) return 'replaces'
    return isLess && !areOfTwo(current, claim) ? 'part' : 'alternative'
  }
  if (refines(current, claim)) return 'replaces'
  if (claim.also && !claim.total) return null
  // "At least 14 were killed. … Omar Saleh, who lost his brother": one who is told of is no other figure for all.
  const isOfNobodyElse = speakerOf(claim) === null || speakerOf(claim) === speakerOf(current)
  if (isOnePerson(claim) && current.quantity.low > 1 && isOfNobodyElse) return 'part'
  if (claim.definite && isLess) return 'part'
  // Buildings are seldom counted twice: "a block was hit. … Two warehouses burned" are three.
  if (!claim.people && !claim.total && !claim.instead && places.test(claim.measure)) return null
  return rose(current, claim) ? 'replaces' : 'alternative'
}

function isOnePerson({ quantity, people, total, instead }: RawClaim): boolean {
  return people && quantity.stated === 1 && quantity.hedge === 'exact' && !total && !instead
}

/** A number that one speaker gives stays beside a fuller one that another gives: "at least six", "eight". */
function isOfAnother(a: RawClaim, b: RawClaim): boolean {
  if (speakerOf(a) === speakerOf(b)) return false
  // "Activists said over 50 had died. A doctor put the number of dead at 60"; a toll that rose takes in what was said before.
  if (b.total && (hasRisen(b) || !areOfTwo(a, b))) return false
  return (
    a.quantity.hedge === 'range' || (areOfTwo(a, b) && a.quantity.hedge !== 'vague' && a.quantity.hedge !== 'about')
  )
}

/** Two speakers give them, each by name. */
function areOfTwo(a: RawClaim, b: RawClaim): boolean {
  const [one, other] = [speakerOf(a), speakerOf(b)]
  return one !== null && other !== null && one !== other
}

/** Who gives a figure, by the name of the source; `null` where the publisher speaks. */
function speakerOf({ attribution }: RawClaim): string | null {
  return attribution !== null && attribution.sources.length > 0 ? attribution.sources[0].name : null
}

/**
 * "Two were killed on Monday. Another two died on Tuesday": others than those. "Two died and six others were hurt. … Six
 * more people are in hospital": others than the dead, and the same six.
 */
function isAnother(current: RawClaim, claim: RawClaim): boolean {
  return claim.additive && !current.additive && !claim.total && !claim.definite
}

/** "The toll rose to 13 after another two died": they are why it rose. Who "put it at 13" tells of no rise. */
function hasRisen({ predication }: RawClaim): boolean {
  const lists = predication?.verb?.main.lists
  return lists?.has('changeTo') === true && !lists.has('estimators')
}

/** One person, then "a girl": somebody who was not spoken of yet. */
function isSomebodyNew(a: RawClaim, b: RawClaim): boolean {
  return a.quantity.stated === 1 && b.quantity.stated === 1 && b.noun.determiner === 'indefinite'
}

/** Measures of things that stand somewhere. */
const places = /^(?:buildings|homes|facilities|vehicles)-/

/** Numbers up to this are met twice in one sentence by chance. */
const largestChance = 20

/** Counts others than those counted so far: "another 12", "one of the survivors was killed". */
function addsUp(claim: RawClaim): boolean {
  return (claim.additive && !claim.total) || (claim.noun.partitive !== null && claim.partOf === null)
}

/** Everybody a claim counts can be among those that the other counts. */
function isPart(whole: RawClaim, part: RawClaim): boolean {
  return part.quantity.low <= (whole.quantity.high ?? Infinity)
}

/** A count of people without more. */
function mayBeForAll(claim: RawClaim): boolean {
  return !addsUp(claim) && isVictim(claim) && claim.quantity.stated !== null && !namesGroup(claim)
}

/** It is at least all that was counted so far; in a list the attackers are in it too. */
function isFigureForAll(claim: RawClaim, event: number, cells: readonly Cell[], isList: boolean): boolean {
  if (cells.length < 2) return false
  // Without a word that says so only what is told of one event is added up.
  if (!claim.total && cells.some((cell) => cell.event !== event)) return false
  const alike = cells.filter((cell) => cell.current.unit === claim.unit)
  const victims = alike.filter((cell) => isVictim(cell.current))
  if ((isList ? alike : victims).length < 2 || (claim.quantity.stated ?? 0) < sum(victims).low) return false
  return claim.total || victims.every((cell) => cell.current.sentence !== claim.sentence)
}

/** A figure for everybody takes in what was counted by groups; where the groups make it up exactly they say more. */
function takeIn(claim: RawClaim, event: number, cells: Cell[], inReach: readonly Cell[], isList: boolean): void {
  const stated = claim.quantity.stated ?? 0
  const victims = inReach.filter((cell) => isVictim(cell.current) && cell.current.unit === claim.unit)
  if (sum(victims).low === stated || sum(inReach).low === stated) return
  // The figure that closes the entry of a list is of all the dead, the attackers too.
  const taken = isList ? inReach : victims
  for (const cell of taken) cells.splice(cells.indexOf(cell), 1)
  cells.push({ event, current: claim, people: claim, others: [], isWhole: true })
}

function isFighter({ noun }: RawClaim): boolean {
  return noun.person?.role === 'fighter'
}

function isVictim(claim: RawClaim): boolean {
  return claim.role !== 'attacker'
}

/** The bounds of what several cells count together. */
export function sum(cells: readonly Cell[]): { low: number; high: number | null } {
  let low = 0
  let high: number | null = 0
  for (const { current } of cells) {
    low += current.quantity.low
    high = high === null || current.quantity.high === null ? null : high + current.quantity.high
  }
  return { low, high }
}
