import type { Entry } from '../../language/lexicon.ts'
import type { Chunk, VerbGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { TimeMention } from '../discourse.ts'

/** Where a time stands among the chunks of its sentence, and the verb whose clause it is in. */
export interface Host {
  /** The chunk that holds it, or the first behind it. */
  readonly at: number
  readonly verb: VerbGroup | null
  /** It opens its sentence and tells of all of it. */
  readonly opens: boolean
  /** Where the relative clause begins in which it stands; -1 in none. */
  readonly relative: number
}

/** Finds the verb that a time belongs to: the nearest before it in its clause, else the first behind it. */
export function hostOf(chunks: readonly Chunk[], time: TimeMention): Host {
  const at = chunkEndingBehind(chunks, time.start)
  let verb: VerbGroup | null = null
  let relative = -1
  let closed = false
  for (let index = time.opens ? -1 : at - 1; index >= 0; index--) {
    const chunk = chunks[index]
    if (chunk.kind === 'semicolon' || chunk.kind === 'colon') break
    if (chunk.kind === 'verb') verb ??= chunk
    if (chunk.kind === 'comma' && verb) closed = true
    if (chunk.kind === 'relative') {
      if (!closed) relative = index
      break
    }
    if (chunk.kind === 'subordinator' && !verb) break
  }
  if (verb) return { at, verb, opens: false, relative }
  for (let index = at; index < chunks.length && !verb; index++) {
    const chunk = chunks[index]
    if (chunk.kind === 'semicolon') break
    if (chunk.kind === 'verb') verb = chunk
  }
  return { at, verb, opens: relative < 0, relative }
}

/** Says whether a time is that of a statement: "in a second release on 12 March". */
export function isOfStatement(chunks: readonly Chunk[], { at }: Host): boolean {
  const before = chunks[at]?.kind === 'preposition' ? at : at - 1
  for (let index = before; index >= 0 && index > before - 2; index--) {
    const chunk = chunks[index]
    if (chunk.kind === 'noun') return chunk.head.lists.has('statementNouns')
    if (chunk.kind !== 'preposition') return false
  }
  return false
}

/** Says whether a time is that of the beginning of a war: "the war, which broke out on 15 April". */
export function isBeginning(chunks: readonly Chunk[], { verb }: Host): boolean {
  if (!verb?.main.lists.has('beginnings')) return false
  const at = chunkEndingBehind(chunks, verb.start)
  for (let index = at - 1; index >= 0 && index > at - 5; index--) {
    const chunk = chunks[index]
    if (chunk.kind === 'noun') return isWar(chunk.head.entry)
  }
  return false
}

/** Says whether the verb of a time is said of a figure: "the toll rose", "the number climbed". */
export function isOfFigure(chunks: readonly Chunk[], { verb }: Host): boolean {
  if (!verb?.main.lists.has('changeTo')) return false
  const at = chunkEndingBehind(chunks, verb.start)
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const chunk = chunks[index]
    if (chunk.kind === 'semicolon') return false
    if (chunk.kind === 'noun' && isFigure(chunk.head.entry)) return true
  }
  return false
}

/** A noun of figures: "number", "toll". */
export function isFigure(entry: Entry | null): boolean {
  return (
    entry !== null &&
    (entry.lists.has('numberNouns') || entry.frames.some(({ frame }) => frame.counted.includes('value')))
  )
}

function isWar(entry: Entry | null): boolean {
  return entry !== null && (entry.lists.has('warWords') || entry.lists.has('fightingWords'))
}

/** "Following are incidents reported on Friday": another verb tells, and this one stands behind what it is said of. */
export function isBehindNoun(chunks: readonly Chunk[], verb: VerbGroup): boolean {
  if (!verb.bare) return false
  const at = chunkEndingBehind(chunks, verb.start)
  if (chunks[at - 1]?.kind !== 'noun') return false
  const before = chunks[at - 2]
  return before?.kind === 'verb' && before.copula
}

/** 'He stated, "Today we hit the port"': a quotation opens between the verb of saying and the time. */
export function isQuoted(text: string, verb: VerbGroup, { start }: TimeMention): boolean {
  const end = Math.min(start, verb.end + longestGap)
  for (let at = verb.end; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 34 || unit === 0x201c || unit === 0xab) return true
  }
  return false
}

const longestGap = 80

/** A verb that tells that somebody says something. */
export function isSaying(verb: VerbGroup | null): boolean {
  // "Incidents reported on Friday" happened then.
  if (verb?.form === 'participle') return false
  const lists = verb?.main.lists
  return lists !== undefined && (lists.has('saying') || lists.has('tellers') || lists.has('speakers'))
}
