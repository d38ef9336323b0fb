import { TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import type { Given } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { type Day, dayOfIso, yearOf } from './calendar.ts'
import { readDayFirst, readMonthFirst } from './read-date.ts'
import { readNumericDate } from './read-numeric-date.ts'
import type { Stretch } from './stretch.ts'
import { senseAt, type TimeStream, yearAt } from './time-stream.ts'

/** How many sentences make the head of a report, where its date may stand. */
const headSentences = 5

/**
 * Returns the day from which a report's weekdays look back: of publication, else of its dateline. A dateline often
 * leaves the year out: then the first year of the report's head is taken, else there is no day.
 */
export function referenceDay(
  { datelines, sentences, blocks }: ReadDocument,
  { published }: Given,
  stream: TimeStream,
): Day | null {
  const day = published ? dayOfIso(published) : null
  if (day !== null) return day
  const date = (blocks.dateline ?? datelines[0])?.date
  const { text, tokens } = stream
  // "14 January: three were abducted", "2 February: …": the label of an entry is no day of publication.
  if (!date || text.charCodeAt(date.end) === 58) return null
  const limit = Math.min(sentences.length, headSentences)
  const last = limit > 0 ? sentences.lastTokens[limit - 1] : 0
  let year = 0
  for (let token = 0; token < last && year === 0; token++) {
    stream.first = 0
    stream.last = last
    year = yearAt(stream, token)
  }
  for (let token = 0; token < last; token++) {
    if (tokens.starts[token] < date.start || tokens.ends[token] > date.end) continue
    stream.first = token
    stream.last = last
    stream.base = year ? yearOf(year).start : null
    const found = dateAtToken(stream, token)
    stream.base = null
    if (found && found.start === found.end) return found.start
  }
  return null
}

function dateAtToken(stream: TimeStream, token: number): Stretch | null {
  if (stream.tokens.kinds[token] === TokenKind.number)
    return readNumericDate(stream, token) ?? readDayFirst(stream, token)
  return senseAt(stream, token) === TimeSense.month ? readMonthFirst(stream, token) : null
}

/**
 * Returns the year that a title names, where nothing else tells when the report was written: the only one of its first
 * line, which is no sentence. 0 where there is none.
 *
 *     2019 Orra market bombing · Incidents in the north, 2022
 */
export function yearOfTitle({ blocks, sentences }: ReadDocument, stream: TimeStream): number {
  if (blocks.headline === null) return 0
  const { tokens } = stream
  let year = 0
  stream.first = 0
  stream.last = sentences.length > 0 ? tokens.length : 0
  for (let token = 0; token < stream.last && tokens.ends[token] <= blocks.headline.end; token++) {
    const found = yearAt(stream, token)
    if (found === 0 || found === year) continue
    if (year > 0) return 0
    year = found
  }
  return year
}
