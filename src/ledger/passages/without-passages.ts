import type { Output } from '../../model/index.ts'
import { findMarks } from './find-marks.ts'
import { makeWordFinder, type Ranges } from './find-words.ts'
import { type Mark, withoutMarks } from './hide-marks.ts'
import { isShown } from './without-gaps.ts'

/** Returns the marks that hide passages of a text, given by their ranges, in what was read in it. */
export function passageMarks(reading: unknown, text: string, ranges: Ranges): Mark[] {
  const words = ranges.map(([start, end]) => text.slice(start, end))
  return findMarks(reading, makeWordFinder(words), ranges)
}

/** Returns a reading without passages of its text, and without the claims that stand within them. */
export function withoutPassages(output: Output, ranges: Ranges): Output {
  const { problems, claims, tolls, attributions, terms, document } = output
  const parts = { problems, claims, tolls, attributions, terms }
  const left = withoutMarks(parts, passageMarks(parts, document.text, ranges)) as typeof parts
  const isThere = (item: unknown): boolean => item !== null
  return {
    ...output,
    problems: left.problems,
    claims: left.claims.filter(isShown),
    tolls: left.tolls.filter(isThere),
    attributions: left.attributions.filter(isThere),
    terms: left.terms.filter(isThere),
  }
}
