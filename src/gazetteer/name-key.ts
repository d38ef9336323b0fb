/**
 * The key by which a name of a place is found, however it is spelt: without case, accents, apostrophes and hyphens, with
 * one form of the Arabic article, and without the h of a final -ah.
 *
 *     "Ar-Raqqah", "al-Raqqa" and "Al Raqqa" have one key; so have "Ta'izz" and "Taizz".
 */
export interface NameKey {
  /** 32 bits by which names are sorted and found. */
  hash: number
  /** 8 further bits, told by other arithmetic. */
  check: number
}

const prime = 0x01000193
const empty = 0x811c9dc5 | 0
const space = 32

/** A key to which no word has been added yet. */
export function emptyKey(key: NameKey): void {
  key.hash = empty
  key.check = 0
}

/** Adds the letters of `text` to the word that was added last: "People" and "'s" are one word of a name. */
export function addEnding(key: NameKey, text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const unit = letterOf(text.charCodeAt(at))
    if (unit === 0) continue
    key.hash = Math.imul(key.hash ^ unit, prime)
    key.check = (key.check * 33 + unit) & 0xff
  }
}

const longestArticle = 3
/** The forms of the Arabic article, each as one number: {@link packed}. */
const articles: ReadonlySet<number> = new Set(
  'al el ad ar as at az an ul ud ur uz ez es er ed en edh adh ash ath esh eth'
    .split(' ')
    .map((article) => packed(article.charCodeAt(0), article.charCodeAt(1), article.charCodeAt(2) || 0)),
)
const letters = new Uint16Array(longestArticle)

/** Adds a word of `text` to a key. Words are added in their order, each without the space or hyphen between. */
export function addWord(key: NameKey, text: string, start: number, end: number): void {
  let { hash, check } = key
  if (hash !== empty) {
    hash = Math.imul(hash ^ space, prime)
    check = (check * 33 + space) & 0xff
  }
  let length = 0
  let last = 0
  let before = 0
  const from = hash
  const fromCheck = check
  let beforeHash = hash
  let beforeCheck = check
  for (let at = start; at < end; at++) {
    const unit = letterOf(text.charCodeAt(at))
    if (unit === 0) continue
    if (length < longestArticle) letters[length] = unit
    length++
    beforeHash = hash
    beforeCheck = check
    hash = Math.imul(hash ^ unit, prime)
    check = (check * 33 + unit) & 0xff
    before = last
    last = unit
  }
  if (length > 4 && last === 104 && before === 97) {
    hash = beforeHash
    check = beforeCheck
  } else if (length >= 2 && length <= longestArticle && isArticle(length)) {
    hash = Math.imul(Math.imul(from ^ 97, prime) ^ 108, prime)
    check = ((fromCheck * 33 + 97) * 33 + 108) & 0xff
  }
  key.hash = hash
  key.check = check
}

function isArticle(length: number): boolean {
  const first = letters[0]
  if (first !== 97 && first !== 101 && first !== 117) return false
  return articles.has(packed(first, letters[1], length === 2 ? 0 : letters[2]))
}

/** Three letters as one number: the second and the third of no other three are the same. */
function packed(first: number, second: number, third: number): number {
  return (first * 65_536 + second) * 65_536 + third
}

// Filled as letters turn up; 0 is "not looked at yet", 1 stands for letters that count for nothing.
const folded = new Uint16Array(65_536)

/** Returns the unit that stands for a unit in keys, 0 where it counts for nothing: marks, apostrophes, full stops. */
function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit
  if (unit >= 65 && unit <= 90) return unit + 32
  if (folded[unit] === 0) folded[unit] = fold(unit)
  return folded[unit] === 1 ? 0 : folded[unit]
}

/** Letters that Unicode does not take apart. */
const others: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ŋ: 'n',
}

function fold(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  const base = (others[lower[0]] ?? lower).normalize('NFD')[0]
  return /[\p{L}\p{N}]/u.test(base) && !/\p{Lm}/u.test(base) ? base.charCodeAt(0) : 1
}

/** Sets a key to that of a whole name. Returns how many words it has; 0 where it has no letter. */
export function keyOfName(key: NameKey, name: string): number {
  emptyKey(key)
  let words = 0
  let start = -1
  for (let at = 0; at <= name.length; at++) {
    const isIn = at < name.length && !separates(name.charCodeAt(at))
    if (isIn && start < 0) start = at
    if (isIn || start < 0) continue
    if (hasLetter(name, start, at)) {
      addWord(key, name, start, at)
      words++
    }
    start = -1
  }
  return words
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (letterOf(text.charCodeAt(at)) !== 0) return true
  return false
}

/** Spaces, hyphens, dashes, slashes, commas and brackets part the words of a name. */
function separates(unit: number): boolean {
  return (
    unit <= 32 ||
    unit === 45 ||
    unit === 0x2010 ||
    unit === 0x2013 ||
    unit === 47 ||
    unit === 40 ||
    unit === 41 ||
    unit === 44 ||
    unit === 0xa0
  )
}
