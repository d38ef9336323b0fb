import { boundsOf, highestOf, lowestOf, nameOf, step } from '../bounds-of.ts'
import { latestOfOrigins } from '../origins/independent-origins.ts'
import type { RuleBook } from '../rule-book.ts'

/**
 * Deaths with low, best and high. Of each origin the latest figure speaks. Best is proposed as the middle one of the
 * origins, of two the lower; what a side says of those it killed itself is no ground for best, whichever side it is,
 * and stands for the ends alone. A coder decides.
 */
export const ruleBook: RuleBook = {
  id: 'ucdp-style',
  version: 1,
  summary: 'deaths with low, best and high; best is proposed, a coder decides',
  estimate: ({ measure, figures }) => {
    if (measure !== 'killed') return null
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const low = lowestOf(speaking)
    const high = highestOf(speaking)
    const others = speaking.filter(({ isOwnDeed }) => !isOwnDeed)
    const ground = others.length > 0 ? others : speaking
    const ordered = [...ground].sort((a, b) => a.best - b.best)
    const best = ordered[Math.floor((ordered.length - 1) / 2)]
    const own = speaking.filter(({ isOwnDeed }) => isOwnDeed)
    const steps = [
      step('ucdp-style/low', 'low', [low], `The least is ${low.low}: ${nameOf(low)}.`),
      step(
        'ucdp-style/best',
        'best',
        [best],
        `Proposed as best is ${best.best}, the middle of what ${ground.length === 1 ? 'the one origin says' : `${ground.length} origins say`}: ${nameOf(best)}. A coder decides.`,
      ),
      step('ucdp-style/high', 'high', [high], `The greatest is ${high.high}: ${nameOf(high)}.`),
    ]
    if (own.length > 0 && others.length > 0)
      steps.push(
        step(
          'ucdp-style/own-deeds',
          null,
          own,
          `What a side says of those it killed itself is no ground for best: ${own.map(nameOf).join('; ')}.`,
        ),
      )
    return boundsOf(speaking, best.best, steps)
  },
}
