import { Sign } from '../../language/signs.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import type { Sentence } from '../frames/sentence.ts'
import type { RawClaim } from '../raw-claim.ts'
import { type QuantityMention, Tag, type Unit } from '../unit.ts'
import { facetsOf } from './population.ts'

/** A heading over a list of losses: "The enemy's total losses since 1 March are:". */
export interface LossHeading {
  readonly trigger: Unit
  /** Sentence of the heading or of the last row that was read under it. */
  readonly sentence: number
}

/** How many sentences without a row end a list. */
const farthest = 2

/** What the losses of things in such lists are; people's are casualties. */
const measures: Readonly<Record<string, string>> = {
  vehicle: 'vehicles-destroyed',
  munition: 'munitions-intercepted',
  building: 'buildings-destroyed',
  home: 'homes-destroyed',
  facility: 'facilities-hit',
}

/** The heading of a list of losses that the sentence ends with or holds before its rows; else the one before, while its list goes on. */
export function lossHeadingOf(sentence: Sentence, before: LossHeading | null): LossHeading | null {
  const { units, signs } = sentence
  for (let at = signs & Sign.label ? units.length - 1 : 0; at > 0; at--) {
    if (units[at].tag !== Tag.colon) continue
    for (let back = at - 1; back >= 0; back--)
      if (isLoss(units[back])) return { trigger: units[back], sentence: sentence.index }
    break
  }
  return before && sentence.index - before.sentence <= farthest ? before : null
}

/**
 * Reads the rows of a list of losses, as armies publish it every morning: the whole figure, and the day's in brackets.
 *
 *     tanks – 7,983 (+9) · personnel: about 527,390 (+1,210) · ships and boats – 28
 */
export function readLossRows(sentence: Sentence, heading: LossHeading, own: readonly RawClaim[]): RawClaim[] {
  const { chunks } = sentence
  const taken = new Set(own.map(({ quantity }) => quantity.start))
  const rows: RawClaim[] = []
  const isTaken = ({ start }: QuantityMention): boolean => taken.has(start)
  for (let at = 1; at + 1 < chunks.length; at++) {
    const [name, sign, value] = [chunks[at - 1], chunks[at], chunks[at + 1]]
    if (!isSign(sign) || name.kind !== 'noun' || name.quantity || !isBare(value) || isTaken(value.quantity)) continue
    const measure = name.person ? 'casualties' : name.thing ? measures[name.thing.class] : undefined
    if (!measure) continue
    rows.push(rowOf(sentence, heading, name, value.quantity, measure, 'cumulative'))
    const day = dayFigure(chunks, at + 2)
    if (day && !isTaken(day)) rows.push(rowOf(sentence, heading, name, day, measure, 'period'))
  }
  return rows
}

/** "(+9)": what the last day added. */
function dayFigure(chunks: readonly Chunk[], at: number): QuantityMention | null {
  const [open, plus, value] = [chunks[at], chunks[at + 1], chunks[at + 2]]
  if (open?.kind !== 'open' || plus?.kind !== 'other' || plus.unit.word !== '+' || !value || !isBare(value)) return null
  return value.quantity
}

function isLoss({ entry, word }: Unit): boolean {
  return (
    entry !== null &&
    (entry.frames.some(({ frame, form }) => form === 'noun' && frame.measure === 'casualties') ||
      /^loss(?:es)?$/.test(word))
  )
}

function isSign(chunk: Chunk): boolean {
  return (
    chunk.kind === 'dash' ||
    chunk.kind === 'colon' ||
    (chunk.kind !== 'noun' && chunk.kind !== 'verb' && chunk.unit.tag === Tag.dash)
  )
}

function isBare(chunk: Chunk): chunk is NounGroup & { quantity: QuantityMention } {
  return chunk.kind === 'noun' && chunk.quantity !== null && chunk.head.tag === Tag.number
}

function rowOf(
  sentence: Sentence,
  heading: LossHeading,
  noun: NounGroup,
  quantity: QuantityMention,
  measure: string,
  scope: RawClaim['scope'],
): RawClaim {
  const people = noun.person !== null
  return {
    measure,
    rule: 'losses/list',
    quantity,
    noun,
    trigger: { start: noun.start, end: noun.end },
    unit: people ? (noun.person?.unit ?? 'people') : (noun.thing?.unit ?? 'things'),
    people,
    facets: facetsOf(noun),
    certainty: 'stated',
    stance: 'asserts',
    scope,
    role: people ? 'victim' : null,
    predication: null,
    sentence: sentence.index,
    partOf: null,
    older: false,
    definite: false,
    additive: scope === 'period',
    instead: false,
    also: false,
    total: scope === 'cumulative',
    evidence: { start: noun.start, end: quantity.end },
    doubts: [],
    trace: 'a row in a list of losses',
    attribution: null,
    place: -1,
    triggerUnit: heading.trigger,
  }
}
