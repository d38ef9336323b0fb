import { Pos } from '../../language/lexicon.ts'
import { parties, partyOf } from '../../language/parties/parties.ts'
import type { PartyWord } from '../../language/parties/party-word.ts'
import type { Party } from '../../language/parties/source.ts'
import {
  findLongestOf,
  findLongestPhrase,
  hashWord,
  isUpper,
  type PhraseTable,
  TokenKind,
  type Tokens,
} from '../../text/index.ts'
import type { Given } from '../discourse.ts'
import { knownWordsOf } from '../name-starts.ts'
import type { ReadDocument } from '../read-document.ts'
import { composeParty } from './compose-party.ts'
import { inHash, mayBringOwner } from './owned-words.ts'
import { partyTableOf } from './party-table.ts'
import { type FoundParty, type SettledParties, settleParties } from './settle-parties.ts'

/**
 * Returns the names of parties in a document, in the order of the text: those of `vocabularies/parties/`, and the forces,
 * ministries and people that stand with their owner. "The army", "the ministry" are those spoken of before.
 *
 *     the Kenyan army · Ukraine's defence ministry · the armed forces of Chad · the Houthi health ministry
 */
export function readParties(document: ReadDocument, _given: Given): SettledParties {
  const { lexicon, text, tokens, nodes, sentences, capitals } = document
  const words = knownWordsOf(lexicon)
  const table = partyTableOf(lexicon)
  const found: FoundParty[] = []
  const reading: Reading = { document, table, text, tokens, capitals, last: 0, sentence: -1, found }
  let behind = 0
  for (const token of document.names.parties) {
    if (token < behind) continue
    while (token >= reading.last) reading.last = sentences.lastTokens[++reading.sentence]
    const start = nodes[token] < 0 ? null : words.parties[nodes[token]]
    const match =
      start === null
        ? findLongestPhrase(table, text, tokens, token, reading.last, capitals)
        : findLongestOf(table, start, text, tokens, token, reading.last, capitals)
    if (match !== null) behind = readAt(reading, token, match.next, match.value)
  }
  return settleParties(withoutAgencies(found, document), text)
}

/** "ZAMBOANGA, Feb. 3 (ANA) --": letters of a news agency, whatever else they may stand for. */
function withoutAgencies(found: FoundParty[], { datelines }: ReadDocument): FoundParty[] {
  if (datelines.length === 0 || datelines.every(({ agency }) => agency === null)) return found
  return found.filter(
    ({ start, end }) => !datelines.some(({ agency }) => agency !== null && agency.start <= start && end <= agency.end),
  )
}

interface Reading {
  readonly document: ReadDocument
  readonly table: PhraseTable<PartyWord>
  readonly text: string
  readonly tokens: Tokens
  readonly capitals: boolean
  /** The sentence that is read, and the token after it. */
  sentence: number
  last: number
  readonly found: FoundParty[]
}

/** Reads the phrase from `token` to `next` with what goes with it; returns the token after. */
function readAt(reading: Reading, token: number, next: number, word: PartyWord): number {
  if (word.owner !== null) {
    const office = officeAfter(reading, next)
    if (office) {
      const owner = word.parties.length > 1 || word.weak ? null : word.owner
      add(reading, token, office.next, word, office.word, owner ? compose(owner, office.word) : [], office.word.office)
      return office.next
    }
  }
  if (word.parties.length > 0) {
    add(
      reading,
      token,
      next,
      word,
      null,
      word.parties.map((number) => parties[number]),
      null,
    )
    return next
  }
  if (word.capital !== null && isSubjectOfState(reading, token, next)) {
    const party = partyOf(`state:${word.capital}`)
    if (party) add(reading, token, next, word, null, [party], null)
    return next
  }
  if (word.modifier) {
    // Tells of which countries the text speaks.
    reading.found.push({
      start: reading.tokens.starts[token],
      end: reading.tokens.ends[next - 1],
      parties: none,
      owner: word.owner,
      office: null,
      loaded: false,
      weak: false,
      sentence: reading.sentence,
    })
    return next
  }
  if (word.office === null) return next
  const owner = ownerBehind(reading, next)
  if (owner?.word.owner) {
    add(
      reading,
      token,
      owner.next,
      owner.word,
      word,
      owner.word.weak ? [] : compose(owner.word.owner, word),
      word.office,
    )
    return owner.next
  }
  if (word.alone && standsAlone(reading, token, next)) add(reading, token, next, word, null, [], word.office)
  return next
}

function compose(owner: string, { office }: PartyWord): Party[] {
  const party = office ? composeParty(owner, office) : null
  return party ? [party] : []
}

function add(
  reading: Reading,
  token: number,
  next: number,
  word: PartyWord,
  other: PartyWord | null,
  named: readonly Party[],
  office: string | null,
): void {
  reading.found.push({
    start: reading.tokens.starts[token],
    end: reading.tokens.ends[next - 1],
    parties: named,
    owner: word.modifier || word.parties.length > 0 ? word.owner : null,
    office,
    loaded: word.loaded || (other?.loaded ?? false),
    weak: word.weak && word.parties.length > 0,
    sentence: reading.sentence,
  })
}

const none: readonly Party[] = []

/** The office behind its owner: "Ukraine's | defence ministry", "Israeli occupation | army", "Houthi-run | health ministry". */
function officeAfter(reading: Reading, from: number): { word: PartyWord; next: number } | null {
  const { table, text, tokens, last, capitals } = reading
  let at = from
  if (at < last && tokens.kinds[at] === TokenKind.possessive) at++
  for (let skipped = 0; at < last && skipped < 3; skipped++) {
    const match = tokens.hashes[at] === 0 ? null : findLongestPhrase(table, text, tokens, at, last, capitals)
    if (match) {
      if (match.value.office !== null) return { word: match.value, next: match.next }
      return null
    }
    // "Iran-backed", "pro-Russian": the group is another's.
    if (isHyphen(text, tokens, at) && at + 1 < last && isRun(text, tokens, at + 1)) {
      at += 2
      continue
    }
    if (!between.has(tokens.hashes[at])) return null
    at++
  }
  return null
}

/** "the armed forces | of Chad", "the health ministry | in Gaza" */
function ownerBehind(
  { table, text, tokens, last, capitals }: Reading,
  from: number,
): { word: PartyWord; next: number } | null {
  if (from + 1 >= last) return null
  const joint = tokens.hashes[from]
  if (!mayBringOwner(joint) || isUpper(text.charCodeAt(tokens.starts[from]))) return null
  let at = from + 1
  if (tokens.hashes[at] === theHash && !isUpper(text.charCodeAt(tokens.starts[at])) && at + 1 < last) at++
  const match = tokens.hashes[at] === 0 ? null : findLongestPhrase(table, text, tokens, at, last, capitals)
  if (!match || match.value.owner === null || match.value.loaded) return null
  // "in Ukraine" tells where; "of Ukraine", "in Gaza" (whose own it is) tell whose.
  if (joint === inHash && match.value.parties.length > 0) return null
  return { word: match.value, next: match.next }
}

/** "the army said", not "the army base", "military vehicles". */
function standsAlone({ document, tokens, last }: Reading, token: number, next: number): boolean {
  if (token > 0 && !owning.has(tokens.hashes[token - 1])) return false
  if (next >= last || tokens.kinds[next] !== TokenKind.word) return true
  const { lexicon, nodes } = document
  const node = nodes[next]
  const entry = node < 0 ? null : (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry
  return (
    entry !== null &&
    ((entry.pos & Pos.noun) === 0 || (entry.pos & (Pos.past | Pos.third)) !== 0) &&
    entry.pos !== Pos.adjective
  )
}

/** "Moscow denied it", but not "fighting in Moscow". */
function isSubjectOfState(
  { document, table, text, tokens, last, capitals, sentence }: Reading,
  token: number,
  next: number,
): boolean {
  const before = token > 0 ? tokens.hashes[token - 1] : 0
  // "an attack by Kyiv", by whatever name
  if (before === byHash && (next >= last || tokens.kinds[next] !== TokenKind.word)) return true
  if (next >= last) return false
  // "Kyiv: 57 drones downed" has a speaker, as "Ukraine: …" has; "KYIV: …" opens a report with its place.
  if (text.charCodeAt(tokens.starts[next]) === 58 && token === document.sentences.firstTokens[sentence])
    return !isUpper(text.charCodeAt(tokens.ends[next - 1] - 1))
  if (placing.has(before)) return false
  const match = tokens.hashes[next] === 0 ? null : findLongestPhrase(table, text, tokens, next, last, capitals)
  return match?.value.stateDoes ?? false
}

function isHyphen(text: string, { starts, ends }: Tokens, token: number): boolean {
  return ends[token] - starts[token] === 1 && text.charCodeAt(starts[token]) === 45
}

function isRun(text: string, { starts, hashes }: Tokens, token: number): boolean {
  return running.has(hashes[token]) && !isUpper(text.charCodeAt(starts[token]))
}

/** Words between an owner and its office that change neither. */
const between = hashesOf(
  'armed regular main own federal central national local transitional interim occupation occupying new former top senior deputy chief military caretaker official ruling provincial supreme public',
)
const placing = hashesOf('in at near from to outside of around towards toward over on across into and')
/** "Houthi-run", "government-appointed" */
const running = hashesOf('run led controlled appointed')
/** "the army", "its army" */
const owning = hashesOf('the its their')
const [theHash, byHash] = hashesOf('the by')

function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map((word) => hashWord(word, 0, word.length)))
}
