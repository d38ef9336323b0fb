import { TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import type { Given, TimeMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { isoOf } from './calendar.ts'
import { readDayFirst, readMonthFirst, readYear } from './read-date.ts'
import { readLed, readNthDay, readShare } from './read-led.ts'
import { orderOf, readNumericDate } from './read-numeric-date.ts'
import { readCounted, readDayWord, readWeekend, readWhich } from './read-relative.ts'
import { readWeekday } from './read-weekday.ts'
import { referenceDay } from './reference-day.ts'
import { relationOf } from './relation-of.ts'
import type { Stretch } from './stretch.ts'
import { senseAt, type TimeStream, timeWordsOf } from './time-stream.ts'

/** Returns the times that a document tells, in the order of the text. Words that look back have none without a day to look back from. */
export function readTimes(document: ReadDocument, given: Given): TimeMention[] {
  const { text, tokens, nodes, lexicon, sentences, capitals } = document
  const table = lexicon.times
  const words = timeWordsOf(table, text, tokens)
  const blank = {
    text,
    tokens,
    nodes,
    lexicon,
    capitals,
    table,
    words,
    order: orderOf(text, tokens, words, table.senses),
    first: 0,
    last: tokens.length,
    sentence: 0,
    told: null,
    year: null,
  }
  const reference = referenceDay(document, given, { ...blank, reference: null })
  const stream: TimeStream = { ...blank, reference }
  const found: TimeMention[] = []
  let yearSentence = -2
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    stream.first = sentences.firstTokens[sentence]
    stream.last = sentences.lastTokens[sentence]
    stream.sentence = sentence
    const isNear = sentence - yearSentence <= 1 && sentences.paragraphs[sentence] === sentences.paragraphs[yearSentence]
    if (sentence !== yearSentence && !isNear) stream.year = null
    for (let token = stream.first; token < stream.last; token++) {
      const kind = tokens.kinds[token]
      if (words[token] === 0 && kind !== TokenKind.number && kind !== TokenKind.ordinal) continue
      const stretch = readStretch(stream, token, kind)
      if (!stretch) continue
      add(found, stream, stretch)
      if (stretch.yearTold) {
        yearSentence = sentence
        stream.year = Number(isoOf(stretch.end).slice(0, 4))
      }
      token = stretch.last - 1
    }
  }
  return found
}

/** The longest time that starts at a token. */
function readStretch(stream: TimeStream, token: number, kind: number): Stretch | null {
  if (kind === TokenKind.number)
    return readNumericDate(stream, token) ?? readDayFirst(stream, token) ?? readYear(stream, token)
  if (kind === TokenKind.ordinal) return readDayFirst(stream, token)
  switch (senseAt(stream, token)) {
    case TimeSense.month:
      return readMonthFirst(stream, token)
    case TimeSense.weekday:
      return readWeekday(stream, token)
    case TimeSense.day:
      return readDayWord(stream, token)
    case TimeSense.part:
    case TimeSense.edge:
      return readLed(stream, token)
    case TimeSense.unit:
      return readCounted(stream, token) ?? readNthDay(stream, token)
    case TimeSense.weekend:
      return readWeekend(stream, token, 0)
    case TimeSense.ordinal:
      return readShare(stream, token) ?? readNthDay(stream, token)
    case TimeSense.last:
    case TimeSense.past:
    case TimeSense.this:
    case TimeSense.next:
    case TimeSense.same:
    case TimeSense.following:
    case TimeSense.previous:
      return readWhich(stream, token)
  }
  return null
}

function add(found: TimeMention[], stream: TimeStream, stretch: Stretch): void {
  const { tokens, sentence } = stream
  const relation = stretch.relation ?? relationOf(stream, stretch)
  if (relation === 'skip') return
  const { first, last, precision } = stretch
  const back = relation === 'until-before' ? 1 : 0
  const [start, end] = back ? [stretch.start - 1, stretch.start - 1] : [stretch.start, stretch.end]
  if (relation === 'at' && (stream.reference === null || start <= stream.reference + 1)) stream.told = stretch
  found.push({
    start: tokens.starts[first],
    end: tokens.ends[last - 1],
    time: { start: isoOf(start), end: isoOf(end), precision, basis: stretch.basis ?? 'said' },
    relation: relation === 'until-before' ? 'until' : relation,
    sentence,
  })
}
