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

function areDisjoint(a: RawClaim, b: RawClaim): boolean {
  const first = idsOf(a)
  const second = idsOf(b)
  if (first.length === 0 || second.length === 0) return false
  const nations = first.filter(isNation)
  const others = second.filter(isNation)
  if (nations.length > 0 && others.length > 0 && !nations.some((id) => others.includes(id))) return true
  return apart.some((classes) => {
    const here = classesOf(classes, first)
    const there = classesOf(classes, second)
    return here.length > 0 && there.length > 0 && !here.some((index) => there.includes(index))
  })
}

/** All groups that the words name or carry with them. */
function idsOf(claim: RawClaim): string[] {
  return [...claim.facets, ...(claim.facets.length === 0 ? claim.noun.facets : [])].map(({ facet }) => facet.id)
}

function isNation(id: string): boolean {
  return id.startsWith('nat:')
}

function classesOf(classes: readonly (readonly string[])[], ids: readonly string[]): number[] {
  const found: number[] = []
  classes.forEach((members, index) => {
    if (ids.some((id) => members.includes(id))) found.push(index)
  })
  return found
}
