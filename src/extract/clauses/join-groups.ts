import type { NounGroup } from '../chunk.ts'

// Most noun groups have nothing joined with them: they share one empty list, and the first that is joined makes their own.

/** Joins a noun group with the one before it: "three soldiers and two policemen". Does nothing where none stands before. */
export function joinGroup(leader: NounGroup | null | undefined, group: NounGroup): void {
  if (leader) leader.joined = withOne(leader.joined, group)
}

/** Lets a noun group say the same again: "Omar Saleh, a journalist". */
export function addApposition(leader: NounGroup, group: NounGroup): void {
  leader.appositions = withOne(leader.appositions, group)
}

/** Takes a noun group up among those that another includes: "33 people, including five children". */
export function addSub(whole: NounGroup, part: NounGroup): void {
  whole.subs = withOne(whole.subs, part)
}

/** The groups with one more, which is added in place where there are some already. */
function withOne(groups: readonly NounGroup[], group: NounGroup): readonly NounGroup[] {
  if (groups.length === 0) return [group]
  const own = groups as NounGroup[]
  own.push(group)
  return own
}
