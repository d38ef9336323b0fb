import { Link, TimeSense } from '../../language/time-words.ts'
import { type Stretch, stretch } from './stretch.ts'
import { linkAt, senseAt, type TimeStream, valueAt } from './time-stream.ts'

const midnight = 24
const reach = 14

/**
 * "since dawn" is of the day of publication; "shortly before midnight", where nothing tells of which day, of the one before.
 * Starts at the word itself.
 */
export function readMidnight(stream: TimeStream, token: number): Stretch | null {
  const { reference, told, era } = stream
  if (senseAt(stream, token) !== TimeSense.part || reference === null || era !== null) return null
  const led = linkAt(stream, token - 1) === Link.the ? token - 2 : token - 1
  if (senseAt(stream, led) === TimeSense.since && linkAt(stream, token + 1) < 0)
    return { ...stretch(token, token + 1, reference, reference, 'part-of-day'), relation: 'since' }
  if (valueAt(stream, token) !== midnight) return null
  // A day that was told before is the day meant.
  if (told !== null && told.end < reference - 1) return null
  for (let at = token - reach; at < token + reach; at++) {
    const sense = senseAt(stream, at)
    if (sense === TimeSense.weekday || sense === TimeSense.day || sense === TimeSense.month) return null
  }
  const before = senseAt(stream, token - 1)
  const isLed = before === TimeSense.before || before === TimeSense.after || linkAt(stream, token - 1) > Link.the
  // "the midnight train"
  if (!isLed) return null
  const start = before === TimeSense.after ? reference : reference - 1
  const end = before === TimeSense.before ? reference - 1 : reference
  return { ...stretch(token, token + 1, start, end, 'part-of-day'), relation: 'at' }
}
