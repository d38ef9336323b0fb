/** What a UTF-16 unit can do in a token. `surrogate` needs its partner to tell. */
export const CharacterClass = {
  space: 1,
  letter: 2,
  mark: 3,
  digit: 4,
  punctuation: 5,
  symbol: 6,
  /** Invisible in words (soft hyphen, zero-width joiners); white space elsewhere. */
  joiner: 7,
  surrogate: 8,
} as const

const { space, letter, mark, digit, punctuation, symbol, joiner, surrogate } = CharacterClass

// Filled as characters turn up: 0 is "not looked at yet". Asking Unicode for all 65,536 at start costs 10 ms.
const classes = new Uint8Array(65_536)
const folded = new Uint16Array(65_536)

const asciiSymbols = '%#*/+=~<>$@&|^\\'
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit)
  if (unit <= 0x20 || unit === 0x7f) classes[unit] = space
  else if (/[a-z]/i.test(character)) classes[unit] = letter
  else if (/[0-9]/.test(character)) classes[unit] = digit
  else classes[unit] = asciiSymbols.includes(character) ? symbol : punctuation
  folded[unit] = unit >= 65 && unit <= 90 ? unit + 32 : unit
}

function look(character: string): number {
  const unit = character.codePointAt(0) as number
  if (unit === 0xad || unit === 0x200c || unit === 0x200d || unit === 0x2060) return joiner
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogate
  if (/[\p{L}\p{Nl}]/u.test(character)) return letter
  if (/\p{M}/u.test(character)) return mark
  if (/\p{Nd}/u.test(character)) return digit
  // Control and direction marks carry no words: they part tokens as a space does.
  if (/[\s\p{Cc}\p{Cf}\p{Z}]/u.test(character)) return space
  return /[\p{P}]/u.test(character) && character !== '§' ? punctuation : symbol
}

/** Returns the {@link CharacterClass} of one UTF-16 unit. */
export function classOf(unit: number): number {
  const known = classes[unit]
  if (known !== 0) return known
  const found = look(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/** Returns the class of the surrogate pair at `at`: `symbol` where the pair is broken or cut off by `end`. */
export function classOfPair(text: string, at: number, end: number): number {
  const point = text.codePointAt(at) as number
  if (point <= 0xffff || at + 1 >= end) return symbol
  const found = look(String.fromCodePoint(point))
  // Digits outside the basic plane are ornaments ("𝟓") that no report counts with.
  return found === letter || found === mark ? found : found === punctuation ? punctuation : symbol
}

/** Returns the unit that stands for `unit` in a normalised word: lower-case, `'` for curly apostrophes. */
export function foldUnit(unit: number): number {
  const known = folded[unit]
  if (known !== 0 || unit === 0) return known
  let found = unit
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc) found = 39
  else if (unit < 0xd800 || unit > 0xdfff) found = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  folded[unit] = found
  return found
}

/** Returns the value 0–9 of a unit of class `digit`, in any script. */
export function digitValue(unit: number): number {
  if (unit < 128) return unit - 48
  const low = unit & 15
  // Every script's ten digits start at a code that ends in 0 or in 6.
  return classOf(unit & 0xfff0) === digit ? low : low - 6
}

/** Says whether the unit is one of the apostrophes ' ’ ‘. */
export const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 0x2018

/** Says whether the character parts tokens and is in none: white space, control and direction marks. */
export const isSpace = (unit: number): boolean => classOf(unit) === space

/** Says whether the unit is an upper-case letter. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  return classOf(unit) === letter && foldUnit(unit) !== unit
}

/** Says whether the unit is a lower-case letter of a script that has case. */
export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122
  return classOf(unit) === letter && String.fromCharCode(unit).toUpperCase() !== String.fromCharCode(unit)
}
