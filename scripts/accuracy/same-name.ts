/** Words of a name as they are compared: small letters, no accents, no articles, no apostrophes. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’ʿʼ`]|\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
}
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** Says whether two names share at least half of their words (F1), as the scorer beside the project compares sources. */
export function shareHalf(a: string, b: string): boolean {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const shared = left.filter((word) => right.includes(word)).length
  return shared > 0 && (2 * shared) / (left.length + right.length) >= 0.5
}

/** Says whether two names are the same words. */
export function sameName(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}
