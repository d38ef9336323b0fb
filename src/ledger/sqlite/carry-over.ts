import type { Output } from '../../model/index.ts'
import { carryDecisions } from '../carry-decisions.ts'
import type { DecisionsCarried } from '../contract.ts'
import type { CarriedPayload } from '../entry.ts'
import type { Connection } from './connect.ts'
import { fold, type Keeper } from './kept.ts'
import type { Writer } from './writer.ts'

/** Who carries decisions over: the rule by which it is done, with its version. */
const CARRIER = 'engine decisions 1'
/** So many earlier forms of a document are looked at. */
const MOST_FORMS = 20

/**
 * Carries people's decisions to a document that was just added, from the one that it takes the place of and from
 * earlier ones, the nearest first. Returns what became of them; `null` where there are none.
 */
export type CarryOver = (revises: string, output: Output) => DecisionsCarried | null

/** Returns what carries decisions over in an open file. */
export function makeCarryOver(connection: Connection, writer: Writer, keeper: Keeper): CarryOver {
  const hasDecisions = connection.prepare(
    'SELECT 1 FROM decisions WHERE document = (SELECT number FROM documents WHERE id = ?) LIMIT 1',
  )
  const earlierOf = connection.prepare('SELECT revises FROM documents WHERE id = ?').pluck()
  return (revises, { document, claims }) => {
    const carried: DecisionsCarried['carried'][number][] = []
    const left: DecisionsCarried['left'][number][] = []
    /** Claims of the new document that have a decision, and decisions that were carried on to a nearer form. */
    const taken = new Set<string>()
    const seen = new Set<number>()
    let earlier: string | null = revises
    for (let step = 0; step < MOST_FORMS && earlier !== null; step++) {
      const id: string = earlier
      const history = hasDecisions.get(id) === undefined ? [] : keeper.history(id)
      const folded = fold(history)
      earlier = earlierOf.get(id) as string | null
      if (folded.added === null || folded.reading === null) continue
      const decided = [...folded.decisions].flatMap(([claim, decision]) => {
        const from = folded.origins.get(claim)
        return from === undefined || seen.has(from.entry) ? [] : [{ claim, decision, from }]
      })
      for (const { from } of decided) seen.add(from.entry)
      // What was carried to a nearer form was settled there, whatever a person said of it since.
      for (const { event, payload } of history) {
        if (event === 'decision-carried' && payload !== null) seen.add((payload as CarriedPayload).from.entry)
      }
      const before = { text: folded.added.document.text, claims: folded.reading.claims }
      for (const { decided: one, to } of carryDecisions(before, { text: document.text, claims }, decided)) {
        const { verdict } = one.decision
        const { person } = one.from
        if (to !== null && taken.has(to.claim)) continue
        if (to === null) {
          left.push({ claim: `${id}#${one.claim}`, verdict, person })
          continue
        }
        const { claim, payload } = to
        taken.add(claim)
        writer.append({ actor: CARRIER, event: 'decision-carried', subject: `${document.id}#${claim}`, payload })
        carried.push({ claim, from: `${id}#${one.claim}`, verdict, person })
      }
    }
    return carried.length + left.length === 0 ? null : { carried, left }
  }
}
