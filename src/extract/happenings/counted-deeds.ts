import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'

/**
 * Returns the events of a document without those that are nothing but a count: of launches or strikes of which only their
 * number is told, with who fired, at what, where and when. What harmed somebody or something is told as an event, too.
 *
 *     The Front said it had fired 30 rockets at Velo. => a count of 30 rockets, and no event
 *     The Front fired 30 rockets at Velo, killing two. => two counts, and the rocket fire
 */
export function withoutCounted(discourse: Discourse, claims: readonly RawClaim[]): readonly RawEvent[] {
  const { events } = discourse
  if (events.length === 0 || !claims.some(isOfDeeds)) return events
  const counts = new Map<number, { readonly deeds: RawClaim[]; harms: boolean }>()
  for (const claim of claims) {
    const told = counts.get(claim.sentence) ?? { deeds: [], harms: false }
    counts.set(claim.sentence, told)
    if (!counting.has(claim.measure)) told.harms ||= claim.measure !== 'munitions-intercepted'
    else if (claim.stance !== 'denies') told.deeds.push(claim)
  }
  return events.filter(({ mentions }) => {
    const telling = mentions.filter((mention) => !pointsBack(mention))
    return !(telling.length > 0 ? telling : mentions).every((mention) => {
      const told = counts.get(mention.sentence)
      return (
        told !== undefined &&
        mention.event !== 'intercept' &&
        told.deeds.some((claim) => isDeed(claim, mention)) &&
        !told.harms &&
        !(counts.get(mention.sentence + 1)?.harms && goesOn(mention.sentence + 1, discourse))
      )
    })
  })
}

/** "They fired 30 rockets. Two people were hurt.": a sentence that names no event of its own tells on. */
function goesOn(sentence: number, { firsts, document: { sentences } }: Discourse): boolean {
  if (sentences.paragraphs[sentence] !== sentences.paragraphs[sentence - 1]) return false
  return firsts.eventMentions[sentence] === firsts.eventMentions[sentence + 1]
}

function isOfDeeds({ measure, stance }: RawClaim): boolean {
  return counting.has(measure) && stance !== 'denies'
}

/** Measures whose number is that of the deeds themselves. */
const counting: ReadonlySet<string> = new Set(['munitions-fired', 'strikes'])

/** The words that tell the event are those that the count is told by. */
function isDeed({ trigger, evidence }: RawClaim, { trigger: told }: EventMention): boolean {
  return (
    (trigger.start < told.end && told.start < trigger.end) || (evidence.start <= told.start && told.end <= evidence.end)
  )
}

/** "The attack", "this battle": what was told before, or nothing more. */
function pointsBack({ noun }: EventMention): boolean {
  return noun !== null && noun.quantity === null && noun.determiner !== null && noun.determiner !== 'indefinite'
}
