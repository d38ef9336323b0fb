import type { Actor } from '../../model/index.ts'
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
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  for (let at = noun.first; at <= noun.last; at++) {
    const { word, tag, capital, quantity } = units[at]
    // "Eight of our fighters": of those who speak.
    if (ours.has(word)) return true
    if (quantity === null && tag === Tag.noun && !capital && word !== '' && isIn(word, words)) return true
  }
  // "Security forces" opens a sentence.
  if (hasName.test(common.has(words[0]) ? name.slice(1) : name)) return false
  const side = sideOf(noun.facets.map(({ facet }) => facet.id))
  return side !== null && side === (isSecurity(words) ? 'state' : sideOfWord(words.at(-1) ?? ''))
}

/** "soldiers", "security personnel": one of its words is one of the name's. */
function isIn(word: string, words: readonly string[]): boolean {
  return words.includes(word) || (word.includes(' ') && word.split(' ').some((one) => words.includes(one)))
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

const ours: ReadonlySet<string> = new Set(['our', 'ours'])
const hasName = /\p{Lu}/u

function sideOf(facets: readonly string[]): 'state' | 'others' | null {
  for (const id of facets) {
    if (id === 'soldiers' || id === 'police' || id === 'security-forces') return 'state'
    if (id === 'insurgents' || id === 'militants') return 'others'
  }
  return null
}

/** Says whether a name tells of an army or the police: "Kenyan soldiers", "the 6th Brigade", "security forces". */
export function isOfState(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
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
