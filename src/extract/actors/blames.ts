import { Sign } from '../../language/signs.ts'
import type { Actor, Responsibility } from '../../model/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import type { Anchor, Discourse } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import type { ReadSentence } from '../read-document.ts'
import { actorsOfNoun } from './actors-of-noun.ts'
import { toldEventsOf } from './told-events.ts'

/** Words that name somebody as the one who did it, without saying that it is so. */
interface Blame {
  readonly actors: readonly Actor[]
}

/**
 * Returns who is blamed for, suspected of, or claims what an event or a count tells, where the report speaks of that event.
 *
 *     Nobody claimed the bombing. Officials blamed the Tolmak Front. · The VLA claimed responsibility.
 */
export function blamedFor(anchor: Pick<Anchor, 'sentence'>, discourse: Discourse): readonly Actor[] {
  const number = toldEventsOf(discourse).numbers[anchor.sentence]
  const found = blamesOf(discourse).get(number)
  return found ? found.actors.map(({ id, name, responsibility }) => ({ id, name, responsibility })) : []
}

/** The first for each event. */
const blamesOf = onceFor((discourse: Discourse): ReadonlyMap<number, Blame> => {
  const { numbers } = toldEventsOf(discourse)
  const found = new Map<number, Blame>()
  for (const sentence of discourse.document.read)
    for (const predication of clausesOf(sentence)) {
      const blamed = blamedBy(predication, sentence)
      if (!blamed) continue
      const actors = actorsOfNoun(blamed.noun, sentence, discourse).map((actor) => ({
        ...actor,
        responsibility: blamed.responsibility,
      }))
      const event = numbers[sentence.index]
      if (actors.length > 0 && !found.has(event)) found.set(event, { actors })
    }
  return found
})

/** Whom a clause blames, and how. */
function blamedBy(
  predication: Predication,
  sentence: ReadSentence,
): { noun: NounGroup; responsibility: Responsibility } | null {
  const { verb, passive, subject, object, obliques } = predication
  const base = verb?.main.entry?.verb
  if (!verb || !base) return null
  const behind = (preposition: string): NounGroup | null =>
    obliques.find((noun) => noun.preposition === preposition) ?? null
  const about = (noun: NounGroup | null, responsibility: Responsibility) =>
    noun && !verb.negated && noun.determiner !== 'negative' && !isNobody(noun, sentence)
      ? withBody(noun, responsibility, sentence)
      : null
  if (base === 'blame') return about(behind('on') ?? (passive ? subject : object), 'accused')
  if (base === 'accuse') return about(passive ? subject : object, 'accused')
  if (base === 'suspect') return about(passive ? subject : object, 'suspected')
  if (base === 'attribute') return about(behind('to'), 'suspected')
  // "It was carried out by the Front"
  if (passive && base.startsWith('carry') && subject?.pronoun) return about(behind('by'), 'stated')
  const taken = passive ? subject : object
  if (base === 'deny' && !passive && isOfDeeds(taken, predication, sentence)) return about(subject, 'denied')
  if (taken?.head.word !== 'responsibility') return null
  const taker = passive ? behind('by') : subject
  if (base === 'claim') return about(taker, 'claimed')
  if (base === 'accept' || base === 'admit' || base === 'acknowledge' || base === 'take')
    return about(taker, base === 'take' ? 'claimed' : 'accepted')
  return null
}

/** "A spokesman for the Front denied it": his body did it or did not; without one nobody is named. */
function withBody(
  noun: NounGroup,
  responsibility: Responsibility,
  { chunks, units }: ReadSentence,
): { noun: NounGroup; responsibility: Responsibility } | null {
  if (!spokes.test(noun.head.word)) return { noun, responsibility }
  const next = chunks.find((chunk) => chunk.kind === 'noun' && chunk.start > noun.end)
  const body = noun.of ?? (next?.kind === 'noun' && units[next.first - 1]?.word === 'for' ? next : null)
  return body && { noun: body, responsibility }
}

const spokes = /^spokes/

/** "denied the attack", "denied shelling the camp", "denied any role" */
function isOfDeeds(noun: NounGroup | null, denial: Predication, { clauses }: ReadSentence): boolean {
  if (noun) return deeds.has(noun.head.word) || (noun.head.entry?.events.length ?? 0) > 0
  return clauses.predications.some(
    ({ governor, verb }) => governor === denial && (verb?.main.entry?.events.length ?? 0) > 0,
  )
}

const deeds: ReadonlySet<string> = new Set([
  'responsibility',
  'involvement',
  'role',
  'part',
  'accusation',
  'accusations',
  'charge',
  'charges',
])

/** "Neither side", "no group", "nobody" */
function isNobody({ first }: NounGroup, { units }: ReadSentence): boolean {
  return nobodies.has(units[first]?.word ?? '')
}

const nobodies: ReadonlySet<string> = new Set(['neither', 'no', 'nobody', 'none', 'no one', 'no-one'])

/** The clauses of a sentence that may blame; one that counts nothing and tells no event has none yet. */
function clausesOf({ clauses, signs, chunks }: ReadSentence): readonly Predication[] {
  if ((signs & Sign.blaming) === 0) return []
  return clauses.predications.length > 0 ? clauses.predications : readClauses(chunks).predications
}
