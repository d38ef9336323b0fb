import type { Discourse, PlaceMention } from '../discourse.ts'
import { sentenceOf } from '../sentence-of.ts'

/**
 * Where somebody says it, which is not where it happened: "21 people died, the UN office said [in Geneva]", "the envoy
 * told reporters [in Nairobi] that 21 had died".
 */
export function isOfSaying({ sentence, start, end, lead, relation }: PlaceMention, discourse: Discourse): boolean {
  if (relation !== 'in') return false
  const { attributions, firsts, document } = discourse
  const to = firsts.attributions[sentence + 1]
  const opens = document.tokens.starts[lead]
  for (let at = firsts.attributions[sentence]; at < to; at++) {
    const { cue, content } = attributions[at]
    const after = cue.at(-1)?.end ?? -1
    if (after < 0 || opens <= after || content.some((part) => start >= part.start && end <= part.end)) continue
    const between = sentenceOf(document.read, sentence)?.units.filter((unit) => unit.start >= after && unit.end < opens)
    if (between?.every(({ entry }) => entry?.speaker === 'media')) return true
  }
  return false
}
