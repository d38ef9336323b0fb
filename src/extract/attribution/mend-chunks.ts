import { Pos, Takes } from '../../language/lexicon.ts'
import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { isCue } from './is-cue.ts'

/**
 * Returns the chunks of a sentence with those mended in which a noun was taken for a verb or a verb of saying for a noun:
 * "Khartoum | State", "the army's press | centre | said"; "the enemy claims | that". Most sentences keep theirs.
 */
export function mendChunks({ chunks, units, firstCue, lastCue }: ReadSentence, capitals: boolean): readonly Chunk[] {
  let made: Chunk[] | null = null
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'noun') {
      const { first, last } = chunk
      const mayEndInCue = first < last && last >= firstCue && last <= lastCue
      if (mayEndInCue && isSaying(chunk, units, chunkAt(chunks, at + 1))) {
        made ??= chunks.slice(0, at)
        const before = units[last - 1]
        made.push({ ...chunk, last: last - 1, end: before.end, head: before, plural: (before.pos & Pos.plural) !== 0 })
        made.push(verbOf(units[last], last))
      } else made?.push(chunk)
      continue
    }
    if (chunk.kind !== 'verb') {
      made?.push(chunk)
      continue
    }
    const before = made ? made[made.length - 1] : chunkAt(chunks, at - 1)
    if (
      chunk.first === chunk.last &&
      before?.kind === 'noun' &&
      !before.time &&
      (!before.pronoun || isArticle(before)) &&
      isNameOrNoun(chunk, chunks, at, capitals)
    ) {
      made ??= chunks.slice(0, at)
      made[made.length - 1] = { ...before, last: chunk.last, end: chunk.end, head: chunk.main }
    } else if (isModifier(chunk, before, chunkAt(chunks, at + 1))) {
      // "told | state | television"
      made ??= chunks.slice(0, at)
      const noun = chunks[at + 1] as NounGroup
      made.push({ ...noun, first: chunk.first, start: chunk.start })
      at++
    } else if (chunk.form === 'participle' && before?.kind === 'adjective') {
      // "had | earlier | spoken": one verb
      const auxiliary = made ? made[made.length - 2] : chunkAt(chunks, at - 2)
      if (auxiliary?.kind === 'verb' && auxiliary.main.word === 'had' && before.unit.word === 'earlier') {
        made ??= chunks.slice(0, at)
        made.length -= 2
        made.push({ ...chunk, first: auxiliary.first, start: auxiliary.start, form: 'finite', bare: false })
      } else made?.push(chunk)
    } else made?.push(chunk)
  }
  return made ?? chunks
}

/** A base form right behind a verb of saying and before a bare noun is a noun itself: "told state television". */
function isModifier(chunk: VerbGroup, before: Chunk | undefined, next: Chunk | undefined): boolean {
  return (
    chunk.first === chunk.last &&
    // "State | media reported": no order opens a report.
    (before === undefined
      ? chunk.first === 0
      : before.kind === 'verb' && before.form === 'finite' && before.last === chunk.first - 1 && isCue(before.main)) &&
    (chunk.main.pos & (Pos.base | Pos.past)) === Pos.base &&
    next?.kind === 'noun' &&
    next.determiner === null &&
    next.quantity === null &&
    !next.pronoun &&
    !next.time
  )
}

function isNameOrNoun(verb: VerbGroup, chunks: readonly Chunk[], at: number, capitals: boolean): boolean {
  if (verb.main.tag !== Tag.verb) return false
  if (verb.main.capital && !capitals) return true
  // "sources on | the | ground | reported": no verb stands behind an article.
  const before = chunkAt(chunks, at - 1)
  if (isArticle(before)) return true
  if (!(verb.main.pos & (Pos.base | Pos.third)) || verb.main.pos & Pos.past) return false
  // ", by Chadian | tallies": what a preposition governs has no verb of its own.
  if (chunkAt(chunks, at - 2)?.kind === 'preposition' && isFigureAtEnd(verb, chunkAt(chunks, at + 1))) return true
  const next = chunkAt(chunks, at + 1)
  if (next?.kind === 'verb') return next.form === 'finite'
  // "the lawyers' | group |, which counts the dead, said"
  return next?.kind === 'comma' && chunkAt(chunks, at + 2)?.kind === 'relative' && !isCue(verb.main)
}

function isArticle(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.first === chunk.last && chunk.head.word === 'the'
}

/** A word of counting with nothing behind it. */
function isFigureAtEnd({ main }: VerbGroup, next: Chunk | undefined): boolean {
  const isFigure = main.entry?.cues.some(({ form, takes }) => form === 'noun' && (takes & Takes.figure) !== 0)
  return isFigure === true && (!next || next.kind === 'comma' || next.kind === 'other' || next.kind === 'semicolon')
}

/** "The enemy claims that", "social media say as many as": a verb of saying that fits the number of the noun before it. */
function isSaying({ head, last }: NounGroup, units: readonly Unit[], next: Chunk | undefined): boolean {
  const entry = head.entry
  if (!entry || entry.cues.length === 0 || head !== units[last]) return false
  if (!entry.cues.some(({ form }) => form === 'verb') || !(head.pos & (Pos.base | Pos.third))) return false
  const opens =
    next?.kind === 'subordinator' ? next.unit.word === 'that' : next?.kind === 'noun' && next.quantity !== null
  if (!opens) return false
  const before = units[last - 1]
  // "His claims that", "the reports that", "the army's claims that": nobody stands before them.
  if (before.tag !== Tag.noun && before.tag !== Tag.name && before.tag !== Tag.adjective) return false
  // "police say", "media say": a body may be many.
  return head.pos & Pos.third
    ? !(before.pos & Pos.plural)
    : (before.pos & Pos.plural) !== 0 || before.entry?.speaker != null
}

function verbOf(main: Unit, place: number): VerbGroup {
  return {
    kind: 'verb',
    first: place,
    last: place,
    start: main.start,
    end: main.end,
    main,
    form: 'finite',
    passive: false,
    copula: false,
    perfect: false,
    progressive: false,
    bare: false,
    negated: false,
    modalities: [],
    chain: [],
  }
}
