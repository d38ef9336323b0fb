import type { Discourse } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'
import { harms, mentionsIn } from './linked-event.ts'
import { daysTold, isLongAfter } from './may-be-one-deed.ts'
import { toldEventsOf } from './told-events.ts'

/**
 * Returns the number of the sentence that tells the deed of which another one blames somebody: where the event that it
 * names was told first, else where harm was told last before.
 *
 *     A bomb killed nine in Velo. Four died in Orra. The Front denied {the bombing in Velo}. · Nobody has claimed {it}.
 */
export function deedMeant({ index }: ReadSentence, discourse: Discourse): number {
  const { eventOf, numbers } = toldEventsOf(discourse)
  for (const mention of mentionsIn(discourse, index))
    if (harms(mention.event)) return eventOf[mention.place]?.mentions[0].sentence ?? index
  const { eventMentions, firsts } = discourse
  const last = firsts.eventMentions[index] - 1
  for (let at = last; at >= 0 && at > last - farthestBack; at--)
    if (harms(eventMentions[at].event) && numbers[eventMentions[at].sentence] === numbers[index])
      return eventMentions[at].sentence
  return index
}

/** So many events back is looked for the deed. */
const farthestBack = 12

/**
 * Says whether somebody who is blamed in one sentence for what another one tells may have done what a third one tells:
 * not what happened before it, nor what happened long after.
 */
export function isDeedOf(sentence: number, deed: number, blaming: number, discourse: Discourse): boolean {
  if (sentence === deed) return true
  const told = daysAround(sentence, discourse)
  const meant = told && (daysAround(deed, discourse) ?? firstDays(discourse))
  if (!told || !meant) return true
  // "It said on Tuesday that it was behind the attack": the day may be that of the words.
  if (told.end < meant.start) return deed === blaming && !isLongAfter(meant.start, told.end)
  return !isLongAfter(told.start, meant.end)
}

/** The days that the report tells first: those of what it is about. */
function firstDays(discourse: Discourse): ReturnType<typeof daysTold> {
  const { times } = discourse
  return times.length > 0 ? daysTold(times[0].sentence, discourse) : null
}

/** The days that a sentence tells, else the one nearest before it in its paragraph. */
function daysAround(sentence: number, discourse: Discourse): ReturnType<typeof daysTold> {
  const { paragraphs } = discourse.document.sentences
  const last = Math.max(0, sentence - farthestTime)
  for (let index = sentence; index >= last && paragraphs[index] === paragraphs[sentence]; index--) {
    const found = daysTold(index, discourse)
    if (found) return found
  }
  return null
}

/** So many sentences back is looked for a time. */
const farthestTime = 4
