import { TimeSense } from '../../language/time-words.ts'
import type { Stretch } from './stretch.ts'
import { senseAt, signAt, type TimeStream } from './time-stream.ts'

/** How a time is told: when something happened, from when on, up to when; `skip` where it did not happen then. */
export type Relation = 'at' | 'since' | 'until' | 'until-before' | 'skip'

const reach = 24

/**
 * Returns how words before a time relate to it. "Since" may stand before the event that the time is of: "since war
 * broke out on 15 April".
 */
export function relationOf(stream: TimeStream, { first, last, closed }: Stretch): Relation {
  let token = first - 1
  while (token > first - 4 && isPassed(stream, token)) token--
  const sense = senseAt(stream, token)
  // "two boys born in 2011": nothing else happened then.
  if (isBorn(stream, token)) return 'skip'
  if (isOfSource(stream, first, last)) return 'until'
  if (sense === TimeSense.since) return 'since'
  if (sense === TimeSense.until) return 'until'
  // "The toll from Thursday's blast" is of the blast.
  if (sense === TimeSense.from && !closed && !isOwner(stream, first)) return 'since'
  // "after Sunday's attack" is of the attack.
  if (sense === TimeSense.after) return isOwner(stream, first) ? 'at' : 'since'
  if (sense === TimeSense.before) return token - stream.first <= 1 ? 'until-before' : 'skip'
  return sinceBefore(stream, token)
}

/** "61 injured (Velo hospital, 1 March)": the day of the figure. */
function isOfSource(stream: TimeStream, first: number, last: number): boolean {
  const behind = signAt(stream, last)
  if ((behind !== 41 && behind !== 93) || signAt(stream, first - 1) !== 44) return false
  for (let token = first - 2; token > first - reach; token--) {
    const sign = signAt(stream, token)
    if (sign === 40 || sign === 91) return token < first - 2
    if (sign === 41 || sign === 93 || senseAt(stream, token) === TimeSense.weekday) return false
  }
  return false
}

/** A word such as "born" stands before, or before a first of two years: "born in 2011 and 2014". */
function isBorn({ nodes, lexicon, first }: TimeStream, from: number): boolean {
  for (let token = from; token >= first && token > from - 4; token--) {
    const node = nodes[token]
    if (node >= 0 && (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.lists.has('bornWords')) return true
  }
  return false
}

function sinceBefore(stream: TimeStream, from: number): 'since' | 'at' {
  for (let token = from; token > from - reach && token >= stream.first; token--) {
    const sign = signAt(stream, token)
    // "since fighting between the army (NA) and the front (PF) reached Velo on 29 June"
    if (sign > 0 && sign !== 40 && sign !== 41 && sign !== 45 && sign !== 39 && sign !== 0x2019 && sign !== 34)
      return 'at'
    if (senseAt(stream, token) === TimeSense.since) return 'since'
  }
  return 'at'
}

/** "the", "on", "early": they stand between the word that relates and the time. */
function isPassed(stream: TimeStream, token: number): boolean {
  const sense = senseAt(stream, token)
  return sense === TimeSense.link || sense === TimeSense.edge || sense === TimeSense.part
}

function isOwner({ tokens, last }: TimeStream, first: number): boolean {
  return first + 1 < last && tokens.kinds[first + 1] === 5
}
