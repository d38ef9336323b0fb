import { createInflector } from './inflect.ts'
import { type Entry, type FrameSense, type Lexicon, Pos, phraseWords } from './lexicon.ts'
import { openLexicon } from './open-lexicon.ts'
import type { FrameEntry, PackSource, PeopleEntry, VocabularySource } from './source.ts'
import { writeLexicon } from './write-lexicon.ts'

const listPos: Readonly<Record<string, number>> = {
  articles: Pos.article,
  determiners: Pos.determiner,
  possessives: Pos.possessive,
  negatives: Pos.negative,
  negativePronouns: Pos.negative | Pos.pronoun,
  prepositions: Pos.preposition,
  additives: Pos.preposition,
  coordinators: Pos.coordinator,
  includers: Pos.includer,
  excluders: Pos.preposition,
  subordinators: Pos.subordinator,
  relatives: Pos.relative,
  subjectPronouns: Pos.pronoun,
  objectPronouns: Pos.pronoun,
  be: Pos.be,
  have: Pos.have,
  do: Pos.do,
  get: Pos.get,
  modals: Pos.modal,
  negations: Pos.not,
  to: Pos.to,
  adverbs: Pos.adverb,
  sentenceAdverbs: Pos.adverb,
  months: Pos.noun | Pos.time,
  weekdays: Pos.noun | Pos.time,
  timeNouns: Pos.noun | Pos.time,
  numberNouns: Pos.noun,
  sayings: Pos.noun,
  eventNouns: Pos.noun,
  warWords: Pos.noun,
}

/** Compiles a pack's words into one lexicon, by way of the form that the build writes. */
export function compilePack(pack: PackSource, vocabulary: VocabularySource): Lexicon {
  return openLexicon(writeLexicon(pack, compileEntries(pack, vocabulary)))
}

/** Returns every inflected form and phrase of a pack with all that is known of it, by its words with spaces between. */
export function compileEntries(pack: PackSource, vocabulary: VocabularySource): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const builder = { entryOf: (phrase: string): Entry => entryIn(entries, phrase) }
  const inflector = createInflector(pack.inflection, pack.verbs)
  const conventions = new Map(vocabulary.conventions.map((convention) => [convention.id, convention]))

  function addVerb(base: string, extra?: (entry: Entry) => void): void {
    const forms = inflector.verb(base)
    // "travelled" and "traveled" are both written.
    const isBritish = /[^aeiou]?[aeiou]l$/.test(base) && forms.past.endsWith('lled')
    // So are "burnt" and "burned".
    const [head, ...tail] = base.split(' ')
    const regular = forms.past.split(' ')[0] === `${head}t` ? [`${head}ed`, ...tail].join(' ') : null
    const posOf: [string, number][] = [
      [forms.base, Pos.base],
      [forms.third, Pos.third],
      [forms.past, Pos.past],
      [forms.participle, Pos.participle],
      [forms.ing, Pos.ing],
      ...(regular ? ([[regular, Pos.past | Pos.participle]] as [string, number][]) : []),
      ...(isBritish
        ? ([
            [`${base}ed`, Pos.past | Pos.participle],
            [`${base}ing`, Pos.ing],
          ] as [string, number][])
        : []),
    ]
    for (const [form, pos] of posOf) {
      const entry = builder.entryOf(form)
      entry.pos |= pos
      entry.verb ??= base
      extra?.(entry)
    }
  }

  function addNoun(noun: string, isPlural: boolean, extra?: (entry: Entry, plural: boolean) => void): void {
    const entry = builder.entryOf(noun)
    entry.pos |= Pos.noun | (isPlural ? Pos.plural : 0)
    extra?.(entry, isPlural)
  }
  function addBoth(noun: string, extra?: (entry: Entry, plural: boolean) => void): void {
    addNoun(noun, false, extra)
    addNoun(inflector.plural(noun), true, extra)
  }

  for (const base of pack.verbs.regular) addVerb(base)
  for (const base of Object.keys(pack.verbs.irregular)) addVerb(base)
  for (const adjective of pack.adjectives) builder.entryOf(adjective).pos |= Pos.adjective
  for (const [list, words] of Object.entries(pack.grammar)) {
    for (const word of words) {
      if (phraseWords(word).length === 0) continue
      const entry = builder.entryOf(word)
      entry.pos |= listPos[list] ?? 0
      entry.lists.add(list)
      if (list === 'eventNouns' || list === 'animals')
        addNoun(inflector.plural(word), true, (plural) => plural.lists.add(`${list}Plural`))
    }
  }
  addNumbers(
    pack,
    (phrase) => builder.entryOf(phrase),
    (id) => conventions.get(id),
  )
  addPeople(pack.people, addNoun, inflector.plural, (id) => facetIds.has(id))
  function addPeople(
    people: readonly PeopleEntry[],
    add: typeof addNoun,
    plural: (noun: string) => string,
    _known: (id: string) => boolean,
  ): void {
    for (const entry of people) {
      const facets = Object.entries(entry.facets).map(([id, basis]) => ({ id, basis }))
      const sense = (isPlural: boolean) => ({
        facets,
        role: entry.role ?? null,
        plural: isPlural,
        invariable: false,
        kin: entry.kin ?? false,
        title: entry.title ?? false,
        anaphor: entry.anaphor ?? false,
        unit: entry.unit ?? ('people' as const),
        size: isPlural ? 1 : (entry.size ?? 1),
      })
      for (const word of entry.words) {
        add(word, false, (found) => {
          found.person ??= sense(false)
        })
        if (!entry.title || word.length > 4)
          add(plural(word), true, (found) => {
            // "Chinese", "aircrew": one form for both numbers.
            found.person =
              found.person && plural(word) === word
                ? { ...found.person, invariable: true }
                : (found.person ?? sense(true))
          })
      }
      for (const word of entry.plurals)
        add(word, true, (found) => {
          found.person ??= sense(true)
        })
    }
  }
  for (const nation of pack.nationalities) {
    const facets = [{ id: nation.id, basis: 'said' as const }]
    const sense = (plural: boolean, invariable: boolean) => ({
      facets,
      role: null,
      plural,
      invariable,
      kin: false,
      title: false,
      anaphor: false,
      unit: 'people' as const,
      size: 1,
    })
    for (const adjective of nation.adjectives) {
      const entry = builder.entryOf(adjective)
      entry.pos |= Pos.adjective | Pos.noun | Pos.nationality
      entry.nationality = nation.id
      entry.person ??= sense(false, nation.invariable ?? false)
      if (!nation.invariable && nation.nouns.length === 0)
        addNoun(inflector.plural(adjective), true, (found) => {
          found.person ??= sense(true, false)
        })
    }
    for (const noun of nation.nouns)
      addBoth(noun, (found, plural) => {
        found.person ??= sense(plural, false)
        found.nationality ??= nation.id
      })
  }
  for (const thing of pack.things) {
    const add = (word: string, isPlural: boolean): void =>
      addNoun(word, isPlural, (entry, plural) => {
        entry.thing ??= { class: thing.class, unit: thing.unit, plural }
      })
    for (const word of thing.words) {
      add(word, false)
      add(inflector.plural(word), true)
    }
    for (const word of thing.plurals) add(word, true)
  }

  for (const frame of pack.frames) addFrame(frame)
  function addFrame(frame: FrameEntry): void {
    const attach = (phrase: string, sense: FrameSense): void => {
      const entry = builder.entryOf(phrase)
      entry.frames.push(sense)
    }
    for (const written of frame.verb) {
      const [verb, tail] = written.split(/\s*…\s*/)
      const complement = tail ? phraseWords(tail) : []
      addVerb(verb, (entry) => {
        const sense: FrameSense = { frame, form: 'verb', complement }
        if (!entry.frames.some((other) => other.frame === frame && other.complement.join() === complement.join()))
          entry.frames.push(sense)
      })
      if (!tail) continue
      // "shot dead", "taken hostage": the complement right behind its verb is one phrase with it.
      const joined = `${verb} ${tail}`
      addVerb(joined, (entry) => {
        if (!entry.frames.some((other) => other.frame === frame))
          entry.frames.push({ frame, form: 'verb', complement: [] })
      })
    }
    const noun: FrameSense = { frame, form: 'noun', complement: [] }
    for (const word of frame.noun) {
      addBoth(word, () => {})
      attach(word, noun)
      const plural = inflector.plural(word)
      if (plural !== word) attach(plural, noun)
    }
    for (const word of frame.nounPlurals) {
      addNoun(word, true)
      attach(word, noun)
    }
    for (const word of frame.adjective) {
      builder.entryOf(word).pos |= Pos.adjective
      attach(word, { frame, form: 'adjective', complement: [] })
    }
  }

  for (const modality of pack.modality) {
    const sense = {
      id: modality.id,
      certainty: modality.certainty ?? null,
      stance: modality.stance ?? null,
      hypothetical: modality.hypothetical ?? false,
      as: modality.as,
    }
    for (const word of modality.words) {
      const isVerb = modality.as === 'verb' && !/^(is|are|at|will|would|could|risks) ?/.test(word)
      if (isVerb)
        addVerb(word, (entry) => {
          entry.modality ??= sense
        })
      else builder.entryOf(word).modality ??= sense
    }
  }
  for (const scope of pack.scope) for (const word of scope.words) builder.entryOf(word).scope ??= scope.scope
  for (const item of pack.notCounts) {
    for (const [side, words] of [
      ['before', item.before],
      ['after', item.after],
    ] as const) {
      for (const word of words) {
        const entry = builder.entryOf(word)
        entry.pos |= side === 'after' || entry.pos === 0 ? Pos.noun : 0
        const was = entry.notCount
        entry.notCount = {
          before: side === 'before' ? item.reason : (was?.before ?? null),
          after: side === 'after' ? item.reason : (was?.after ?? null),
        }
      }
    }
  }
  return entries
}

/** The entry of a phrase, made where it is not there yet. Hyphens count as spaces. */
function entryIn(entries: Map<string, Entry>, phrase: string): Entry {
  const words = phraseWords(phrase)
  if (words.length === 0) throw new Error(`Unexpected empty phrase "${phrase}", expected words`)
  const key = words.join(' ')
  let entry = entries.get(key)
  if (!entry) {
    entry = {
      words,
      phrase: key,
      pos: 0,
      verb: null,
      person: null,
      thing: null,
      nationality: null,
      number: null,
      hedge: null,
      frames: [],
      modality: null,
      scope: null,
      notCount: null,
      lists: new Set(),
    }
    entries.set(key, entry)
  }
  return entry
}

const facetIds: ReadonlySet<string> = new Set()

function addNumbers(
  pack: PackSource,
  entryOf: (phrase: string) => Entry,
  conventionOf: (id: string) => VocabularySource['conventions'][number] | undefined,
): void {
  const { numbers } = pack
  const kinds = [
    ['unit', numbers.units],
    ['ten', numbers.tens],
    ['multiplier', numbers.multipliers],
    ['collective', numbers.collectives],
    ['suffix', numbers.suffixes],
    ['fraction', numbers.fractions],
  ] as const
  for (const [kind, words] of kinds) {
    for (const [word, value] of Object.entries(words)) {
      const entry = entryOf(word)
      entry.pos |= Pos.number
      entry.number ??= { kind, value }
    }
  }
  for (const word of numbers.ordinals) {
    const entry = entryOf(word)
    entry.pos |= Pos.adjective
    entry.lists.add('ordinals')
  }
  for (const vague of pack.vague) {
    const convention = conventionOf(vague.convention)
    if (!convention) continue
    for (const word of vague.words) {
      const entry = entryOf(word)
      entry.pos |= Pos.number
      entry.number = { kind: 'vague', convention }
    }
  }
  for (const hedge of pack.hedges) {
    for (const [side, words] of [
      ['before', hedge.before],
      ['after', hedge.after],
    ] as const) {
      for (const word of words) {
        const entry = entryOf(word)
        entry.pos |= Pos.hedge
        const was = entry.hedge
        entry.hedge = {
          hedge: was?.hedge ?? hedge.hedge,
          before: (was?.before ?? false) || side === 'before',
          after: (was?.after ?? false) || side === 'after',
          ceiling: hedge.ceiling ?? false,
        }
      }
    }
  }
}
