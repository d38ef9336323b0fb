import type { Quotation, Range } from '../../text/index.ts'
import type { Draft } from './draft.ts'
import { isSpeech } from './view.ts'

/**
 * Gives the speeches that no cue governs to the speaker whose words go on in them: “A,” he said. “B. C.”, a speech of
 * several paragraphs, or what follows a colon.
 */
export function attachQuotations(text: string, quotations: readonly Quotation[], drafts: readonly Draft[]): void {
  let next = 0
  let speaker: Draft | null = null
  /** Where the words of the last speaker end, cue and all. */
  let reach = 0
  let spoken: Quotation | null = null
  for (const quotation of quotations) {
    while (next < drafts.length && startOf(drafts[next]) < quotation.end) {
      const draft = drafts[next++]
      if (draft.level >= 0 || !(draft.quoted || draft.open)) continue
      const covered = endOf(draft)
      if (draft.quoted && covered <= quotation.start && startOf(draft) < reach) continue
      speaker = draft
      reach = covered
    }
    const holder = speaker
    if (!holder) continue
    if (holder.content.some(({ start, end }) => start < quotation.end && quotation.start < end)) {
      reach = Math.max(reach, endOf(holder))
      spoken = quotation
      continue
    }
    if (!isSpeech(text, quotation)) continue
    const goesOn = isBetween(text, holder, reach, quotation, spoken)
    if (!goesOn) continue
    holder.content.push({ start: quotation.start, end: quotation.end })
    holder.quoted = true
    reach = quotation.end
    spoken = quotation
  }
}

/** Nothing but the end of the speaker's sentence stands between what was said and what is said now. */
function isBetween(text: string, draft: Draft, reach: number, quotation: Range, spoken: Quotation | null): boolean {
  if (reach > quotation.start || quotation.start - reach > farthest) return false
  const between = text.slice(reach, quotation.start)
  const isNewParagraph = /\n\s*\n/.test(between)
  if (isNewParagraph && !(draft.open || (spoken !== null && !spoken.closed && spoken.end >= reach - 2))) return false
  if (draft.open && draft.content.length === 0) return /^\s*:?\s*$/.test(between)
  // The rest of the cue's own sentence may stand between, never a sentence of its own.
  return (between.match(/[.!?:][\s”"'’]*\s/g)?.length ?? 0) <= (spoken !== null && spoken.end === reach ? 0 : 1)
}

const farthest = 400

function startOf({ cue, content }: Draft): number {
  return Math.min(cue[0].start, content.length > 0 ? content[0].start : cue[0].start)
}

function endOf({ cue, content, source }: Draft): number {
  let end = Math.max(cue[cue.length - 1].end, source?.end ?? 0)
  for (const part of content) end = Math.max(end, part.end)
  return end
}
