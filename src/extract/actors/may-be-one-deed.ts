import type { Discourse, TimeMention } from '../discourse.ts'

/**
 * Says whether what a sentence tells may be a deed that another one told: not where both tell a time, and the sentence
 * tells an earlier one, or one long after. What came soon after may still have come of it: "three days later one died".
 *
 *     Rebels shelled the port {on Monday}. | {In 2014} a bomb killed nine there.
 */
export function mayBeOneDeed(sentence: number, told: number, discourse: Discourse): boolean {
  if (sentence === told) return true
  const here = daysTold(sentence, discourse)
  const there = here && daysTold(told, discourse)
  return !here || !there || (here.end >= there.start && !isLongAfter(here.start, there.end))
}

/** Says whether a day is so long after another that what happened on it no longer came of it. */
export function isLongAfter(day: string, before: string): boolean {
  return day > before && Date.parse(day) - Date.parse(before) > longest
}

const longest = 45 * 86_400_000

/** No more times of a sentence are looked at. */
const most = 16

/** From the first to the last of the days that a sentence tells, `null` where it tells none. */
export function daysTold(sentence: number, { times, firsts }: Discourse): { start: string; end: string } | null {
  let start = ''
  let end = ''
  const first = firsts.times[sentence]
  const last = Math.min(firsts.times[sentence + 1], first + most)
  for (let at = first; at < last; at++) {
    if (!isPoint(times[at])) continue
    const { time } = times[at]
    if (start === '' || time.start < start) start = time.start
    if (time.end > end) end = time.end
  }
  return end === '' ? null : { start, end }
}

/** "on Monday", "in 2014"; not "since Monday", nor "two days later", which goes on from the other. */
function isPoint({ relation, onward }: TimeMention): boolean {
  return relation === 'at' && onward !== true
}
