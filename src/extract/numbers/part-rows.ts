import { Tag as allTags, semicolonAt, type Unit } from '../unit.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Tag = allTags

/** A label has so many words at most. */
const longest = 4

/**
 * Parts a row "Killed: 2-4 Injured: 5" where the next label begins: nothing stands between them in the text, so the sign
 * that is put there has no width.
 *
 * `next`: what stands behind the number read last, in `units`.
 */
export function partRows(units: readonly Unit[], joined: Unit[], next: number): void {
  const label = units[next]
  if (joined[joined.length - 2].tag !== Tag.colon || label === undefined || !label.capital || label.word === '') return
  let at = next + 1
  while (at < units.length && at < next + longest && units[at].word !== '' && units[at].tag !== Tag.colon) at++
  if (units[at]?.tag !== Tag.colon) return
  const { end } = joined[joined.length - 1]
  joined.push(semicolonAt(end, end))
}
