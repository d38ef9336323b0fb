import type { FrameSense, ModalitySense, PersonFacet, PersonSense, ThingSense } from '../language/lexicon.ts'
import type { QuantityMention, Unit } from './unit.ts'

/** A facet of a population with the unit that says it. */
export interface FacetMention {
  readonly facet: PersonFacet
  readonly unit: Unit
}

/** A noun group: determiner, number, modifiers, head. */
export interface NounGroup {
  readonly kind: 'noun'
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly head: Unit
  quantity: QuantityMention | null
  /** Its number is no count. */
  readonly reason: string | null
  readonly determiner: 'indefinite' | 'definite' | 'possessive' | 'negative' | 'universal' | null
  readonly person: PersonSense | null
  readonly thing: ThingSense | null
  readonly facets: readonly FacetMention[]
  /** The head is a noun in the plural, as far as its form tells. */
  readonly plural: boolean
  /** A proper name heads it, or stands behind its title. */
  readonly name: Unit | null
  readonly pronoun: boolean
  /** Names a time, not a thing. */
  readonly time: boolean
  /** Triggers inside: the head's nouns ("fatalities"), modifiers ("wounded soldiers"). */
  readonly triggers: readonly { readonly unit: Unit; readonly sense: FrameSense }[]
  /** "eight of 11 drones": the eleven. */
  whole: QuantityMention | null
  /** "all of them", "most of them": which words. */
  readonly portion: 'all' | 'some' | null
  /** "first", "second": tells an order. */
  readonly ordinal: boolean
  /** "12 of the 30 hostages", "five of them". */
  partitive: 'noun' | 'pronoun' | null
  /** "nine others", "another soldier". */
  readonly additive: boolean
  /** A possessive follows: "five soldiers' …". */
  readonly owns: boolean
  /** The preposition before it, `null` where it stands free. */
  preposition: string | null
  /** The noun group that owns it: "five soldiers' deaths". */
  owner: NounGroup | null
  /** What its "of" names. */
  of: NounGroup | null
  /** Groups that it includes: "33 people, including five children". */
  subs: readonly NounGroup[]
  /** Groups joined with it: "three soldiers and two policemen". */
  joined: readonly NounGroup[]
  /** Noun groups that say the same again: "Omar Saleh, a journalist". */
  appositions: readonly NounGroup[]
  /** Set once a frame has counted it. */
  counted: boolean
}

/** A verb group with its auxiliaries: "may have been killed". */
export interface VerbGroup {
  readonly kind: 'verb'
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** The last verb; for a copula, the form of "be". */
  readonly main: Unit
  readonly form: 'finite' | 'participle' | 'ing' | 'infinitive'
  /** "be" or "get" with a participle; a bare participle is decided by the clause. */
  readonly passive: boolean
  readonly copula: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  /** Past tense or participle without an auxiliary: "killed". */
  readonly bare: boolean
  readonly negated: boolean
  readonly modalities: readonly ModalitySense[]
  /** Verbs that govern the main one: "feared to have", "vowed to". */
  readonly chain: readonly Unit[]
}

/** A unit that is part of no group: a preposition, a sign, an adjective said of something. */
export interface Mark {
  readonly kind:
    | 'preposition'
    | 'coordinator'
    | 'subordinator'
    | 'relative'
    | 'includer'
    | 'comma'
    | 'dash'
    | 'colon'
    | 'semicolon'
    | 'open'
    | 'close'
    | 'quote'
    | 'adjective'
    | 'adverb'
    | 'to'
    | 'other'
    | 'edge'
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly unit: Unit
}

/** A part of a sentence as the clause reader takes it. */
export type Chunk = NounGroup | VerbGroup | Mark
