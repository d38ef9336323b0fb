import { type FrameSense, Pos } from '../../language/lexicon.ts'
import type { FacetMention, NounGroup } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'

/** A noun group while it is read. */
export interface NounReading {
  readonly units: readonly Unit[]
  readonly first: number
  /** The next unit. */
  at: number
  /** The last unit that belongs to it; before `first` while none does. */
  last: number
  head: Unit | null
  /** Where the head stands, if it is a noun, a name or an adjective that stands for people; else -1. */
  headAt: number
  /** The last name in it. */
  name: Unit | null
  determiner: NounGroup['determiner']
  quantity: NounGroup['quantity']
  quantityUnit: Unit | null
  reason: string | null
  partitive: NounGroup['partitive']
  portion: NounGroup['portion']
  whole: NounGroup['whole']
  ordinal: boolean
  additive: boolean
  time: boolean
  pronoun: boolean
  readonly facets: FacetMention[]
  readonly triggers: { readonly unit: Unit; readonly sense: FrameSense }[]
}

/** Returns a noun group of which nothing is read. */
export function startReading(units: readonly Unit[], first: number): NounReading {
  return {
    units,
    first,
    at: first,
    last: first - 1,
    head: null,
    headAt: -1,
    name: null,
    determiner: null,
    quantity: null,
    quantityUnit: null,
    reason: null,
    partitive: null,
    portion: null,
    whole: null,
    ordinal: false,
    additive: false,
    time: false,
    pronoun: false,
    facets: [],
    triggers: [],
  }
}

/** Takes the next unit into the group. */
export function takeNext(group: NounReading): void {
  group.last = group.at
  group.at++
}

/** Adds what a noun or an adjective of the group says of persons, and the triggers that it is. */
export function addSenses(group: NounReading, unit: Unit): void {
  const { entry } = unit
  if (entry === null) return
  for (const sense of entry.frames) {
    if (sense.form !== 'verb') group.triggers.push({ unit, sense })
    else if (isModifyingParticiple(unit, sense)) {
      const frame = { ...sense.frame, counted: ['itself' as const] }
      group.triggers.push({ unit, sense: { ...sense, form: 'adjective', frame } })
    }
  }
  if (entry.person !== null) for (const facet of entry.person.facets) group.facets.push({ facet, unit })
  if (isAdditive(unit.word)) group.additive = true
}

/** "seven kidnapped students": the participle of a transitive trigger modifies whom it counts. */
function isModifyingParticiple({ tag, pos }: Unit, { complement, frame }: FrameSense): boolean {
  return (
    tag === Tag.adjective && (pos & Pos.participle) !== 0 && complement.length === 0 && frame.counted.includes('object')
  )
}

/** Says whether the word tells of people besides those counted: "nine others", "three more". */
export function isAdditive(word: string): boolean {
  return additives.has(word)
}

const additives: ReadonlySet<string> = new Set(['other', 'others', 'more', 'another', 'additional', 'further'])
