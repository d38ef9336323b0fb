import type { FrameSense } from '../../language/lexicon.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import type { Emission } from '../frames/emission.ts'
import { type QuantityMention, Tag, type Unit } from '../unit.ts'

/** A second toll beside another. */
export interface Beside {
  readonly sense: FrameSense
  readonly trigger: Unit
  readonly noun: NounGroup
  readonly quantity: QuantityMention
}

/** Finds a second toll under the same verb, by its participle alone: "put the number of dead at 21 [and injured at 70]". */
export function besideFigure(chunks: readonly Chunk[], at: number): Beside | null {
  const sign = chunks[at - 1]
  const joint = chunks[at + 1]
  const named = chunks[at + 2]
  const again = chunks[at + 3]
  const noun = chunks[at + 4]
  if (sign?.kind !== 'preposition' && sign?.kind !== 'to') return null
  if ((joint?.kind !== 'coordinator' && joint?.kind !== 'comma') || again?.kind !== sign.kind) return null
  if (again.unit.word !== sign.unit.word || noun?.kind !== 'noun' || !noun.quantity || noun.head.tag !== Tag.number)
    return null
  const trigger =
    named?.kind === 'verb' && named.bare
      ? named.main
      : named?.kind === 'adjective'
        ? named.unit
        : named?.kind === 'noun' && !named.quantity
          ? named.head
          : null
  const sense = trigger?.entry?.frames.find(
    ({ frame, complement }) => frame.what !== 'things' && complement.length === 0,
  )
  return trigger && sense ? { sense, trigger, noun, quantity: noun.quantity } : null
}

/** What makes a claim of it: its own frame and trigger. */
export function emissionOf({ sense, trigger }: Beside): Pick<Emission, 'frame' | 'trigger' | 'triggerUnit'> {
  return { frame: sense.frame, trigger, triggerUnit: trigger }
}
