const marksOnly = /^[\p{Script=Latin}\p{M}\s'’‘`ʻʼʾʿ.,/()-]+$/u

/** Says whether a name of the world list can stand in an English text: Latin letters, a capital first, no airport's code. */
export function isLatinName(name: string): boolean {
  if (name.length < 3 || name.length > 60 || !marksOnly.test(name)) return false
  if (name.length <= 4 && name === name.toUpperCase()) return false
  const first = name.replace(/^['’‘`ʻʼʾʿ(]+/, '')
  // "al-Bab", "el Fasher", "les Escaldes": the article may be small.
  return /^\p{Lu}/u.test(first) || /^(al|el|ad|ar|as|ash|at|az|an|d|l|les?|la|los|las|’?s)[-\s'’]\p{Lu}/u.test(first)
}
