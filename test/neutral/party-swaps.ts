import type { Conflict, PartyNames } from '../../src/language/parties/source.ts'
import type { Pair, Swap } from './swap.ts'

/**
 * Puts the names of each party of a conflict in the place of another's, both ways at once: a party's place is taken by one
 * of the same kind, of the other side where there is one. `turn` says how many parties further.
 */
export function swapPartiesWithin(
  conflict: Conflict,
  parties: readonly PartyNames[],
  places: PlaceNames,
  turn: number,
): Swap {
  const own = parties.filter((party) => party.conflict === conflict.id)
  const words: Pair[] = []
  for (const kinds of classes) {
    for (const group of warsOf(
      conflict,
      own.filter(({ kind }) => kinds.includes(kind)),
    )) {
      const alike = acrossSides(group)
      for (const [index, party] of alike.entries()) {
        const other = alike[(index + turn) % alike.length]
        if (other !== party) words.push(...pairNames(party, other, places))
      }
    }
  }
  return { name: `parties of ${conflict.id}, ${turn} further`, kind: 'parties', words }
}

/** Files that hold the war of each of several countries: there no party fights one of another's. */
const severalWars: ReadonlySet<string> = new Set(['latin-america-1980s'])

function warsOf({ id, countries }: Conflict, parties: readonly PartyNames[]): readonly (readonly PartyNames[])[] {
  if (!severalWars.has(id)) return [parties]
  return countries.map((country) => parties.filter((party) => party.country === country))
}

/** Kinds of parties that may change places: those who fight, those who rule, those who treat, those who tell. */
const classes: readonly (readonly string[])[] = [
  ['military', 'armed-group', 'police'],
  ['government', 'party', 'health-authority', 'state'],
  ['hospital', 'rescue-service', 'ngo', 'monitor', 'media', 'un', 'witness'],
]

/** The parties of the sides in turn, so that neighbours are opponents. */
function acrossSides(parties: readonly PartyNames[]): PartyNames[] {
  const sides = [...new Set(parties.map(({ side }) => side))]
  const lines = sides.map((side) => parties.filter((party) => party.side === side))
  const most = Math.max(...lines.map((line) => line.length))
  return Array.from({ length: most }, (_, index) => lines.flatMap((line) => line[index] ?? [])).flat()
}

/** Each name of one party with one of the other's of the same shape: an abbreviation for an abbreviation. */
function pairNames(party: PartyNames, other: PartyNames, places: PlaceNames): Pair[] {
  const names = other.names.filter(isSwappable)
  return party.names.filter(isSwappable).flatMap((from, index) => {
    const alike = names.filter((name) => shapeOf(name) === shapeOf(from))
    // Where the other has no plural or no abbreviation, any name of the same number.
    const near =
      alike.length > 0
        ? alike
        : names.filter(
            (name) =>
              isPlural(name) === isPlural(from) &&
              / of /.test(name) === / of /.test(from) &&
              peopleIn(name) === peopleIn(from),
          )
    const to = near[index % Math.max(1, near.length)]
    if (to === undefined) return []
    // "Four VLA" are four men: no name of another shape can be those.
    const stands = standing(from, places)
    return [{ from, to, ...stands, ...(alike.length > 0 ? {} : { after: behindNoNumber + (stands.after ?? '') }) }]
  })
}

const behindNoNumber =
  '(?<!\\d )(?<!\\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens?) )'

/** The words for people with which a name ends: "Tolmak fighters" are no army. */
function peopleIn(name: string): boolean {
  return /(?:^| )\p{Ll}\S*$/u.test(name) && people.test(name)
}

const people =
  /(?:fighters|militants|insurgents|rebels|guerrillas|troops|soldiers|settlers|militias?|gangs?|bandits|mercenaries|herds?men|herders|marines|patrols|officials|authorities|prosecutors)$/

/** Where a name stands for its party. */
function standing(name: string, places: PlaceNames): Pick<Pair, 'after' | 'before' | 'notAmongCapitals'> {
  return {
    // "in the Tolmak Republic", "the women of Tolmak": there the name is a place's, and those are swapped by themselves.
    ...(places.has(name) || name.endsWith(' Republic') ? { after: behindNoPreposition } : {}),
    // "the Tolmak State of the North" is one name, of which the first words are no other's.
    ...(/(?:State|Army|Front|Government|Movement)$/.test(name) ? { before: '(?! of (?:the )?\\p{Lu})' } : {}),
    ...(name === 'WHO' ? { notAmongCapitals: true } : {}),
  }
}

const behindNoPreposition = '(?<!\\b(?:[Ii]n|of|from|to|at|near|across|into|around)(?: the)? )'

/** Names of places, of which some are names of those who rule there, too. */
export type PlaceNames = ReadonlySet<string>

/** Names that stay as they are, each with the reason. */
export const notSwapped: Readonly<Record<string, string>> = {
  'Shin Bet': 'Its second word is a verb: as a name it is known by the list alone.',
  'Shin Bet security service': 'The same.',
}

/** Names that are names only: not "joint forces", not "X in Y", which says where. */
function isSwappable(name: string): boolean {
  return !(name in notSwapped) && /^\p{Lu}|^al-/u.test(name) && !/ (?:in|at) |^The /.test(name)
}

/** Abbreviation, plural or singular, of one word or of several: what may stand in its place without breaking the sentence. */
function shapeOf(name: string): string {
  if (/^[\p{Lu}\d-]{2,7}$/u.test(name)) return 'abbreviation'
  const form = / of /.test(name) ? 'with of' : name.includes(' ') ? 'phrase' : 'word'
  return `${isPlural(name) ? 'plural' : 'singular'} ${form}${peopleIn(name) ? ' of people' : ''}`
}

function isPlural(name: string): boolean {
  return /[^sui]s$/.test(name) && !name.endsWith('Corps')
}

/** Proper names of no country, no people, no group. */
export const inventedNames = [
  'Varan',
  'Tolmak',
  'Ostrel',
  'Belmari',
  'Kerrin',
  'Imbora',
  'Zorvan',
  'Dunmark',
  'Ulmari',
  'Pellan',
] as const

/** Words of which names of forces, groups and offices are made; all else in them is a proper name. */
const common = new Set(
  `Army Armies Forces Force Front Movement Brigade Brigades Battalion Battalions Party Council Committee Committees Ministry
  Health Interior Defence Defense Foreign Affairs Civil Liberation National Democratic Popular People's Peoples' Patriotic
  United Union Armed Defenders Self-Defence Guard Guards Police Navy Air Agency News Authority Government Government's Media
  Office Network Society Observatory Human Rights Center Centre Red Crescent Cross Rescue Service Services Emergency Security
  Revolutionary Islamic Joint Transitional Sovereignty Sovereign Justice Equality State Republic Coalition Alliance Resistance
  Doctors Press Channel Radio Times Post Border Territorial Special Regiment Corps Militia Volunteers Legion Congress Group
  General Staff Command Military Department Directorate Institute Foundation League Organisation Organization Medical Federal
  Civilian Task Jihad Nations Regional Northern Southern Eastern Western Supreme Political of the and for against with to army military forces police
  government ministry authorities officials movement militants fighters rebels militia militias group groups troops soldiers
  settlers brigade brigades battalion health defence defense interior`.split(/\s+/),
)

/** Puts an invented name of the same shape in the place of each name of each party: "the Varan Liberation Army", "VLA". */
export function inventParties(parties: readonly PartyNames[], places: PlaceNames, turn: number): Swap {
  const words = parties
    .filter(({ id }) => !id.startsWith('state:'))
    .flatMap((party, index) => {
      return party.names
        .filter(isSwappable)
        .map((from) => ({ from, to: inventedLike(from, index + turn), ...standing(from, places) }))
    })
  return { name: `invented parties, ${turn}`, kind: 'invented-parties', words }
}

function inventedLike(name: string, turn: number): string {
  const shape = shapeOf(name)
  const invented = inventedName(turn)
  // "RSF" becomes "VLF": the first letter of the invented name, the last of its own.
  if (shape === 'abbreviation') return `${invented.charAt(0)}L${name.slice(-1)}`
  if (shape === 'plural word') return `${invented}s`
  const words = name.split(' ')
  const isProper = (word: string): boolean => /\p{Lu}/u.test(word) && !common.has(word)
  const proper = words.some(isProper) ? words.map(isProper) : words.map((_, index) => index === 0)
  // "Kordofan Front for Darfur" becomes "Varan Front for Tolmak": two names are two.
  let count = 0
  return words
    .flatMap((word, index) => {
      if (!proper[index]) return [word]
      return index > 0 && proper[index - 1] ? [] : [inventedName(turn + count++) + (/'s$/.test(word) ? "'s" : '')]
    })
    .join(' ')
}

function inventedName(turn: number): string {
  return inventedNames[turn % inventedNames.length]
}
