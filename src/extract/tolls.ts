import { isBackground, yearOfReport } from './background.ts'
import { type Events, headlineEvent, isOfOneEvent } from './events.ts'
import type { ReadSentence } from './read-document.ts'
import type { RawClaim } from './raw-claim.ts'
import { groupsOf, likenessOf } from './same-people.ts'

/** The toll of a document for one measure, before claims have ids. */
export interface RawToll {
  readonly measure: string
  readonly low: number
  readonly high: number | null
  readonly claims: readonly RawClaim[]
  readonly alternatives: readonly (readonly RawClaim[])[]
}

/**
 * What this one report says of the event it reports: for each measure the claims that are disjoint and add up.
 *
 * Every claim is put into a cell: an event, and a group of people within it. A repeat stands once; a further figure for
 * the same cell replaces the older one (a toll that rose, a number for a vague word) or stands beside it as an
 * alternative; a count of some of a cell's people adds nothing; a figure for all of them takes the cells in. Counts of
 * earlier events, and overall tolls in a report of one event, are left out.
 */
export function tollsOf(claims: readonly RawClaim[], sentences: readonly ReadSentence[], events: Events, text: string): RawToll[] {
  const told = selectTold(claims, sentences, text)
  if (told.length === 0) return []
  const report = readReport(told, sentences, events)
  const tolls: RawToll[] = []
  for (const measure of new Set(told.map((claim) => claim.measure))) {
    const said = selectScope(told.filter((claim) => claim.measure === measure), report)
    if (said.length > 0) tolls.push(foldToll(measure, said, report))
  }
  return tolls
}

/** What the whole report tells about how its counts belong together. */
interface Report {
  readonly eventOf: (claim: RawClaim) => number
  /** The report opens with the event. */
  readonly isOwn: (event: number) => boolean
  /** Each entry stands for itself. */
  readonly isList: boolean
  /** Nothing but headlines. */
  readonly isBoard: boolean
  /** Each entry is an hour of one event: what is later is fuller. */
  readonly isTimeline: boolean
  /** Its headline and its lead count the same: other events are no part of its toll. */
  readonly isOfOneEvent: boolean
  /** Most of its counts are of a war or a year so far. */
  readonly isOverall: boolean
  /** Its headline counts an event: figures for the war so far are background. */
  readonly isNews: boolean
  /** The sentence up to which the report says what it is about. */
  readonly lead: number
}

function readReport(told: readonly RawClaim[], sentences: readonly ReadSentence[], events: Events): Report {
  const isTimeline = events.isList && rises(told)
  const isOne = isOfOneEvent(told, events, (headline, lead) => headline.quantity.hedge === 'vague' || isRepeat(headline, lead) || refines(headline, lead))
  const body = sentences.find((sentence) => !sentence.headline && sentence.claims.length > 0)
  return {
    eventOf: ({ sentence }) => {
      const event = events.of.get(sentence) ?? 0
      return isTimeline || (isOne && events.settings.has(event)) ? 0 : event
    },
    isOwn: (event) => events.leading.has(event),
    isList: events.isList && !isTimeline,
    isBoard: events.isBoard && !isTimeline,
    isTimeline,
    isOfOneEvent: isOne,
    isOverall: told.filter(({ scope }) => scope === 'cumulative').length * 2 > told.length,
    isNews: told.some((claim) => events.of.get(claim.sentence) === headlineEvent && claim.scope !== 'cumulative'),
    lead: body?.index ?? -1,
  }
}

/** The claims that are told as having happened in what the report is about, each by itself and no part of another. */
function selectTold(claims: readonly RawClaim[], sentences: readonly ReadSentence[], text: string): RawClaim[] {
  const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]))
  const year = claims.length > 0 ? yearOfReport(text, bySentence.get(claims[0].sentence)?.end ?? 0) : null
  const released = new Set(claims.filter(({ measure }) => measure === 'released').map(({ quantity }) => quantity.start))
  return claims.filter((claim) => {
    const sentence = bySentence.get(claim.sentence)
    // "Two men were detained and later released."
    if (claim.measure === 'held' && released.has(claim.quantity.start)) return false
    return isAsserted(claim) && sentence !== undefined && !isBackground(claim, sentence, year, text)
  })
}

function isAsserted(claim: RawClaim): boolean {
  return !claim.older && claim.partOf === null && claim.certainty !== 'feared' && !untold.has(claim.stance)
}

const untold: ReadonlySet<string> = new Set(['denies', 'doubts', 'threatens', 'predicts'])

/**
 * The claims of one measure that cover what the report covers. A report of an event leaves out the dead of the war so
 * far, unless it opens with them; a report of a war so far leaves out the events it mentions.
 */
function selectScope(said: readonly RawClaim[], { isBoard, isOverall, isNews, isOfOneEvent, lead, eventOf, isOwn }: Report): readonly RawClaim[] {
  if (isBoard) return said
  const overall = said.filter(({ scope }) => scope === 'cumulative')
  const own = said.filter((claim) => claim.scope !== 'cumulative' && (!isOfOneEvent || claim.total || isOwn(eventOf(claim))))
  if (overall.length > 0 && (isOverall || own.length === 0)) {
    return isNews && !isOverall ? overall.filter(({ sentence }) => sentence <= lead) : overall
  }
  if (!isNews && said[0].scope === 'cumulative') return overall
  // "Five were killed on Monday. In January alone raids have killed 150": the month is no part of the day.
  const told = own[0]?.scope === 'incident' ? own.filter(({ scope, total, people }) => scope === 'incident' || total || !people) : own
  // News of an event: what an army shot down in a week is another matter.
  return isOfOneEvent && told.every(({ scope, sentence }) => scope === 'period' && sentence > lead) ? [] : told
}

/** Tolls that grow from entry to entry: the entries are hours of one event, no list of many. */
function rises(claims: readonly RawClaim[]): boolean {
  let highest = 0
  let steps = 0
  for (const { measure, total, quantity } of claims) {
    if (measure !== 'killed' || quantity.stated === null) continue
    if (total && quantity.stated < highest) return false
    if (total && highest > 0 && quantity.stated > highest) steps++
    highest = Math.max(highest, quantity.stated)
  }
  return steps >= 2
}

/** One group of people (or things) of one event, with the claims that count it. */
interface Cell {
  event: number
  current: RawClaim
  readonly others: RawClaim[]
  /** A figure for everybody: what is counted later of the same event is a part of it. */
  isWhole: boolean
}

function foldToll(measure: string, claims: readonly RawClaim[], report: Report): RawToll {
  const hasPeople = claims.some(({ unit, people }) => people && unit === 'people')
  const cells: Cell[] = []
  for (const claim of claims) {
    // Households are counted again as the people in them.
    if (hasPeople && claim.people && claim.unit !== 'people') continue
    place(claim, cells, report)
  }
  const standing = settleHeadline(cells)
  // "Nobody was hurt" says something of its own only where nobody is counted.
  const counted = standing.filter(({ current }) => current.quantity.stated !== 0)
  const kept = counted.length > 0 ? counted : standing.slice(0, 1)
  const bounds = sum(kept)
  const alternatives = kept.flatMap(({ current, others }) => others.filter((other) => !isRepeat(current, other)).map((other) => [other]))
  return { measure, low: bounds.low, high: bounds.high, claims: kept.map(({ current }) => current), alternatives }
}

/** So many cells back a claim is compared with what was counted before it: a list of thousands is read in one pass. */
const memory = 48

/** Puts a claim where it belongs: into a cell that is there, over several, or into one of its own. */
function place(claim: RawClaim, cells: Cell[], report: Report): void {
  const { eventOf, isList, isTimeline } = report
  const event = eventOf(claim)
  const recent = cells.slice(-memory)
  const near = recent.filter((cell) => cell.event === event)
  if (event !== headlineEvent) {
    const inReach = isList ? near : recent.filter((cell) => cell.event !== headlineEvent)
    if (isFigureForAll(claim, event, inReach, isList)) {
      takeIn(claim, event, cells, inReach, isList)
      return
    }
    // An event told once more: the same figure for the same people.
    if (!isList && inReach.some((cell) => cell.event !== event && isSameEvent(cell.current, claim))) return
  }
  for (const cell of near) {
    const relation = relationOf(cell, claim, report)
    if (relation === null) continue
    if (relation === 'replaces') {
      if (!isRepeat(cell.current, claim) && !isPart(cell.current, claim)) cell.others.push(cell.current)
      cell.current = claim
      cell.isWhole ||= claim.total
    } else if (relation === 'alternative') {
      if (isTimeline && claim.quantity.low >= cell.current.quantity.low) cell.current = claim
      else cell.others.push(claim)
    }
    return
  }
  cells.push({ event, current: claim, others: [], isWhole: claim.total })
}

/** The same number twice: small ones occur by chance, and in one sentence nobody counts twice. */
function isSameEvent(a: RawClaim, b: RawClaim): boolean {
  return a.sentence !== b.sentence && isRepeat(a, b) && !addsUp(b) && (a.quantity.stated ?? 0) >= leastTelling && likenessOf(a, b) !== 'disjoint'
}

const leastTelling = 5

/** How a claim stands to a cell of its event: `null` where it counts somebody else. */
function relationOf(cell: Cell, claim: RawClaim, { isOfOneEvent, isNews }: Report): 'repeat' | 'part' | 'replaces' | 'alternative' | null {
  const { current } = cell
  const likeness = likenessOf(current, claim)
  if (likeness === 'disjoint') return null
  if (claim.instead) return 'alternative'
  const repeat = isRepeat(current, claim)
  if (current.sentence === claim.sentence) {
    // "26 were killed and 91 hurt …, in all 26 were killed and 91 hurt"
    if (repeat && (claim.definite || claim.total || (claim.quantity.stated ?? 0) > largestChance)) return 'repeat'
    if (claim.instead && likeness !== 'narrower') return 'alternative'
    // "The toll rose to 13 after two of the wounded died": the toll has them in.
    if (cell.isWhole && !addsUp(claim) && isPart(current, claim)) return 'part'
    return claim.total && likeness === 'same' ? (rose(current, claim) ? 'replaces' : 'alternative') : null
  }
  // "38 people were killed by the bombs. … The army killed 21 rebels": a bulletin counts both sides.
  if (isFighter(current) !== isFighter(claim) && likeness !== 'same' && !isOfOneEvent && !isNews) return null
  if (current.quantity.stated === 0 && claim.quantity.stated !== 0) return likeness === 'same' || likeness === 'wider' ? 'replaces' : null
  if (repeat) return claim.also || (likeness !== 'same' && isSomebodyNew(current, claim)) ? null : 'repeat'
  if (addsUp(claim)) return cell.isWhole && claim.noun.partitive !== null && isPart(current, claim) ? 'part' : null
  if (claim.quantity.stated === 0) return 'part'
  const isLess = claim.quantity.low <= (current.quantity.high ?? Infinity)
  if (likeness === 'narrower' || likeness === 'crossing') {
    if (isLess) return claim.also ? null : 'part'
    return current.quantity.hedge === 'vague' ? 'replaces' : 'alternative'
  }
  if (likeness === 'wider') {
    if (refines(current, claim) || (claim.total && isPart(claim, current))) return 'replaces'
    // "Two policemen were killed. … Twelve people died": all of them; "17 civilians", "about 20": of like size, another's count.
    if (claim.quantity.low >= current.quantity.low * muchMore) return 'replaces'
    return isLess ? 'part' : 'alternative'
  }
  if (refines(current, claim)) return 'replaces'
  if (claim.also && !claim.total) return null
  if (claim.definite && isLess) return 'part'
  // Buildings are seldom counted twice: "a block was hit. … Two warehouses burned" are three.
  if (!claim.people && !claim.total && !claim.instead && places.test(claim.measure)) return null
  return rose(current, claim) ? 'replaces' : 'alternative'
}

/** One person, then "a girl": somebody who was not spoken of yet. */
function isSomebodyNew(a: RawClaim, b: RawClaim): boolean {
  return a.quantity.stated === 1 && b.quantity.stated === 1 && b.noun.determiner === 'indefinite'
}

/** So many times as many are more than another count of the same people. */
const muchMore = 1.5

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

/** A count of people without more that is at least all that was counted so far; in a list the attackers are in it too. */
function isFigureForAll(claim: RawClaim, event: number, cells: readonly Cell[], isList: boolean): boolean {
  if (addsUp(claim) || !isVictim(claim) || claim.quantity.stated === null || groupsOf(claim).length > 0) return false
  // Without a word that says so only what is told of one event is added up.
  if (!claim.total && cells.some((cell) => cell.event !== event)) return false
  const alike = cells.filter((cell) => cell.current.unit === claim.unit)
  const victims = alike.filter((cell) => isVictim(cell.current))
  if ((isList ? alike : victims).length < 2 || claim.quantity.stated < sum(victims).low) return false
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
  cells.push({ event, current: claim, others: [], isWhole: true })
}

function isFighter({ noun }: RawClaim): boolean {
  return noun.person?.role === 'fighter'
}

function isVictim(claim: RawClaim): boolean {
  return claim.role !== 'attacker'
}

/** What a headline counts is counted again below: the fuller of the two stands. */
function settleHeadline(cells: readonly Cell[]): Cell[] {
  const headline = cells.filter((cell) => cell.event === headlineEvent)
  const body = cells.filter((cell) => cell.event !== headlineEvent)
  if (headline.length === 0) return body
  const kept: Cell[] = []
  for (const cell of headline) {
    const same = body.filter((other) => likenessOf(cell.current, other.current) !== 'disjoint' && other.current.quantity.stated !== 0)
    const first = leading(same, cell.current.quantity.stated)
    if (same.length === 0) kept.push(cell)
    else if (first) for (const other of same.slice(first)) body.splice(body.indexOf(other), 1)
    else if (!isCovered(cell, same, body)) {
      // The headline's figure is for all of them.
      kept.push({ ...cell, others: [...cell.others, ...same.flatMap((other) => (rose(cell.current, other.current) ? [other.current] : []))] })
      for (const other of same) body.splice(body.indexOf(other), 1)
    }
  }
  return [...kept, ...body]
}

/** How many of the first cells make up the headline's figure exactly: what follows them is not in it. 0 where none do. */
function leading(cells: readonly Cell[], figure: number | null): number {
  let total = 0
  for (let at = 0; at < cells.length && figure !== null; at++) {
    total += cells[at].current.quantity.low
    if (total === figure && at > 0) return at + 1
  }
  return 0
}

/** The body says at least as much as the headline. */
function isCovered({ current }: Cell, body: readonly Cell[], all: readonly Cell[]): boolean {
  if (current.quantity.hedge === 'vague' || current.quantity.stated === 0) return true
  if (body.some((other) => isRepeat(current, other.current) || refines(current, other.current))) return true
  if (groupsOf(current).length === 0 && sum(all).low === current.quantity.low) return true
  const { low } = sum(body)
  if (body.length === 1) return low >= current.quantity.low
  return low > current.quantity.low ? current.quantity.high !== null : low === current.quantity.low
}

function sum(cells: readonly Cell[]): { low: number; high: number | null } {
  let low = 0
  let high: number | null = 0
  for (const { current } of cells) {
    low += current.quantity.low
    high = high === null || current.quantity.high === null ? null : high + current.quantity.high
  }
  return { low, high }
}

/** An exact number inside what was said before more loosely: "more than 300", then "313"; "nearly 2,900", then "2,886". */
function refines(a: RawClaim, b: RawClaim): boolean {
  if (b.quantity.hedge !== 'exact' || a.quantity.hedge === 'exact' || a.quantity.hedge === 'range') return false
  return b.quantity.low >= a.quantity.low && b.quantity.low <= (a.quantity.high ?? a.quantity.low * muchMore)
}

/** The same figure again. */
export function isRepeat(a: RawClaim, b: RawClaim): boolean {
  if (a.quantity.stated !== null && b.quantity.stated !== null) return a.quantity.stated === b.quantity.stated
  if (a.quantity.stated === null && b.quantity.stated === null) return a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high
  return false
}

/** A later, fuller figure: a toll that rose, a number for a vague word. A toll that somebody puts lower is another's figure. */
function rose(a: RawClaim, b: RawClaim): boolean {
  if (a.quantity.hedge === 'vague' && b.quantity.hedge !== 'vague') return true
  return b.total && b.quantity.low >= a.quantity.low
}
