import type { Actor } from '../../model/index.ts'

/** Says whether two actors are one: by their name, or as one party. */
export function isSameActor(left: Pick<Actor, 'id' | 'name'>, right: Pick<Actor, 'id' | 'name'>): boolean {
  return left.name === right.name || (left.id !== null && left.id === right.id)
}
