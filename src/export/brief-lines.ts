import type { Estimate } from '../model/index.ts'
import { claimsOf, type PlacedClaim } from './claims-of.ts'
import type { Incident } from './exporter.ts'
import { speakerOf } from './sources-of.ts'

/** One figure of a brief: what the reports support, and each claim behind it in its words. */
export interface BriefFigure {
  readonly title: string
  readonly sayings: readonly Saying[]
  readonly single: boolean
}

/** Who says it, in which words, where. */
export interface Saying {
  readonly speaker: string
  readonly says: string
  readonly words: string
  readonly outlet: string | null
  readonly day: string | null
  readonly url: string | null
  readonly reference: string
}

const verbs: Readonly<Record<string, string>> = {
  asserts: 'says',
  acknowledges: 'acknowledges',
  denies: 'denies',
  doubts: 'doubts',
  predicts: 'expects',
  threatens: 'threatens',
}

/** Returns the figures of an incident as a desk would print them, each with the words that carry it. */
export function briefFigures(incident: Incident): BriefFigure[] {
  const claims = new Map(claimsOf(incident).map((placed) => [placed.reference, placed]))
  return incident.reconciled.estimates.map((estimate) => {
    const behind = estimate.claims.map((reference) => claims.get(reference)).filter((one) => one !== undefined)
    const speakers = new Set(behind.map(speakerOf).filter((name) => name !== null))
    return { title: titleOf(estimate), sayings: behind.map(sayingOf), single: speakers.size < 2 }
  })
}

function titleOf({ measure, population, low, high, open }: Estimate): string {
  const number = (value: number | null) => (value === null ? '?' : value.toLocaleString('en'))
  const range =
    low === high || high === null
      ? `${open.high || high === null ? 'at least ' : open.low ? 'up to ' : ''}${number(low)}`
      : `${number(low)} to ${number(high)}${open.high ? ' or more' : ''}`
  const whom = population === null ? '' : ` (${population.replace(/^nat:/, '')})`
  return `${range} ${measure.replaceAll('-', ' ')}${whom}`
}

function sayingOf(placed: PlacedClaim): Saying {
  const { claim, report, reference } = placed
  const { document } = report
  return {
    speaker: speakerOf(placed) ?? `${document.publisher ?? 'The report'}, in its own voice,`,
    says: verbs[claim.stance] ?? 'says',
    words: sentenceAround(document.text, claim.evidence.start, claim.evidence.end),
    outlet: document.publisher,
    day: document.published?.slice(0, 10) ?? null,
    url: document.url,
    reference,
  }
}

/** The words around the evidence up to the ends of its sentence, on one line. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < 300 && !isEnd(text, from - 1)) from--
  let to = end
  while (to < text.length && to - end < 300 && !isEnd(text, to - 1)) to++
  return text.slice(from, to).replace(/\s+/g, ' ').trim()
}

/** A sentence ends at this place: a mark with a space behind it, or the end of a paragraph. */
function isEnd(text: string, at: number): boolean {
  if (text[at] === '\n' && (text[at - 1] === '\n' || text[at + 1] === '\n')) return true
  return /[.!?]/.test(text[at]) && /\s/.test(text[at + 1] ?? ' ')
}
