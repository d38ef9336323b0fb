import { Opens } from '../../language/lexicon.ts'
import { findQuotations } from '../../text/index.ts'
import type { Given, PartyMention, RawAttribution } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { attachQuotations } from './attach-quotations.ts'
import { chainSources } from './chain-sources.ts'
import { readLabels } from './read-labels.ts'
import { readSentence } from './read-sentence.ts'
import { type Placed, resolveSources } from './resolve-sources.ts'
import { viewOf } from './view.ts'

/** Returns every source, cue and content of a document, in the order of the cues. */
export function readAttributions(
  { text, read, capitals }: ReadDocument,
  _given: Given,
  parties: readonly PartyMention[],
): RawAttribution[] {
  const quotations = findQuotations(text)
  let placed: Placed[] = []
  let next = 0
  for (const sentence of read) {
    while (next < quotations.length && quotations[next].end <= sentence.start) next++
    if (sentence.chunks.length === 0) continue
    const hasCue = (sentence.tells & Opens.cue) !== 0
    const hasSign = sentence.chunks.some(({ kind }) => kind === 'colon' || kind === 'open' || kind === 'dash')
    if (!hasCue && !hasSign) continue
    const view = viewOf(text, sentence, quotations, next)
    const drafts = hasCue ? readSentence(view, capitals) : []
    if (hasSign) drafts.push(...readLabels(view, parties))
    for (const draft of drafts) placed.push({ draft, view })
  }
  attachQuotations(
    text,
    quotations,
    placed.map(({ draft }) => draft),
  )
  placed = placed.filter(({ draft }) => draft.content.length > 0)
  const drafts = placed.map(({ draft }) => draft)
  const chains = chainSources(drafts, resolveSources(text, placed, parties))
  return drafts.map((draft, at) => ({
    sentence: draft.sentence,
    source: draft.source ? [draft.source] : [],
    cue: draft.cue,
    content: draft.content,
    quoted: draft.quoted,
    stance: draft.stance,
    sources: chains[at],
  }))
}
