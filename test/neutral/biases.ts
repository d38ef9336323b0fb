import type { Extraction } from '../../src/extract/index.ts'
import type { Claim } from '../../src/model/index.ts'
import type { Engine } from './run-swaps.ts'
import type { SwapKind } from './swap.ts'

/** An engine made partial on purpose, and the swaps that must tell. */
export interface Bias {
  readonly name: string
  readonly kind: SwapKind
  readonly biased: (engine: Engine) => Engine
}

/** Changes the claims in whose sentence a word stands. */
function where(word: RegExp, change: (claim: Claim) => Claim | null): Bias['biased'] {
  return (engine) => (given) => {
    const read = engine(given)
    const claims = read.claims.flatMap((claim): Claim[] => {
      const around = given.text.slice(Math.max(0, claim.evidence.start - 60), claim.evidence.end + 60)
      const changed = word.test(around) ? change(claim) : claim
      return changed === null ? [] : [changed]
    })
    return { ...read, claims } satisfies Extraction
  }
}

/** What a partial engine could do: each is caught by the swaps of its kind. */
export const biases: readonly Bias[] = [
  { name: 'claims of one party are dropped', kind: 'parties', biased: where(/\bRSF\b|Hamas/, () => null) },
  {
    name: 'what a listed party says is stated, what another says is hedged',
    kind: 'invented-parties',
    biased: where(/RSF|Hamas|Rapid Support Forces/, (claim) => ({ ...claim, certainty: 'hedged' })),
  },
  {
    name: 'the dead of one nationality are attackers',
    kind: 'nationalities',
    biased: where(/Palestinian/, (claim) => (claim.role === null ? claim : { ...claim, role: 'attacker' })),
  },
  {
    name: 'the scope of what listed peoples do is not read',
    kind: 'invented-peoples',
    biased: where(/Israeli|Russian|Ukrainian/, (claim) => ({ ...claim, scope: null })),
  },
  {
    name: 'what is claimed is hedged, what is confirmed is not',
    kind: 'cues',
    biased: where(/claimed/, (claim) => ({ ...claim, certainty: 'hedged' })),
  },
  {
    name: 'the deeds of one party have no doer',
    kind: 'parties',
    biased: where(/Hamas|RSF|Taliban|Hezbollah/, (claim) => ({ ...claim, actors: [] })),
  },
  {
    name: 'what listed parties tell has no source',
    kind: 'invented-parties',
    biased: where(/Hamas|RSF|Taliban|Hezbollah|Houthi|United Nations/, (claim) => ({ ...claim, attribution: null })),
  },
  {
    name: 'what one nationality did has no cause',
    kind: 'nationalities',
    biased: where(/Israeli|Russian|Ukrainian|Palestinian/, (claim) => ({ ...claim, cause: null })),
  },
  {
    name: 'what is claimed happened nowhere',
    kind: 'cues',
    biased: where(/claimed/, (claim) => ({ ...claim, place: null })),
  },
]
