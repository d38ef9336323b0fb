import type { KeptCoding, Ledger } from '../../ledger/index.ts'
import type { Claim } from '../../model/index.ts'

/** How far two reviewers agree on a document that both coded without the other's word. */
export interface Agreement {
  readonly people: readonly [string, string]
  /** Claims that both coded. */
  readonly claims: number
  /** Share of these with one verdict; `null` where there are none. */
  readonly share: number | null
  /**
   * Krippendorff's alpha for nominal data over the verdicts (Krippendorff 2011, "Computing Krippendorff's
   * Alpha-Reliability"): 1 full agreement, 0 as by chance; `null` where all verdicts are one and it is not defined.
   */
  readonly alpha: number | null
  /** Claims on which they differ, and in what: somebody else decides. */
  readonly differ: readonly { readonly claim: string; readonly parts: readonly string[] }[]
}

/** Returns how each two reviewers of a document agree, by their last word on each claim. */
export async function agreementOn(ledger: Ledger, document: string): Promise<Agreement[]> {
  const byPerson = new Map<string, Map<string, KeptCoding>>()
  for (const coding of await ledger.codings(document)) {
    const own = byPerson.get(coding.person) ?? new Map<string, KeptCoding>()
    own.set(coding.claim, coding)
    byPerson.set(coding.person, own)
  }
  const people = [...byPerson.keys()].sort()
  const found: Agreement[] = []
  for (const [at, one] of people.entries())
    for (const other of people.slice(at + 1))
      found.push(compare([one, other], byPerson.get(one) as Codings, byPerson.get(other) as Codings))
  return found
}

type Codings = ReadonlyMap<string, KeptCoding>

function compare(people: readonly [string, string], one: Codings, other: Codings): Agreement {
  const pairs = [...one.values()].flatMap((a): [KeptCoding, KeptCoding][] => {
    const b = other.get(a.claim)
    return b ? [[a, b]] : []
  })
  const verdicts = pairs.map(([a, b]): [string, string] => [a.verdict ?? '', b.verdict ?? ''])
  const same = verdicts.filter(([a, b]) => a === b).length
  const differ = pairs
    .map(([a, b]) => ({ claim: a.claim, parts: differingParts(a, b) }))
    .filter(({ parts }) => parts.length > 0)
  return {
    people,
    claims: pairs.length,
    share: pairs.length === 0 ? null : same / pairs.length,
    alpha: nominalAlpha(verdicts),
    differ,
  }
}

/** Krippendorff's alpha for two coders, nominal data, nothing missing: 1 − observed / expected disagreement. */
export function nominalAlpha(pairs: readonly (readonly [string, string])[]): number | null {
  const values = pairs.flat()
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const total = values.length
  if (total < 4 && counts.size < 2) return null
  // Pairs of equal values among all that could be formed.
  let equal = 0
  for (const count of counts.values()) equal += count * (count - 1)
  const expected = 1 - equal / (total * (total - 1))
  if (total === 0 || expected === 0) return null
  const observed = pairs.filter(([a, b]) => a !== b).length / pairs.length
  return 1 - observed / expected
}

const compared = ['kind', 'measure', 'event', 'unit', 'role', 'cause', 'scope', 'certainty', 'stance'] as const

function differingParts(a: KeptCoding, b: KeptCoding): string[] {
  if (a.verdict !== b.verdict) return ['verdict']
  if (!a.coded || !b.coded) return a.coded || b.coded ? ['claim'] : []
  const [one, other] = [a.coded, b.coded]
  const parts: string[] = compared.filter((part) => one[part] !== other[part])
  const texts: [string, (claim: Claim) => string][] = [
    ['quantity', ({ quantity }) => (quantity ? `${quantity.low}-${quantity.high}` : '')],
    [
      'population',
      ({ population }) =>
        population
          .map(({ id }) => id)
          .sort()
          .join(','),
    ],
    ['place', ({ place }) => place?.id ?? place?.name ?? ''],
    ['time', ({ time }) => (time ? `${time.start}/${time.end}` : '')],
    ['source', ({ attribution }) => attribution?.sources[0]?.name ?? ''],
  ]
  for (const [part, textOf] of texts) if (textOf(one) !== textOf(other)) parts.push(part)
  return parts
}
