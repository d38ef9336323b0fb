import type { Claim, Report } from '../../model/index.ts'

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
export function speakerOf({ attribution }: Claim, { id, document }: Report): Speaker {
  const nearest = attribution?.sources[0]
  if (nearest === undefined || nearest.kind === 'publisher') {
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
