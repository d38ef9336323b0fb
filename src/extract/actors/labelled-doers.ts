import type { Actor } from '../../model/index.ts'
import type { Discourse } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag } from '../unit.ts'
import { actorsOfNoun } from './actors-of-noun.ts'

/**
 * Returns whom a line names that labels who did it, where the label or a bracket doubts it as suspected.
 *
 *     Suspected belligerent: {the Tolmak Front}. · Belligerents: {Varan army}, {Ostrel militia} (suspected)
 */
export function labelledDoers(sentence: ReadSentence, discourse: Discourse): readonly Actor[] {
  const { units, chunks } = sentence
  const label = units.findIndex(({ lists }) => lists.has('doerLabels'))
  if (label < 0 || units[label + 1]?.tag !== Tag.colon) return []
  let isDoubted = label > 0 && doubts.has(units[label - 1].word)
  let end = label + 2
  for (; end < units.length && units[end].tag !== Tag.semicolon && units[end].word !== '.'; end++)
    if (doubts.has(units[end].word)) isDoubted = true
  const actors: Actor[] = []
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun' || chunk.owns || chunk.first <= label + 1 || chunk.last >= end) continue
    for (const actor of actorsOfNoun(chunk, sentence, discourse))
      if (actors.every(({ name }) => name !== actor.name))
        actors.push({ ...actor, responsibility: isDoubted ? 'suspected' : 'stated' })
  }
  return actors
}

const doubts: ReadonlySet<string> = new Set(['suspected', 'alleged', 'likely', 'possible', 'presumed', 'probable'])
