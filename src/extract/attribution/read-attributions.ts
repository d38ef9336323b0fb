import { Opens } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Source } from '../../model/index.ts'
import type { Range } from '../../text/index.ts'
import type { Given, PartyMention, PlaceMention, RawAttribution } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { attachQuotations } from './attach-quotations.ts'
import { chainSources } from './chain-sources.ts'
import { readLabels } from './read-labels.ts'
import { readSentence } from './read-sentence.ts'
import { readSourceLine } from './read-source-line.ts'
import { readTurns, type Turn } from './read-turns.ts'
import { type Placed, resolveSources } from './resolve-sources.ts'
import { viewOf } from './view.ts'

/** Returns every source, cue and content of a document, in the order of the cues. */
export function readAttributions(
  document: ReadDocument,
  _given: Given,
  parties: readonly PartyMention[],
  places: readonly PlaceMention[],
): RawAttribution[] {
  const { text, read, capitals, quotations } = document
  let placed: Placed[] = []
  let next = 0
  for (let index = 0; index < read.length; index++) {
    const sentence = read[index]
    if (sentence.chunks.length === 0) continue
    while (next < quotations.length && quotations[next].end <= sentence.start) next++
    const hasCue = (sentence.tells & Opens.cue) !== 0
    const hasSign =
      (sentence.signs & Sign.label) !== 0 &&
      sentence.chunks.some(({ kind }) => kind === 'colon' || kind === 'open' || kind === 'dash')
    if (!hasCue && !hasSign) continue
    const view = viewOf(text, sentence, quotations, next, capitals)
    if (hasCue) for (const draft of readSentence(view, capitals)) placed.push({ draft, view })
    if (!hasSign) continue
    for (const draft of readLabels(view, parties, places)) placed.push({ draft, view })
    const named = readSourceLine(view, read)
    if (named) placed.push({ draft: named, view })
  }
  if (quotations.length > 0)
    attachQuotations(
      text,
      quotations,
      placed.map(({ draft }) => draft),
    )
  placed = placed.filter(({ draft }) => {
    draft.content = withoutSpaces(text, draft.content)
    return draft.content.length > 0
  })
  const drafts = placed.map(({ draft }) => draft)
  const turns = readTurns(document)
  let turn = 0
  for (const draft of turns.length > 0 ? drafts : []) {
    while (turn < turns.length && turns[turn].content.end <= draft.cue[0].start) turn++
    if (turns[turn]?.content.start <= draft.cue[0].start) draft.turn = speakerOf(text, turns[turn])
  }
  const chains = chainSources(drafts, resolveSources(text, placed, parties, places, read))
  const told = drafts.map(
    (draft, at): RawAttribution => ({
      sentence: draft.sentence,
      source: draft.source ? [draft.source] : [],
      cue: draft.cue,
      content: draft.content,
      quoted: draft.quoted,
      stance: draft.stance,
      sources: chains[at],
      place: -1,
    }),
  )
  if (turns.length === 0) return told
  const spoken = turns.map(
    (one): RawAttribution => ({
      sentence: one.sentence,
      source: [one.speaker],
      cue: [one.sign],
      content: [one.content],
      quoted: false,
      stance: 'asserts',
      sources: [speakerOf(text, one)],
      place: -1,
    }),
  )
  return [...told, ...spoken].sort((a, b) => a.cue[0].start - b.cue[0].start)
}

/** Stretches without the spaces at their ends, and without those that hold nothing else. */
function withoutSpaces(text: string, parts: readonly Range[]): Range[] {
  const trimmed: Range[] = []
  for (let at = 0; at < parts.length; at++) {
    let { start, end } = parts[at]
    while (end > start && text.charCodeAt(end - 1) <= 32) end--
    while (start < end && text.charCodeAt(start) <= 32) start++
    if (end > start) trimmed.push({ start, end })
  }
  return trimmed
}

function speakerOf(text: string, { speaker }: Turn): Source {
  return { name: text.slice(speaker.start, speaker.end), kind: 'unnamed', party: null }
}
