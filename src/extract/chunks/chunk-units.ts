import type { Chunk, Mark } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'
import { readNounGroup } from './noun-group.ts'
import { nounReadingOf } from './noun-reading.ts'
import { readVerbGroup } from './verb-group.ts'
import { verbReadingOf } from './verb-reading.ts'

const markKinds: Readonly<Record<number, Mark['kind']>> = {
  [Tag.preposition]: 'preposition',
  [Tag.coordinator]: 'coordinator',
  [Tag.subordinator]: 'subordinator',
  [Tag.relative]: 'relative',
  [Tag.includer]: 'includer',
  [Tag.comma]: 'comma',
  [Tag.dash]: 'dash',
  [Tag.colon]: 'colon',
  [Tag.semicolon]: 'semicolon',
  [Tag.open]: 'open',
  [Tag.close]: 'close',
  [Tag.quote]: 'quote',
  [Tag.adjective]: 'adjective',
  [Tag.adverb]: 'adverb',
  [Tag.to]: 'to',
}

/** Two dashes farther apart than so many chunks enclose nothing. */
const widestAside = 24

/** Joins tagged units to noun groups and verb groups; what is neither stays a mark. */
export function chunkUnits(units: readonly Unit[]): Chunk[] {
  const chunks: Chunk[] = []
  const noun = nounReadingOf(units)
  const verb = verbReadingOf(units)
  let dashes = 0
  for (let at = 0; at < units.length; ) {
    const chunk = readVerbGroup(units, at, verb) ?? readNounGroup(units, at, noun) ?? markAt(units[at], at)
    if (chunk.kind === 'dash') dashes++
    chunks.push(chunk)
    at = chunk.last + 1
  }
  if (dashes > 1) pairDashes(chunks)
  return chunks
}

function markAt(unit: Unit, at: number): Mark {
  return { kind: markKinds[unit.tag] ?? 'other', first: at, last: at, start: unit.start, end: unit.end, unit }
}

/** Two dashes of a sentence enclose what stands between them, as brackets do. */
function pairDashes(chunks: Chunk[]): void {
  let open = -1
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.kind !== 'dash') continue
    if (open < 0 || at - open > widestAside) {
      open = at
      continue
    }
    if (open > 0) {
      chunks[open] = { ...(chunks[open] as Mark), kind: 'open' }
      chunks[at] = { ...chunk, kind: 'close' }
    }
    open = -1
  }
}
