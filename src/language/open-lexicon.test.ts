import { expect, test } from 'vitest'
import { checkWord, hashWord, TokenKind, tokenize } from '../text/index.ts'
import { compileEntries, compilePack } from './compile.ts'
import { entryOfWords } from './entry-of-words.ts'
import {
  type Entry,
  findNode,
  isNumberWord,
  isOfEvents,
  Opens,
  opensOf,
  Pos,
  startsEvent,
  startsTelling,
} from './lexicon.ts'
import { loadPack, loadVocabularies } from './load.ts'

const { vocabularies } = loadVocabularies('vocabularies')
const { pack } = loadPack('languages/en', vocabularies)
if (!pack || !vocabularies) throw new Error('Unexpected problems in languages/en, expected a pack')
const entries = compileEntries(pack, vocabularies)
const lexicon = compilePack(pack, vocabularies)

test('every phrase of the pack is found with all that was compiled of it', () => {
  const wrong = [...entries].filter(
    ([, entry]) =>
      !isOfEvents(entry) && JSON.stringify(plain(entryOfWords(lexicon, entry.words))) !== JSON.stringify(plain(entry)),
  )
  expect(wrong.map(([phrase]) => phrase)).toEqual([])
})

test('no phrase goes on with punctuation: hyphens stand between its words, and are passed over', () => {
  const further = new Set([...entries.values()].flatMap(({ words }) => words.slice(1)))
  expect(further.size).toBeGreaterThan(1000)
  expect([...further].filter((word) => tokenize(word).kinds[0] === TokenKind.punctuation)).toEqual([])
})

test('phrases that only events know are none of the counts', () => {
  const onlyOfEvents = [...entries.values()].filter(isOfEvents)
  expect(onlyOfEvents.map(({ phrase }) => phrase)).toContain('opened fire')
  // "air" and "took to" may still be found in "air raid siren" and "took to the streets".
  const found = onlyOfEvents.filter(({ words, phrase }) => entryOfWords(lexicon, words)?.phrase === phrase)
  expect(found).toEqual([])
})

test('first words say beforehand what they may start', () => {
  const triggers = new Set(
    [...entries.values()].filter((entry) => opensOf(entry) & (Opens.trigger | Opens.cue)).map(({ words }) => words[0]),
  )
  const events = new Set([...entries.values()].filter(({ events }) => events.length > 0).map(({ words }) => words[0]))
  const numbers = new Set(
    [...entries.values()]
      .filter(({ words, pos }) => words.length === 1 && pos & Pos.number)
      .map(({ phrase }) => phrase),
  )
  const firsts = new Set([...entries.values()].map(({ words }) => words[0]))
  const wrong = [...firsts].filter(
    (word) =>
      startsTelling(lexicon, nodeOf(word)) !== triggers.has(word) ||
      startsEvent(lexicon, nodeOf(word)) !== events.has(word) ||
      isNumberWord(lexicon, nodeOf(word)) !== numbers.has(word),
  )
  expect(wrong).toEqual([])
})

test.each(['killedd', 'kille', 'qzx', ''])('"%s" is no word of the pack', (word) => {
  expect(nodeOf(word)).toBe(-1)
})

test('entries of one kind share their senses and frames', () => {
  const [killed, kills] = [['killed'], ['kills']].map((words) => entryOfWords(lexicon, words))
  expect(killed?.frames.length).toBeGreaterThan(0)
  expect(killed?.frames[0]).toBe(kills?.frames[0])
  expect(entryOfWords(lexicon, ['killed'])).toBe(killed)
})

test('months and weekdays are known by their short forms too', () => {
  expect(['march', 'mar', 'sept'].every((name) => lexicon.calendar.months.has(name))).toBe(true)
  expect(['sunday', 'sun', 'sat'].every((name) => lexicon.calendar.weekdays.has(name))).toBe(true)
})

function nodeOf(word: string): number {
  return findNode(lexicon, hashWord(word, 0, word.length), checkWord(word, 0, word.length))
}

/** An entry as values alone; its frames' proof stays behind. */
function plain(entry: Entry | null): unknown {
  if (!entry) return null
  const { words, phrase, pos, verb, person, thing, nationality, number, hedge, modality, scope, notCount } = entry
  const frames = entry.frames.map(({ frame, form, complement }) => [
    { ...frame, why: '', examples: [], never: [], verb: [], noun: [], nounPlurals: [], adjective: [] },
    form,
    complement,
  ])
  return [
    words,
    phrase,
    pos,
    verb,
    person,
    thing,
    nationality,
    number,
    hedge,
    frames,
    modality,
    scope,
    notCount,
    entry.lists.names,
  ]
}
