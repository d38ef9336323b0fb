import type { Extraction } from '../../src/extract/index.ts'
import type { Attribution, Claim, Place } from '../../src/model/index.ts'
import type { Range } from '../../src/text/index.ts'
import { type Both, placesInBoth } from './places-in-both.ts'
import type { Swap, Swapped } from './swap.ts'

/** Something that came out otherwise because a name or a word was another. */
export interface Flip {
  readonly report: string
  readonly swap: string
  /** `lost`, `gained`, or the part that differs: `role`, `scope`, `attribution` … */
  readonly what: string
  readonly before: string
  readonly after: string
  /** The words around it, as they were and as they were swapped. */
  readonly sentence: string
  readonly swapped: string
}

type Parts = Readonly<Record<string, unknown>>
interface Read {
  readonly key: string
  readonly at: Range
  readonly parts: Parts
}

/** Returns what differs between the claims, tolls and attributions of a text before and behind a swap. */
export function findFlips(
  report: string,
  text: string,
  swap: Swap,
  swapped: Swapped,
  before: Extraction,
  after: Extraction,
): Flip[] {
  const both = placesInBoth(swapped.replaced)
  const oldReads = readsOf(text, before, both.old, both, swap, (id) => swap.idOf?.(id) ?? id)
  const newReads = readsOf(swapped.text, after, both.new, both, swap, (id) => id)
  const flips: Flip[] = []
  const tell = (what: string, at: Range, old: unknown, fresh: unknown): void => {
    flips.push({
      report,
      swap: swap.name,
      what,
      before: JSON.stringify(old),
      after: JSON.stringify(fresh),
      sentence: around(text, at),
      swapped: around(swapped.text, toNew(swapped, at)),
    })
  }
  const open = new Map<string, Read[]>()
  for (const read of newReads) open.set(read.key, [...(open.get(read.key) ?? []), read])
  for (const read of oldReads) {
    const twin = open.get(read.key)?.shift()
    if (twin === undefined) {
      tell(`lost ${read.key.split(' ')[0]}`, read.at, read.parts, null)
      continue
    }
    for (const [part, value] of Object.entries(read.parts))
      if (JSON.stringify(value) !== JSON.stringify(twin.parts[part]) && !isByName(value, twin.parts[part]))
        tell(`${read.key.split(' ')[0]} ${part}`, read.at, value, twin.parts[part])
  }
  for (const rest of open.values())
    for (const read of rest) tell(`gained ${read.key.split(' ')[0]}`, read.at, null, read.parts)
  return flips
}

/** The basis of a place that only the swapped name tells; without it the place is inferred from elsewhere, or not known. */
const byName = 'the name itself'

function isByName(...places: readonly unknown[]): boolean {
  const bases = places.map((one) => (one as { readonly basis?: string } | null)?.basis)
  return bases.includes(byName) && !bases.includes('said')
}

/** "the Varan army": whether the article is said to be of the name, lists of names tell. */
function withoutArticle(text: string, { start, end }: Range): Range {
  const [article] = /^(?:the|a|an) /i.exec(text.slice(start, end)) ?? ['']
  return { start: start + article.length, end }
}

type Place1 = (range: Range) => Range

function readsOf(
  text: string,
  { claims, tolls, attributions }: Extraction,
  place: Place1,
  both: Both,
  swap: Swap,
  idOf: (id: string) => string,
): Read[] {
  const keys = new Map(claims.map((claim) => [claim.id, keyOf(claim, place)]))
  const span = (range: Range | null | undefined): string | null => {
    if (!range) return null
    const { start, end } = place(range)
    return `${start}-${end}`
  }
  const spans = (ranges: readonly Range[]): (string | null)[] => ranges.map(span)
  const attribution = (one: Attribution | null): unknown =>
    one && {
      source: one.source.map((range) => span(withoutArticle(text, range))),
      cue: spans(one.cue),
      content: spans(one.content),
      quoted: one.quoted,
      stance: one.stance,
      sources: one.sources.length,
    }
  // A people or a country is a sign of where a place is: with another, another place of that name may be meant, or none.
  const there = (one: Place | null): unknown =>
    ofCountries.includes(swap.kind) || one === null ? null : { basis: isFromName(one) ? byName : one.basis }
  // "The Kenyan army says …" is in Kenya by the name alone, which another name does not say.
  const isFromName = (one: Place): boolean =>
    one.basis === 'inferred' && ofSomeNames.includes(swap.kind) && isOfWord(one)
  const isOfWord = (range: Partial<Range>): boolean =>
    range.start !== undefined && range.end !== undefined && both.touches(place(range as Range))
  return [
    ...claims.map((claim) => ({
      key: keys.get(claim.id) ?? '',
      at: place(claim.quantity ?? claim.trigger ?? claim.evidence),
      parts: {
        measure: claim.measure,
        stated: claim.quantity?.stated,
        hedge: claim.quantity?.hedge,
        low: claim.quantity?.low,
        high: claim.quantity?.high,
        trigger: span(claim.trigger),
        unit: claim.unit,
        role: claim.role,
        population: claim.population.flatMap((facet) => {
          const touched = isOfWord(facet)
          if (touched && ofNames.includes(swap.kind)) return []
          if (touched && swap.kind === 'parties' && ofWords.includes(facet.facet)) return []
          const id = !touched ? facet.id : swap.kind === 'parties' ? '' : idOf(facet.id)
          return [`${id} ${facet.facet} ${facet.basis} ${facet.start === undefined ? '' : span(facet as Range)}`]
        }),
        actors: claim.actors.map((actor) => [
          ofSomeNames.includes(swap.kind) && ofDoers.includes(actor.responsibility) ? 'stated' : actor.responsibility,
          actor.start === undefined ? null : span(actor as Range),
        ]),
        cause: claim.cause,
        target: there(claim.target),
        place: there(claim.place),
        time: claim.time,
        asOf: claim.asOf,
        scope: claim.scope,
        certainty: claim.certainty,
        counting: claim.counting,
        stance: claim.stance,
        attribution: attribution(claim.attribution),
        partOf: claim.partOf && keys.get(claim.partOf),
        evidence: span(claim.evidence),
      },
    })),
    ...tolls.map((toll) => ({
      key: `toll ${toll.measure} ${toll.claims.map((id) => keys.get(id))}`,
      at: { start: 0, end: 0 },
      parts: {
        low: toll.low,
        high: toll.high,
        // That "12 Varan" and "nine Tolmak men" are no two figures for one thing only a list of peoples can tell.
        alternatives:
          swap.kind === 'invented-peoples' ? null : toll.alternatives.map((set) => set.map((id) => keys.get(id))),
      },
    })),
    ...attributions.map((one) => ({
      key: `attribution ${spans(one.cue)}`,
      at: place(one.cue[0] ?? one.content[0] ?? { start: 0, end: 0 }),
      parts: attribution(one) as Parts,
    })),
  ]
}

/** Swaps behind which a word may tell other things of the people it names: no list can know an invented people. */
const ofNames: readonly Swap['kind'][] = ['invented-parties', 'invented-peoples', 'words']

/** What the words of a party's name say themselves: "the Kenyan police" a nationality and an occupation, another name none. */
const ofWords: readonly string[] = ['nationality', 'occupation']

/**
 * Swaps of some names of a party, not of all: where "the army said the Varan army had killed three" becomes "… the Ostrel
 * army …", who speaks is no more who did it, and what was their claim is another's report. That is a change of what is true,
 * not of how it is read.
 */
const ofSomeNames: readonly Swap['kind'][] = ['parties', 'invented-parties', 'nationalities', 'invented-peoples']

/** What a doer's own word and another's make of the same deed. */
const ofDoers: readonly string[] = ['stated', 'claimed', 'accepted']

/** Swaps that change of which country a text speaks. */
const ofCountries: readonly Swap['kind'][] = ['nationalities', 'invented-peoples']

function keyOf(claim: Claim, place: Place1): string {
  const { start, end } = place(claim.quantity ?? claim.trigger ?? claim.evidence)
  return `${claim.kind} ${claim.event ?? ''} ${start}-${end}`
}

function toNew({ replaced }: Swapped, { start, end }: Range): Range {
  const shift = (offset: number): number => {
    const last = replaced.findLast((one) => one.end <= offset)
    return last ? offset - last.end + last.newEnd : offset
  }
  return { start: shift(start), end: shift(end) }
}

function around(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - 140), start)
  const after = text.slice(end, end + 120)
  const head = before.slice(
    Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1, 0) % (before.length + 2),
  )
  return `${head}[${text.slice(start, end)}]${after.split(/\. |\n/)[0]}`
}
