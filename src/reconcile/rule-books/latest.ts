import { counted } from '../../model/index.ts'
import { boundsOf, nameOf, step } from '../bounds-of.ts'
import type { RuleBook } from '../rule-book.ts'

/** A report says a number plainly from here on: one number for all that it leads with or repeats, not one person. */
const plain = 2.5

/**
 * The last word: the newest figure that its report states plainly and that is not lower than what all reports together say
 * most plainly. Most later reports name one of the dead and leave the others out, so what is lower is no news of fewer.
 */
export const ruleBook: RuleBook = {
  id: 'latest',
  version: 1,
  summary: 'the newest toll that the reports give',
  estimate: ({ figures: all }) => {
    const figures = all.filter(({ isMain }) => isMain)
    if (figures.length === 0) return null
    const numbers = new Map<number, number>()
    for (const { best, weight } of figures) numbers.set(best, (numbers.get(best) ?? 0) + weight)
    const [usual] = [...numbers].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
    const chosen =
      figures.findLast(({ best, weight }) => best >= usual && weight >= plain) ??
      figures.findLast(({ best }) => best === usual)
    if (chosen === undefined) return null
    const others = chosen.support === 0 ? 'no other report' : counted(chosen.support, 'more report')
    const gives = chosen.support > 1 ? 'give' : 'gives'
    return boundsOf([chosen], chosen.best, [
      step(
        'latest/newest-toll',
        'best',
        [chosen],
        `The newest toll is ${chosen.best}: ${nameOf(chosen)}; ${others} ${gives} this number.`,
      ),
    ])
  },
}
