import type { TraceStep } from '../../model/index.ts'
import { boundsOf, highestOf, lowestOf, nameOf, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { latestOfOrigins } from '../origins/independent-origins.ts'
import type { RuleBook } from '../rule-book.ts'

/**
 * The range of civilians killed and injured over all sources, from the least to the greatest, and of the children, women
 * and men whom the sources count. A grade is proposed by
 * its mechanical criteria alone: a person assigns it, and only a person says `discounted`, or that a source is credible.
 */
export const ruleBook: RuleBook = {
  id: 'airwars-style',
  version: 1,
  summary: 'civilians killed and injured, least to greatest, with a proposed grade',
  estimate: ({ measure, population, figures }) => {
    if (!counted.has(population) || (measure !== 'killed' && measure !== 'injured')) return null
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const low = lowestOf(speaking)
    const high = highestOf(speaking)
    return boundsOf(speaking, speaking[speaking.length - 1].best, [
      step('airwars-style/minimum', 'low', [low], `The least is ${low.low}: ${nameOf(low)}.`),
      step('airwars-style/maximum', 'high', [high], `The greatest is ${high.high}: ${nameOf(high)}.`),
      // The incident has one grade.
      ...(population === 'civilians' ? [gradeOf(speaking)] : []),
    ])
  },
}

/** The types of casualties that have a row of their own beside civilians. */
const counted: ReadonlySet<string | null> = new Set(['civilians', 'children', 'women', 'men'])

/** What the criteria that need no judgement give. */
function gradeOf(figures: readonly Figure[]): TraceStep {
  const actors = figures.flatMap(({ claims }) => claims.flatMap((claim) => claim.actors))
  const accepting = actors.find(({ responsibility }) => responsibility === 'accepted' || responsibility === 'claimed')
  const blamed = new Set(
    actors.filter(({ responsibility }) => responsibility !== 'denied').map(({ id, name }) => id ?? name),
  )
  if (accepting !== undefined)
    return step(
      'airwars-style/grade',
      null,
      figures,
      `Proposed grade: confirmed; ${accepting.name} is said to have accepted that it did it.`,
    )
  if (blamed.size > 1)
    return step(
      'airwars-style/grade',
      null,
      figures,
      `Proposed grade: contested; ${blamed.size} different parties are named as having done it.`,
    )
  if (figures.length > 1 && blamed.size === 1)
    return step(
      'airwars-style/grade',
      null,
      figures,
      `Proposed grade: fair; ${figures.length} sources, and one party is named.`,
    )
  if (figures.length === 1) return step('airwars-style/grade', null, figures, 'Proposed grade: weak; a single source.')
  return step(
    'airwars-style/grade',
    null,
    figures,
    `No grade is proposed: ${figures.length} sources, and nobody says who did it.`,
  )
}
