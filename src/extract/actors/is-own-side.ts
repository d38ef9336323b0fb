import type { Actor } from '../../model/index.ts'
import type { FacetMention } from '../chunk.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag } from '../unit.ts'

/**
 * Says whether those who are counted are, or fight for, the one whom another sentence names as the doer: then they are
 * the doer's own losses, and who did it to them is not said.
 *
 *     The army stormed the camp. One {soldier} was wounded. · Rebels attacked. Eight of {our} men fell.
 *
 * Whose men those with a name are, only knowledge of parties tells: it must not decide.
 */
export function isOwnSide(
  { noun, people }: Pick<RawClaim, 'noun' | 'people'>,
  { name }: Actor,
  { units }: ReadSentence,
): boolean {
  if (!people) return false
  const small = name.toLowerCase()
  for (let at = noun.first; at <= noun.last; at++) {
    const { word, tag, capital, quantity } = units[at]
    // "Eight of our fighters": of those who speak.
    if (word === 'our' || word === 'ours') return true
    if (quantity === null && tag === Tag.noun && !capital && word !== '' && isIn(word, small)) return true
  }
  const side = sideOf(noun.facets)
  if (side === null) return false
  const words = wordsOf(small)
  // "Security forces" opens a sentence.
  if (hasName.test(common.has(words[0]) ? name.slice(1) : name)) return false
  return side === (isSecurity(words) ? 'state' : sideOfWord(words.at(-1) ?? ''))
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{N}]+/u)
}

/** "soldiers", "security personnel": one of its words is one of the name's. */
function isIn(word: string, name: string): boolean {
  if (word.includes(' ')) return word.split(' ').some((one) => isIn(one, name))
  return name.includes(word) && wordsOf(name).includes(word)
}

/** "security forces", "government forces", "armed forces" */
function isSecurity(words: readonly string[]): boolean {
  return words.length === 2 && words[1] === 'forces' && common.has(words[0])
}

const common: ReadonlySet<string> = new Set([
  'security',
  'government',
  'armed',
  'army',
  'military',
  'police',
  'soldiers',
  'troops',
  'rebels',
  'militants',
  'insurgents',
  'guerrillas',
])

const hasName = /\p{Lu}/u

function sideOf(facets: readonly FacetMention[]): 'state' | 'others' | null {
  for (const { facet } of facets) {
    const { id } = facet
    if (id === 'soldiers' || id === 'police' || id === 'security-forces') return 'state'
    if (id === 'insurgents' || id === 'militants') return 'others'
  }
  return null
}

/** Says whether a name tells of an army or the police: "Kenyan soldiers", "the 6th Brigade", "security forces". */
export function isOfState(name: string): boolean {
  const words = wordsOf(name.toLowerCase())
  return words.some((word) => armies.has(word)) || (words.includes('security') && words.length > 1)
}

function sideOfWord(word: string): 'state' | 'others' | null {
  if (armies.has(word)) return 'state'
  return bands.has(word) ? 'others' : null
}

const armies: ReadonlySet<string> = new Set([
  'army',
  'military',
  'soldiers',
  'troops',
  'police',
  'policemen',
  'gendarmes',
  'division',
  'brigade',
  'battalion',
  'regiment',
])
const bands: ReadonlySet<string> = new Set(['rebels', 'militants', 'insurgents', 'guerrillas'])
