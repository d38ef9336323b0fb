import { nameOf, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { latestOfOrigins } from '../origins/independent-origins.ts'
import type { Convention, RuleBook } from '../rule-book.ts'

/**
 * One number of deaths, the most conservative that the reports give. Vague words count by the method's own numbers:
 * tens 10, dozens 12, hundreds 100; where none is set, by the least that they say. What differs is told in the trace,
 * for the notes of a row.
 */
export const ruleBook: RuleBook = {
  id: 'acled-style',
  version: 1,
  summary: 'one number of deaths: the most conservative',
  estimate: ({ measure, figures }, { convention }) => {
    if (measure !== 'killed') return null
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const counted = speaking.map((figure) => ({ figure, number: countOf(figure, convention) }))
    const least = counted.reduce((one, other) => (other.number <= one.number ? other : one))
    const others = counted.filter(({ number }) => number !== least.number)
    const steps = [
      step(
        'acled-style/most-conservative',
        'best',
        [least.figure],
        `The most conservative is ${least.number}: ${nameOf(least.figure)}.`,
      ),
    ]
    if (isVague(least.figure))
      steps.push(
        step('acled-style/vague', 'best', [least.figure], `“${wordsOf(least.figure)}” counts as ${least.number}.`),
      )
    if (others.length > 0)
      steps.push(
        step(
          'acled-style/differs',
          null,
          others.map(({ figure }) => figure),
          `Others give ${others.map(({ number, figure }) => `${number} (${nameOf(figure)})`).join('; ')}.`,
        ),
      )
    const { number } = least
    return {
      low: number,
      best: number,
      high: number,
      open: { low: false, high: false },
      figures: speaking,
      trace: steps,
    }
  },
}

function isVague({ claims }: Figure): boolean {
  return claims.some(({ quantity }) => quantity?.hedge === 'vague')
}

function wordsOf({ claims }: Figure): string {
  return claims.flatMap(({ quantity }) => (quantity?.hedge === 'vague' ? [quantity.text] : [])).join(', ')
}

function countOf({ claims, low }: Figure, convention: Convention): number {
  const vague = claims.filter(({ quantity }) => quantity?.hedge === 'vague')
  return vague.reduce((sum, { quantity }) => {
    const said = quantity?.low ?? 0
    return sum - said + (convention.get(said) ?? said)
  }, low)
}
