import type { Chunk, NounGroup } from '../chunk.ts'
import { addApposition } from './join-groups.ts'
import { afterNoun, chunkOrEdge, isVerbAt, startsClause } from './look-ahead.ts'
import { addPart, type Clause, clauseOf, enterClause, type Reading } from './reading.ts'
import { sumsUp, wholeBefore, wholeNamed } from './wholes.ts'

/** Places a noun group in an aside: ", two of them children,", "(12 people)". False if it stands in none. */
export function placeAside(reading: Reading, noun: NounGroup, at: number, previous: Chunk): boolean {
  const { clause } = reading
  if (clause.parenthesis && !clause.verb && clause.subject) {
    // "two of them children", "one of them a woman of 30"
    if (previous === clause.subject || previous.kind === 'adverb' || previous.kind === 'coordinator')
      addApposition(clause.subject, noun)
    return true
  }
  if (noun.partitive !== null && opensParts(reading, noun, at, previous)) {
    // "…, five of them children", "…, three of the children so badly that …"
    const named = noun.partitive === 'pronoun' ? null : wholeNamed(reading, noun)
    const whole = named ?? wholeBefore(reading, at)
    if (whole && whole !== noun) {
      // "12 rockets, all of which were intercepted"
      const isAll = noun.portion === 'all'
      if (!isAll) addPart(reading, whole, noun)
      enterClause(reading, asideOf(clause, isAll ? whole : noun))
      return true
    }
  }
  if (!clause.subject && clause.opened === 'bracket') {
    clause.subject = noun
    placeInBracket(reading, noun, at, previous)
    return true
  }
  return false
}

function asideOf({ governor, hypothetical }: Clause, subject: NounGroup): Clause {
  const aside = clauseOf(governor, hypothetical, 'comma')
  aside.subject = subject
  aside.antecedent = subject
  aside.parenthesis = true
  return aside
}

function opensParts({ chunks }: Reading, noun: NounGroup, at: number, previous: Chunk): boolean {
  switch (previous.kind) {
    case 'comma':
      return noun.partitive === 'pronoun' || !startsClause(chunks, at)
    case 'edge':
    case 'dash':
    case 'open':
    case 'coordinator':
    case 'semicolon':
      return noun.partitive === 'pronoun'
    case 'adverb': {
      const before = chunkOrEdge(chunks, at - 2)
      return noun.partitive === 'pronoun' && (before.kind === 'comma' || before.kind === 'dash')
    }
    default:
      return false
  }
}

function placeInBracket(reading: Reading, noun: NounGroup, at: number, previous: Chunk): void {
  const { chunks } = reading
  const told = chunkOrEdge(chunks, at - 2)
  if (told.kind !== 'noun' || previous.kind !== 'open') return
  // "two of them foreigners (a Frenchman and an Italian)": parts of the two.
  const leader = told.quantity ? told : (countedAs(reading, told) ?? told)
  if (sumsUp(reading, leader, at)) return
  if (mayBePart(noun, leader) && !isVerbAt(chunks, afterNoun(chunks, at))) addPart(reading, leader, noun)
  else if (chunkOrEdge(chunks, at + 1).kind === 'close') addApposition(leader, noun)
}

/** The first noun group with a number that this one says again. */
function countedAs({ nouns }: Reading, told: NounGroup): NounGroup | undefined {
  for (const other of nouns) if (other.quantity && other.appositions.includes(told)) return other
  return undefined
}

function mayBePart(noun: NounGroup, whole: NounGroup): boolean {
  if (noun.quantity === null || whole.quantity === null || noun.person?.unit !== whole.person?.unit) return false
  return noun.quantity.low <= (whole.quantity.high ?? Number.POSITIVE_INFINITY)
}
