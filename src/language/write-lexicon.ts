import { hashWord, writePhrases } from '../text/index.ts'
import { createInflector } from './inflect.ts'
import { BUCKETS, type Entry, type EventSense, type FrameSense, Opens, opensOf, Pos } from './lexicon.ts'
import { type PartyPhraseSource, writePartyPhrases } from './parties/party-phrases.ts'
import type { PartyWords } from './parties/party-word.ts'
import { writePlaceWords } from './place-words.ts'
import { sayingForms } from './saying-forms.ts'
import { Sign, signsOf } from './signs.ts'
import type { PackSource } from './source.ts'
import { writeTimeWords } from './time-words.ts'
import type { WrittenEventSense, WrittenFrameSense, WrittenLexicon } from './written-lexicon.ts'
import { type Shape, writeShape } from './written-shape.ts'

const zero = 48

/** Writes a pack's entries, kept by their words with spaces between, as a lexicon that opens fast. */
export function writeLexicon(
  pack: PackSource,
  entries: ReadonlyMap<string, Entry>,
  parties: PartyPhraseSource,
): WrittenLexicon {
  const senses = numberLines()
  const shapes = numberLines()
  const written = [...entries].map(([phrase, entry]) => ({
    phrase,
    entry,
    shape: writeShape(shapeOf(entry, senses)),
  }))
  // The commonest shapes get the shortest numbers.
  const uses = new Map<string, number>()
  for (const { shape } of written) uses.set(shape, (uses.get(shape) ?? 0) + 1)
  for (const [shape] of [...uses].sort((left, right) => right[1] - left[1])) shapes.numberOf(shape)

  const firsts = new Map<string, { opens: number; own: string; phrases: string[] }>()
  for (const { phrase, entry, shape } of written) {
    const cut = phrase.indexOf(' ')
    const word = cut < 0 ? phrase : phrase.slice(0, cut)
    const first = firsts.get(word) ?? { opens: 0, own: '', phrases: [] }
    firsts.set(word, first)
    first.opens |= opensOf(entry) | (entry.events.length > 0 ? Opens.event : 0)
    const text = shapes.numberOf(shape).toString(36) + writeVerb(entry)
    if (cut >= 0) first.phrases.push(phrase.slice(cut + 1), text)
    else {
      first.own = text
      if (entry.pos & Pos.number) first.opens |= Opens.number
      if (signsOf(entry) & Sign.way) first.opens |= Opens.way
      if (entry.events.length > 0) first.opens |= Opens.eventWord
    }
  }
  const buckets = Array.from({ length: BUCKETS }, () => '')
  for (const [word, { opens, own, phrases }] of firsts) {
    buckets[hashWord(word, 0, word.length) & (BUCKETS - 1)] +=
      `${[`${String.fromCharCode(zero + opens)}${word}`, own, ...phrases].join('\t')}\n`
  }
  // "X said" tells who X is, whichever verb of saying it is.
  const said = sayingForms(pack.cues, createInflector(pack.inflection, pack.verbs)).flatMap(({ third, past }) => [
    third,
    past,
  ])
  return {
    code: pack.code,
    name: pack.name,
    abbreviations: pack.abbreviations.join('\n'),
    months: (pack.grammar.months ?? []).join('\n'),
    weekdays: (pack.grammar.weekdays ?? []).join('\n'),
    placeWords: writePlaceWords({ ...pack.placeWords, actsOf: union(pack.placeWords.actsOf, said) }),
    times: writeTimeWords(pack),
    partyPhrases: writePartyPhrases(parties, { ...partyWordsOf(pack), statesDo: union(pack.statesDo, said) }),
    count: firsts.size,
    words: buckets.map((bucket) => `${bucket}\n`).join(''),
    shapes: shapes.text(),
    senses: senses.text(),
    wanted: union([...entries.values()].flatMap(firstWanted), []).join('\n'),
    some: pack.frames.flatMap(({ id, some }) => (some ? [id] : [])).join('\n'),
    steps: pack.steps.flatMap(({ step, words }) => words.map((phrase) => `${step} ${phrase.toLowerCase()}`)).join('\n'),
    terms: pack.terms.map((term) => JSON.stringify({ ...term, why: '', examples: [], never: [] })).join('\n'),
    termPhrases: writePhrases(
      pack.terms.flatMap((term, line) => term.words.map((words) => ({ words, value: String(line), case: term.case }))),
    ),
  }
}

/** The first of the further words that each of its senses wants. */
function firstWanted({ frames, events }: Entry): string[] {
  return [...frames, ...events].flatMap(({ complement }) => complement.slice(0, 1))
}

function union(words: readonly string[] | undefined, more: readonly string[]): string[] {
  return [...new Set([...(words ?? []), ...more])]
}

function partyWordsOf({ offices, nationalities, statesDo }: PackSource): PartyWords {
  return {
    offices: offices.map(({ id, words, loaded, alone }) => [id, words, loaded, alone]),
    adjectives: nationalities.map(({ id, adjectives }) => [id.slice('nat:'.length), adjectives]),
    statesDo,
  }
}

/** Gives each distinct line a number, in the order in which they come. */
function numberLines() {
  const numbers = new Map<string, number>()
  function numberOf(line: string): number {
    const known = numbers.get(line)
    if (known !== undefined) return known
    numbers.set(line, numbers.size)
    return numbers.size - 1
  }
  return { numberOf, text: () => [...numbers.keys()].join('\n') }
}

type Lines = ReturnType<typeof numberLines>

function shapeOf(entry: Entry, senses: Lines): Shape {
  const numberOf = (sense: unknown): number | null => (sense === null ? null : senses.numberOf(JSON.stringify(sense)))
  return [
    entry.pos,
    numberOf(entry.person),
    numberOf(entry.thing),
    entry.nationality,
    numberOf(entry.number),
    numberOf(entry.hedge),
    entry.frames.map((sense) => senses.numberOf(JSON.stringify(writeFrameSense(sense, senses)))),
    entry.events.map((sense) => senses.numberOf(JSON.stringify(writeEventSense(sense, senses)))),
    numberOf(entry.modality),
    entry.scope,
    numberOf(entry.notCount),
    entry.lists.names,
    entry.cues.map((cue) => senses.numberOf(JSON.stringify(cue))),
    entry.speaker,
  ]
}

/** Reading needs no proof, and finds the words by themselves. */
const unread = { why: '', examples: [], never: [], verb: [], noun: [], nounPlurals: [] }

function writeFrameSense({ frame, form, complement }: FrameSense, senses: Lines): WrittenFrameSense {
  return [senses.numberOf(JSON.stringify({ ...frame, ...unread, adjective: [] })), form, complement]
}

function writeEventSense({ event, form, complement }: EventSense, senses: Lines): WrittenEventSense {
  return [senses.numberOf(JSON.stringify(event)), form, complement]
}

function writeVerb({ phrase, verb }: Entry): string {
  if (verb === null) return ''
  let same = 0
  while (same < 35 && same < verb.length && verb[same] === phrase[same]) same++
  return ` ${same.toString(36)}${verb.slice(same)}`
}
