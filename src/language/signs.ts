import type { Entry, FrameSense } from './lexicon.ts'
import { headVerb, isTrigger, Opens, Pos, tellsEvent } from './lexicon.ts'

/**
 * What a word may tell, a bit each. Those of all words of a sentence, taken together, say which questions need not be
 * asked of it: most sentences name no time, deny nothing and blame nobody.
 */
export const Sign = {
  /** As in {@link Opens}: a trigger, a cue, a word of an event. */
  trigger: Opens.trigger,
  cue: Opens.cue,
  event: Opens.event,
  /** Digits, a word of number, or one that opens a range. */
  numeral: 2,
  /** Some frame has it as its word. */
  framed: 16,
  /** Such a frame counts people by this word alone: nothing else need stand in the sentence. */
  alone: 1 << 31,
  /** A person who fights or attacks. */
  role: 32,
  strike: 64,
  munition: 128,
  nationality: 256,
  /** A verb that gives names to those counted before: "identify". */
  naming: 512,
  /** A verb by which somebody is blamed, or takes or denies the blame. */
  blaming: 1 << 10,
  /** Feared, denied, planned, or said with a distance. */
  modality: 1 << 11,
  /** "across", "throughout", "when", "while": tells of many places, or of what happened when, or beside it. */
  spread: 1 << 12,
  /** A stretch of time may begin with it. */
  stretch: 1 << 13,
  /** A noun of what happened, or of what goes on. */
  eventNoun: 1 << 14,
  placePreposition: 1 << 15,
  /** Tells that something else is spoken of: "elsewhere", "separate", "new". */
  other: 1 << 16,
  /** "also", "later": told as a further thing. */
  further: 1 << 17,
  weekday: 1 << 18,
  /** A quotation mark. */
  quote: 1 << 19,
  /** A number that is no count: a date, a duration. */
  reason: 1 << 20,
  /** A word of time as such. */
  time: 1 << 21,
  /** A time by which what is told may be long past. */
  backdrop: 1 << 22,
  /** A colon, a dash or a bracket: a label may stand beside it. */
  label: 1 << 23,
  /** Tells how a figure came about: counted, estimated. */
  way: 1 << 24,
  /** Adds to a count: "three more people", "nine others". */
  additive: 1 << 25,
  /** It begins or ends with the first of the further words that some verb wants: "hostage" of "take … hostage". */
  wanted: 1 << 26,
  /** As a noun it may tell what happened. */
  eventAsNoun: 1 << 27,
  /** Names a count or a sum, or tells that one changed: "number", "in total", "rose". */
  sum: 1 << 30,
  /** Labels who did it: "belligerent". */
  doerLabel: 1 << 29,
  /** A verb by which somebody is brought to court for a deed: "charge", "jail". */
  charging: 1 << 28,
} as const

/** Verbs that give names to people counted before. */
export const naming: ReadonlySet<string> = new Set(['identify', 'name'])

/** Verbs by which somebody is blamed for what happened, or takes or denies the blame. */
export const blaming: ReadonlySet<string> = new Set([
  'blame',
  'accuse',
  'suspect',
  'attribute',
  'claim',
  'accept',
  'admit',
  'acknowledge',
  'take',
  'deny',
  'carry',
  'carry out',
])

/** Verbs by which somebody is brought to court for what happened, or accused of it. */
export const charging: ReadonlySet<string> = new Set([
  'charge',
  'accuse',
  'indict',
  'convict',
  'sentence',
  'try',
  'arraign',
  'prosecute',
  'jail',
  'imprison',
  'suspect',
])

/** Words that say so with another verb: "was behind the attack", "is responsible for it". */
const blamingWords: ReadonlySet<string> = new Set(['behind', 'responsible'])

/** Words that tell of many places at once, or of the moment when something happened. */
const spreading: ReadonlySet<string> = new Set(['across', 'throughout', 'when'])

/** Words by which what is said is set against what another says. */
export const contrasting: ReadonlySet<string> = new Set([
  'while',
  'whilst',
  'whereas',
  'although',
  'though',
  'even though',
])

/** Words that add to a count. */
const additives: ReadonlySet<string> = new Set(['other', 'more', 'additional', 'further', 'another'])

/** Lists whose words are a sign by themselves. */
const signOfList: ReadonlyMap<string, number> = new Map([
  ['ordinals', Sign.numeral],
  ['rangeOpeners', Sign.numeral | Sign.stretch],
  ['months', Sign.stretch],
  ['stretches', Sign.stretch],
  ['campaigns', Sign.eventNoun],
  ['eventNouns', Sign.eventNoun],
  ['eventNounsPlural', Sign.eventNoun],
  ['fightingWords', Sign.eventNoun],
  ['warWords', Sign.eventNoun | Sign.backdrop],
  ['placePrepositions', Sign.placePreposition],
  ['elsewhereWords', Sign.other],
  ['furtherWords', Sign.other],
  ['newWords', Sign.other],
  ['further', Sign.further],
  ['weekdays', Sign.weekday | Sign.backdrop],
  ['pastTimes', Sign.backdrop],
  ['pastMarks', Sign.backdrop],
  ['longTimes', Sign.backdrop],
  ['presentTimes', Sign.backdrop],
  ['timeNouns', Sign.backdrop],
  ['singleTimes', Sign.backdrop],
  ['partOfDay', Sign.time],
  ['modelledWords', Sign.way],
  ['estimatedWords', Sign.way],
  ['registeredWords', Sign.way],
  ['countedWords', Sign.way],
  ['plans', Sign.modality],
  ['doerLabels', Sign.blaming | Sign.doerLabel],
  ['numberNouns', Sign.sum],
  ['totals', Sign.sum],
  ['changeTo', Sign.sum],
])

/** Wants no further words, and no word that tells what things it counts. */
function countsAlone({ complement, frame }: FrameSense): boolean {
  return complement.length === 0 && (frame.what !== 'things' || typeof frame.measure === 'string')
}

/** Bits of {@link Sign}. */
export function signsOf(entry: Entry): number {
  const { person, thing, words, lists } = entry
  let signs = 0
  if (isTrigger(entry)) signs |= Sign.trigger
  if (entry.cues.length > 0) signs |= Sign.cue
  if (tellsEvent(entry)) signs |= Sign.event
  if (entry.events.some(({ form }) => form === 'noun')) signs |= Sign.eventAsNoun
  if (entry.number !== null || entry.phrase === 'both') signs |= Sign.numeral
  if (entry.notCount !== null && words[words.length - 1] === 'between') signs |= Sign.numeral
  if (entry.frames.length > 0) signs |= Sign.framed
  if (entry.frames.some(countsAlone)) signs |= Sign.alone
  if (person !== null && person.role !== null) signs |= Sign.role
  if (thing !== null && thing.class === 'strike') signs |= Sign.strike | Sign.eventNoun
  if (thing !== null && thing.class === 'munition') signs |= Sign.munition
  if (entry.nationality !== null) signs |= Sign.nationality
  if (entry.verb !== null && naming.has(entry.verb)) signs |= Sign.naming
  if ((entry.verb !== null && blaming.has(entry.verb)) || blamingWords.has(entry.phrase)) signs |= Sign.blaming
  if (charging.has(headVerb(entry))) signs |= Sign.charging
  if (entry.modality !== null) signs |= Sign.modality
  if (entry.scope !== null) signs |= Sign.stretch
  if (additives.has(entry.phrase)) signs |= Sign.additive
  if (spreading.has(entry.phrase) || contrasting.has(entry.phrase)) signs |= Sign.spread
  if (entry.pos & Pos.time) signs |= Sign.time
  for (const name of lists.names) signs |= signOfList.get(name) ?? 0
  return signs
}
