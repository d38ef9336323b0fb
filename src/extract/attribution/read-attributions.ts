import { Opens } from '../../language/lexicon.ts'
import { findQuotations } from '../../text/index.ts'
import type { Given, PartyMention, RawAttribution } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { attachQuotations } from './attach-quotations.ts'
import type { Draft } from './draft.ts'
import { readSentence } from './read-sentence.ts'
import { viewOf } from './view.ts'

/** Returns every source, cue and content of a document, in the order of the cues. */
export function readAttributions(
  { text, read }: ReadDocument,
  _given: Given,
  _parties: readonly PartyMention[],
): RawAttribution[] {
  const quotations = findQuotations(text)
  const drafts: Draft[] = []
  let next = 0
  for (const sentence of read) {
    while (next < quotations.length && quotations[next].end <= sentence.start) next++
    if ((sentence.tells & Opens.cue) === 0 || sentence.chunks.length === 0) continue
    drafts.push(...readSentence(viewOf(text, sentence, quotations, next)))
  }
  attachQuotations(text, quotations, drafts)
  return drafts
    .filter(({ content }) => content.length > 0)
    .map((draft) => ({
      sentence: draft.sentence,
      source: draft.source ? [draft.source] : [],
      cue: draft.cue,
      content: draft.content,
      quoted: draft.quoted,
      stance: draft.stance,
      sources: draft.source
        ? [{ name: text.slice(draft.source.start, draft.source.end), kind: 'unnamed', party: null }]
        : [],
    }))
}
