import type { Chunk, NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { addApposition } from './join-groups.ts'
import { chunkOrEdge } from './look-ahead.ts'
import { addPart, type Reading } from './reading.ts'

/** The nearest noun group before that has a number: what "including" takes its parts from. */
export function wholeBefore({ chunks, parts }: Reading, at: number): NounGroup | null {
  let depth = 0
  const start = Math.max(0, at - 24)
  for (let back = at - 1; back >= start; back--) {
    const chunk = chunks[back]
    if (chunk.kind === 'close') depth++
    else if (chunk.kind === 'open') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (chunk.kind === 'semicolon' || chunk.kind === 'colon') return null
    if (chunk.kind === 'noun' && chunk.quantity && !parts.includes(chunk)) return chunk
  }
  return null
}

/** The place of the noun group that a stretch of "of", "with" … ending at `at` hangs on, back to its comma; -1 if none. */
export function firstOfPhrase(chunks: readonly Chunk[], at: number): number {
  const start = Math.max(0, at - 8)
  for (let back = at; back >= start; back--) {
    const before = chunkOrEdge(chunks, back - 1)
    const chunk = chunks[back]
    if (chunk.kind === 'noun' && (before.kind === 'comma' || before.kind === 'dash')) return back
    if (chunk.kind === 'verb' || chunk.kind === 'comma') return -1
  }
  return -1
}

/** The noun group before that names the same persons: "23 children …, three of the children". */
export function wholeNamed({ nouns }: Reading, part: NounGroup): NounGroup | null {
  for (let index = nouns.length - 2; index >= 0; index--) {
    if (nouns[index].head.word === part.head.word && nouns[index].quantity) return nouns[index]
  }
  return null
}

/** "30 hurt, several critically": how badly some of those before were hurt. */
export function isSeverity(chunks: readonly Chunk[], noun: NounGroup, at: number, previous: Chunk): boolean {
  if (previous.kind !== 'comma' || !noun.quantity || noun.head.tag !== Tag.number) return false
  if (chunkOrEdge(chunks, at + 1).kind !== 'adverb') return false
  const after = chunkOrEdge(chunks, at + 2)
  if (after.kind === 'edge' || after.kind === 'comma' || after.kind === 'semicolon' || after.kind === 'close')
    return true
  return (after.kind === 'other' && after.unit.word === '.') || after.kind === 'preposition'
}

/** "2,000 families, or about 12,000 people": one count in two units. Takes it up as an apposition. */
export function isRestated(before: Chunk, noun: NounGroup): boolean {
  if (before.kind !== 'noun' || !before.quantity || !noun.quantity) return false
  if (!before.person || !noun.person || before.person.unit === noun.person.unit) return false
  addApposition(before, noun)
  return true
}

/** "Three people, two policemen and a civilian, …": what follows adds up to the whole. Takes it up as its parts. */
export function sumsUp(reading: Reading, whole: NounGroup, at: number): boolean {
  const total = whole.quantity?.stated
  if (total == null || total < 2) return false
  const { chunks } = reading
  let sum = 0
  const parts: NounGroup[] = []
  let depth = 0
  const end = Math.min(chunks.length, at + 24)
  for (let next = at; next < end; next++) {
    const chunk = chunks[next]
    if (chunk.kind === 'open') depth++
    else if (chunk.kind === 'close') {
      depth--
      if (depth < 0) break
    }
    if (depth > 0) continue
    if (chunk.kind === 'noun' && !chunk.time && chunkOrEdge(chunks, next - 1).kind !== 'preposition') {
      sum += chunk.quantity?.stated ?? sizeUncounted(chunk)
      if (sum > total) return false
      parts.push(chunk)
    } else if (chunk.kind === 'verb' || chunk.kind === 'semicolon') break
  }
  if (sum !== total) return false
  const isNational = hasNationality(whole)
  for (const part of parts) {
    // "Two women, a child and a man": the child is none of the women. "Two Americans, a Swiss and a Dane" are four.
    if (!sharesFacets(part, whole) || (isNational && hasNationality(part))) return false
  }
  for (const part of parts) addPart(reading, whole, part)
  return true
}

/** "Six health workers, four doctors and …": doctors are health workers, too. Anybody may be a civilian. */
function sharesFacets(part: NounGroup, whole: NounGroup): boolean {
  for (const { facet } of whole.facets) {
    if (facet.id === 'civilians' || facet.id.startsWith('nat:')) continue
    if (!part.facets.some((own) => own.facet.id === facet.id)) return false
  }
  return true
}

function hasNationality(noun: NounGroup): boolean {
  for (const { facet } of noun.facets) if (facet.id.startsWith('nat:')) return true
  return false
}

/** How many a noun group without a number is: "a civilian", "his wife", a name; 0 where it does not tell. */
function sizeUncounted(noun: NounGroup): number {
  const tells =
    noun.determiner === 'indefinite' || (noun.determiner === 'possessive' && !noun.plural) || noun.name !== null
  return tells ? (noun.person?.size ?? 1) : 0
}
