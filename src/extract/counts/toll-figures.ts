import { Sign } from '../../language/signs.ts'
import type { FrameEntry } from '../../language/source.ts'
import type { WordLists } from '../../language/word-lists.ts'
import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import type { Emission } from '../frames/emission.ts'
import type { Sentence } from '../frames/sentence.ts'
import { type QuantityMention, Tag, type Unit } from '../unit.ts'
import { besideFigure, emissionOf } from './beside-figure.ts'
import type { CountContext, Counted } from './count.ts'
import { addLabelled, hasTriggerOfItsOwn } from './labels.ts'

export interface TollFigure {
  readonly counted: Counted
  readonly emission: Emission
  readonly noun: NounGroup
}

/** How far behind a toll's noun its figure may stand, in chunks. */
const reach = 16

/**
 * Finds the figures that tolls rose to, stand at or are: "the death toll rose from 30 to 42", "bringing the number of
 * dead to 40", "casualties have reached 350", "Death toll: 12".
 */
export function readTolls(sentence: Sentence, context: CountContext): TollFigure[] {
  const figures: TollFigure[] = []
  const { chunks, clauses } = sentence
  // "The number of those killed": a word of a sum may have its trigger in its "of".
  const namesSum = (sentence.signs & Sign.sum) !== 0
  for (const chunk of clauses.nouns) {
    if (chunk.quantity || (chunk.triggers.length === 0 && (chunk.of === null || !namesSum))) continue
    const toll = tollOf(chunk, sentence)
    if (!toll) continue
    const at = chunks.indexOf(chunk)
    const found = figureBefore(chunks, at) ?? figureAfter(chunks, at, toll.isCount)
    const population = toll.population
    for (const { noun, quantity, older } of found) {
      // "Its losses at three dead and four injured": each says for itself what it counts.
      if (toll.frame.measure === 'casualties' && hasTriggerOfItsOwn(chunks, chunks.indexOf(noun))) continue
      const predication =
        clauses.predications.find((other) => other.subject === chunk || other.object === chunk) ?? null
      figures.push({
        counted: { quantity, nouns: population ? [noun, population, chunk] : [noun, chunk] },
        emission: {
          frame: toll.frame,
          trigger: toll.trigger,
          triggerUnit: toll.trigger,
          predication,
          trace: 'the figure of a toll',
          older,
          total: true,
        },
        noun,
      })
      const beside = older ? null : besideFigure(chunks, chunks.indexOf(noun))
      if (beside)
        figures.push({
          counted: { quantity: beside.quantity, nouns: [beside.noun] },
          emission: { ...emissionOf(beside), predication, trace: 'the figure of a toll', total: true },
          noun: beside.noun,
        })
      // "Losses of up to 270 servicemen, two tanks and seven vehicles"
      const things = chunk.triggers.find(
        ({ sense }) => sense.frame.what === 'things' && sense.frame.counted.includes('value'),
      )
      if (!things) continue
      for (let next = chunks.indexOf(noun) + 1; next < chunks.length; next++) {
        const other = chunks[next]
        if (other.kind === 'comma' || other.kind === 'coordinator') continue
        if (other.kind !== 'noun' || !other.quantity) break
        if (!other.thing) continue
        figures.push({
          counted: { quantity: other.quantity, nouns: [other] },
          emission: {
            frame: things.sense.frame,
            trigger: toll.trigger,
            triggerUnit: toll.trigger,
            predication,
            trace: 'a figure of losses',
            older,
          },
          noun: other,
        })
      }
    }
  }
  if (sentence.signs & (Sign.label | Sign.numeral)) addLabelled(sentence, context, figures)
  return figures
}

interface Toll {
  readonly frame: FrameEntry
  readonly trigger: Unit
  readonly population: NounGroup | null
  /** "the number of dead": the noun says that a figure follows; plain "casualties" needs a verb that says so. */
  readonly isCount: boolean
}

function tollOf(noun: NounGroup, sentence: Sentence): Toll | null {
  for (const { unit, sense } of noun.triggers) {
    if (unit !== noun.head) continue
    if (sense.frame.counted.includes('value'))
      return {
        frame: sense.frame,
        trigger: unit,
        population: noun.of,
        isCount: !sense.frame.counted.includes('itself'),
      }
    // "put the dead at seven", "their own wounded stand at 12"
    if (
      sense.frame.counted.includes('itself') &&
      sense.frame.what === 'people' &&
      (noun.determiner === 'definite' || noun.determiner === 'possessive') &&
      !noun.person
    )
      return { frame: sense.frame, trigger: unit, population: noun.of, isCount: false }
    if (sense.frame.counted.includes('itself') && sense.form === 'noun' && noun.plural && sense.frame.what === 'people')
      return { frame: sense.frame, trigger: unit, population: noun.of, isCount: false }
  }
  // "the number of Palestinian martyrs", "the number of people killed"
  if (sentence.signs & Sign.sum && noun.of && !noun.of.quantity && noun.head.lists.has('numberNouns')) {
    const trigger = noun.of.triggers.find(({ sense }) => sense.frame.what !== 'things')
    if (trigger) return { frame: trigger.sense.frame, trigger: trigger.unit, population: noun.of, isCount: true }
    const behind = sentence.chunks.indexOf(noun.of) + 1
    const said = sentence.clauses.predications.find(
      (predication) =>
        predication.subject === noun.of ||
        // "reports of the number of civilians killed": said of the reports as the clause reads.
        predication.at === behind ||
        (predication.subject === noun && predication.at <= sentence.chunks.indexOf(noun) + 4),
    )
    const unit = said?.adjective?.unit ?? said?.verb?.main
    const sense = unit?.entry?.frames.find((candidate) => candidate.frame.what !== 'things')
    if (unit && sense && noun.of.person)
      return { frame: sense.frame, trigger: unit, population: noun.of, isCount: true }
  }
  return null
}

export interface Figure {
  readonly noun: NounGroup
  readonly quantity: QuantityMention
  readonly older: boolean
}

/** The figures behind the noun group at `start` that it rose to, stands at or left behind. */
export function figureAfter(chunks: readonly Chunk[], start: number, isCount: boolean): Figure[] {
  const figures: Figure[] = []
  let verb: Unit | null = verbGoverning(chunks, start)
  let gate = isCount || (verb?.lists.has('changeTo') ?? false)
  for (let at = start + 1; at < Math.min(chunks.length, start + reach); at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'semicolon' || (chunk.kind === 'other' && chunk.unit.word === '.')) break
    if (chunk.kind === 'coordinator' && figures.length > 0) break
    // "The toll could rise because many fled": a clause of its own.
    if (chunk.kind === 'subordinator' && chunk.unit.word === 'that' && chunks[at - 1]?.kind === 'coordinator') break
    if (
      chunk.kind === 'subordinator' &&
      opensClause(chunks, at + 1) &&
      chunk.unit.word !== 'that' &&
      chunk.unit.word !== 'as'
    )
      break
    if (chunk.kind === 'verb') {
      const lists = mainLists(chunk)
      if (lists && (lists.has('changeTo') || lists.has('reaches') || lists.has('exceeds') || lists.has('nears'))) {
        verb = chunk.main
        gate = true
      } else if (chunk.form === 'finite' && figures.length > 0) break
      continue
    }
    if (chunk.kind === 'colon') {
      gate ||= isCount
      continue
    }
    if (chunk.kind !== 'noun' || !chunk.quantity) continue
    const before = chunkAt(chunks, at - 1)
    const isBare =
      chunk.head.tag === Tag.number || chunk.person !== null || chunk.triggers.length > 0 || chunk.partitive !== null
    const word =
      before?.kind === 'preposition' || before?.kind === 'to' || before?.kind === 'subordinator'
        ? before.unit.word
        : null
    // "deaths near 30,000", "deaths at 34,151": no verb is needed.
    if (word === 'at' || (word === null && near.has(chunk.quantity.hedgeWord ?? ''))) gate = true
    if (!isBare || !gate) continue
    if (
      word === 'in' ||
      word === 'by' ||
      word === 'for' ||
      word === 'with' ||
      word === 'on' ||
      word === 'after' ||
      word === 'within' ||
      word === 'during'
    )
      continue
    // "The toll, first put at nine, stands at 13"
    const isFirst =
      chunks[at + 1]?.kind === 'comma' && chunks[start + 1]?.kind === 'comma' && isFigureVerb(chunks[at + 2])
    const older = word === 'from' || isFirst
    const quantity = hedgedBy(chunk.quantity, verb, word)
    figures.push({ noun: chunk, quantity, older })
    if (!older) {
      const spread = verb?.lists.has('spreads') ? joinSpread(figures) : null
      if (spread) return [spread]
      const earlier = figures.some((figure) => figure.older) ? null : earlierFigure(chunks, at)
      if (earlier) figures.push(earlier)
      break
    }
  }
  return figures
}

/** "The toll ranges from 8 (the Observer) to 12 (the Voice)": nothing rose, both are said of now. */
function joinSpread(figures: readonly Figure[]): Figure | null {
  const [from, to] = figures
  if (figures.length !== 2 || !from.older || to.older || from.quantity.low >= (to.quantity.high ?? 0)) return null
  const { start, low } = from.quantity
  return { ...to, quantity: { ...to.quantity, start, low, stated: null, hedge: 'range' } }
}

function isFigureVerb(chunk: Chunk | undefined): boolean {
  const lists = chunk?.kind === 'verb' && chunk.form === 'finite' ? mainLists(chunk) : undefined
  return lists !== undefined && (lists.has('reaches') || lists.has('changeTo') || lists.has('exceeds'))
}

function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const noun = chunks[at]
  return noun?.kind === 'noun' && !noun.time && chunks[at + 1]?.kind === 'verb'
}

/** "rose to 13 from nine", "to 2,886 on Wednesday, from 2,719", "stands at 31, down from 38". */
function earlierFigure(chunks: readonly Chunk[], at: number): Figure | null {
  for (let next = at + 1; next < Math.min(chunks.length - 1, at + 7); next++) {
    const chunk = chunks[next]
    if (
      chunk.kind === 'verb' ||
      chunk.kind === 'semicolon' ||
      chunk.kind === 'coordinator' ||
      chunk.kind === 'relative'
    )
      return null
    if (chunk.kind !== 'preposition' || !/(?:^| )from$/.test(chunk.unit.word)) continue
    const noun = chunks[next + 1]
    return noun.kind === 'noun' && noun.quantity && noun.head.tag === Tag.number
      ? { noun, quantity: noun.quantity, older: true }
      : null
  }
  return null
}

const near: ReadonlySet<string> = new Set(['near', 'nearing', 'approaching'])

/** "brings to 40 the number of dead": the figure stands between the verb and its object. */
function figureBefore(chunks: readonly Chunk[], start: number): Figure[] | null {
  if (start < 3) return null
  const noun = chunks[start - 1]
  const to = chunks[start - 2]
  const verb = chunks[start - 3]
  if (noun?.kind !== 'noun' || !noun.quantity || noun.head.tag !== Tag.number) return null
  if ((to?.kind !== 'to' && to?.kind !== 'preposition') || to.unit.word !== 'to') return null
  if (verb?.kind !== 'verb' || !mainLists(verb)?.has('changeTo')) return null
  return [{ noun, quantity: noun.quantity, older: false }]
}

/** "bringing the toll to 40": the verb before its object. */
function verbGoverning(chunks: readonly Chunk[], start: number): Unit | null {
  const before = chunkAt(chunks, start - 1)
  return before?.kind === 'verb' ? before.main : null
}

function mainLists(verb: VerbGroup): WordLists | undefined {
  return verb.main.lists
}

/** "passed 300" is more than 300, "neared 300" about 300 and no more; the number keeps a hedge of its own. */
function hedgedBy(quantity: QuantityMention, verb: Unit | null, preposition: string | null): QuantityMention {
  if (quantity.hedge !== 'exact' || quantity.stated === null) return quantity
  const { stated } = quantity
  const lists = verb?.lists
  if (
    lists?.has('exceeds') ||
    preposition === 'past' ||
    preposition === 'above' ||
    preposition === 'over' ||
    preposition === 'beyond'
  )
    return { ...quantity, hedge: 'more-than', low: stated + 1, high: null }
  if (lists?.has('nears')) return { ...quantity, hedge: 'about', low: Math.floor(stated * 0.9), high: stated }
  return quantity
}
