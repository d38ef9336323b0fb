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
  const extents = drafts.map(extentOf)
  const around = drafts.map((draft, at) => enclosing(drafts, extents, draft, at))
  return drafts.map((draft, at) => {
    const chain: Source[] = []
    add(chain, draft.cited)
    add(chain, sources[at])
    add(chain, draft.passedOn)
    for (let outer = around[at], steps = 0; outer >= 0 && steps < longestChain; outer = around[outer], steps++) {
      add(chain, drafts[outer].cited)
      add(chain, sources[outer])
      add(chain, drafts[outer].passedOn)
    }
    add(chain, draft.turn)
    return chain
  })
}

function add(chain: Source[], source: Source | null): void {
  if (source === null) return
  for (const { name } of chain) if (name === source.name) return
  chain.push(source)
}

/** The draft with the fewest words in whose content the cue of this one stands; -1 where none does. */
function enclosing(drafts: readonly Draft[], extents: readonly Extent[], draft: Draft, at: number): number {
  const { start } = draft.cue[0]
  const own = extents[at].length
  const isCount = (draft.sense.takes & Takes.figure) !== 0
  let best = -1
  let fewest = Number.POSITIVE_INFINITY
  const last = Math.min(drafts.length, at + window)
  for (let other = Math.max(0, at - window); other < last; other++) {
    if (other === at) continue
    const { from, to, length } = extents[other]
    if (start < from || start >= to || length >= fewest || length < own) continue
    // "The UN's count of 900 is disputed by the army": the army does not pass it on.
    if (isCount && refuses(drafts[other])) continue
    if (holds(drafts[other], start)) {
      best = other
      fewest = length
    }
  }
  return best
}

function holds({ content }: Draft, place: number): boolean {
  for (const { start, end } of content) if (start <= place && place < end) return true
  return false
}

function refuses({ stance }: Draft): boolean {
  return stance === 'denies' || stance === 'doubts'
}

const window = 24

/** From where to where a content reaches, and how long its parts are together. */
interface Extent {
  readonly from: number
  readonly to: number
  readonly length: number
}

function extentOf({ content }: Draft): Extent {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  let length = 0
  for (const { start, end } of content) {
    from = Math.min(from, start)
    to = Math.max(to, end)
    length += end - start
  }
  return { from, to, length }
}
