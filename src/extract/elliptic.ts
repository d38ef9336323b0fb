import { Pos } from '../language/lexicon.ts'
import type { Hedge } from '../model/index.ts'
import type { Chunk, NounGroup } from './chunk.ts'
import type { Predication } from './clauses/predication.ts'
import { type CountContext, quantityOf } from './count.ts'
import type { Sentence } from './frames.ts'
import { modalityOf } from './modality.ts'
import { facetsOf } from './population.ts'
import type { RawClaim } from './raw-claim.ts'
import { figureAfter } from './toll-figures.ts'
import type { QuantityMention } from './unit.ts'
import { Tag } from './unit.ts'

/** Sentences of more chunks than this are tables or lists, where a bare number tells nothing by its neighbours. */
const longestSentence = 400
/** How many sentences back a bare number may take up what was counted. */
const farthest = 2
/** The same where a count is named: "the first count, 14, …". */
const farthestTally = 6
/** A bare number this many times larger or smaller than the count it would take up counts something else. */
const widest = 20
/** The same for a number that a sum or another year gives. */
const widestSum = 100

/** What a bare number takes over from the count before it. */
interface Carry {
  readonly older?: boolean
  readonly total?: boolean
  readonly denied?: boolean
  readonly predication?: Predication | null
  readonly trace: string
  readonly widest?: number
  /** Another figure for the same people: it stands beside the first and adds nothing. */
  readonly instead?: boolean
  /** "Minimum: 7": how exact the label says the number is. */
  readonly hedge?: Hedge
  /** A count is named: it may take up what stands further back. */
  readonly tally?: boolean
}

/**
 * Reads bare numbers that count what was counted last: what somebody says, gives or puts it at, what stands in
 * contrast, and what a second clause leaves out.
 *
 *     Nine people were killed. Local radio says 12, police about a dozen.
 *     The ministry lost 30 men and the army 41 · 31 deaths this year, down from 38 · six dead, not seven
 *
 * `before`: claims of the sentence read last. `own`: those of this sentence, in the order of the text.
 */
export function readElliptic(
  sentence: Sentence,
  own: readonly RawClaim[],
  before: readonly RawClaim[],
  context: CountContext,
): RawClaim[] {
  const { chunks, units, clauses } = sentence
  const found: RawClaim[] = []
  const isEarlier = (claim: RawClaim, reach: number): boolean =>
    claim.sentence < sentence.index && sentence.index - claim.sentence <= reach
  const near = before.filter((claim) => isEarlier(claim, farthest))
  const far = before.filter((claim) => isEarlier(claim, farthestTally))
  if (own.length === 0 && far.length === 0) return found
  if (chunks.length > longestSentence) return found
  /** Place of the last bare number that somebody told. */
  let toldAt = -farthest * 10
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'noun' && !chunk.quantity) readTally(chunk, at)
    if (!isBareNumber(chunk) && !isGeneric(chunk)) continue
    if (isTaken(chunk.quantity)) continue
    const carry = isBareNumber(chunk) ? carryOf(at) : tellerOf(at)
    if (!carry) continue
    if (take(chunk, chunk.quantity, carry, at)) toldAt = at
  }
  for (let at = 1; at < chunks.length - 2; at++) if (chunks[at].kind === 'open') readBracket(at)
  return found

  /** Why the bare number at `at` counts what was counted before; `null` where nothing says so. */
  function carryOf(at: number): Carry | null {
    const previous = chunks[at - 1]
    const isOwn = own.some((claim) => claim.quantity.start < chunks[at].start)
    if (previous?.kind === 'colon' && at === 2) {
      const label =
        chunks[0].kind === 'noun' || chunks[0].kind === 'adverb' || chunks[0].kind === 'adjective'
          ? units[0].entry?.hedge
          : null
      if (chunks[0].last === 0 && label?.before && label.hedge !== 'exact')
        return { hedge: label.hedge, tally: true, instead: true, trace: 'the bound that a label names' }
    }
    if (previous?.kind === 'adverb' && isOwn && previous.unit.pos & Pos.not && endsHere(at))
      return { denied: true, trace: 'set against the count before it' }
    if (previous?.kind === 'preposition' && isOwn && isComparison(at))
      return { older: true, trace: 'the earlier figure beside a count' }
    if (isOwn && isFormer(at)) return { older: true, trace: 'the earlier figure beside a count' }
    if (isSecondEstimate(at)) return { instead: true, trace: 'the second of two estimates' }
    const teller = tellerOf(at)
    if (teller) return teller
    if (
      previous?.kind === 'noun' &&
      !previous.quantity &&
      !previous.time &&
      isJoint(chunks[chunks[at - 2]?.kind === 'adverb' ? at - 3 : at - 2]) &&
      endsHere(at)
    ) {
      if (at - toldAt <= 6) return { instead: true, trace: 'what another speaker says, without the verb' }
      if (isOwn && isToldBefore(at)) return { instead: true, trace: 'what another speaker says, without the verb' }
      if (isOwn && isParty(previous) && hasPartyBefore(at)) return { trace: 'a second clause without its verb' }
    }
    if (isOwn && isJoint(previous) && repeatsPreposition(at))
      return { instead: isOfSpeaker(chunks[at + 1]), trace: 'a second clause without its verb' }
    return null
  }

  /** "says 25", "put it at 15", "spoke of eleven", "there were 29". */
  function tellerOf(at: number): Carry | null {
    if (!endsHere(at)) return null
    let back = at - 1
    while (back >= 0 && (chunks[back].kind === 'adverb' || chunks[back].kind === 'quote')) back--
    const chunk = chunks[back]
    if (chunk?.kind === 'verb') {
      const subject = chunks[back - 1]
      if (chunk.copula && subject?.kind === 'noun' && subject.head.word === 'there' && isBareNumber(chunks[at]))
        return { predication: predicationAt(back), trace: 'there were so many', widest: widestSum }
      const lists = chunk.main.entry?.lists
      return lists?.has('tellers') && !chunk.passive
        ? { predication: predicationAt(back), instead: true, trace: 'what somebody says' }
        : null
    }
    if (chunk?.kind !== 'preposition' && chunk?.kind !== 'to') return null
    const { word } = chunk.unit
    let verb = back - 1
    // "put it at 15", "put the count at 15"
    const object = chunks[verb]
    if (object?.kind === 'noun' && (object.pronoun || object.head.entry?.lists.has('numberNouns'))) verb--
    const governor = chunks[verb]
    if (governor?.kind !== 'verb') return null
    const lists = governor.main.entry?.lists
    const fits =
      word === 'at'
        ? lists?.has('estimators')
        : verb === back - 1 && (word === 'of' || word === 'to') && lists?.has('speakers')
    return fits ? { predication: predicationAt(verb), instead: true, trace: 'what somebody puts it at' } : null
  }

  /** "The first count, 14, was raised to 21", "it climbed to 2,886": the figures of a count that is not named again. */
  function readTally(noun: NounGroup, at: number): void {
    const isCount =
      (noun.head.entry?.lists.has('numberNouns') ?? false) &&
      noun.of === null &&
      noun.triggers.length === 0 &&
      noun.determiner !== 'indefinite'
    const next = chunks[at + 1]
    const isIt =
      (noun.head.word === 'it' || noun.head.word === 'this' || noun.head.word === 'that') &&
      next?.kind === 'verb' &&
      (next.main.entry?.lists.has('changeTo') ?? false)
    if (!isCount && !isIt) return
    const apposed = chunks[at + 1]?.kind === 'comma' ? chunks[at + 2] : undefined
    if (isCount && apposed && isBareNumber(apposed) && chunks[at + 3]?.kind === 'comma') {
      const isFirst = units
        .slice(noun.first, noun.last + 1)
        .some(
          (unit) =>
            unit.entry?.lists.has('ordinals') ||
            unit.word === 'initial' ||
            unit.word === 'earlier' ||
            unit.word === 'previous',
        )
      take(
        apposed,
        apposed.quantity,
        { older: isFirst, tally: true, widest: widestSum, trace: 'the figure of a count' },
        at + 2,
      )
    }
    for (const figure of figureAfter(chunks, at, false)) {
      if (isTaken(figure.quantity) || (figure.noun.head.tag !== Tag.number && !isGeneric(figure.noun))) continue
      take(
        figure.noun,
        figure.quantity,
        {
          older: figure.older,
          total: true,
          predication: predicationAt(at + 1),
          trace: 'the figure of a count',
          widest: widestSum,
        },
        at,
      )
    }
  }

  function take(noun: NounGroup, quantity: QuantityMention, carry: Carry, at: number): boolean {
    const base = baseOf(quantity, carry, noun.person?.unit ?? null)
    if (!base) return false
    const modality = modalityOf(carry.predication ?? null, units, quantity)
    if (modality.hypothetical) return false
    const negated = carry.predication?.verb?.negated ?? false
    noun.counted = true
    found.push({
      ...base,
      quantity: carry.hedge ? boundedBy(quantity, carry.hedge) : quantity,
      noun,
      unit: noun.person?.unit ?? base.unit,
      trigger: { start: quantity.start, end: quantity.end },
      triggerUnit: null,
      facets: base.facets,
      certainty: modality.certainty,
      stance: carry.denied ? 'denies' : negated ? 'doubts' : modality.stance,
      sentence: sentence.index,
      predication: carry.predication ?? null,
      partOf: null,
      older: carry.older ?? false,
      total: carry.total ?? false,
      definite: false,
      additive: false,
      also: false,
      instead: carry.instead ?? false,
      evidence: { start: quantity.start, end: quantity.end },
      doubts: [],
      trace: carry.trace,
    })
    // "148, of them 142 students"
    const whole = found[found.length - 1]
    for (const part of noun.subs) if (part.quantity && !isTaken(part.quantity)) pushPart(whole, part, part.quantity)
    void at
    return true
  }

  function pushPart(whole: RawClaim, part: NounGroup, quantity: QuantityMention): void {
    part.counted = true
    const facets = facetsOf(part)
    found.push({
      ...whole,
      quantity,
      noun: part,
      facets: facets.length > 0 ? facets : whole.facets,
      partOf: whole,
      older: whole.older,
      total: false,
      instead: false,
      evidence: { start: quantity.start, end: part.end },
      trace: 'a part of the count before it',
    })
  }

  /** "9–10 killed (4 children, 1 woman, 3 men)": the list in brackets parts the count before it. */
  function readBracket(open: number): void {
    const before = chunks[open - 1]
    const whole = own.find(
      (claim) =>
        claim.people &&
        claim.partOf === null &&
        (claim.trigger.end === before.end || (claim.noun === before && claim.noun.quantity !== null)),
    )
    if (!whole || (before.kind !== 'verb' && before.kind !== 'adjective' && before.kind !== 'noun')) return
    const parts: { noun: NounGroup; quantity: QuantityMention }[] = []
    let sum = 0
    let at = open + 1
    for (; at < chunks.length && chunks[at].kind !== 'close'; at++) {
      const chunk = chunks[at]
      if (chunk.kind === 'comma' || chunk.kind === 'coordinator' || chunk.kind === 'semicolon') continue
      const quantity =
        chunk.kind === 'noun' && chunk.person && !chunk.time && chunk.determiner !== 'negative'
          ? quantityOf(chunk, context)
          : null
      if (chunk.kind !== 'noun' || !quantity) return
      parts.push({ noun: chunk, quantity })
      sum += quantity.low
    }
    if (at === chunks.length || parts.length < 2 || sum > (whole.quantity.high ?? Infinity)) return
    for (const { noun, quantity } of parts) if (!isTaken(quantity)) pushPart(whole, noun, quantity)
  }

  /** The count that a bare number takes up: the nearest in size of the last ones told, of people and no part of another. */
  function baseOf(quantity: QuantityMention, carry: Carry, unit: string | null): RawClaim | null {
    const told = own.filter(
      (claim) => claim.quantity.start < quantity.start && fits(claim) && (unit === null || claim.unit === unit),
    )
    const candidates =
      told.length > 0
        ? told
        : (carry.total || carry.tally ? far : near).filter(
            (claim) => fits(claim) && (unit === null || claim.unit === unit || carry.total),
          )
    let best: RawClaim | null = null
    let closest = carry.widest ?? widest
    // "The first count, 14, was raised to 21": a count that names nothing is of the dead, where any were told.
    const ofDead = carry.total || carry.tally ? candidates.filter((claim) => claim.measure === 'killed') : []
    for (const claim of ofDead.length > 0 ? ofDead : candidates) {
      const ratio = ratioOf(claim.quantity, quantity)
      if (ratio <= closest) {
        best = claim
        closest = ratio
      }
    }
    return best
  }
  function fits(claim: RawClaim): boolean {
    return (
      claim.people &&
      claim.partOf === null &&
      claim.quantity.stated !== 0 &&
      (claim.noun.quantity !== null || claim.trace.startsWith('the '))
    )
  }

  function isTaken(quantity: QuantityMention): boolean {
    const overlaps = (claim: RawClaim): boolean =>
      claim.quantity.start < quantity.end && quantity.start < claim.quantity.end
    return own.some(overlaps) || found.some(overlaps)
  }

  function predicationAt(at: number): Predication | null {
    return clauses.predications.find((predication) => predication.at === at) ?? null
  }

  /** The clause, or the words of the number, end behind the chunk at `at`; a time may follow. */
  function endsHere(at: number): boolean {
    const next = chunks[at + 1]
    if (!next) return true
    if (next.kind === 'noun') return next.time
    if (next.kind === 'preposition') {
      const after = chunks[at + 2]
      return next.unit.word === 'by' || next.unit.word === 'in all' || (after?.kind === 'noun' && after.time)
    }
    if (next.kind === 'adverb' || next.kind === 'other' || next.kind === 'subordinator') return true
    return (
      next.kind === 'comma' ||
      next.kind === 'semicolon' ||
      next.kind === 'colon' ||
      next.kind === 'close' ||
      next.kind === 'coordinator' ||
      next.kind === 'dash' ||
      next.kind === 'quote' ||
      next.kind === 'open'
    )
  }

  /** The place behind the number at `at` and behind a parenthesis between commas: "148, of them 142 students, at …". */
  function afterParenthesis(at: number): number {
    if (chunks[at + 1]?.kind !== 'comma') return at + 1
    for (let next = at + 2; next < Math.min(chunks.length, at + 9); next++) {
      const { kind } = chunks[next]
      if (kind === 'verb' || kind === 'semicolon' || kind === 'coordinator') break
      if (kind === 'comma') return next + 1
    }
    return at + 1
  }

  /** "put at 15 by the ministry and at 13 by the mayor": the second of two estimates. */
  function isSecondEstimate(at: number): boolean {
    const preposition = chunks[at - 1]
    if (preposition?.kind !== 'preposition' || preposition.unit.word !== 'at' || !endsHere(at)) return false
    // "…, hospitals at 55"
    const speaker = chunks[at - 2]
    const joint = speaker?.kind === 'noun' && !speaker.quantity ? at - 3 : at - 2
    if (!isJoint(chunks[joint])) return false
    for (let back = joint - 1; back > 0; back--) {
      const [first, second] = [chunks[back - 1], chunks[back]]
      if (second.kind === 'verb' || second.kind === 'semicolon') return false
      if (first.kind === 'preposition' && first.unit.word === 'at' && isBareNumber(second))
        return isTaken(second.quantity)
    }
    return false
  }

  /** "(earlier 12)", ", was 9": what the count was before. */
  function isFormer(at: number): boolean {
    const previous = chunks[at - 1]
    if (!endsHere(at)) return false
    if (previous?.kind === 'verb')
      return (
        previous.copula &&
        (previous.main.pos & Pos.past) !== 0 &&
        (chunks[at - 2]?.kind === 'comma' || chunks[at - 2]?.kind === 'open')
      )
    const opener =
      previous?.kind === 'adverb' || previous?.kind === 'adjective'
        ? previous.unit
        : previous?.kind === 'noun' && previous.first === previous.last
          ? previous.head
          : units[chunks[at].first]
    return opener.entry?.lists.has('formerly') ?? false
  }

  /** "down from 38", "compared with 12", "against 40 a year ago". */
  function isComparison(at: number): boolean {
    const previous = chunks[at - 1]
    if (previous.kind !== 'preposition') return false
    if (previous.unit.entry?.lists.has('comparisons')) return true
    const before = chunks[at - 2]
    return (
      previous.unit.word === 'from' &&
      (before?.kind === 'preposition' || before?.kind === 'adverb') &&
      (before.unit.word === 'up' || before.unit.word === 'down')
    )
  }

  /** "Initial reports said 10 were killed, later reports 14": the count before is somebody's. */
  function isToldBefore(at: number): boolean {
    const last = own.findLast((claim) => claim.quantity.start < chunks[at].start)
    return last?.predication?.governor?.verb?.main.entry?.lists.has('tellers') ?? false
  }

  /** The clause before has a party of its own: "Azerbaijan lost 2,783 …". */
  function hasPartyBefore(at: number): boolean {
    return own.some(
      (claim) =>
        claim.quantity.start < chunks[at].start &&
        claim.predication?.verb != null &&
        !claim.predication.passive &&
        claim.predication.subject !== claim.noun &&
        !claim.predication.subject?.quantity,
    )
  }

  /** "67 died at A in 2013 and 148 at B in 2015": the preposition that followed the count follows the bare number too. */
  function repeatsPreposition(at: number): boolean {
    const behind = afterParenthesis(at)
    const preposition = chunks[behind]
    if (preposition?.kind !== 'preposition' || chunks[behind + 1]?.kind !== 'noun') return false
    const { word } = preposition.unit
    if (word === 'of') return false
    const last = own.findLast((claim) => claim.quantity.start < chunks[at].start)
    if (!last) return false
    let seen = false
    for (let back = at - 1; back >= 0 && chunks[back].start > last.quantity.start; back--) {
      const chunk = chunks[back]
      if (chunk.kind === 'semicolon') return false
      if (chunk.kind === 'preposition' && chunk.unit.word === word) seen = true
    }
    if (!seen) return false
    for (let next = behind + 1; next < chunks.length; next++) {
      const chunk = chunks[next]
      if (chunk.kind === 'verb') return false
      if (
        chunk.kind === 'comma' ||
        chunk.kind === 'semicolon' ||
        chunk.kind === 'coordinator' ||
        chunk.kind === 'subordinator' ||
        chunk.kind === 'relative'
      )
        return true
    }
    return true
  }
}

/** "according to", "by": what follows is who says the number. */
function isOfSpeaker(chunk: Chunk): boolean {
  return chunk.kind === 'preposition' && (chunk.unit.word === 'according to' || chunk.unit.word === 'by')
}

function isBareNumber(chunk: Chunk): chunk is NounGroup & { quantity: QuantityMention } {
  return (
    chunk.kind === 'noun' &&
    chunk.quantity !== null &&
    !chunk.time &&
    chunk.head.tag === Tag.number &&
    chunk.partitive === null
  )
}

/** "Minimum: 7", "Maximum: 15". */
function boundedBy(quantity: QuantityMention, hedge: Hedge): QuantityMention {
  if (quantity.hedge !== 'exact') return quantity
  return {
    ...quantity,
    hedge,
    low: hedge === 'up-to' ? 0 : quantity.low,
    high: hedge === 'at-least' ? null : quantity.high,
  }
}

/** "214 households", "25 people": a number of what is counted anyway, with a noun that adds nothing. */
function isGeneric(chunk: Chunk): chunk is NounGroup & { quantity: QuantityMention } {
  return (
    chunk.kind === 'noun' &&
    chunk.quantity !== null &&
    !chunk.time &&
    chunk.partitive === null &&
    chunk.person !== null &&
    chunk.person.role === null &&
    chunk.facets.length === 0 &&
    chunk.triggers.length === 0 &&
    !chunk.additive &&
    chunk.last <= chunk.first + 1
  )
}

function isJoint(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'comma' || chunk?.kind === 'coordinator' || chunk?.kind === 'semicolon' || chunk?.kind === 'colon'
  )
}

/** A name or persons without a number: whom a second clause speaks of. */
function isParty(noun: NounGroup): boolean {
  return noun.name !== null || noun.head.pos !== 0 || noun.person !== null
}

function ratioOf(a: QuantityMention, b: QuantityMention): number {
  const first = Math.max(1, a.stated ?? a.low)
  const second = Math.max(1, b.stated ?? b.low)
  return first > second ? first / second : second / first
}
