import type { VerbGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'
import type { Predication } from './predication.ts'

/** All that the verb counts is its subject: "12 people died". */
export function isIntransitive(verb: VerbGroup): boolean {
  return verb.main.entry?.verbSenses?.onlySubject ?? false
}

/** A verb of saying: "officials said", "reported". */
export function isSaying(predication: Predication | null): boolean {
  return predication?.verb?.main.lists.has('saying') ?? false
}

/** "left 12 soldiers dead". */
export function isLeaving(predication: Predication | null): boolean {
  return predication?.verb?.main.entry?.verb === 'leave'
}

/** An adjective that tells what happened to people: "dead", "missing". */
export function hasAdjectiveFrame(unit: Unit): boolean {
  const frames = unit.entry?.frames
  if (!frames) return false
  for (const sense of frames) if (sense.form === 'adjective') return true
  return false
}

/** "a village [called] Orra", "a man [named] Omar Saleh". */
export function isNaming({ main }: VerbGroup): boolean {
  return naming.has(main.entry?.verb ?? '')
}

const naming: ReadonlySet<string> = new Set(['call', 'name', 'dub', 'nickname'])

/** "The dead [include] two boys". */
export function isIncluding(verb: VerbGroup | null | undefined): boolean {
  return including.has(verb?.main.entry?.verb ?? '')
}

const including: ReadonlySet<string> = new Set(['include', 'comprise'])
