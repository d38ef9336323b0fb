import { calendarFrom, checkFactor, checkWord, emptyHash, hashPrime, hashWord } from '../text/index.ts'
import type {
  CueSense,
  Entry,
  EventRule,
  EventSense,
  FrameSense,
  HedgeSense,
  Lexicon,
  ModalitySense,
  Node,
  NotCountSense,
  NumberSense,
  PersonSense,
  ThingSense,
} from './lexicon.ts'
import {
  BUCKETS,
  bitsOfPair,
  isOfEvents,
  makeEventSense,
  mixPair,
  Opens,
  PAIRS,
  placeOfPair,
  RECENT,
  RECENT_SLOT,
  SLOT,
  spread,
} from './lexicon.ts'
import { openTerms } from './open-terms.ts'
import { openPlaceWords, type PlaceWords } from './place-words.ts'
import { Sign, signsOf } from './signs.ts'
import type { FrameEntry } from './source.ts'
import { openTimeWords, type TimeWords } from './time-words.ts'
import { verbSensesAmong } from './verb-senses.ts'
import { interned, noLists, WordLists } from './word-lists.ts'
import type { WrittenEventSense, WrittenFrameSense, WrittenLexicon } from './written-lexicon.ts'
import { readShape } from './written-shape.ts'

const tab = 9
const newline = 10
const zero = 48
const isLetter = /^\p{L}/u

/**
 * Opens a written lexicon. Its words lie in buckets by their hash; the words of a bucket are put into slots when a text
 * first holds a word that could be one of them.
 */
export function openLexicon(written: WrittenLexicon): Lexicon {
  const { words, count } = written
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const opens = new Uint8Array(count)
  let size = 1024
  while (size < count * 1.5) size *= 2
  const slots = new Int32Array(size * SLOT)
  const nodes: (Node | null)[] = new Array(count).fill(null)
  const entries: (Entry | null)[] = new Array(count).fill(null)
  const pairs = new Int32Array(PAIRS)
  const recent = new Int32Array(RECENT * RECENT_SLOT).fill(-1)
  const buckets = findBuckets(words)
  let met = 0
  let placeWords: PlaceWords | null = null
  let times: TimeWords | null = null
  let terms: ReturnType<Lexicon['terms']> | null = null
  const entryOf = createEntryReader(written)

  function openBucket(bucket: number): void {
    let at = buckets[bucket]
    buckets[bucket] = -1
    while (words.charCodeAt(at) !== newline) {
      const start = ++at
      let hash = emptyHash
      let check = 0
      for (let unit = words.charCodeAt(at); unit !== tab; unit = words.charCodeAt(++at)) {
        hash = Math.imul(hash ^ unit, hashPrime)
        check = Math.imul(check + unit, checkFactor)
      }
      let slot = spread(hash) & (size - 1)
      while (slots[slot * SLOT] !== 0) slot = (slot + 1) & (size - 1)
      slots.set([start, hash, check], slot * SLOT)
      at = words.indexOf('\n', at) + 1
    }
  }

  function meetWord(slot: number): number {
    const word = met++
    const start = slots[slot * SLOT]
    opens[word] = words.charCodeAt(start - 1) - zero
    starts[word] = start
    ends[word] = words.indexOf('\t', start)
    slots[slot * SLOT + 3] = word + 1
    return word
  }

  function makeNode(word: number): Node {
    const fields = words.slice(ends[word] + 1, words.indexOf('\n', ends[word])).split('\t')
    const root: Node = {
      word: interned(words.slice(starts[word], ends[word])),
      check: checkWord(words, starts[word], ends[word]),
      entry: null,
      event: null,
      next: null,
      nextBits: 0,
      sibling: null,
    }
    if (fields[0] !== '') setEntry(root, entryOf([root.word], fields[0]))
    for (let field = 1; field < fields.length; field += 2) {
      const rest = fields[field].split(' ').map(interned)
      let node = root
      for (const following of rest) node = nextOf(node, following)
      setPair(word, rest[0])
      setEntry(node, entryOf([root.word, ...rest], fields[field + 1]))
    }
    nodes[word] = root
    entries[word] = root.entry
    opens[word] |= Opens.made
    return root
  }

  /** What is no word of letters has no hash in a text. */
  function setPair(first: number, second: string): void {
    const hash = hashWord(second, 0, second.length)
    for (const of of isLetter.test(second) ? [hash] : [hash, 0]) {
      const mixed = mixPair(first, of)
      pairs[placeOfPair(mixed)] |= bitsOfPair(mixed)
    }
  }

  return {
    code: written.code,
    abbreviations: new Set(written.abbreviations.split('\n')),
    calendar: calendarFrom(written.months.split('\n'), written.weekdays.split('\n')),
    placeWords: () => {
      placeWords ??= openPlaceWords(written.placeWords)
      return placeWords
    },
    times: () => {
      times ??= openTimeWords(written.times)
      return times
    },
    terms: () => {
      terms ??= openTerms(written)
      return terms
    },
    slots,
    opens,
    nodes,
    entries,
    pairs,
    recent,
    buckets,
    openBucket,
    meetWord,
    makeNode,
    partyPhrases: written.partyPhrases,
  }
}

/** Where each bucket starts. */
function findBuckets(words: string): Int32Array {
  const starts = new Int32Array(BUCKETS)
  let at = 0
  for (let bucket = 1; bucket < BUCKETS; bucket++) {
    // An empty bucket is its empty line alone.
    at = words.charCodeAt(at) === newline ? at + 1 : words.indexOf('\n\n', at) + 2
    starts[bucket] = at
  }
  return starts
}

function setEntry(node: Node, entry: Entry): void {
  if (entry.events.length > 0) node.event = entry
  if (!isOfEvents(entry)) node.entry = entry
}

function nextOf(node: Node, word: string): Node {
  const hash = hashWord(word, 0, word.length)
  node.next ??= new Map()
  const first = node.next.get(hash) ?? null
  for (let next = first; next; next = next.sibling) if (next.word === word) return next
  const made: Node = {
    word,
    check: checkWord(word, 0, word.length),
    entry: null,
    event: null,
    next: null,
    nextBits: 0,
    sibling: first,
  }
  node.next.set(hash, made)
  node.nextBits |= 1 << hash
  return made
}

/** What most shapes have none of: all share these, so that one look at the memory finds them for every word. */
const noFrames: FrameSense[] = []
const noEvents: EventSense[] = []
const noCues: readonly CueSense[] = []

/** What entries of one shape share. */
type Shared = Omit<Entry, 'words' | 'phrase' | 'verb' | 'signs'>

/** Returns a function that makes the entry of a phrase from its written form; senses and frames are shared. */
function createEntryReader({
  shapes,
  senses,
  wanted,
}: WrittenLexicon): (words: readonly string[], written: string) => Entry {
  const shapeLines = shapes.split('\n')
  const senseLines = senses.split('\n')
  const shared: (Shared | undefined)[] = []
  const firstWanted = new Set(wanted.split('\n'))
  const parsed: unknown[] = []
  const sensesOfFrames: (FrameSense | undefined)[] = []
  const eventSenses: (EventSense | undefined)[] = []
  const listsOfNames = new Map([['', noLists]])

  // What stands on a line is what the shape's member of that place holds: write-lexicon.ts put it there.
  function sense<Sense>(line: number | null): Sense | null {
    if (line === null) return null
    parsed[line] ??= JSON.parse(senseLines[line])
    return parsed[line] as Sense
  }

  function frameSense(line: number): FrameSense {
    const known = sensesOfFrames[line]
    if (known) return known
    const [frame, form, complement] = JSON.parse(senseLines[line]) as WrittenFrameSense
    const made = { frame: sense<FrameEntry>(frame) as FrameEntry, form, complement }
    sensesOfFrames[line] = made
    return made
  }

  function eventSense(line: number): EventSense {
    const known = eventSenses[line]
    if (known) return known
    const [event, form, complement] = JSON.parse(senseLines[line]) as WrittenEventSense
    const made = makeEventSense(sense<EventRule>(event) as EventRule, form, complement)
    eventSenses[line] = made
    return made
  }

  function listsOf(names: readonly string[]): WordLists {
    const key = names.join(' ')
    const known = listsOfNames.get(key)
    if (known) return known
    const lists = new WordLists()
    for (const name of names) lists.add(name)
    listsOfNames.set(key, lists)
    return lists
  }

  function sharedOf(number: number): Shared {
    const known = shared[number]
    if (known) return known
    const [
      pos,
      person,
      thing,
      nationality,
      numeric,
      hedge,
      frames,
      events,
      modality,
      scope,
      notCount,
      lists,
      cues,
      speaker,
    ] = readShape(shapeLines[number])
    const frameSenses = frames.length === 0 ? noFrames : frames.map(frameSense)
    const made: Shared = {
      pos,
      person: sense<PersonSense>(person),
      thing: sense<ThingSense>(thing),
      nationality,
      number: sense<NumberSense>(numeric),
      hedge: sense<HedgeSense>(hedge),
      frames: frameSenses,
      verbSenses: verbSensesAmong(frameSenses),
      events: events.length === 0 ? noEvents : events.map(eventSense),
      modality: sense<ModalitySense>(modality),
      scope,
      notCount: sense<NotCountSense>(notCount),
      lists: listsOf(lists),
      cues: cues.length === 0 ? noCues : cues.map((line) => sense<CueSense>(line) as CueSense),
      speaker,
    }
    shared[number] = made
    return made
  }

  return (words, written) => {
    const cut = written.indexOf(' ')
    const {
      pos,
      person,
      thing,
      nationality,
      number,
      hedge,
      frames,
      verbSenses,
      events,
      modality,
      scope,
      notCount,
      lists,
      cues,
      speaker,
    } = sharedOf(Number.parseInt(written, 36))
    const phrase = words.length === 1 ? words[0] : interned(words.join(' '))
    const verb =
      cut < 0 ? null : interned(phrase.slice(0, Number.parseInt(written[cut + 1], 36)) + written.slice(cut + 2))
    // In the order of how often they are asked for: the first ones share a line of the processor's nearest memory.
    const entry: Entry = {
      lists,
      signs: 0,
      pos,
      frames,
      person,
      phrase,
      events,
      verb,
      verbSenses,
      words,
      thing,
      modality,
      notCount,
      nationality,
      number,
      hedge,
      scope,
      cues,
      speaker,
    }
    entry.signs = signsOf(entry)
    if (firstWanted.has(words[0]) || firstWanted.has(words[words.length - 1])) entry.signs |= Sign.wanted
    return entry
  }
}
