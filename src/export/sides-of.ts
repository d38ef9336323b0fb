import type { Actor } from '../model/index.ts'
import { claimsOf } from './claims-of.ts'
import type { Incident } from './exporter.ts'
import type { Facts } from './facts.ts'
import { whatHappened } from './what-happened.ts'

/** Who stands against whom, as far as the claims say. */
export interface Sides {
  /** Who is said to have done it: the one named most often. */
  readonly a: Actor | null
  /** An armed party that was harmed, or that fought back. `null` where none is said. */
  readonly b: Actor | null
  /** Civilians, or people of no stated status, are all that is counted as harmed. */
  readonly againstPeople: boolean
  /** UCDP's type of violence: 1 with a state, 2 between groups, 3 against civilians. `null`: the claims do not tell. */
  readonly violence: 1 | 2 | 3 | null
}

const fighters: ReadonlySet<string> = new Set(['combatants', 'soldiers', 'insurgents', 'militants'])
const states: ReadonlySet<string> = new Set(['government', 'military', 'police', 'state'])

/** Returns the two sides of an incident. Nothing is guessed: a side that no claim names is `null`. */
export function sidesOf(incident: Incident, facts: Facts): Sides {
  const { actors } = whatHappened(incident)
  const [a = null, ...rest] = actors
  const b = rest.find((other) => isApart(a, other, facts)) ?? null
  const harmed = claimsOf(incident).filter(
    ({ claim }) => claim.kind === 'count' && claim.role !== 'attacker' && claim.measure === 'killed',
  )
  const isFight = b !== null || harmed.some(({ claim }) => claim.population.some(({ id }) => fighters.has(id)))
  const againstPeople = !isFight && harmed.some(({ claim }) => claim.population.some(({ id }) => id === 'civilians'))
  const kinds = [a, b].map((actor) => (actor?.id ? (facts.partyOf(actor.id)?.kind ?? null) : null))
  const hasState = kinds.some((kind) => kind !== null && states.has(kind))
  const violence =
    a === null
      ? null
      : againstPeople
        ? 3
        : !isFight
          ? null
          : hasState
            ? 1
            : b !== null && kinds.every((kind) => kind === 'armed-group')
              ? 2
              : null
  return { a, b, againstPeople, violence }
}

function isApart(one: Actor | null, other: Actor, facts: Facts): boolean {
  if (one === null || one.id === null || other.id === null || one.id === other.id) return false
  const [first, second] = [facts.partyOf(one.id), facts.partyOf(other.id)]
  return first !== null && second !== null && (first.state ?? first.name) !== (second.state ?? second.name)
}
