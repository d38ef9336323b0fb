import type { Extraction } from '../../src/extract/index.ts'
import type { Claim, Span } from '../../src/model/index.ts'
import type { GoldClaim, GoldReport } from './gold-report.ts'
import { type Matching, matchClaims, overlap, type Pair } from './match-claims.ts'
import { addScore, type Scores } from './score.ts'
import { compareEvents, compareTerms } from './score-events.ts'
import { scoreNamed } from './score-named.ts'
import { compareTolls } from './score-tolls.ts'

/** One thing the engine reads otherwise than the person did. */
export interface Mistake {
  /** `missed`, `false`, `number`, `measure`, or the part that differs: `hedge`, `population` … */
  readonly kind: string
  readonly slug: string
  /** The passage, the quantity in «marks». */
  readonly passage: string
  readonly wanted: string
  readonly got: string
  /** Id of the rule that read it, or the reason the engine gives for reading no claim. */
  readonly rule: string
}

/** How well the engine reads the gold reports. Of `parts` only pairs are counted, of `tolls` whole tolls. */
export interface GoldScores {
  /** How many reports were read. */
  readonly count: number
  readonly claims: Scores
  readonly measures: Scores
  readonly styles: Scores
  readonly reports: Scores
  readonly parts: Scores
  readonly tolls: Scores
  /** Who, where, when of the claims paired; events and terms. Only reports that are marked for them. */
  readonly named: Scores
  readonly mistakes: readonly Mistake[]
}

/** Scores what `extract` reads in each report against its marks. */
export function scoreGold(reports: readonly GoldReport[], read: (report: GoldReport) => Extraction): GoldScores {
  const scores = { claims: new Map(), measures: new Map(), styles: new Map(), reports: new Map() } as Record<
    string,
    Scores
  >
  const parts: Scores = new Map()
  const tolls: Scores = new Map()
  const named: Scores = new Map()
  const mistakes: Mistake[] = []
  for (const report of reports) {
    const extraction = read(report)
    const matching = matchClaims(report.claims, extraction.claims)
    const count = (measure: string, hits: number, wanted: number, given: number): void => {
      addScore(scores.claims, 'all', hits, wanted, given)
      addScore(scores.measures, measure, hits, wanted, given)
      addScore(scores.styles, report.style, hits, wanted, given)
      addScore(scores.reports, report.slug, hits, wanted, given)
    }
    for (const { gold, found } of matching.pairs) count(gold.measure, Number(found), 1, 1)
    for (const { measure } of matching.missed) count(measure, 0, 1, 0)
    for (const { measure } of matching.unasked) count(measure ?? 'none', 0, 0, 1)
    mistakes.push(...findWrongClaims(report, extraction, matching))
    for (const pair of matching.pairs) mistakes.push(...scoreParts(report, pair, matching, parts))
    mistakes.push(...compareTolls(report, extraction, matching, tolls))
    for (const pair of matching.pairs) mistakes.push(...scoreNamed(report, pair, named))
    mistakes.push(...compareEvents(report, extraction, named), ...compareTerms(report, extraction, named))
  }
  return {
    count: reports.length,
    ...(scores as Pick<GoldScores, 'claims' | 'measures' | 'styles' | 'reports'>),
    parts,
    tolls,
    named,
    mistakes,
  }
}

/** Claims missed, claims nobody marked, and one under the other's measure. */
function findWrongClaims({ slug, text }: GoldReport, { numbers }: Extraction, matching: Matching): Mistake[] {
  const mistakes: Mistake[] = []
  const renamed = new Set<Claim>()
  for (const gold of matching.missed) {
    const other = matching.unasked.find((got) => !renamed.has(got) && overlap(gold.quantity, got.quantity as Span) > 0)
    const passage = passageAround(text, gold.quantity)
    if (other) {
      renamed.add(other)
      mistakes.push({ kind: 'measure', slug, passage, wanted: sayGold(gold), got: sayClaim(other), rule: other.rule })
      continue
    }
    const number = numbers.find((reading) => overlap(gold.quantity, reading) > 0)
    const reason = number?.reason ?? (number ? 'in another claim' : 'no number read')
    mistakes.push({ kind: 'missed', slug, passage, wanted: sayGold(gold), got: '-', rule: reason })
  }
  for (const got of matching.unasked) {
    if (renamed.has(got)) continue
    const passage = passageAround(text, got.quantity as Span)
    mistakes.push({ kind: 'false', slug, passage, wanted: '-', got: sayClaim(got), rule: got.rule })
  }
  for (const { gold, got, found } of matching.pairs) {
    if (found) continue
    const passage = passageAround(text, gold.quantity)
    mistakes.push({ kind: 'number', slug, passage, wanted: sayGold(gold), got: sayClaim(got), rule: got.rule })
  }
  return mistakes
}

function scoreParts(
  { slug, text }: GoldReport,
  { gold, got, found }: Pair,
  { pairs }: Matching,
  parts: Scores,
): Mistake[] {
  const container = pairs.find((pair) => pair.got.id === got.partOf)
  const ids = [...new Set(got.population.map(({ id }) => id))]
  // A containing claim that nobody marked is no null: it is wrong.
  const partOf = got.partOf === null ? null : (container?.gold.key ?? `unmarked ${got.partOf}`)
  const shared = gold.population.filter((id) => ids.includes(id)).length
  addScore(parts, 'population ids', shared, gold.population.length, ids.length)
  // What words only imply is where the annotation guide and the word lists may differ: shown apart.
  const bare = got.population.filter(({ id, basis }) => basis === 'said' || gold.population.includes(id))
  const bareIds = new Set(bare.map(({ id }) => id))
  const alike = shared === gold.population.length && bareIds.size === shared
  addScore(parts, 'population, no implied', Number(alike), 1, 1)
  const isPart = Number(gold.partOf !== null)
  addScore(parts, 'partOf, where any', Number(isPart && gold.partOf === partOf), isPart, Number(got.partOf !== null))
  const rows: readonly (readonly [part: string, right: boolean, wanted: string, got: string])[] = [
    ['stated', found, String(gold.stated), String(got.quantity?.stated)],
    ['hedge', gold.hedge === got.quantity?.hedge, gold.hedge, String(got.quantity?.hedge)],
    ['unit', gold.unit === got.unit, gold.unit, String(got.unit)],
    ['population', shared === gold.population.length && shared === ids.length, list(gold.population), list(ids)],
    ['role', gold.role === got.role, String(gold.role), String(got.role)],
    ['scope', gold.scope === got.scope, gold.scope, String(got.scope)],
    ['certainty', gold.certainty === got.certainty, gold.certainty, got.certainty],
    ['stance', gold.stance === got.stance, gold.stance, got.stance],
    ['partOf', gold.partOf === partOf, String(gold.partOf), String(partOf)],
  ]
  const passage = passageAround(text, gold.quantity)
  return rows.flatMap(([kind, right, wanted, given]) => {
    addScore(parts, kind, Number(right), 1, 1)
    if (right || kind === 'stated') return []
    return [{ kind, slug, passage, wanted: `${gold.key} ${gold.measure}: ${wanted}`, got: given, rule: got.rule }]
  })
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : [...ids].sort().join(' ')
}

function sayGold({ key, measure, stated, hedge, low, high }: GoldClaim): string {
  return `${key} ${measure} ${stated ?? (low === null ? hedge : `${low}–${high}`)}`
}

function sayClaim({ measure, quantity }: Claim): string {
  if (quantity === null) return String(measure)
  return `${measure} ${quantity.stated ?? `${quantity.low}–${quantity.high ?? ''} ${quantity.hedge}`} "${quantity.text}"`
}

/** The words of the same line around a span, about 90 characters either side, the span in «marks». */
export function passageAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 90)
  const line = text.indexOf('\n', end)
  const to = Math.min(line < 0 ? text.length : line, end + 90)
  return `${text.slice(from, start)}«${text.slice(start, end)}»${text.slice(end, to)}`
}
