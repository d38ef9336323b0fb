import { Pos } from '../lexicon.ts'
import type { PackSource, VocabularySource } from '../source.ts'
import { type Compilation, entryOf } from './entries.ts'

/** Adds a pack's words of number: "three", "dozen", "half"; and its ordinals. */
export function addNumbers(compilation: Compilation, numbers: PackSource['numbers']): void {
  const kinds = [
    ['unit', numbers.units],
    ['ten', numbers.tens],
    ['multiplier', numbers.multipliers],
    ['collective', numbers.collectives],
    ['suffix', numbers.suffixes],
    ['fraction', numbers.fractions],
  ] as const
  for (const [kind, words] of kinds) {
    for (const [word, value] of Object.entries(words)) {
      const entry = entryOf(compilation, word)
      entry.pos |= Pos.number
      entry.number ??= { kind, value }
    }
  }
  for (const word of numbers.ordinals) {
    const entry = entryOf(compilation, word)
    entry.pos |= Pos.adjective
    entry.lists.add('ordinals')
  }
}

/** Adds the words that give no exact number ("dozens", "several"), each with the convention that bounds it. */
export function addVagueNumbers(
  compilation: Compilation,
  vagueNumbers: PackSource['vague'],
  conventions: VocabularySource['conventions'],
): void {
  const byId = new Map(conventions.map((convention) => [convention.id, convention]))
  for (const vague of vagueNumbers) {
    const convention = byId.get(vague.convention)
    if (!convention) continue
    for (const word of vague.words) {
      const entry = entryOf(compilation, word)
      entry.pos |= Pos.number
      entry.number = { kind: 'vague', convention }
    }
  }
}

/** Adds the words that say how exact a number is, before it ("at least 12") or behind it ("12 or more"). */
export function addHedges(compilation: Compilation, hedges: PackSource['hedges']): void {
  for (const hedge of hedges) {
    for (const [side, words] of [
      ['before', hedge.before],
      ['after', hedge.after],
    ] as const) {
      for (const word of words) {
        const entry = entryOf(compilation, word)
        entry.pos |= Pos.hedge
        const was = entry.hedge
        entry.hedge = {
          hedge: was?.hedge ?? hedge.hedge,
          before: (was?.before ?? false) || side === 'before',
          after: (was?.after ?? false) || side === 'after',
          ceiling: hedge.ceiling ?? false,
        }
      }
    }
  }
}

/** Adds the words before or behind which a number is no count: "page 12", "12 kilometres". */
export function addNotCounts(compilation: Compilation, notCounts: PackSource['notCounts']): void {
  for (const item of notCounts) {
    for (const [side, words] of [
      ['before', item.before],
      ['after', item.after],
    ] as const) {
      for (const word of words) {
        const entry = entryOf(compilation, word)
        entry.pos |= side === 'after' || entry.pos === 0 ? Pos.noun : 0
        const was = entry.notCount
        entry.notCount = {
          before: side === 'before' ? item.reason : (was?.before ?? null),
          after: side === 'after' ? item.reason : (was?.after ?? null),
        }
      }
    }
  }
}
