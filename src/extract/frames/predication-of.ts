import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'

/** The predication in which the noun group has a role; else the last whose verb stands before it. */
export function predicationOf(predications: readonly Predication[], noun: NounGroup): Predication | null {
  let around: Predication | null = null
  for (const predication of predications) {
    if (hasRole(predication, noun)) return predication
    if (predication.verb && predication.verb.start < noun.start) around = predication
  }
  return around
}

function hasRole({ subject, object, predicate, obliques }: Predication, noun: NounGroup): boolean {
  if (takesIn(subject, noun) || takesIn(object, noun) || takesIn(predicate, noun)) return true
  for (const oblique of obliques) if (takesIn(oblique, noun)) return true
  return false
}

function takesIn(role: NounGroup | null, noun: NounGroup): boolean {
  return role !== null && (role === noun || role.of === noun || role.joined.includes(noun))
}
