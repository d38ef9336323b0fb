import type { Extraction } from '../src/extract/index.ts'
import type { Claim, Span } from '../src/model/index.ts'

/**
 * Returns what in an extraction breaks the promises every extraction keeps, whatever the text: spans that are the
 * text's own words, bounds in order, ids that lead somewhere, tolls that add up. Empty when all hold.
 */
export function findBroken(text: string, { claims, tolls, numbers }: Extraction): string[] {
  const broken: string[] = []
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  if (byId.size !== claims.length) broken.push(`${claims.length} claims have ${byId.size} ids`)
  for (const claim of claims) {
    for (const [part, span] of spansOf(claim))
      if (!isSpan(text, span)) broken.push(`${claim.id}: ${part} is not in the text`)
    broken.push(...brokenBounds(claim), ...brokenParts(claim, byId))
  }
  for (const { measure, low, high, claims: ids, alternatives } of tolls) {
    const counted = ids.map((id) => byId.get(id))
    if (ids.length === 0 || new Set(ids).size !== ids.length) broken.push(`toll ${measure}: claims ${ids.join()}`)
    for (const claim of counted) {
      if (!claim) broken.push(`toll ${measure}: names a claim that is none`)
      else if (claim.partOf !== null) broken.push(`toll ${measure}: ${claim.id} is part of ${claim.partOf}`)
      else if (claim.measure !== measure) broken.push(`toll ${measure}: ${claim.id} counts ${claim.measure}`)
    }
    const bounds = sumBounds(counted.filter((claim) => claim !== undefined))
    if (bounds.low !== low || bounds.high !== high)
      broken.push(`toll ${measure}: ${low}–${high}, its claims add up to ${bounds.low}–${bounds.high}`)
    if (alternatives.flat().some((id) => !byId.has(id))) broken.push(`toll ${measure}: an alternative that is none`)
  }
  if (new Set(tolls.map(({ measure }) => measure)).size !== tolls.length) broken.push('two tolls of one measure')
  let end = 0
  for (const number of numbers) {
    if (!isSpan(text, number)) broken.push(`number ${number.start}–${number.end} is not in the text`)
    if (number.start < end) broken.push(`number ${number.text} at ${number.start} stands before the end of the last`)
    if ((number.claim === null) === (number.reason === null))
      broken.push(`number ${number.text}: neither claim nor reason, or both`)
    if (number.claim !== null && !byId.has(number.claim))
      broken.push(`number ${number.text}: names a claim that is none`)
    end = number.end
  }
  return broken
}

function spansOf(claim: Claim): [string, Span][] {
  const spans: [string, Span][] = [['evidence', claim.evidence]]
  if (claim.quantity) spans.push(['quantity', claim.quantity])
  if (claim.trigger) spans.push(['trigger', claim.trigger])
  for (const { id, start, end, text } of claim.population)
    if (start !== undefined && end !== undefined && text !== undefined)
      spans.push([`population ${id}`, { start, end, text }])
  return spans
}

function isSpan(text: string, { start, end, text: words }: Span): boolean {
  return Number.isInteger(start) && 0 <= start && start < end && end <= text.length && text.slice(start, end) === words
}

function brokenBounds({ id, kind, quantity }: Claim): string[] {
  if (!quantity) return kind === 'count' ? [`${id}: a count without a quantity`] : []
  const { stated, low, high, hedge } = quantity
  const said = `${id}: ${hedge} ${low} ≤ ${stated} ≤ ${high}`
  if (!(low >= 0) || !Number.isFinite(low)) return [said]
  if (high !== null && !(high >= low && Number.isFinite(high))) return [said]
  if (stated === null) return []
  if (hedge === 'exact' && !(low === stated && high === stated)) return [said]
  // "More than 350" and "fewer than 350" leave out the number itself.
  if (hedge === 'more-than') return low > stated ? [] : [said]
  if (hedge === 'fewer-than') return high !== null && (high < stated || stated === 0) ? [] : [said]
  return low <= stated && (high === null || stated <= high) ? [] : [said]
}

function brokenParts(claim: Claim, byId: ReadonlyMap<string, Claim>): string[] {
  const seen = new Set([claim.id])
  for (let at = claim; at.partOf !== null; ) {
    const whole = byId.get(at.partOf)
    if (!whole) return [`${at.id}: part of ${at.partOf}, which is no claim`]
    if (seen.has(whole.id)) return [`${claim.id}: a part of itself by way of ${at.id}`]
    seen.add(whole.id)
    at = whole
  }
  return []
}

function sumBounds(claims: readonly Claim[]): { low: number; high: number | null } {
  let low = 0
  let high: number | null = 0
  for (const { quantity } of claims) {
    if (!quantity) continue
    low += quantity.low
    high = high === null || quantity.high === null ? null : high + quantity.high
  }
  return { low, high }
}
