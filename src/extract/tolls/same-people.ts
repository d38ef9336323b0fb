import type { FacetMention } from '../chunk.ts'
import { fighters } from '../counts/facets.ts'
import type { RawClaim } from '../raw-claim.ts'

/** How the people (or things) of two claims stand to one another, as far as their words say. */
export type Likeness = 'same' | 'narrower' | 'wider' | 'crossing' | 'disjoint'

/**
 * Compares whom two claims count. The second is `narrower` than the first where only it names a group.
 *
 *     15 Israelis, 313 Palestinians      =>  disjoint
 *     12 people, two policemen           =>  narrower
 *     seven soldiers, three civilians    =>  disjoint
 *     13 civilians, seven children       =>  crossing
 */
export function likenessOf(a: RawClaim, b: RawClaim): Likeness {
  if (a.unit !== b.unit && !(a.people && b.people)) {
    // "170 projectiles … 120 rockets": rockets are among them.
    if (a.unit === anyMunition) return 'narrower'
    return b.unit === anyMunition ? 'wider' : 'disjoint'
  }
  if ((a.role === 'attacker') !== (b.role === 'attacker')) return 'disjoint'
  if (areDisjoint(a, b)) return 'disjoint'
  const first = groupsOf(a)
  const second = groupsOf(b)
  if (first.length === 0 && second.length === 0) return 'same'
  if (first.length === 0) return 'narrower'
  if (second.length === 0) return 'wider'
  if (first.every((id) => second.includes(id))) return first.length === second.length ? 'same' : 'narrower'
  if (second.every((id) => first.includes(id))) return 'wider'
  return first.some((id) => second.includes(id)) ? 'same' : 'crossing'
}

/** The unit of what is fired where the words do not say what it is. */
const anyMunition = 'munitions'

/**
 * The groups a claim's own words name: not those that its words only carry with them. "Fighters", "militants",
 * "invaders": whichever word a side uses, it names those who fight, and no more.
 */
export function groupsOf(claim: RawClaim): string[] {
  const groups: string[] = []
  for (const { facet } of claim.facets) {
    if (facet.basis !== 'said') continue
    const id = sidesOfFighters.has(facet.id) ? fighters : facet.id
    if (id !== fighters || !groups.includes(fighters)) groups.push(id)
  }
  return groups
}

/** Says whether a claim's own words name a group. */
export function namesGroup({ facets }: RawClaim): boolean {
  for (const { facet } of facets) if (facet.basis === 'said') return true
  return false
}

const sidesOfFighters: ReadonlySet<string> = new Set(['insurgents', 'militants'])

/** Groups that nobody can belong to both of; a claim of one counts nobody of the other. */
const apart: readonly (readonly (readonly string[])[])[] = [
  [
    ['combatants', 'soldiers', 'police', 'security-forces', 'insurgents', 'militants', fighters],
    [
      'civilians',
      'journalists',
      'health-workers',
      'aid-workers',
      'teachers',
      'students',
      'farmers',
      'workers',
      'clergy',
      'miners',
      'children',
      'infants',
      'girls',
      'boys',
    ],
  ],
  [['soldiers'], ['police'], ['insurgents', 'militants', fighters]],
  [
    ['journalists'],
    ['health-workers'],
    ['teachers'],
    ['students'],
    ['farmers'],
    ['clergy'],
    ['miners'],
    ['aid-workers'],
  ],
  [['men'], ['women'], ['children', 'infants', 'girls', 'boys']],
  [['girls'], ['boys']],
]

/** A bit for each class, those of one row side by side; and by id the bits of the classes that it is in. */
const rows: number[] = []
const bitsOf = new Map<string, number>()
for (const [first, classes] of apart.entries()) {
  const shift = apart.slice(0, first).reduce((sum, { length }) => sum + length, 0)
  rows.push(((1 << classes.length) - 1) << shift)
  for (const [at, ids] of classes.entries())
    for (const id of ids) bitsOf.set(id, (bitsOf.get(id) ?? 0) | (1 << (shift + at)))
}

function areDisjoint(a: RawClaim, b: RawClaim): boolean {
  const first = facetsOf(a)
  const second = facetsOf(b)
  if (first.length === 0 || second.length === 0) return false
  if (areOfOtherNations(first, second)) return true
  const here = classesOf(first)
  const there = classesOf(second)
  return rows.some((row) => (here & row) !== 0 && (there & row) !== 0 && (here & there & row) === 0)
}

/** All groups that the words name or carry with them. */
function facetsOf({ facets, noun }: RawClaim): readonly FacetMention[] {
  return facets.length === 0 ? noun.facets : facets
}

/** Both are of nations, and of none that is the same. */
function areOfOtherNations(first: readonly FacetMention[], second: readonly FacetMention[]): boolean {
  let isOfNation = false
  for (const { facet } of first) {
    if (!isNation(facet.id)) continue
    isOfNation = true
    if (second.some((other) => other.facet.id === facet.id)) return false
  }
  return isOfNation && second.some(({ facet }) => isNation(facet.id))
}

function isNation(id: string): boolean {
  return id.startsWith('nat:')
}

function classesOf(facets: readonly FacetMention[]): number {
  let bits = 0
  for (const { facet } of facets) bits |= bitsOf.get(facet.id) ?? 0
  return bits
}
