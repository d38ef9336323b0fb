import type { FrameEntry } from '../../language/source.ts'
import type { Predication } from '../clauses/predication.ts'
import { quantityOf } from '../counts/count.ts'
import { addClaim } from './add-claim.ts'
import type { FrameReading } from './reading.ts'

/** Stands in for the frame of people told without a trigger of their own: spread it with the measure they take over. */
export const namedFrame: FrameEntry = {
  id: 'named',
  measure: 'killed',
  verb: [],
  noun: [],
  nounPlurals: [],
  adjective: [],
  counted: ['itself'],
  what: 'people',
  governedBy: [],
  only: [],
  except: [],
  why: '',
  examples: [],
  never: [],
}

/** "Police identified the dead as Omar Saleh, 34, and Lina Haddad": each name counts one. */
export function readNamed(reading: FrameReading, predication: Predication): void {
  const whom = predication.passive ? predication.subject : predication.object
  if (!whom || !predication.verb) return
  const own = whom.triggers.find(
    ({ unit, sense }) => unit === whom.head && sense.frame.what === 'people' && sense.frame.counted.includes('itself'),
  )
  const carried = whom.person?.anaphor && reading.previous?.people ? reading.previous : null
  const frame = own?.sense.frame ?? (carried ? { ...namedFrame, measure: carried.measure, id: carried.rule } : null)
  if (!frame) return
  let open = false
  for (let at = predication.at + 1; at < Math.min(reading.chunks.length, predication.at + 24); at++) {
    const chunk = reading.chunks[at]
    if (chunk.kind === 'semicolon' || (chunk.kind === 'verb' && open)) break
    if (chunk !== whom && 'unit' in chunk && chunk.unit.word === 'as') open = true
    if (!open || chunk.kind !== 'noun' || !chunk.name || chunk.counted) continue
    const quantity = quantityOf(chunk, reading.context)
    if (quantity)
      addClaim(
        reading,
        { quantity, nouns: [chunk] },
        { frame, trigger: whom, triggerUnit: whom.head, predication, trace: 'a name given to them' },
        chunk,
      )
  }
}
