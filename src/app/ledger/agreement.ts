import type { ClaimStatus, KeptCoding, Ledger } from '../../ledger/index.ts'
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
  readonly differ: readonly Difference[]
  /** Claims that only one of them coded. */
  readonly alone: readonly { readonly claim: string; readonly person: string }[]
}

/** A claim on which two differ. */
export interface Difference {
  readonly claim: string
  readonly parts: readonly string[]
  /** What each of the two says, in their order, in words: `corrected: 10 killed`. */
  readonly said: readonly [CodedWords, CodedWords]
  /** What somebody decided since; `unreviewed`: nobody yet. */
  readonly status: ClaimStatus
}

/** What one reviewer says of a claim. */
export interface CodedWords {
  readonly words: string
  readonly reason: string | null
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
  const statuses = new Map<string, ClaimStatus>()
  for (const codings of byPerson.values())
    for (const claim of codings.keys())
      if (!statuses.has(claim))
        statuses.set(claim, (await ledger.claim(`${document}#${claim}`))?.status ?? 'unreviewed')
  const found: Agreement[] = []
  for (const [at, one] of people.entries())
    for (const other of people.slice(at + 1))
      found.push(compare([one, other], byPerson.get(one) as Codings, byPerson.get(other) as Codings, statuses))
  return found
}

type Codings = ReadonlyMap<string, KeptCoding>

function compare(
  people: readonly [string, string],
  one: Codings,
  other: Codings,
  statuses: ReadonlyMap<string, ClaimStatus>,
): Agreement {
  const pairs = [...one.values()].flatMap((a): [KeptCoding, KeptCoding][] => {
    const b = other.get(a.claim)
    return b ? [[a, b]] : []
  })
  const verdicts = pairs.map(([a, b]): [string, string] => [a.verdict ?? '', b.verdict ?? ''])
  const same = verdicts.filter(([a, b]) => a === b).length
  const differ = pairs
    .map(([a, b]): Difference => {
      const parts = differingParts(a, b)
      const status = statuses.get(a.claim) ?? 'unreviewed'
      return { claim: a.claim, parts, said: [wordsOf(a, parts), wordsOf(b, parts)], status }
    })
    .filter(({ parts }) => parts.length > 0)
  const alone = [one, other].flatMap((own, at) =>
    [...own.keys()].filter((claim) => ![one, other][1 - at].has(claim)).map((claim) => ({ claim, person: people[at] })),
  )
  return {
    people,
    claims: pairs.length,
    share: pairs.length === 0 ? null : same / pairs.length,
    alpha: nominalAlpha(verdicts),
    differ,
    alone,
  }
}

function wordsOf({ verdict, coded, reason }: KeptCoding, parts: readonly string[]): CodedWords {
  const shown = coded === null || verdict === 'withdrawn' || verdict === 'not-a-count' ? [] : valuesOf(coded, parts)
  return { words: [(verdict ?? '').replaceAll('-', ' '), ...shown].join(': '), reason }
}

/** The values that they differ in; where the verdicts differ, what is counted. */
function valuesOf(claim: Claim, parts: readonly string[]): string[] {
  const { quantity, measure, event } = claim
  const counted = [textsOf.quantity(claim), measure ?? event ?? ''].filter((part) => part !== '').join(' ')
  if (parts.includes('verdict') || parts.includes('claim')) return quantity === null ? [] : [counted]
  return [parts.map((part) => `${part} ${partText(claim, part) || 'not said'}`).join(', ')]
}

function partText(claim: Claim, part: string): string {
  const textOf = textsOf[part as keyof typeof textsOf] as ((claim: Claim) => string) | undefined
  return textOf === undefined ? String(claim[part as (typeof compared)[number]] ?? '') : textOf(claim)
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

/** Parts that are more than a word, as text. */
const textsOf = {
  quantity: ({ quantity }: Claim): string =>
    quantity === null
      ? ''
      : quantity.low === quantity.high
        ? `${quantity.low}`
        : `${quantity.low}–${quantity.high ?? '…'}`,
  population: ({ population }: Claim): string =>
    population
      .map(({ id }) => id)
      .sort()
      .join(','),
  place: ({ place }: Claim): string => place?.id ?? place?.name ?? '',
  time: ({ time }: Claim): string => (time ? `${time.start}/${time.end}` : ''),
  source: ({ attribution }: Claim): string => attribution?.sources[0]?.name ?? '',
}

function differingParts(a: KeptCoding, b: KeptCoding): string[] {
  if (a.verdict !== b.verdict) return ['verdict']
  if (!a.coded || !b.coded) return a.coded || b.coded ? ['claim'] : []
  const [one, other] = [a.coded, b.coded]
  const parts: string[] = compared.filter((part) => one[part] !== other[part])
  for (const [part, textOf] of Object.entries(textsOf)) if (textOf(one) !== textOf(other)) parts.push(part)
  return parts
}
