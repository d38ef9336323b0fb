/** Returns the one of `known` that is spelled most like `word`, or `null` where none is near (more than a third differs). */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const edits = countEdits(word.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest) [best, fewest] = [candidate, edits]
  }
  return best
}

/** Letters added, left out, changed, or swapped with their neighbour. */
function countEdits(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1, isSwap ? before[j - 2] + 1 : changed))
    }
    before = row
    row = next
  }
  return row[to.length]
}
