import type { FrameSense } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Hedge } from '../../model/index.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import type { Sentence } from '../frames/sentence.ts'
import { Tag, type Unit } from '../unit.ts'
import { boundedBy, boundNamed } from './bounded-by.ts'
import { type CountContext, countsOf } from './count.ts'
import type { TollFigure } from './toll-figures.ts'

/** The trace of what a label tells. */
export const labelTrace = 'the figure behind a label'

/** How many chunks a label may be long: "Total killed in March, without the strike:". */
const longest = 14

/** A sentence while its labels are read, with the figures found so far. */
interface LabelReading {
  readonly chunks: readonly Chunk[]
  readonly context: CountContext
  readonly figures: TollFigure[]
}

/**
 * Finds counts told by a label, as lists, forms and threads do, and adds them to `figures`.
 *
 *     Fatalities: 3 · wounded: 31, of which 8 by machete · Killed – 12 civilians · dead 4
 *     Killed in May: soldiers 13, civilians 6
 */
export function addLabelled({ chunks, signs }: Sentence, context: CountContext, figures: TollFigure[]): void {
  const reading: LabelReading = { chunks, context, figures }
  const hasSigns = (signs & Sign.label) !== 0
  for (let at = 0; at < chunks.length - 1; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'noun') readWithoutSign(reading, chunk, at)
    else if (hasSigns && (chunk.kind === 'colon' || (chunk.kind === 'dash' && at > 0)))
      readBehindSign(reading, at, chunk.kind === 'colon')
  }
}

function readBehindSign(reading: LabelReading, at: number, isColon: boolean): void {
  const { chunks } = reading
  const label = labelBefore(chunks, at, isColon)
  if (!label) return
  const value = chunks[at + 1]
  if (
    value.kind === 'noun' &&
    (value.quantity || value.determiner === 'negative') &&
    label.near &&
    !hasTriggerOfItsOwn(chunks, at + 1)
  )
    push(reading, label, value)
  else if (isColon) {
    readRows(reading, label, at + 1)
    if (label.near) readEstimates(reading, label, at + 1)
  }
}

/** "Fatalities 3", at the start and with nothing behind. */
function readWithoutSign(reading: LabelReading, noun: NounGroup, at: number): void {
  const { chunks } = reading
  const value = chunks[at + 1]
  if (value.kind !== 'noun' || !value.quantity || value.head.tag !== Tag.number) return
  if (noun.quantity || noun.determiner || !noun.plural) return
  if (!isBoundary(chunkAt(chunks, at - 1)) || !isBoundary(chunkAt(chunks, at + 2))) return
  const trigger = triggerOf(noun)
  if (trigger?.sense.form === 'noun') push(reading, { ...trigger, near: true, hedge: null }, value)
}

function push(
  { context, figures }: LabelReading,
  { sense, unit, hedge: own }: Label,
  value: NounGroup,
  population?: NounGroup,
  hedge = own,
): void {
  for (const { quantity, nouns } of countsOf(value, context)) {
    const item = { quantity: hedge ? boundedBy(quantity, hedge) : quantity, nouns }
    figures.push({
      counted: population ? { ...item, nouns: [population] } : item,
      emission: {
        frame: sense.frame,
        trigger: unit,
        triggerUnit: unit,
        predication: null,
        trace: labelTrace,
        // "Minimum killed: 3; maximum killed: 7": of the same people.
        instead: hedge !== null,
        total: population === undefined && value.head.tag === Tag.number,
      },
      noun: population ?? item.nouns[0],
    })
  }
}

/** "best estimate 12, low 9, high 15": one number and its bounds behind one label. */
function readEstimates(reading: LabelReading, label: Label, from: number): void {
  const { chunks } = reading
  for (let at = from; at + 1 < chunks.length; at += 3) {
    const [name, value] = [chunks[at], chunks[at + 1]]
    if (name.kind !== 'noun' || name.quantity || value.kind !== 'noun' || value.head.tag !== Tag.number) return
    const { lists } = name.head.entry ?? { lists: null }
    if (!lists || !(lists.has('leasts') || lists.has('mosts') || lists.has('bests') || lists.has('estimates'))) return
    push(reading, label, value, undefined, boundNamed(name.head))
    if (chunks[at + 2]?.kind !== 'comma' && chunks[at + 2]?.kind !== 'semicolon') return
  }
}

/** "civilians 13, security forces 6": rows of persons, each with its number, behind one label. */
function readRows(reading: LabelReading, label: Label, from: number): void {
  const { chunks } = reading
  for (let at = from; at + 1 < chunks.length; at++) {
    const [noun, value] = [chunks[at], chunks[at + 1]]
    const isRow =
      noun.kind === 'noun' &&
      noun.person !== null &&
      !noun.quantity &&
      value.kind === 'noun' &&
      value.quantity &&
      value.head.tag === Tag.number
    if (!isRow) return
    push(reading, label, value, noun)
    at += 2
    // "plus one bomber"
    while (
      chunks[at]?.kind === 'preposition' &&
      chunks[at].kind !== 'noun' &&
      chunks[at + 1]?.kind === 'noun' &&
      (chunks[at] as { unit: Unit }).unit.lists.has('additives')
    ) {
      push(reading, label, chunks[at + 1] as NounGroup)
      at += 2
    }
    if (chunks[at]?.kind !== 'comma' && chunks[at]?.kind !== 'coordinator' && chunks[at]?.kind !== 'semicolon') return
    if (chunks[at + 1]?.kind === 'coordinator') at++
  }
}

interface Label {
  readonly sense: FrameSense
  readonly unit: Unit
  /** The trigger stands right before the sign. */
  readonly near: boolean
  /** How exact it says its numbers are; `null` where it says nothing. */
  readonly hedge: Hedge | null
}

/** The label that ends before the sign at `at`: no number, and a trigger of people as its last or its opening words. */
function labelBefore(chunks: readonly Chunk[], sign: number, far: boolean): Label | null {
  const at = endOfLabel(chunks, sign)
  const last = triggerOf(chunks[at - 1])
  // "Casualties among civilians: 4" is a label; "He said of the wounded: 4" is none.
  let first = at
  for (let back = at - 1; back >= Math.max(0, at - longest); back--) {
    const chunk = chunks[back]
    if (
      chunk.kind === 'semicolon' ||
      chunk.kind === 'colon' ||
      chunk.kind === 'dash' ||
      (chunk.kind === 'other' && chunk.unit.word !== '.' && chunk.unit.tag !== Tag.possessive)
    )
      break
    if (chunk.kind === 'noun' && (chunk.quantity || chunk.pronoun)) return null
    if (chunk.kind === 'verb' && chunk.form === 'finite' && !chunk.bare) return null
    if (chunk.kind === 'verb' && chunk.bare && back < at - 1 && back > 1 && chunks[back - 1].kind === 'noun')
      return null
    first = back
  }
  if (
    last &&
    (chunks[at - 1].kind !== 'verb' ||
      at - 1 === first ||
      chunks[at - 2]?.kind === 'adverb' ||
      (at - 2 === first && (chunks[first].kind === 'noun' || chunks[first].kind === 'adjective')) ||
      // "Civilians reported killed: 3"
      (isReported(chunks[at - 2]) && (at - 2 === first || (at - 3 === first && chunks[first].kind === 'noun'))))
  )
    return { ...last, near: true, hedge: hedgeOf(chunks[first], chunks, at, sign) }
  if (!far || at < sign) return null
  for (let next = first; next < Math.min(at, first + 3); next++) {
    const trigger = triggerOf(chunks[next])
    if (trigger) return { ...trigger, near: false, hedge: null }
  }
  return null
}

/** "Deaths (low-high):", "Civilian deaths reported:": the label's own words end before these. */
function endOfLabel(chunks: readonly Chunk[], sign: number): number {
  let at = sign
  if (chunks[at - 1]?.kind === 'close')
    for (let back = at - 2; back >= Math.max(1, at - 7); back--)
      if (chunks[back].kind === 'open') {
        at = back
        break
      }
  if (isReported(chunks[at - 1]) && chunks[at - 2]?.kind === 'noun' && triggerOf(chunks[at - 2])) at--
  return at
}

/** "reported", "confirmed", "recorded": by whom it was counted, left open. */
function isReported(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' && chunk.bare && chunk.main.lists.has('tellers')
}

/** "Minimum killed: 3", "Deaths (low): 3": how exact the label says its number is. */
function hedgeOf(opening: Chunk, chunks: readonly Chunk[], at: number, sign: number): Hedge | null {
  const word = opening.kind === 'adverb' || opening.kind === 'adjective' ? opening.unit : null
  const sense = word?.entry?.hedge
  if (sense?.before && sense.hedge !== 'exact') return sense.hedge
  const inside = at < sign && chunks[at + 2]?.kind === 'close' ? chunks[at + 1] : undefined
  const bound = inside?.kind === 'noun' ? inside.head : inside && 'unit' in inside ? inside.unit : null
  return bound ? boundNamed(bound) : null
}

/** What a chunk would count people by: "fatalities", "killed", "dead", "kidnapped". */
function triggerOf(chunk: Chunk | undefined): { sense: FrameSense; unit: Unit } | null {
  if (!chunk) return null
  const unit =
    chunk.kind === 'noun'
      ? chunk.head
      : chunk.kind === 'verb'
        ? chunk.bare
          ? chunk.main
          : null
        : chunk.kind === 'adjective'
          ? chunk.unit
          : null
  if (!unit?.entry) return null
  for (const sense of unit.entry.frames) {
    if (sense.frame.what === 'things' || sense.complement.length > 0) continue
    const { counted } = sense.frame
    if (
      sense.form === 'verb'
        ? counted.includes('object') && chunk.kind === 'verb'
        : counted.includes('itself') || counted.includes('value')
    )
      return { sense, unit }
  }
  return null
}

/** "Casualties: 12 killed": the number has a trigger of its own. */
export function hasTriggerOfItsOwn(chunks: readonly Chunk[], at: number): boolean {
  const value = chunks[at]
  if (value.kind === 'noun' && value.triggers.length > 0) return true
  let next = at + 1
  while (chunks[next]?.kind === 'adverb') next++
  const chunk = chunks[next]
  return (chunk?.kind === 'verb' || chunk?.kind === 'adjective') && triggerOf(chunk) !== null
}

function isBoundary(chunk: Chunk | undefined): boolean {
  return (
    !chunk ||
    chunk.kind === 'comma' ||
    chunk.kind === 'semicolon' ||
    chunk.kind === 'colon' ||
    chunk.kind === 'open' ||
    chunk.kind === 'close' ||
    (chunk.kind === 'other' && chunk.unit.tag !== Tag.possessive)
  )
}
