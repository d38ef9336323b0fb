import { z } from 'zod'
import { splitSentences } from './marks.ts'
import { PLACE_WORDS } from './place-words.ts'
import { TIME_SENSES } from './time-words.ts'

const one = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)
const text = z.string().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in lower case with hyphens, e.g. "farm-worker"')
const strings = z.preprocess(one, z.array(z.string())).default([])
const sentences = z
  .preprocess(
    (value) => (typeof value === 'string' ? splitSentences(value).map((line) => line.text) : value),
    z.array(z.string()),
  )
  .default([])
const numbers = z.record(z.string(), z.number()).default({})
const yes = z.literal(true).exactOptional()
const certainty = z.enum(['hedged', 'feared', 'unconfirmed']).exactOptional()
const measure = z.union([text, z.record(z.string(), text)], {
  error: 'the id of a measure, or a measure for each class of thing',
})
const roles = z
  .preprocess(one, z.array(z.enum(['object', 'passive', 'subject', 'itself', 'of', 'to', 'with', 'value'])).min(1))
  .exactOptional()

const entry = { id, why: text, examples: sentences, never: sentences }

/** Classes of things that are counted. */
export const THING_CLASSES = ['building', 'home', 'facility', 'vehicle', 'munition', 'strike'] as const

const people = z.strictObject({
  ...entry,
  words: strings,
  plurals: strings,
  facets: z.record(z.string(), z.enum(['said', 'implied'])).default({}),
  role: z.enum(['attacker', 'fighter']).exactOptional(),
  kin: yes,
  unit: z.literal('households').exactOptional(),
  title: yes,
  anaphor: yes,
  size: z.int().min(2).exactOptional(),
})

const nationalities = z.strictObject({
  id: z.string().regex(/^nat:[A-Z]{3}$/, 'nat: and three capital letters (ISO 3166-1 alpha-3), e.g. "nat:PSE"'),
  adjectives: strings,
  nouns: strings,
  invariable: yes,
})

const things = z.strictObject({ ...entry, words: strings, plurals: strings, unit: text, class: z.enum(THING_CLASSES) })

/** A frame as it is written: `people: object` stands for `counted: [object], what: people`. */
const frames = z.strictObject({
  ...entry,
  measure: measure.exactOptional(),
  verb: strings,
  noun: strings,
  nounPlurals: strings,
  adjective: strings,
  governedBy: strings,
  only: strings,
  except: strings,
  people: roles,
  namedPeople: roles,
  things: roles,
  counted: roles,
  what: z.enum(['people', 'named-people', 'things']).exactOptional(),
  unit: text.exactOptional(),
  certainty,
  some: yes,
})

/** Classes that the object or the subject of an event's verb may be asked to be of. */
export const EVENT_CLASSES = [
  'people',
  'fighters',
  'irregulars',
  'thing',
  'vehicle',
  'weapon',
  'name',
  'place',
  'event',
  'other',
  'nothing',
] as const
const classes = z.preprocess(one, z.array(z.enum(EVENT_CLASSES))).default([])

const events = z.strictObject({
  ...entry,
  event: id,
  verb: strings,
  noun: strings,
  nounPlurals: strings,
  actor: z.enum(['subject', 'object', 'none']).default('subject'),
  target: z.enum(['object', 'subject', 'none']).default('object'),
  of: z.enum(['target', 'actor', 'none']).default('target'),
  toward: strings,
  object: classes,
  subject: classes,
  intransitive: yes,
  mutual: yes,
  consequence: yes,
  denied: yes,
  weapons: z.enum(['refine', 'require']).exactOptional(),
  weak: yes,
})

const hedges = z.strictObject({
  ...entry,
  hedge: z.enum(['exact', 'about', 'at-least', 'more-than', 'up-to', 'fewer-than']),
  before: strings,
  after: strings,
  ceiling: yes,
})

const vague = z.strictObject({ ...entry, words: strings, convention: text })

const notCounts = z.strictObject({ ...entry, reason: id, before: strings, after: strings })

const modality = z.strictObject({
  ...entry,
  words: strings,
  certainty,
  stance: z.enum(['denies', 'doubts', 'predicts', 'threatens', 'acknowledges']).exactOptional(),
  hypothetical: yes,
  as: z.enum(['verb', 'adverb', 'clause']),
})

const scope = z.strictObject({ ...entry, words: strings, scope: z.enum(['period', 'cumulative']) })

/** What a cue may have as its content (source.ts). */
export const CUE_TAKES = [
  'that',
  'clause',
  'quote',
  'object',
  'to',
  'ing',
  'question',
  'addressee',
  'as',
  'around',
  'text',
  'figure',
  'line',
  'record',
  'speaker',
] as const

const cues = z.strictObject({
  ...entry,
  verb: strings,
  noun: strings,
  preposition: strings,
  takes: z.preprocess(one, z.array(z.enum(CUE_TAKES)).min(1)),
  stance: z.enum(['asserts', 'acknowledges', 'denies', 'doubts', 'predicts', 'threatens']).default('asserts'),
})

const speakers = z.strictObject({ ...entry, kind: id, words: strings })
const offices = z.strictObject({ ...entry, words: strings, loaded: strings, alone: strings })

const times = z.strictObject({
  ...entry,
  words: strings,
  plurals: strings,
  means: z.enum(TIME_SENSES),
  value: z.int().default(0),
  until: z.int().default(0),
  part: yes,
})

const country = z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3)')

const terms = z.strictObject({
  ...entry,
  words: strings,
  notAfter: strings,
  case: z.enum(['any', 'capital']).default('any'),
  reading: text,
  contextual: yes,
  hostile: yes,
  quiet: yes,
  about: z.array(z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3)')).default([]),
  widens: z.array(z.enum(['name', 'noun', 'seat'])).default([]),
  against: text.exactOptional(),
  territory: z.enum(['spoken-of', 'spoken-against']).exactOptional(),
  readings: z
    .array(
      z.strictObject({
        about: z.array(country),
        against: text.exactOptional(),
        reading: text,
        place: country.exactOptional(),
      }),
    )
    .default([]),
})

/** Why the figure of a source is another than before. */
const steps = z.strictObject({
  ...entry,
  words: strings,
  step: z.enum([
    'new-deaths',
    'found-later',
    'died-of-wounds',
    'identified',
    'found-alive',
    'reclassified',
    'duplicate-removed',
    'corrected-down',
    'retracted',
    'scope-changed',
  ]),
})

/** Keys of a pack's files that hold a list of entries, with the shape of one entry. */
export const ENTRY_KINDS = {
  people,
  nationalities,
  things,
  frames,
  events,
  hedges,
  vague,
  notCounts,
  modality,
  scope,
  cues,
  speakers,
  times,
  offices,
  terms,
  steps,
} as const
export type EntryKind = keyof typeof ENTRY_KINDS
export type WrittenFrame = z.output<typeof frames>

/** Keys that hold a list of words. */
export const WORD_LISTS = ['adjectives', 'abbreviations', 'statesDo'] as const

/** Keys that hold several lists or tables of words. */
export const WORD_TABLES = {
  numbers: z.strictObject({
    units: numbers,
    tens: numbers,
    multipliers: numbers,
    collectives: numbers,
    suffixes: numbers,
    fractions: numbers,
    ordinals: strings,
  }),
  verbs: z.strictObject({
    regular: strings,
    irregular: z
      .record(z.string(), z.tuple([text, text], { error: '[past, past participle], e.g. [went, gone]' }))
      .default({}),
  }),
  inflection: z.strictObject({ plurals: z.record(z.string(), text).default({}), doubling: strings }),
  grammar: z.record(z.string(), strings),
  placeWords: z.partialRecord(z.enum(PLACE_WORDS), strings),
} as const
export type WordTable = keyof typeof WORD_TABLES

/** The table that a key belongs to where it stands at the top of a file: `regular:` in verbs.yaml is of `verbs`. */
export const TABLE_OF_PART: Readonly<Record<string, WordTable>> = Object.fromEntries(
  (['numbers', 'verbs', 'inflection'] as const).flatMap((table) =>
    Object.keys(WORD_TABLES[table].shape).map((part) => [part, table]),
  ),
)

/** A list of words, one string or several. */
export const words = strings

/** Entry kinds that prove nothing without an example. */
export const NEED_EXAMPLES: readonly EntryKind[] = [
  'people',
  'things',
  'frames',
  'events',
  'hedges',
  'vague',
  'notCounts',
  'modality',
  'scope',
  'cues',
  'speakers',
  'times',
  'offices',
  'terms',
  'steps',
]

/** The fields of an entry kind that hold words of the language; an entry has a word in at least one of them. */
export const WORD_FIELDS: Readonly<Record<EntryKind, readonly string[]>> = {
  people: ['words', 'plurals'],
  nationalities: ['adjectives', 'nouns'],
  things: ['words', 'plurals'],
  frames: ['verb', 'noun', 'nounPlurals', 'adjective'],
  events: ['verb', 'noun', 'nounPlurals'],
  hedges: ['before', 'after'],
  vague: ['words'],
  notCounts: ['before', 'after'],
  modality: ['words'],
  scope: ['words'],
  cues: ['verb', 'noun', 'preposition'],
  speakers: ['words'],
  times: ['words', 'plurals'],
  offices: ['words', 'loaded'],
  terms: ['words'],
  steps: ['words'],
}

/** Keys of the vocabularies' files, with the shape of one entry. */
export const VOCABULARY_KINDS = {
  conventions: z.strictObject({
    id,
    low: z.number(),
    high: z.number().nullable(),
    methods: z.record(id, z.number()).exactOptional(),
    why: text,
  }),
  measures: z.strictObject({
    id,
    counts: z.enum(['people', 'things']),
    once: yes,
    label: text,
    within: strings.exactOptional(),
    definition: text,
  }),
  populations: z.strictObject({
    id: z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*|nat:[A-Z]{3})$/, 'an id in lower case with hyphens, or nat:XXX'),
    facet: z.enum(['nationality', 'side', 'status', 'age', 'sex', 'occupation', 'kin']),
    within: strings.exactOptional(),
    apart: strings.exactOptional(),
    label: text,
  }),
  events: z.strictObject({
    id,
    label: text,
    acled: text.nullable(),
    within: strings.exactOptional(),
    weapons: strings.exactOptional(),
    definition: text,
  }),
  sources: z.strictObject({ id, label: text, definition: text }),
  offices: z.strictObject({ id, label: text, kind: text, people: yes, definition: text }),
} as const
export type VocabularyKind = keyof typeof VOCABULARY_KINDS
