import type { RawClaim } from '../raw-claim.ts'
import { Tag, type Unit } from '../unit.ts'

/** The tense in which a claim is told; `none` where no verb tells: "37 civilians killed", "143 dead". */
export type Tense = 'past' | 'present' | 'perfect' | 'pluperfect' | 'none'

/** Returns the tense of the verb that tells a claim. */
export function tenseOf(
  { predication, trigger }: Pick<RawClaim, 'predication' | 'trigger'>,
  units: readonly Unit[],
): Tense {
  const verb = predication?.verb
  if (!verb) return 'none'
  // "Damage was reported to 20 schools": the verb is of the report, not of the event.
  const { lists, start } = verb.main
  if (predication.passive && start !== trigger.start && (lists.has('tellers') || lists.has('saying'))) return 'none'
  if (verb.perfect) for (let at = verb.first; at <= verb.last; at++) if (units[at]?.word === 'had') return 'pluperfect'
  if (verb.perfect || predication.governor?.verb?.perfect) return 'perfect'
  for (let at = verb.first; at <= verb.last; at++) {
    const { word } = units[at] ?? { word: '' }
    if (word === 'are' || word === 'is') return 'present'
    if (word === 'remain' || word === 'remains' || word === 'stay') return 'present'
  }
  return verb.bare && predication.passive ? 'none' : 'past'
}

/** A perfect stands close before: "has in all killed 40". */
export function perfectNear(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const { word } = units[back]
    if (word === 'has' || word === 'have') return true
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

/** A pluperfect stands close before: "had admitted 188 wounded". */
export function hadNear(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    if (units[back].word === 'had') return true
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

/** "A truck bomb killed 58 people": one who acts did so once; "58 people were killed" may be the sum of many. */
export function isAgentive({ predication, trigger, noun }: RawClaim): boolean {
  if (
    !predication?.verb ||
    predication.adjective ||
    predication.passive ||
    predication.verb.main.start !== trigger.start
  )
    return false
  return predication.object !== null && predication.subject !== null && predication.subject !== noun
}

/** "A mine killed two children": one thing acts once. */
export function isOneAgent(claim: RawClaim): boolean {
  const subject = claim.predication?.subject
  if (!subject || !isAgentive(claim) || subject.quantity !== null || subject.plural) return false
  return subject.determiner === 'indefinite' || subject.head.lists.has('eventNouns')
}
