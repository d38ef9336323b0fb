import { type FrameSense, Pos } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { FacetMention, NounGroup } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'

/** A noun group while it is read: one for all of a sentence, begun anew for each. */
export interface NounReading {
  readonly units: readonly Unit[]
  first: number
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
  facets: FacetMention[]
  triggers: { readonly unit: Unit; readonly sense: FrameSense }[]
}

/** Makes what the noun groups of a sentence are read with, one after the other: {@link startReading} begins each. */
export function nounReadingOf(units: readonly Unit[]): NounReading {
  return {
    units,
    first: 0,
    at: 0,
    last: -1,
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
    facets: noFacets,
    triggers: noTriggers,
  }
}

/** Begins a noun group of which nothing is read. */
export function startReading(group: NounReading, first: number): void {
  group.first = first
  group.at = first
  group.last = first - 1
  group.head = null
  group.headAt = -1
  group.name = null
  group.determiner = null
  group.quantity = null
  group.quantityUnit = null
  group.reason = null
  group.partitive = null
  group.portion = null
  group.whole = null
  group.ordinal = false
  group.additive = false
  group.time = false
  group.pronoun = false
  group.facets = noFacets
  group.triggers = noTriggers
}

// Shared by all groups that say nothing of persons and have no trigger in them, as most.
const noFacets: FacetMention[] = []
const noTriggers: NounReading['triggers'] = []

/** Takes the next unit into the group. */
export function takeNext(group: NounReading): void {
  group.last = group.at
  group.at++
}

/** Adds what a noun or an adjective of the group says of persons, and the triggers that it is. */
export function addSenses(group: NounReading, unit: Unit): void {
  const { entry } = unit
  if (entry === null) return
  const { signs } = entry
  if (signs & Sign.framed) addTriggers(group, unit, entry.frames)
  if (entry.person !== null) for (const facet of entry.person.facets) addFacet(group, { facet, unit })
  if (signs & Sign.additive || unit.word === 'others') group.additive = true
}

function addFacet(group: NounReading, mention: FacetMention): void {
  if (group.facets.length === 0) group.facets = [mention]
  else group.facets.push(mention)
}

function addTriggers(group: NounReading, unit: Unit, senses: readonly FrameSense[]): void {
  for (const sense of senses) {
    if (sense.form !== 'verb') addTrigger(group, unit, sense)
    else if (isModifyingParticiple(unit, sense)) {
      const frame = { ...sense.frame, counted: ['itself' as const] }
      addTrigger(group, unit, { ...sense, form: 'adjective', frame })
    }
  }
}

function addTrigger(group: NounReading, unit: Unit, sense: FrameSense): void {
  if (group.triggers.length === 0) group.triggers = [{ unit, sense }]
  else group.triggers.push({ unit, sense })
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
