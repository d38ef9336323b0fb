import type { Lexicon } from '../language/lexicon.ts'
import type { Chunk, NounGroup } from './chunk.ts'
import type { Predication } from './clauses/predication.ts'
import type { RawEvent } from './discourse.ts'
import { readHappenings } from './happenings/read-happenings.ts'
import type { RawClaim } from './raw-claim.ts'
import { type ReadSentence, readDocument } from './read-document.ts'
import { relate } from './relate.ts'
import type { RawToll } from './tolls/tolls.ts'
import { Tag, type Unit } from './unit.ts'

/** One step of how the engine came to a claim. */
export interface TraceStep {
  /** The stage of the engine: `text tag chunk clause frames resolve relate`. */
  readonly stage: string
  readonly text: string
}

const tagNames = new Map<number, string>(Object.entries(Tag).map(([name, value]) => [value, name]))

/**
 * Reads a text once, and returns what tells the steps that led to the claim with an id, in order; none where the text
 * has no such claim.
 */
export function tracerOf(lexicon: Lexicon, text: string): (id: string) => TraceStep[] {
  const document = readDocument(lexicon, text)
  const { read: all } = document
  const related = relate(document)
  const { events } = readHappenings(document)
  const sentences = new Map(all.map((sentence) => [sentence.index, sentence]))
  const numbers = new Map(related.claims.map((claim, index) => [claim, index + 1]))
  const tolls = new Map(related.tolls.flatMap((toll) => toll.claims.map((claim) => [claim, toll])))
  return (id) => {
    if (id.startsWith('e')) {
      const event = events[Number(id.slice(1)) - 1]
      const sentence = event && sentences.get(event.sentence)
      return sentence ? stepsOfEvent(text, event, sentence) : []
    }
    const claim = related.claims[Number(id.slice(1)) - 1]
    const sentence = sentences.get(claim?.sentence)
    if (!claim || !sentence) return []
    const whole = claim.partOf ? numbers.get(claim.partOf) : undefined
    return [...stepsOf(text, claim, sentence), ...relationsOf(whole, tolls.get(claim))]
  }
}

/** The steps that led to an event: its words and roles, and where else it is named. */
function stepsOfEvent(text: string, event: RawEvent, sentence: ReadSentence): TraceStep[] {
  const words = (part: { start: number; end: number } | null): string =>
    part ? `“${text.slice(part.start, part.end)}”` : 'none'
  return [
    ...stepsOfWords(text, event, sentence),
    {
      stage: 'frames',
      text: `${event.rule}: ${words(event.trigger)} tells of ${event.event}; actor ${words(event.actor)}, target ${words(event.target)}`,
    },
    { stage: 'resolve', text: `${event.certainty}, ${event.stance}` },
    {
      stage: 'relate',
      text:
        event.mentions.length === 1
          ? 'named once'
          : `named ${event.mentions.length} times: ${event.mentions.map(({ trigger }) => words(trigger)).join(', ')}`,
    },
  ]
}

/** The steps within the claim's own sentence. */
function stepsOf(text: string, claim: RawClaim, sentence: ReadSentence): TraceStep[] {
  return [
    ...stepsOfWords(text, claim, sentence),
    {
      stage: 'frames',
      text: `${claim.rule}: “${text.slice(claim.trigger.start, claim.trigger.end)}” counts ${claim.trace}`,
    },
    {
      stage: 'resolve',
      text: `${claim.certainty}, ${claim.stance}; scope ${claim.scope}${claim.role ? `; role ${claim.role}` : ''}`,
    },
  ]
}

type Traced = Pick<RawEvent, 'evidence' | 'predication'>

/** How the words around a claim were tagged, grouped and read as a clause. */
function stepsOfWords(text: string, claim: Traced, sentence: ReadSentence): TraceStep[] {
  const steps = [
    {
      stage: 'text',
      text: `sentence ${sentence.index + 1}, characters ${sentence.start}–${sentence.end}${sentence.headline ? ', the headline' : ''}`,
    },
    {
      stage: 'tag',
      text: near(sentence, claim)
        .map((unit) => `${text.slice(unit.start, unit.end)}/${tagNames.get(unit.tag)}`)
        .join(' '),
    },
    {
      stage: 'chunk',
      text: sentence.chunks
        .filter((chunk) => chunk.end > claim.evidence.start && chunk.start < claim.evidence.end)
        .map((chunk) => chunkText(text, chunk))
        .join(' '),
    },
  ]
  if (claim.predication) steps.push({ stage: 'clause', text: clauseText(text, claim.predication) })
  return steps
}

/** The steps that related the claim to others: the number of the claim it is part of, and its toll. */
function relationsOf(whole: number | undefined, toll: RawToll | undefined): TraceStep[] {
  const steps = whole === undefined ? [] : [{ stage: 'relate', text: `part of c${whole}` }]
  steps.push({
    stage: 'relate',
    text: toll ? `in the toll of this report (${toll.measure})` : 'not in the toll of this report',
  })
  return steps
}

const context = 6

/** The units of the claim's words and a few on both sides. */
function near({ units }: ReadSentence, { evidence }: Traced): readonly Unit[] {
  const first = units.findIndex((unit) => unit.end > evidence.start)
  let last = first
  while (last + 1 < units.length && units[last + 1].start < evidence.end) last++
  return units.slice(Math.max(0, first - context), last + 1 + context)
}

function chunkText(text: string, chunk: Chunk): string {
  const words = text.slice(chunk.start, chunk.end)
  if (chunk.kind === 'noun') return `[${words}]`
  return chunk.kind === 'verb' ? `<${words}${chunk.passive ? ' passive' : ''}>` : words
}

function clauseText(
  text: string,
  { verb, adjective, subject, object, predicate, passive, governor }: Predication,
): string {
  const words = (part: { start: number; end: number } | null): string =>
    part ? `“${text.slice(part.start, part.end)}”` : 'none'
  const group = (noun: NounGroup | null): string => (noun ? [noun, ...noun.joined].map(words).join(' and ') : 'none')
  const parts = [
    verb && `verb ${words(verb)}${passive ? ', passive' : ''}`,
    adjective && `adjective ${words(adjective)}`,
    `subject ${group(subject)}`,
    object && `object ${group(object)}`,
    predicate && `predicate ${group(predicate)}`,
    governor?.verb && `governed by ${words(governor.verb)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
