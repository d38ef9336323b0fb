import type { Claim, Output } from '../../model/index.ts'
import { carryDecisions, pairClaims } from '../carry-decisions.ts'
import type { DecisionsCarried } from '../contract.ts'
import type { CarriedPayload } from '../entry.ts'
import type { Connection } from './connect.ts'
import { fold, type Keeper } from './kept.ts'
import type { Writer } from './writer.ts'

/** Who carries decisions over: the rule by which it is done, with its version. */
const CARRIER = 'engine decisions 1'
/** So many earlier forms of a document are looked at. */
const MOST_FORMS = 20

const NONE: ReadonlyMap<string, Claim> = new Map()

/** Why a claim of a changed article is of an incident, or is none of it. */
const UNCHANGED = 'It stands in a changed article as in the form before.'

/**
 * Carries people's decisions, and of which incidents claims are, to a document that was just added, from the one that
 * it takes the place of and from earlier ones, the nearest first. Returns what became of decisions; `null` where there
 * are none.
 */
export type CarryOver = (revises: string, output: Output) => DecisionsCarried | null

/** Returns what carries decisions over in an open file. */
export function makeCarryOver(connection: Connection, writer: Writer, keeper: Keeper): CarryOver {
  const hasDecisions = connection.prepare(
    'SELECT 1 FROM decisions WHERE document = (SELECT number FROM documents WHERE id = ?) LIMIT 1',
  )
  const earlierOf = connection.prepare('SELECT revises FROM documents WHERE id = ?').pluck()
  const ofForm = (table: string) =>
    connection.prepare(`SELECT claim, incident FROM ${table} WHERE claim > @id || '#' AND claim < @id || '$'`)
  const joins = ofForm('incident_claims')
  const refusals = ofForm('incident_refusals')

  return (revises, { document, claims }) => {
    const carried: DecisionsCarried['carried'][number][] = []
    const left: DecisionsCarried['left'][number][] = []
    /** Claims of the new document that have a decision, and decisions that were carried on to a nearer form. */
    const taken = new Set<string>()
    const seen = new Set<number>()
    const placed = new Set<string>()
    let earlier: string | null = revises
    for (let step = 0; step < MOST_FORMS && earlier !== null; step++) {
      const id: string = earlier
      const joined = joins.all({ id }) as OfIncident[]
      const refused = refusals.all({ id }) as OfIncident[]
      const isKnown = hasDecisions.get(id) !== undefined || joined.length + refused.length > 0
      const history = isKnown ? keeper.history(id) : []
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
      const pairs = joined.length + refused.length > 0 ? pairClaims(before, { text: document.text, claims }) : NONE
      for (const [incident, own] of byIncident(joined, pairs, document.id, placed, true)) {
        const payload = { claims: own, because: UNCHANGED, basis: 'sure', proposal: null } as const
        writer.append({ actor: CARRIER, event: 'incident-joined', subject: incident, payload })
      }
      for (const [incident, own] of byIncident(refused, pairs, document.id, placed, false)) {
        const payload = { claims: own, reason: UNCHANGED }
        writer.append({ actor: CARRIER, event: 'incident-left', subject: incident, payload })
      }
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

/** A claim and the incident that it is of, or that it was taken out of. */
interface OfIncident {
  readonly claim: string
  readonly incident: string
}

/** The claims of each incident by their ids in the new document. What a nearer form says of a claim holds: `placed`. */
function byIncident(
  rows: readonly OfIncident[],
  pairs: ReadonlyMap<string, Claim>,
  document: string,
  placed: Set<string>,
  areJoined: boolean,
): Map<string, string[]> {
  const claims = new Map<string, string[]>()
  for (const { claim, incident } of rows) {
    const now = pairs.get(claim.slice(claim.indexOf('#') + 1))
    if (now === undefined || placed.has(`${incident} ${now.id}`) || (areJoined && placed.has(now.id))) continue
    placed.add(`${incident} ${now.id}`)
    // A claim is of one incident at a time.
    if (areJoined) placed.add(now.id)
    claims.set(incident, [...(claims.get(incident) ?? []), `${document}#${now.id}`])
  }
  return claims
}
