import { Takes } from '../../language/lexicon.ts'
import type { Source } from '../../model/index.ts'
import type { Draft } from './draft.ts'

/** No report passes on what others passed on more often than this. */
const longestChain = 4

/**
 * Returns for each draft its own source and those in whose words it stands: "the ministry said hospitals had received",
 * the hospitals first. The drafts of one sentence, or of one speech, stand near one another: `window` of them are looked at.
 */
export function chainSources(drafts: readonly Draft[], sources: readonly (Source | null)[]): Source[][] {
  const lengths = drafts.map(lengthOf)
  const around = drafts.map((draft, at) => enclosing(drafts, lengths, draft, at))
  return drafts.map((draft, at) => {
    const chain: Source[] = []
    const add = (source: Source | null | undefined): void => {
      if (source && !chain.some(({ name }) => name === source.name)) chain.push(source)
    }
    add(draft.cited)
    add(sources[at])
    if (draft.passedOn) add(draft.passedOn)
    for (let outer = around[at], steps = 0; outer >= 0 && steps < longestChain; outer = around[outer], steps++) {
      add(drafts[outer].cited)
      add(sources[outer])
      add(drafts[outer].passedOn)
    }
    add(draft.turn)
    return chain
  })
}

/** The draft with the fewest words in whose content the cue of this one stands; -1 where none does. */
function enclosing(drafts: readonly Draft[], lengths: readonly number[], draft: Draft, at: number): number {
  const { start } = draft.cue[0]
  const own = lengths[at]
  const isCount = (draft.sense.takes & Takes.figure) !== 0
  let best = -1
  let fewest = Number.POSITIVE_INFINITY
  for (let other = Math.max(0, at - window); other < Math.min(drafts.length, at + window); other++) {
    if (other === at) continue
    const length = lengths[other]
    if (length >= fewest || length < own) continue
    // "The UN's count of 900 is disputed by the army": the army does not pass it on.
    if (isCount && refuses(drafts[other])) continue
    if (drafts[other].content.some((part) => part.start <= start && start < part.end)) {
      best = other
      fewest = length
    }
  }
  return best
}

function refuses({ stance }: Draft): boolean {
  return stance === 'denies' || stance === 'doubts'
}

const window = 24

function lengthOf({ content }: Draft): number {
  let length = 0
  for (const { start, end } of content) length += end - start
  return length
}
