import { type FrameSense, type ModalitySense, type PersonFacet, type PersonSense, Pos, type ThingSense } from '../language/lexicon.ts'
import { type QuantityMention, Tag, type Unit } from './unit.ts'

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
  readonly whole: QuantityMention | null
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
  subs: NounGroup[]
  /** Groups joined with it: "three soldiers and two policemen". */
  joined: NounGroup[]
  /** Noun groups that say the same again: "Omar Saleh, a journalist". */
  appositions: NounGroup[]
  /** Set once a frame has counted it. */
  counted: boolean
  /** The adjective said of it: "12 people dead". */
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

export interface Mark {
  readonly kind: 'preposition' | 'coordinator' | 'subordinator' | 'relative' | 'includer' | 'comma' | 'dash' | 'colon' | 'semicolon' | 'open' | 'close' | 'quote' | 'adjective' | 'adverb' | 'to' | 'other'
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly unit: Unit
}

export type Chunk = NounGroup | VerbGroup | Mark

const markKinds: Readonly<Record<number, Mark['kind']>> = {
  [Tag.preposition]: 'preposition',
  [Tag.coordinator]: 'coordinator',
  [Tag.subordinator]: 'subordinator',
  [Tag.relative]: 'relative',
  [Tag.includer]: 'includer',
  [Tag.comma]: 'comma',
  [Tag.dash]: 'dash',
  [Tag.colon]: 'colon',
  [Tag.semicolon]: 'semicolon',
  [Tag.open]: 'open',
  [Tag.close]: 'close',
  [Tag.quote]: 'quote',
  [Tag.adjective]: 'adjective',
  [Tag.adverb]: 'adverb',
  [Tag.to]: 'to',
}

/** "Likely to", "set to": what has not happened yet. */
const prospect: ModalitySense = { id: 'prospect', certainty: null, stance: 'predicts', hypothetical: false, as: 'verb' }

/** Joins tagged units to noun groups and verb groups; what is neither stays a mark. */
export function chunkUnits(units: readonly Unit[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < units.length; ) {
    const verb = readVerbGroup(units, at)
    if (verb) {
      chunks.push(verb)
      at = verb.last + 1
      continue
    }
    const noun = readNounGroup(units, at)
    if (noun) {
      chunks.push(noun)
      at = noun.last + 1
      continue
    }
    const unit = units[at]
    chunks.push({ kind: markKinds[unit.tag] ?? 'other', first: at, last: at, start: unit.start, end: unit.end, unit })
    at++
  }
  return pairDashes(chunks)
}

/** Two dashes of a sentence enclose what stands between them, as brackets do. */
function pairDashes(chunks: Chunk[]): Chunk[] {
  let open = -1
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.kind !== 'dash') continue
    if (open < 0 || at - open > 24) {
      open = at
      continue
    }
    if (open > 0) {
      chunks[open] = { ...(chunks[open] as Mark), kind: 'open' }
      chunks[at] = { ...chunk, kind: 'close' }
    }
    open = -1
  }
  return chunks
}

function isVerbal(unit: Unit | undefined): boolean {
  return !!unit && (unit.tag === Tag.verb || unit.tag === Tag.auxiliary)
}

/** Reads "may have been killed", "was not hurt", "vowed to kill", "killed". */
function readVerbGroup(units: readonly Unit[], first: number): VerbGroup | null {
  let at = first
  let infinitive = false
  if (units[at].tag === Tag.to) {
    // Split infinitives: "to seriously wound".
    let verb = at + 1
    while (units[verb]?.tag === Tag.adverb) verb++
    if (!isVerbal(units[verb])) return null
    infinitive = true
    at++
  } else if (!isVerbal(units[at])) return null

  const modalities: ModalitySense[] = []
  const chain: Unit[] = []
  let negated = false
  let perfect = false
  let progressive = false
  let be = false
  let modal = false
  let finite = false
  let main: Unit | null = null
  let mainAuxiliary = false
  let form: VerbGroup['form'] = infinitive ? 'infinitive' : 'finite'
  let last = at
  let passive = false
  let bare = false
  while (at < units.length) {
    const unit = units[at]
    if (unit.tag === Tag.adverb) {
      if (unit.pos & Pos.not || unit.entry?.lists.has('negations')) negated = true
      if (unit.entry?.modality) modalities.push(unit.entry.modality)
      at++
      continue
    }
    // "lightly to moderately injured"
    if (unit.tag === Tag.to && mainAuxiliary && units[at - 1].tag === Tag.adverb && units[at + 1]?.tag === Tag.adverb) {
      at++
      continue
    }
    // "is likely to kill", "are set to leave"
    if (mainAuxiliary && be && unit.entry?.lists.has('prospective') && units[at + 1]?.tag === Tag.to && isVerbal(units[at + 2])) {
      modalities.push(prospect)
      at += 2
      be = false
      modal = true
      continue
    }
    if (unit.tag === Tag.auxiliary) {
      if (main && !mainAuxiliary) break
      if (unit.entry?.modality) modalities.push(unit.entry.modality)
      if (unit.entry?.lists.has('negations')) negated = true
      if (unit.pos & Pos.have) {
        // "had 12 dead": a full verb where no participle follows.
        perfect = followsParticiple(units, at)
        be = false
      } else if (unit.pos & Pos.be) be = true
      else if (unit.pos & Pos.get) be = followsParticiple(units, at)
      else if (unit.pos & Pos.modal) modal = true
      finite ||= !infinitive && !(unit.pos & Pos.be && (unit.word === 'being' || unit.word === 'been' || unit.word === 'be') && !modal && !perfect) && unit.word !== 'having'
      main = unit
      mainAuxiliary = true
      last = at
      at++
      continue
    }
    if (unit.tag === Tag.verb) {
      if (main && !mainAuxiliary) break
      const { pos } = unit
      if (mainAuxiliary) {
        if (be && pos & Pos.participle) passive = true
        else if (be && pos & Pos.ing) progressive = true
        else if (be && !perfect && !modal && !(pos & (Pos.participle | Pos.ing))) break
      } else if (!infinitive) {
        bare = (pos & (Pos.past | Pos.participle)) !== 0 && !(pos & Pos.third)
        if (pos & Pos.ing && !(pos & (Pos.past | Pos.base))) form = 'ing'
        else if (pos & Pos.participle && !(pos & Pos.past) && !(pos & Pos.base)) form = 'participle'
        else finite = true
      }
      main = unit
      mainAuxiliary = false
      last = at
      at++
      // "feared to have been killed", "vowed to kill", "was forced to flee".
      const to = nextTo(units, at)
      if (to >= 0 && isVerbal(units[to + 1])) {
        chain.push(unit)
        if (unit.entry?.modality) modalities.push(unit.entry.modality)
        at = to + 1
        be = false
        passive = false
        progressive = false
        mainAuxiliary = true
        bare = false
        const wasFinite = finite
        finite = wasFinite
        continue
      }
      // "feared killed", "believed dead": the first verb governs.
      const following = units[at]
      // "remain displaced": what they remain is the verb.
      const state = unit.entry?.lists.has('copulas') ? nextParticiple(units, at) : -1
      if (state >= 0) {
        main = units[state]
        passive = true
        last = state
        at = state + 1
        break
      }
      if (unit.entry?.modality && following?.tag === Tag.verb && following.pos & Pos.participle && following.entry?.frames.length) {
        chain.push(unit)
        modalities.push(unit.entry.modality)
        main = following
        passive = true
        last = at
        at++
      }
      break
    }
    break
  }
  if (!main) return null
  if (!finite && form === 'finite') form = main.pos & Pos.ing || units[first].word === 'being' || units[first].word === 'having' ? 'ing' : 'participle'
  return {
    kind: 'verb',
    first,
    last,
    start: units[first].start,
    end: units[last].end,
    main,
    form,
    passive,
    copula: mainAuxiliary && be,
    perfect,
    progressive,
    bare: bare && !passive && !perfect && !progressive && !mainAuxiliary && chain.length === 0,
    negated,
    modalities,
    chain,
  }
}

/** The participle of a trigger that follows, adverbs passed over; -1 where none does. */
function nextParticiple(units: readonly Unit[], at: number): number {
  let next = at
  while (units[next]?.tag === Tag.adverb) next++
  const unit = units[next]
  return unit?.tag === Tag.verb && unit.pos & Pos.participle && unit.entry?.frames.length ? next : -1
}

function nextTo(units: readonly Unit[], at: number): number {
  return units[at]?.tag === Tag.to ? at : -1
}

function followsParticiple(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 5); next++) {
    const unit = units[next]
    if (unit.tag === Tag.adverb) continue
    if (unit.tag === Tag.auxiliary) return (unit.pos & Pos.be) !== 0 && unit.word === 'been'
    return unit.tag === Tag.verb && (unit.pos & Pos.participle) !== 0
  }
  return false
}

/** Reads a noun group that starts at `first`. */
function readNounGroup(units: readonly Unit[], first: number): NounGroup | null {
  let at = first
  let determiner: NounGroup['determiner'] = null
  let quantity: QuantityMention | null = null
  let quantityUnit: Unit | null = null
  let reason: string | null = null
  let head: Unit | null = null
  let headAt = -1
  let name: Unit | null = null
  let person: PersonSense | null = null
  let thing: ThingSense | null = null
  let partitive: NounGroup['partitive'] = null
  let whole: QuantityMention | null = null
  let ordinal = false
  let additive = false
  let time = false
  let pronoun = false
  const facets: FacetMention[] = []
  const triggers: { unit: Unit; sense: FrameSense }[] = []
  let last = first - 1

  // "most of them", "all of whom": no number, but parts of what stands before.
  if (units[first].entry?.lists.has('portions') && units[first + 1]?.word === 'of' && units[first + 2]?.entry?.lists.has('partitivePronouns')) {
    partitive = 'pronoun'
    if (units[first].pos & Pos.negative) determiner = 'negative'
    head = units[first + 2]
    last = first + 2
    at = first + 3
  }
  const isPortion = partitive !== null
  const portion = !isPortion ? null : units[first].word === 'all' || units[first].word === 'both' ? 'all' : 'some'
  while (at < units.length && !isPortion) {
    const unit = units[at]
    const { entry } = unit
    if (unit.tag === Tag.determiner) {
      if (head || quantity) break
      if (entry && entry.pos & Pos.negative) determiner = 'negative'
      else if (entry && entry.pos & Pos.article) determiner ??= 'indefinite'
      else if (entry && entry.pos & Pos.possessive) determiner = 'possessive'
      else if (entry?.lists.has('universals')) determiner = 'universal'
      else determiner = determiner === 'negative' ? 'negative' : 'definite'
      if (entry?.hedge?.hedge === 'exact' && !entry.lists.has('totals') && unit.word !== 'only' && unit.word !== 'just') {
        additive = true
        determiner = unit.word.startsWith('the ') ? 'definite' : 'indefinite'
      }
      last = at
      at++
      continue
    }
    if (unit.tag === Tag.pronoun) {
      if (head || quantity || determiner) break
      head = unit
      pronoun = true
      if (unit.pos & Pos.negative) determiner = 'negative'
      last = at
      at++
      break
    }
    if (unit.tag === Tag.number) {
      // "two Merkava 4 tanks": the number of a model.
      if (quantity && head?.tag === Tag.name && units[at + 1]?.tag === Tag.noun && units[at + 1].entry?.thing) {
        last = at
        at++
        continue
      }
      if (quantity || reason) break
      if (head && !(head.tag === Tag.name || head.entry?.notCount)) break
      if (unit.quantity) {
        if (head) break
        quantity = unit.quantity
        quantityUnit = unit
        additive ||= unit.quantity.additive
      } else reason = unit.reason
      last = at
      at++
      // "dozens of people", "12 of the hostages", "five of them".
      if ((quantity || reason === 'fraction') && units[at]?.word === 'of' && units[at].tag === Tag.preposition) {
        const inner = units[at + 1]
        if (inner?.entry?.lists.has('partitivePronouns') && (inner.word === 'them' || inner.word === 'whom' || !opensNoun(units, at + 2))) {
          partitive = 'pronoun'
          head = inner
          last = at + 1
          at += 2
          break
        }
        if (inner && opensNoun(units, at + 1)) {
          if (inner.tag === Tag.determiner || inner.tag === Tag.number) partitive = 'noun'
          at++
          if (inner.tag === Tag.determiner) {
            if (inner.pos & Pos.possessive) determiner = 'possessive'
            at++
          }
          // "12 of the 30 hostages": the inner number counts the whole.
          while (units[at]?.tag === Tag.number) {
            whole = units[at].quantity
            at++
          }
          last = at - 1
        }
      }
      continue
    }
    if (unit.tag === Tag.time) {
      if ((head && !time) || quantity) break
      head = unit
      time = true
      last = at
      at++
      while (units[at] && (units[at].tag === Tag.time || (units[at].tag === Tag.number && units[at].reason === 'date'))) {
        last = at
        at++
      }
      break
    }
    if (unit.tag === Tag.adjective) {
      if (head && !(entry?.frames.length === 0 && opensNoun(units, at + 1) && units[at + 1].tag === Tag.noun && false)) break
      // "an 8-year-old", "a 15-year-old among them": somebody of that age.
      if (unit.reason === 'age' && !head && determiner === 'indefinite' && !leadsToNoun(units, at)) {
        reason = 'age'
        last = at
        while (units[last + 1] && (units[last + 1].tag === Tag.adjective || (units[last + 1].tag === Tag.dash && units[last].glued))) last++
        head = units[last]
        at = last + 1
        break
      }
      // "six of its own"
      if (partitive === 'noun' && !head && unit.word === 'own' && !leadsToNoun(units, at)) {
        head = unit
        last = at
        at++
        break
      }
      if (quantity && !head && isAdditive(unit.word)) {
        additive = true
        last = at
        at++
        continue
      }
      if (!leadsToNoun(units, at)) {
        // "the wounded", "12 dead": an adjective that stands for people, or is said of the number.
        const standsAlone = partitive === 'noun' || (determiner !== null && determiner !== 'indefinite' && !quantity)
        if (standsAlone && entry?.frames.some((sense) => sense.form !== 'noun')) {
          head = unit
          headAt = at
          last = at
          at++
          collect(unit)
          // "dozens of dead and wounded"
          const second = units[at]?.tag === Tag.coordinator ? units[at + 1] : undefined
          if (second && (second.tag === Tag.adjective || (second.tag === Tag.verb && second.pos & Pos.participle)) && second.entry?.frames.length && !opensNoun(units, at + 2)) {
            second.tag = Tag.adjective
            collect(second)
            last = at + 1
            at += 2
          }
        }
        break
      }
      collect(unit)
      if (entry?.lists.has('ordinals') || unit.reason === 'order') ordinal = true
      last = at
      at++
      continue
    }
    if (unit.tag === Tag.noun || unit.tag === Tag.name) {
      if (time) break
      if (head && head.tag === Tag.name && unit.tag === Tag.noun && unit.entry?.person && head !== unit && headAt === at - 1 && !name) {
        // "Hamas chief": the name modifies.
      }
      head = unit
      headAt = at
      collect(unit)
      if (unit.tag === Tag.name) name = unit
      last = at
      at++
      continue
    }
    // "internally displaced people", "seriously wounded men".
    if (unit.tag === Tag.adverb && !head && ((units[at + 1]?.tag === Tag.adjective && leadsToNoun(units, at + 1)) || (quantity && units[at + 1]?.tag === Tag.noun && units[at + 1].entry?.frames.length))) {
      at++
      continue
    }
    // "71 air and drone strikes": two modifiers of one noun.
    if (unit.tag === Tag.coordinator && quantity && head && headAt === at - 1 && !isPlural(head) && !head.entry?.person && units[at + 1]?.tag === Tag.noun && units[at + 1].entry?.thing?.plural) {
      at++
      continue
    }
    // "dead and wounded soldiers" and other modifiers in pairs.
    if ((unit.tag === Tag.coordinator || unit.tag === Tag.comma) && !head && last >= first && units[last].tag === Tag.adjective && units[at + 1]?.tag === Tag.adjective && leadsToNoun(units, at + 1)) {
      at++
      continue
    }
    // "anti-tank", "Al-Qassam", "ABC/DEF": a hyphen or slash inside a word.
    if ((unit.tag === Tag.dash || unit.word === '/') && unit.glued && last >= first && units[last].glued && unit.end - unit.start === 1 && at + 1 < units.length && (units[at + 1].tag === Tag.noun || units[at + 1].tag === Tag.name || units[at + 1].tag === Tag.adjective || units[at + 1].tag === Tag.verb)) {
      const joint = units[at + 1]
      if (joint.tag === Tag.verb) {
        // "Hamas-run", "rebel-held": modifiers.
        last = at + 1
        at += 2
        continue
      }
      at++
      continue
    }
    break
  }
  if (last < first) return null
  if (!head && !quantity && reason === null) {
    if (determiner === null) return null
    // "all", "both", "the" alone.
    if (last === first && units[first].tag === Tag.determiner) head = units[first]
  }
  const headUnit = head ?? quantityUnit ?? units[last]
  if (headAt >= 0 && head) {
    // The head is the last noun; what it says of persons holds for the group.
    person = head.entry?.person ?? null
    thing = head.entry?.thing ?? null
    if (!person && headAt > first && (name === head || (head.capital && head.entry === null))) {
      const title = titleBefore(units, first, headAt)
      // In a text of capitals nothing tells a name: only behind a singular person is it one.
      if (title && (name === head || (!title.plural && title.role === null))) {
        person = title
        name = head
      }
    }
  }
  const nextUnit = units[at]
  const owns = nextUnit?.tag === Tag.possessive
  return {
    kind: 'noun',
    first,
    last,
    start: units[first].start,
    end: units[last].end,
    head: headUnit,
    quantity,
    reason,
    determiner,
    person,
    thing,
    facets: facetsOf(facets, head, person),
    plural: head ? isPlural(head) : false,
    name: name && (name === head || (head?.tag === Tag.name)) ? name : null,
    pronoun,
    time,
    triggers,
    whole,
    portion,
    ordinal,
    partitive,
    additive,
    owns,
    preposition: null,
    owner: null,
    of: null,
    subs: [],
    joined: [],
    appositions: [],
    counted: false,
  }

  function collect(unit: Unit): void {
    const { entry } = unit
    if (!entry) return
    for (const sense of entry.frames) {
      if (sense.form !== 'verb') triggers.push({ unit, sense })
      // "seven kidnapped students": the participle of a transitive trigger modifies whom it counts.
      else if (unit.tag === Tag.adjective && unit.pos & Pos.participle && sense.complement.length === 0 && sense.frame.counted.includes('object')) triggers.push({ unit, sense: { ...sense, form: 'adjective', frame: { ...sense.frame, counted: ['itself'] } } })
    }
    if (entry.person) for (const facet of entry.person.facets) facets.push({ facet, unit })
    if (isAdditive(unit.word)) additive = true
  }
}

function isAdditive(word: string): boolean {
  return word === 'other' || word === 'others' || word === 'more' || word === 'another' || word === 'additional' || word === 'further'
}

/** Facets of modifiers hold with a head that names persons or with none; a thing's modifiers say nothing of people. */
function facetsOf(facets: readonly FacetMention[], head: Unit | null, person: PersonSense | null): readonly FacetMention[] {
  if (!head || facets.length === 0) return facets
  if (person || !head.entry?.thing) return facets
  return facets.filter((mention) => mention.unit === head)
}

function titleBefore(units: readonly Unit[], first: number, headAt: number): PersonSense | null {
  for (let at = headAt - 1; at >= first; at--) {
    if (units[at].entry?.person) return units[at].entry?.person ?? null
    if (units[at].tag !== Tag.name && units[at].tag !== Tag.dash && units[at].word !== '.' && !(units[at].capital && units[at].entry === null)) return null
  }
  return null
}

function isPlural(unit: Unit): boolean {
  if (unit.entry) {
    const { person, thing } = unit.entry
    if (person) return person.plural && !person.invariable
    if (thing) return thing.plural
    return (unit.pos & Pos.plural) !== 0
  }
  return /[^su]s$/.test(unit.word)
}

/** A noun group or its rest can go on at `at`. */
function opensNoun(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return !!unit && (unit.tag === Tag.noun || unit.tag === Tag.name || unit.tag === Tag.adjective || unit.tag === Tag.determiner || unit.tag === Tag.number)
}

/** The adjective at `at` is followed by its noun, with no more than adjectives between. */
function leadsToNoun(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < units.length; next++) {
    const { tag } = units[next]
    if (tag === Tag.noun || tag === Tag.name || tag === Tag.time) return true
    if (tag === Tag.adjective) continue
    if (tag === Tag.dash && units[next].glued) continue
    if ((tag === Tag.coordinator || tag === Tag.comma) && units[next + 1]?.tag === Tag.adjective) continue
    if (tag === Tag.adverb && units[next + 1]?.tag === Tag.adjective) continue
    return false
  }
  return false
}
