import { type Claim, primarySpeaker, type Report } from '../../model/index.ts'
import type { Knowledge } from './knowledge.ts'

/** Who says a figure, as far as the report tells: whose latest figure speaks, and who cannot contradict themselves. */
export interface Speaker {
  readonly key: string
  /** `null`: a publisher that nothing is known of, in its own voice. */
  readonly name: string | null
  readonly kind: string | null
  readonly party: string | null
  /** The publisher's own voice: who told it is not stated. */
  readonly isPublisher: boolean
}

/**
 * Returns the primary speaker of a claim: the source nearest to the words. A party speaks with one voice ("the
 * brigades", "the brigades' spokesman"); an unnamed source is known by its words. Without one, the publisher speaks.
 */
export function speakerOf(claim: Claim, report: Report): Speaker {
  const nearest = primarySpeaker(claim, report)
  if (nearest === null) {
    const { id, document } = report
    const { publisher } = document
    return {
      key: `publisher:${publisher?.toLowerCase() ?? id}`,
      name: publisher,
      kind: null,
      party: null,
      isPublisher: true,
    }
  }
  return {
    key: nearest.party ?? `name:${nearest.name.toLowerCase()}`,
    name: nearest.name,
    kind: nearest.kind,
    party: nearest.party,
    isPublisher: false,
  }
}

/**
 * Returns how a report names who says a claim: with its article, and without the capital of a sentence's beginning. `null`:
 * the publisher.
 *
 *     According to the clinic, …  =>  the clinic      Its spokesman said …  =>  its spokesman
 */
export function namedIn(report: Report, claim: Claim): string | null {
  const name = primarySpeaker(claim, report)?.name ?? null
  if (name === null) return null
  if (/^(?:Its|Their|His|Her|Our|My|The|An?|Some|Several) /.test(name)) return name[0].toLowerCase() + name.slice(1)
  const { text } = report.document
  for (const { start, end } of claim.attribution?.source ?? []) {
    const at = text.slice(start, end).indexOf(name)
    if (at < 0) continue
    const [, article] = /\b(the|an?)\s+$/i.exec(text.slice(Math.max(0, start + at - 5), start + at)) ?? []
    if (article !== undefined) return `${article.toLowerCase()} ${name}`
  }
  return name
}

/** Returns how a speaker is called: neutral, with the report's own name of it where that is another. */
export function shownSpeaker(
  { name, party, isPublisher }: Speaker,
  publisher: string | null,
  { labelOf }: Pick<Knowledge, 'labelOf'>,
): string {
  if (isPublisher) return publisher ?? 'the report'
  const label = party === null ? null : labelOf(party)
  if (label === null || label === party) return name ?? 'an unnamed source'
  const bare = name?.replace(/^(?:the|an?) /i, '') ?? null
  if (name === null || bare === null || label.toLowerCase().includes(bare.toLowerCase())) return label
  // "The health ministry in the rebel-held north": its own words say more than the party's name.
  return name.toLowerCase().includes(label.toLowerCase()) ? name : `${label}, named “${bare}”`
}
