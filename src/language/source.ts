import type { StepKind } from '../model/index.ts'
import type { TimeSenseName } from './time-words.ts'

/**
 * What a language pack says, file by file, as it stands in `languages/<code>/*.yaml` after checking.
 * Words are written in lower case, singular or base form; inflected forms are made by the pack's own rules.
 * A phrase may have several words; a hyphen in it also matches a space.
 */

/** Every entry has an id that is never reused, and a reason. Marked sentences in `examples` are tests. */
export interface EntryBase {
  readonly id: string
  readonly why: string
  /** Marked sentences that must be read so: `{quantity:At least 42} {population:civilians} were {measure:killed}.` */
  readonly examples: readonly string[]
  /** Sentences from which this entry must not make a claim. */
  readonly never: readonly string[]
}

/** `people/*.yaml`, key `people`: nouns that name persons. */
export interface PeopleEntry extends EntryBase {
  /** Singular nouns; the plural is formed. */
  readonly words: readonly string[]
  /** Nouns used of several persons only: people, police, troops, personnel. */
  readonly plurals: readonly string[]
  /** Population ids these words state (`said`) or carry with them (`implied`), e.g. `{ farmers: said, civilians: implied }`. */
  readonly facets: Readonly<Record<string, 'said' | 'implied'>>
  /** `attacker`: bomber, gunman, assailant. `fighter`: militant, rebel — an attacker only where the text says they attacked. */
  readonly role?: 'attacker' | 'fighter'
  /** Kin of somebody: son, wife. "A woman and her two sons" is one group of three. */
  readonly kin?: boolean
  /** How many persons the singular names, where it is not one: a couple, twins. */
  readonly size?: number
  /** Counts households, not persons: family, household. */
  readonly unit?: 'households'
  /** A title that stands before a name: Lieutenant, Dr, President. */
  readonly title?: boolean
  /** Refers back, tells nothing of whom: others, victims, ones. */
  readonly anaphor?: boolean
}

/** `nationalities.yaml`, key `nationalities`: adjectives and nouns of nationality. */
export interface NationalityEntry {
  /** e.g. `nat:PSE`: ISO 3166-1 alpha-3. */
  readonly id: string
  readonly adjectives: readonly string[]
  /** Singular nouns of persons where they differ from the adjectives: Spaniard, Dane, Pole. */
  readonly nouns: readonly string[]
  /** The adjective is a plural of persons as it is: "12 Chinese", "nine British". Otherwise "-s" is added: Israelis. */
  readonly invariable?: boolean
}

/** `things.yaml`, key `things`: nouns of things that are counted. */
export interface ThingEntry extends EntryBase {
  readonly words: readonly string[]
  readonly plurals: readonly string[]
  readonly unit: string
  readonly class: 'building' | 'home' | 'facility' | 'vehicle' | 'munition' | 'strike'
}

/** `triggers/*.yaml`, key `frames`: the words that say what is counted, and which role holds the counted. */
export interface FrameEntry extends EntryBase {
  /** A measure's id, or for things a measure for each class of thing. */
  readonly measure: string | Readonly<Record<string, string>>
  /** Base forms; a further word may follow the object: `shoot … dead`, `take … hostage`. */
  readonly verb: readonly string[]
  /** Singular nouns. */
  readonly noun: readonly string[]
  /** Nouns that have no singular. */
  readonly nounPlurals: readonly string[]
  readonly adjective: readonly string[]
  /**
   * Which role holds the counted.
   * object: "killed 12", passive "12 were killed" · passive: "12 were held in the fort" alone · subject: "12 died" · itself: "12 fatalities", "12 dead" ·
   * of: "the killing of 12", "12 people's deaths" · to: "injuries to 12" · with: "targeted the base with 12 rockets" · value: "the death toll rose to 12".
   */
  readonly counted: readonly ('object' | 'passive' | 'subject' | 'itself' | 'of' | 'to' | 'with' | 'value')[]
  /** What may be counted. `people` (default), `named-people`: only where a noun of persons is said, `things`. */
  readonly what: 'people' | 'named-people' | 'things'
  /** Base forms of which one must govern the noun: `claim`, `cost`, `take` for "12 lives". */
  readonly governedBy: readonly string[]
  /** Only nouns that say one of these population ids, or whose own words tell one of these measures: `fall` counts combatants. */
  readonly only: readonly string[]
  /** No nouns that say one of these population ids, or whose own words tell one of these measures: `return` counts no officials. */
  readonly except: readonly string[]
  /** Unit of the count where the counted word does not tell ("12 strikes"). */
  readonly unit?: string
  readonly certainty?: 'hedged' | 'feared' | 'unconfirmed'
  /** Tells of some of those whom the measure counts, seldom of all: those in hospital are not all who were wounded. */
  readonly some?: true
}

/** `events/*.yaml`, key `events`: the words that say that something happened, and which role holds who did it and to whom. */
export interface EventEntry extends EntryBase {
  /** Id of `vocabularies/events.yaml`; `none` of phrases that hold a word of an event and tell none: "heart attack". */
  readonly event: string
  /** Base forms; a further word may follow the object: `set … on fire`. */
  readonly verb: readonly string[]
  /** Singular nouns. */
  readonly noun: readonly string[]
  /** Nouns that have no singular. */
  readonly nounPlurals: readonly string[]
  /** Who did it, for verbs: their subject, or their object ("the blast drove out the villagers"). */
  readonly actor: 'subject' | 'object' | 'none'
  /** What was done to, for verbs. */
  readonly target: 'object' | 'subject' | 'none'
  /** Whom "of" names behind a noun: "the shelling of the port", "a protest of teachers". */
  readonly of: 'target' | 'actor' | 'none'
  /** Prepositions before the target, besides those of every attack: "fired at", "marched on". */
  readonly toward: readonly string[]
  /** The classes of which the object must be one: "stormed the compound", not "stormed to victory". */
  readonly object: readonly EventClass[]
  /** The classes of which the subject must be one: "the troops withdrew", not "the candidate withdrew". */
  readonly subject: readonly EventClass[]
  /** What an attack leads to: an event of its own only where its sentence tells no other. */
  readonly consequence?: boolean
  /** An event only where somebody denies it, of nobody's number: "denied that civilians had died". */
  readonly denied?: boolean
  /** The verbs have no passive: "clashed" is what its subject did. */
  readonly intransitive?: boolean
  /** Each side does it to the other: what befalls people in it is the deed of neither alone. */
  readonly mutual?: boolean
  /** Weapons say which event it is ("a drone hit"): `refine` where one is named, `require`: none is told without. */
  readonly weapons?: 'refine' | 'require'
  /** Words of ordinary life, too: an event only in a text that tells of violence. */
  readonly weak?: boolean
}

/**
 * What a noun group may be, for the guards of events. `irregulars` are those fighters who are called so and are no
 * soldiers, police or troops: "gunmen", "rebels".
 */
export type EventClass =
  | 'people'
  | 'fighters'
  | 'irregulars'
  | 'thing'
  | 'vehicle'
  | 'weapon'
  | 'name'
  | 'place'
  | 'event'
  | 'other'
  | 'nothing'

/** `numbers.yaml`. */
export interface NumbersSource {
  readonly units: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  /** hundred, thousand, million, lakh, crore. */
  readonly multipliers: Readonly<Record<string, number>>
  /** dozen, score: "two dozen", "a score". */
  readonly collectives: Readonly<Record<string, number>>
  /** "k", "m", "bn" directly after digits. */
  readonly suffixes: Readonly<Record<string, number>>
  readonly fractions: Readonly<Record<string, number>>
  readonly ordinals: readonly string[]
}

/** `hedges.yaml`, key `hedges`. */
export interface HedgeEntry extends EntryBase {
  readonly hedge: 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to' | 'fewer-than'
  /** Words before the number. */
  readonly before: readonly string[]
  /** Words after it: "or more", "or so". */
  readonly after: readonly string[]
  /** "nearly 400": no more than the number. */
  readonly ceiling?: boolean
}

/** `vague.yaml`, key `vague`: words of number without a number; bounds stand in `vocabularies/conventions.yaml`. */
export interface VagueEntry extends EntryBase {
  readonly words: readonly string[]
  /** Id of the convention. */
  readonly convention: string
}

/** `not-counts.yaml`, key `notCounts`: what a number beside these words is instead of a count. */
export interface NotCountEntry extends EntryBase {
  /** age, date, time, storeys, calibre, distance, money, unit-name, article, score, percent, temperature, weight, duration, order … */
  readonly reason: string
  /** Words directly before the number: article, resolution, phase. */
  readonly before: readonly string[]
  /** Words directly after it: kilometres, dollars, storeys. Singular and plural are both written. */
  readonly after: readonly string[]
}

/** `verbs.yaml`: verbs the clause reader must know to find its way, with no measure of their own. */
export interface VerbsSource {
  readonly regular: readonly string[]
  /** base → [past, past participle]. */
  readonly irregular: Readonly<Record<string, readonly [string, string]>>
}

/** `inflection.yaml`. */
export interface InflectionSource {
  readonly plurals: Readonly<Record<string, string>>
  /** Verbs that double their last consonant: stab, gun, trap. */
  readonly doubling: readonly string[]
}

/** `grammar.yaml`: closed classes, each a list of words or phrases. Keys are fixed (see `grammar.yaml`). */
export type GrammarSource = Readonly<Record<string, readonly string[]>>

/** `modality.yaml`, key `modality`: words that take a count out of the plainly asserted. */
export interface ModalityEntry extends EntryBase {
  readonly words: readonly string[]
  /** certainty or stance given to the counts the words govern. */
  readonly certainty?: 'hedged' | 'feared' | 'unconfirmed'
  readonly stance?: 'denies' | 'doubts' | 'predicts' | 'threatens' | 'acknowledges'
  /** `hypothetical`: no claim is made. */
  readonly hypothetical?: boolean
  /** verb: governs what follows as its complement ("feared", "vowed to") · adverb: governs its clause ("reportedly") · clause: opens a clause ("if"). */
  readonly as: 'verb' | 'adverb' | 'clause'
}

/** `steps.yaml`, key `steps`: words that say why the figure of a source is another than before. */
export interface StepEntry extends EntryBase {
  readonly words: readonly string[]
  readonly step: Exclude<StepKind, 'rose' | 'fell'>
}

/** `scope.yaml`, key `scope`. */
export interface ScopeEntry extends EntryBase {
  readonly words: readonly string[]
  readonly scope: 'period' | 'cumulative'
}

/**
 * What a cue may have as its content.
 * that: "said that 12 died" · clause: "said 12 died" · quote: “…,” said · object: "confirmed the deaths" · to: "vowed to leave" ·
 * ing: "denied firing" · question: "asked whether …" · addressee: whom it is said to stands before, "told reporters" ·
 * as: "described it as a war" · around: may stand behind or inside its content, "12 died, he said" ·
 * text: behind a noun, what "in" or "by" names holds it, "reports in the daily" · figure: a number of people, "put the dead at 12" ·
 * line: stands alone at the end of an entry, "Source: local radio".
 */
export type CueTake =
  | 'that'
  | 'clause'
  | 'quote'
  | 'object'
  | 'to'
  | 'ing'
  | 'question'
  | 'addressee'
  | 'as'
  | 'around'
  | 'text'
  | 'figure'
  | 'line'
  | 'record'
  | 'speaker'

/** `cues.yaml`, key `cues`: words that tell that somebody says something. */
export interface CueEntry extends EntryBase {
  /** Base forms; further words must follow: `point out`. */
  readonly verb: readonly string[]
  /** Singular nouns: claim, statement. */
  readonly noun: readonly string[]
  /** Phrases before the source: according to. */
  readonly preposition: readonly string[]
  readonly takes: readonly CueTake[]
  /** `asserts` where nothing is written. */
  readonly stance: 'asserts' | 'acknowledges' | 'denies' | 'doubts' | 'predicts' | 'threatens'
}

/** `speakers.yaml`, key `speakers`: nouns that name those who say something. */
export interface SpeakerEntry extends EntryBase {
  /** Id of `vocabularies/sources.yaml`. */
  readonly kind: string
  /** Singular nouns; the plural is formed. */
  readonly words: readonly string[]
}

/** `times.yaml`, key `times`: words that tell when. */
export interface TimeEntry extends EntryBase {
  readonly words: readonly string[]
  /** Units in the plural: days. */
  readonly plurals: readonly string[]
  /** What the words tell: a day counted from publication, a part of the day, a unit, a direction … */
  readonly means: TimeSenseName
  /** Days from publication, days of a unit, which third: as `means` asks. */
  readonly value: number
  /** Of a day: the last day, where the words tell two. */
  readonly until: number
  /** Of a day: only a part of it. */
  readonly part?: boolean
}

/** `terms.yaml`, key `terms`: loaded words and names, with the neutral words that say the same. */
export interface TermEntry extends EntryBase {
  readonly words: readonly string[]
  /** Words before it that make an ordinary word of it: "the sanctions regime". */
  readonly notAfter: readonly string[]
  /** `capital`: only where it begins with a capital. */
  readonly case: 'any' | 'capital'
  /** The neutral words; of a contextual term those that hold where none of `readings` does. */
  readonly reading: string
  /** What it names depends on who speaks. */
  readonly contextual?: boolean
  /** It is loaded only where the same report uses other loaded words against somebody. */
  readonly hostile?: boolean
  /** Reporters use it, too: it does not tell that a report takes sides. */
  readonly quiet?: boolean
  /** It is loaded only where one of these countries (ISO 3166-1 alpha-3) is spoken of; empty: everywhere. */
  readonly about: readonly string[]
  /**
   * What it is one with. `name`: the name behind it, "so-called National Army" · `noun`: the noun behind it, "Zionist
   * advance" · `seat`: the place behind it, "regime in Baku".
   */
  readonly widens: readonly ('name' | 'noun' | 'seat')[]
  /** Whom it is used against: ISO 3166-1 alpha-3 of a country, or a group's usual name. */
  readonly against?: string
  /**
   * It names a territory: where no reading says which, that of the one country spoken of ("liberated areas"), or of the one
   * spoken against ("enemy territory").
   */
  readonly territory?: 'spoken-of' | 'spoken-against'
  /** Tried in their order: all countries of `about` are spoken of, and `against` is spoken against. */
  readonly readings: readonly {
    readonly about: readonly string[]
    readonly against?: string
    readonly reading: string
    /** The country in which the territory lies so read: ISO 3166-1 alpha-3. */
    readonly place?: string
  }[]
}

/** A whole language pack as its files say it. */
export interface PackSource {
  readonly code: string
  readonly name: string
  readonly people: readonly PeopleEntry[]
  readonly nationalities: readonly NationalityEntry[]
  readonly things: readonly ThingEntry[]
  readonly frames: readonly FrameEntry[]
  readonly events: readonly EventEntry[]
  readonly numbers: NumbersSource
  readonly hedges: readonly HedgeEntry[]
  readonly vague: readonly VagueEntry[]
  readonly notCounts: readonly NotCountEntry[]
  readonly verbs: VerbsSource
  /** Adjectives and adverbs that stand inside noun groups and say nothing for us: young, local, armed. */
  readonly adjectives: readonly string[]
  readonly inflection: InflectionSource
  readonly grammar: GrammarSource
  /** `places.yaml`: words that tell whether a name is a place, and of what kind. Keys are fixed (`place-words.ts`). */
  readonly placeWords: Readonly<Record<string, readonly string[]>>
  readonly modality: readonly ModalityEntry[]
  readonly scope: readonly ScopeEntry[]
  readonly cues: readonly CueEntry[]
  readonly speakers: readonly SpeakerEntry[]
  readonly times: readonly TimeEntry[]
  readonly offices: readonly OfficeEntry[]
  /** What states are said to do by the name of their capital: "Moscow denied it". */
  readonly statesDo: readonly string[]
  readonly terms: readonly TermEntry[]
  readonly steps: readonly StepEntry[]
  /** "mr", "gen", "no": a full stop after them does not end a sentence. */
  readonly abbreviations: readonly string[]
}

/** `offices.yaml`: words of forces, ministries and people that name a party behind the name of their owner. */
export interface OfficeEntry extends EntryBase {
  /** Id of `vocabularies/offices.yaml`. */
  readonly id: string
  readonly words: readonly string[]
  /** Further words, which take sides: "occupiers", "regime". */
  readonly loaded: readonly string[]
  /** Those of the words that may stand without their owner: "the army". */
  readonly alone: readonly string[]
}

/** `vocabularies/conventions.yaml`: what a vague word may mean. Each rule book may set its own. */
export interface Convention {
  readonly id: string
  readonly low: number
  readonly high: number | null
  /** What it counts as under a rule book that has a number of its own for it, by the rule book's id. */
  readonly methods?: Readonly<Record<string, number>>
  readonly why: string
}
/** `vocabularies/measures.yaml`. */
export interface Measure {
  readonly id: string
  /** people or things. */
  readonly counts: 'people' | 'things'
  readonly label: string
  /** Nobody and nothing is counted so twice, in another place or on another day: the killed, not those who fled. */
  readonly once?: true
  /** Measures that count everybody whom this one counts: those killed are within casualties. */
  readonly within?: readonly string[]
  readonly definition: string
}
/** `vocabularies/populations.yaml`. */
export interface PopulationId {
  readonly id: string
  readonly facet: 'nationality' | 'side' | 'status' | 'age' | 'sex' | 'occupation' | 'kin'
  /** Everybody of this group is of those, too: infants are children. */
  readonly within?: readonly string[]
  /** Nobody of this group is of those. */
  readonly apart?: readonly string[]
  readonly label: string
}
/** `vocabularies/events.yaml`: a kind of event, and of cause. */
export interface EventKind {
  readonly id: string
  readonly label: string
  /** ACLED's sub-event type; `null` where ACLED codes no such event. */
  readonly acled: string | null
  /** Wider kinds, whose words may name it again: "the attack" after a shelling. */
  readonly within?: readonly string[]
  /** Units of things.yaml that are its weapons: a strike with drones is a drone strike. */
  readonly weapons?: readonly string[]
  readonly definition: string
}
/** `vocabularies/sources.yaml`: what a speaker is. */
export interface SourceKind {
  readonly id: string
  readonly label: string
  readonly definition: string
}
/** `vocabularies/offices.yaml`: what a state or an authority has. */
export interface OfficeKind {
  readonly id: string
  readonly label: string
  /** Id of `sources.yaml`. */
  readonly kind: string
  /** Of an armed group the words name the group itself: "its fighters". */
  readonly people?: true
  readonly definition: string
}
export interface VocabularySource {
  readonly conventions: readonly Convention[]
  readonly measures: readonly Measure[]
  readonly populations: readonly PopulationId[]
  readonly events: readonly EventKind[]
  readonly sources: readonly SourceKind[]
  readonly offices: readonly OfficeKind[]
}
