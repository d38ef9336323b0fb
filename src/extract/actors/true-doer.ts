import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Predication } from '../clauses/predication.ts'
import { classOf } from '../happenings/class-of.ts'
import type { ReadSentence } from '../read-document.ts'

/**
 * Returns who does what a clause says: its subject, unless that only says what somebody else does, or is the number of
 * the unit before it.
 *
 *     The army says {troops of the 9th Battalion} later seized a bridge. · {Battalion} 56 seized a bridge.
 */
export function trueDoer(predication: Predication, { chunks, clauses }: ReadSentence): NounGroup | null {
  const { subject, verb } = predication
  if (!subject || !verb) return subject
  if (subject.head.quantity !== null) return before(subject, chunks) ?? subject
  if (verb.form === 'ing') {
    const told = toldBefore(predication, clauses)
    if (told) return told
    const other = judgedFor(predication, chunks) ?? doerBeforeTeller(predication, { chunks, clauses })
    if (other) return other
  }
  for (let at = predication.at - 1; at > Math.max(0, predication.at - farthest); at--) {
    const said = chunks[at - 1]
    const told = chunks[at]
    if (said.start < subject.end) break
    if (told.kind !== 'noun' || said.kind !== 'verb' || told.pronoun) continue
    if ((said.main.entry?.cues.length ?? 0) > 0 && goesOnWith(told, chunks, at)) return told
  }
  return subject
}

/** "The ministry reported {an attack} on a bus, killing nine": what it told of killed them. */
function toldBefore({ at, subject }: Predication, { predications }: ReadSentence['clauses']): NounGroup | null {
  let main: Predication | null = null
  for (const one of predications) if (one.at < at && one.verb?.form === 'finite') main = one
  if (!main || main.subject !== subject || main.passive || !main.object) return null
  const entry = main.verb?.main.entry
  return entry && entry.cues.length > 0 && classOf(main.object) === 'event' ? main.object : null
}

/** "{Gunmen} attacked the market, police said, killing nine.": who tells it stands between two commas. */
function doerBeforeTeller(
  { at, subject }: Predication,
  { chunks, clauses }: Pick<ReadSentence, 'chunks' | 'clauses'>,
): NounGroup | null {
  if (at < 2 || chunks[at - 1].kind !== 'comma') return null
  const said = chunks[at - 2]
  if (said.kind !== 'verb' || (said.main.entry?.cues.length ?? 0) === 0) return null
  const teller = clauses.predications.find(({ verb }) => verb === said)
  if (!teller || teller.subject !== subject || teller.object !== null) return null
  const main = clauses.predications[0]
  return main !== teller && main.verb?.form === 'finite' && !main.passive ? main.subject : null
}

/** "Thanked {the troops} for killing two", "accused {the army} of the raid and killing two": whom somebody judges did it. */
function judgedFor({ at }: Predication, chunks: readonly Chunk[]): NounGroup | null {
  let sign = at - 1
  if (sign > 1 && chunks[sign].kind === 'coordinator' && chunks[sign - 1].kind === 'noun') sign -= 2
  if (sign < 2) return null
  const preposition = chunks[sign]
  const judged = chunks[sign - 1]
  const verb = chunks[sign - 2]
  if (preposition.kind !== 'preposition' || !judging.has(preposition.unit.word)) return null
  return judged.kind === 'noun' && !judged.time && verb.kind === 'verb' && !verb.passive ? judged : null
}

const judging: ReadonlySet<string> = new Set(['for', 'of', 'from'])

/** How far back the verb of saying is looked for, in groups. */
const farthest = 24

/** A noun group, its "of" and adverbs, and then a verb: it is the subject of that verb. */
function goesOnWith({ end }: NounGroup, chunks: readonly Chunk[], place: number): boolean {
  let at = place + 1
  // "said that": the clause has its own subject already.
  if (chunks[at] !== undefined && chunks[at].start < end) return false
  while (chunks[at]?.kind === 'preposition' && chunks[at + 1]?.kind === 'noun') at += 2
  while (chunks[at]?.kind === 'adverb' || chunks[at]?.kind === 'quote') at++
  const verb = chunks[at]
  return verb?.kind === 'verb' && verb.form === 'finite'
}

/** "Battalion 56": the group that the number stands right behind. */
function before(number: NounGroup, chunks: readonly Chunk[]): NounGroup | null {
  const at = chunkEndingBehind(chunks, number.start) - 1
  const found = at < 0 ? null : chunks[at]
  return found?.kind === 'noun' && found.head.capital && found.end + 1 === number.start ? found : null
}
