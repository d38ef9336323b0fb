import { boundsOf, highestOf, lowestOf, nameOf, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { latestOfOrigins } from '../origins/independent-origins.ts'
import { speakerKey } from '../origins/speaker-key.ts'
import type { RuleBook } from '../rule-book.ts'

/** Kinds of sources that speak for a state, an authority or a side. */
const official: ReadonlySet<string> = new Set([
  'government',
  'military',
  'armed-group',
  'police',
  'health-authority',
  'rescue-service',
  'party',
  'official',
])

/**
 * What official sources last said, each side's alike: the sources that are named, a state's and its enemy's, or every
 * official one where none is named. One source gives one number; several give the range of their last words.
 */
export const ruleBook: RuleBook = {
  id: 'latest-official',
  version: 1,
  summary: 'what the official sources that are named last said',
  estimate: ({ figures }, { official: named }) => {
    const asked = new Set(named.map((name) => speakerKey({ name, kind: 'official', party: null })))
    const parties = new Set(named)
    const isAsked = ({ speaker, party, kind }: Figure): boolean => {
      if (speaker === null) return false
      if (named.length === 0) return official.has(kind ?? '')
      return (
        (party !== null && parties.has(party)) ||
        asked.has(speakerKey({ name: speaker, kind: 'official', party: null }))
      )
    }
    const speaking = latestOfOrigins(figures.filter(isAsked))
    if (speaking.length === 0) return null
    const low = lowestOf(speaking)
    const high = highestOf(speaking)
    const newest = speaking[speaking.length - 1]
    const last = step(
      'latest-official/last-word',
      'best',
      [newest],
      `The last word is ${newest.best}: ${nameOf(newest)}.`,
    )
    if (speaking.length === 1) return boundsOf(speaking, newest.best, [last])
    return boundsOf(speaking, newest.best, [
      step('latest-official/least', 'low', [low], `The least is ${low.low}: ${nameOf(low)}.`),
      last,
      step('latest-official/greatest', 'high', [high], `The greatest is ${high.high}: ${nameOf(high)}.`),
    ])
  },
}
