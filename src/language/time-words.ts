import { checkWord, hashWord, sameWord, type Tokens } from '../text/index.ts'
import { phraseWords } from './lexicon.ts'
import type { PackSource } from './source.ts'

/** What a word tells of time; the order is that of the numbers by which the tables know it. */
export const TIME_SENSES = [
  'none',
  'month',
  'weekday',
  'day',
  'part',
  'unit',
  'weekend',
  'last',
  'past',
  'this',
  'next',
  'same',
  'following',
  'previous',
  'ago',
  'later',
  'earlier',
  'edge',
  'ordinal',
  'share',
  'passed-over',
  'number',
  'since',
  'after',
  'then',
  'from',
  'until',
  'before',
  'join',
  'link',
  'future',
  'named-before',
  'named-after',
] as const
export type TimeSenseName = (typeof TIME_SENSES)[number]

/** The number of each sense, e.g. `TimeSense.month`. */
export const TimeSense = Object.fromEntries(TIME_SENSES.map((name, index) => [name, index])) as Readonly<
  Record<TimeSenseName, number>
>

/** What a word of the sense `link` ties; its value in times.yaml. */
export const Link = { the: 0, on: 1, in: 2, of: 3, between: 4, at: 5 } as const

/** How a word of the sense `join` joins; its value in times.yaml. */
export const Join = { to: 0, and: 1, into: 2 } as const

/** Words that tell time, by their hash, as parallel arrays. Number 0 is no word. */
export interface TimeWords {
  /** Open addressing: the number of a word, 0 where empty. */
  readonly slots: Int16Array
  readonly hashes: Int32Array
  readonly checks: Int32Array
  /** A bit for the last bits of each word's hash: so few that they stay at hand, and most words of a text are told by it. */
  readonly bits: Uint8Array
  /** The same for the words with which a time may start: "since", "of" and "the" only stand beside one. */
  readonly starts: Uint8Array
  readonly senses: Uint8Array
  readonly values: Int16Array
  readonly untils: Int16Array
  /** 1: a part of the day only. 2: a short form, such as "Sun", that tells nothing alone. 4: a plural. */
  readonly flags: Uint8Array
  /** The word that must stand before it: "as" of "as of"; mostly empty. */
  readonly before: readonly string[]
}

/** Writes the words of a pack that tell time, one a line: word, sense, value, until, flag, words before. */
export function writeTimeWords({ times, grammar }: Pick<PackSource, 'times' | 'grammar'>): string {
  const lines = new Map<string, string>()
  const add = (phrase: string, sense: string, value: number, until: number, flag: number): void => {
    const words = phraseWords(phrase)
    const word = words.pop()
    if (word === undefined || lines.has(words.join(' ') + word)) return
    lines.set(words.join(' ') + word, [word, sense, value, until, flag, words.join(' ')].join('\t'))
  }
  for (const [list, sense, count] of [
    ['months', 'month', 12],
    ['weekdays', 'weekday', 7],
  ] as const) {
    const names = grammar[list] ?? []
    const long = names.slice(0, count)
    for (const name of names) add(name, sense, placeOf(name, long), 0, long.includes(name) ? 0 : 2)
    for (const name of long) add(name.slice(0, 3), sense, placeOf(name, long), 0, 2)
  }
  for (const { words, plurals, means, value, until, part } of times) {
    for (const word of words) add(word, means, value, until, part ? 1 : 0)
    for (const word of plurals) add(word, means, value, until, 4)
  }
  // What stands behind another word is looked for first: "of" of "as of", then "of".
  return [...lines.values()].sort((a, b) => Number(a.endsWith('\t')) - Number(b.endsWith('\t'))).join('\n')
}

/** Which of the long names a name is, from 1: a short form has its first three letters. */
function placeOf(name: string, long: readonly string[]): number {
  return 1 + long.findIndex((other) => other === name || other.slice(0, 3) === name.slice(0, 3))
}

/** The senses of words with which a time may start. */
const starting: ReadonlySet<string> = new Set<TimeSenseName>([
  'month',
  'weekday',
  'day',
  'part',
  'unit',
  'weekend',
  'last',
  'past',
  'this',
  'next',
  'same',
  'following',
  'previous',
  'edge',
  'ordinal',
  'then',
])

/** How many bytes of bits the words have. */
const BIT_BYTES = 4096

/** Opens what {@link writeTimeWords} wrote. */
export function openTimeWords(written: string): TimeWords {
  const lines = written === '' ? [] : written.split('\n').map((line) => line.split('\t'))
  const count = lines.length + 1
  let size = 256
  while (size < count * 4) size *= 2
  const table = {
    slots: new Int16Array(size),
    hashes: new Int32Array(count),
    checks: new Int32Array(count),
    bits: new Uint8Array(BIT_BYTES),
    starts: new Uint8Array(BIT_BYTES),
    senses: new Uint8Array(count),
    values: new Int16Array(count),
    untils: new Int16Array(count),
    flags: new Uint8Array(count),
    before: ['', ...lines.map((line) => line[5])],
  }
  for (let word = 1; word < count; word++) {
    const [name, sense, value, until, flag] = lines[word - 1]
    const hash = hashWord(name, 0, name.length)
    table.hashes[word] = hash
    table.checks[word] = checkWord(name, 0, name.length)
    table.bits[(hash >>> 3) & (BIT_BYTES - 1)] |= 1 << (hash & 7)
    if (starting.has(sense)) table.starts[(hash >>> 3) & (BIT_BYTES - 1)] |= 1 << (hash & 7)
    table.senses[word] = TimeSense[sense as TimeSenseName]
    table.values[word] = Number(value)
    table.untils[word] = Number(until)
    table.flags[word] = Number(flag)
    let slot = hash & (size - 1)
    while (table.slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    table.slots[slot] = word
  }
  return table
}

/** Says whether a word with the hash may tell time; few that do not pass. */
export function mayTellTime({ bits }: TimeWords, hash: number): boolean {
  return (bits[(hash >>> 3) & (BIT_BYTES - 1)] & (1 << (hash & 7))) !== 0
}

/** Says whether a time may start with a word that has the hash; few with which none does pass. */
export function mayStartTime({ starts }: TimeWords, hash: number): boolean {
  return (starts[(hash >>> 3) & (BIT_BYTES - 1)] & (1 << (hash & 7))) !== 0
}

/** Returns the number of the word that a token is, 0 where it tells no time. */
export function findTimeWord(
  table: TimeWords,
  text: string,
  { starts, ends, hashes: found, checks: checksFound }: Tokens,
  token: number,
): number {
  const { slots, hashes, checks, before } = table
  const hash = found[token]
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const word = slots[slot]
    if (hashes[word] !== hash || checks[word] !== checksFound[token]) continue
    if (before[word] === '') return word
    if (token > 0 && sameWord(text, starts[token - 1], ends[token - 1], before[word])) return word
  }
  return 0
}
