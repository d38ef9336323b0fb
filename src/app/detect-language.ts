import type { eld } from 'eld/small'

/** Where a document's language is known from. */
export interface LanguageReading {
  /** BCP 47 tag. */
  readonly language: string
  /** `assumed`: the text is too short, or too unclear, to tell. */
  readonly basis: 'said' | 'detected' | 'assumed'
}

/**
 * Small words that make up a third of running text in a language and are rare together in any other:
 * where they abound, the detector, which takes long to load, need not be asked.
 */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to was were by with from that for at on has have had said is are as it its their they which who'.split(
      ' ',
    ),
  ),
}

/** Letters that are looked at; the small words of the first few mostly suffice. */
const SAMPLE = 4000
const FIRST = 600
/** Fewer letters than this tell a language badly, when the script is the assumed language's own. */
const FEW_LETTERS = 80
/** In another script less is enough. */
const FEW_FOREIGN_LETTERS = 12

let detector: typeof eld | null = null

/**
 * Returns the language of a text: the one it is said to have, else the detected one, else the assumed.
 * The same text always gets the same answer.
 */
export async function detectLanguage(text: string, said: string | null, assumed: string): Promise<LanguageReading> {
  if (said !== null) return { language: said, basis: 'said' }
  const sample = text.slice(0, SAMPLE)
  if (abounds(sample.slice(0, FIRST), assumed) || abounds(sample, assumed))
    return { language: assumed, basis: 'detected' }
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const enough = latin * 2 > letters ? FEW_LETTERS : FEW_FOREIGN_LETTERS
  if (letters < enough) return { language: assumed, basis: 'assumed' }
  detector ??= (await import('eld/small')).eld
  const found = detector.detect(sample)
  if (found.language === '' || !found.isReliable()) return { language: assumed, basis: 'assumed' }
  return { language: found.language, basis: 'detected' }
}

function abounds(sample: string, language: string): boolean {
  const small = SMALL_WORDS[language]
  if (small === undefined) return false
  const words = sample.toLowerCase().match(/[^\s\d.,;:!?"“”‘’()-]+/g) ?? []
  if (words.length < 8) return false
  let met = 0
  const kinds = new Set<string>()
  for (const word of words) {
    if (!small.has(word)) continue
    met++
    kinds.add(word)
  }
  // One small word alone may be a word of another language: "at", "is", "had".
  return met >= words.length * 0.12 && kinds.size >= 3
}
