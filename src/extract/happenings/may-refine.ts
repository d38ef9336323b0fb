import { widerKinds } from '../../language/packs.ts'

/**
 * Says whether a kind may tell more exactly what was called by a wider one: a bombing what "the attack" was, an air strike
 * what "the strike" was. Rockets and shells are told beside the strikes of another side more often than for them, and what
 * is done besides an attack, or is another view of it, does not tell what the attack was.
 */
export function mayRefine(kind: string, wider: string): boolean {
  if (isBesides(kind) || !widerKinds(kind).includes(wider)) return false
  return wider !== 'strike' || (kind !== 'shelling' && kind !== 'rocket-fire')
}

/** Says whether a kind is done besides an attack, or is another view of it. */
export function isBesides(kind: string): boolean {
  return besides.has(kind)
}

const besides: ReadonlySet<string> = new Set([
  'ground-operation',
  'armed-clash',
  'ill-treatment',
  'sexual-violence',
  'execution',
])
