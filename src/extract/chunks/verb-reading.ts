import type { ModalitySense } from '../../language/lexicon.ts'
import type { VerbGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'

/** A verb group while it is read: one for all of a sentence, begun anew for each. */
export interface VerbReading {
  readonly units: readonly Unit[]
  /** The next unit. */
  at: number
  last: number
  infinitive: boolean
  /** The last verb so far. */
  main: Unit | null
  mainAuxiliary: boolean
  form: VerbGroup['form']
  finite: boolean
  passive: boolean
  perfect: boolean
  progressive: boolean
  be: boolean
  modal: boolean
  bare: boolean
  negated: boolean
  modalities: readonly ModalitySense[]
  chain: readonly Unit[]
}

/** Makes what the verb groups of a sentence are read with, one after the other: {@link startVerb} begins each. */
export function verbReadingOf(units: readonly Unit[]): VerbReading {
  return {
    units,
    at: 0,
    last: 0,
    infinitive: false,
    main: null,
    mainAuxiliary: false,
    form: 'finite',
    finite: false,
    passive: false,
    perfect: false,
    progressive: false,
    be: false,
    modal: false,
    bare: false,
    negated: false,
    modalities: noModalities,
    chain: noChain,
  }
}

/** Begins a verb group of which nothing is read; its first word stands at `at`, behind the "to" of an infinitive. */
export function startVerb(group: VerbReading, at: number, infinitive: boolean): void {
  group.at = at
  group.last = at
  group.infinitive = infinitive
  group.main = null
  group.mainAuxiliary = false
  group.form = infinitive ? 'infinitive' : 'finite'
  group.finite = false
  group.passive = false
  group.perfect = false
  group.progressive = false
  group.be = false
  group.modal = false
  group.bare = false
  group.negated = false
  group.modalities = noModalities
  group.chain = noChain
}

// Shared by all verb groups that only say what happened, as most.
const noModalities: readonly ModalitySense[] = []
const noChain: readonly Unit[] = []

/** Adds how a word of the group says it: feared, denied, planned. */
export function addModality(group: VerbReading, sense: ModalitySense): void {
  group.modalities = group.modalities.length === 0 ? [sense] : [...group.modalities, sense]
}

/** Adds a verb that governs the main one. */
export function addGoverning(group: VerbReading, verb: Unit): void {
  group.chain = group.chain.length === 0 ? [verb] : [...group.chain, verb]
}
