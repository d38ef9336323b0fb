import type { Discourse, TimeMention } from '../discourse.ts'
import { firstInSentence } from '../sentence-of.ts'

/**
 * Says whether what a sentence tells may be a deed that another one told: not where both tell a time, and the sentence
 * tells an earlier one. What came later may still have come of it: "three days later one of them died".
 *
 *     Rebels shelled the port {on Monday}. | {In 2014} a bomb killed nine there.
 */
export function mayBeOneDeed(sentence: number, told: number, { times }: Discourse): boolean {
  if (sentence === told) return true
  const here = lastDay(sentence, times)
  if (here === '') return true
  const there = firstDay(told, times)
  return there === '' || here >= there
}

/** No more times of a sentence are looked at. */
const most = 16

/** The end of the last time at which something is told in a sentence, '' where it tells none. */
function lastDay(sentence: number, times: readonly TimeMention[]): string {
  let last = ''
  for (
    let at = firstInSentence(times, sentence), left = most;
    left > 0 && times[at]?.sentence === sentence;
    at++, left--
  )
    if (isPoint(times[at]) && times[at].time.end > last) last = times[at].time.end
  return last
}

function firstDay(sentence: number, times: readonly TimeMention[]): string {
  let first = ''
  for (
    let at = firstInSentence(times, sentence), left = most;
    left > 0 && times[at]?.sentence === sentence;
    at++, left--
  )
    if (isPoint(times[at]) && (first === '' || times[at].time.start < first)) first = times[at].time.start
  return first
}

/** "On Monday", "in 2014"; not "since Monday", nor "two days later", which goes on from the other. */
function isPoint({ relation, onward }: TimeMention): boolean {
  return relation === 'at' && onward !== true
}
