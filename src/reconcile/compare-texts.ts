/** Orders texts so that "report/2" stands before "report/10"; the same everywhere, whatever the locale. */
export function compareTexts(a: string, b: string): number {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const first = numberAt(a, i)
    const second = numberAt(b, j)
    if (first > i && second > j) {
      const difference = Number(a.slice(i, first)) - Number(b.slice(j, second))
      if (difference !== 0) return difference
      i = first
      j = second
    } else {
      const difference = a.charCodeAt(i) - b.charCodeAt(j)
      if (difference !== 0) return difference
      i++
      j++
    }
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The end of the digits that begin here; where none do, here. */
function numberAt(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from < 15 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++
  return at
}
