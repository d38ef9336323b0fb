import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Hedge, Span } from '../../src/model/index.ts'
import {
  type EventMark,
  fillInEvent,
  fillInParts,
  findTimeProblem,
  type GoldEvent,
  type GoldParts,
  type GoldTerm,
  type PartMarks,
} from './gold-parts.ts'

/** A count claim as a person marked it (docs/guide/annotation.md), what was left out filled in. */
export interface GoldClaim {
  readonly key: string
  readonly measure: string
  readonly quantity: Span
  readonly stated: number | null
  readonly hedge: Hedge
  /** `null` but for a range. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly population: readonly string[]
  readonly role: string | null
  readonly scope: string
  readonly certainty: string
  readonly stance: string
  readonly partOf: string | null
  /** Who, where, when; `null` where the report is not marked for them. */
  readonly parts: GoldParts | null
}

/** A whole report with every count claim in it, as a person marked them. */
export interface GoldReport {
  readonly slug: string
  readonly style: string
  readonly text: string
  readonly publisher: string | null
  /** ISO date. */
  readonly published: string | null
  readonly claims: readonly GoldClaim[]
  /** `null` where the report is not marked for them. */
  readonly events: readonly GoldEvent[] | null
  readonly terms: readonly GoldTerm[] | null
  /** Keys of the claims that make up the toll of a measure. */
  readonly tolls: Readonly<Record<string, readonly string[]>>
  /** What is wrong with the marks themselves, one plain sentence each. */
  readonly problems: readonly string[]
}

/** Reads `folder`/<slug>/{report.txt,claims.yaml}, in the order of their names; `only` keeps one slug. */
export function readGold(folder: string, only?: string): GoldReport[] {
  return readdirSync(folder)
    .filter((slug) => (only === undefined || slug === only) && existsSync(join(folder, slug, 'claims.yaml')))
    .sort()
    .map((slug) =>
      parseGold(
        slug,
        readFileSync(join(folder, slug, 'report.txt'), 'utf8'),
        readFileSync(join(folder, slug, 'claims.yaml'), 'utf8'),
      ),
    )
}

/** Returns a gold report from its two files; marks that cannot be placed in the text are left out and told in `problems`. */
export function parseGold(slug: string, text: string, yaml: string): GoldReport {
  const file = parse(yaml) as File
  // Where no part is shared by most claims, nothing is usual.
  const usual = file.usual ?? (file.events || file.terms ? {} : undefined)
  const problems: string[] = []
  const marks = file.claims ?? []
  const claims: GoldClaim[] = []
  for (const mark of marks) {
    const quantity = findQuantity(text, String(mark.in), String(mark.quantity))
    if (typeof quantity === 'string') problems.push(`${slug}/${mark.key}: ${quantity}`)
    else claims.push(fillIn(mark, quantity, usual))
  }
  const events: GoldEvent[] = []
  for (const mark of file.events ?? []) {
    const words = findWords(text, String(mark.in))
    if (typeof words === 'string') problems.push(`${slug}/events: ${words}`)
    else events.push(fillInEvent(mark, words, usual ?? {}))
  }
  for (const time of [
    ...claims.flatMap(({ parts }) => [parts?.time, parts?.asOf]),
    ...events.map(({ time }) => time),
  ]) {
    const problem = findTimeProblem(time ?? null)
    if (problem) problems.push(`${slug}: ${problem}`)
  }
  const measures = new Map(marks.map(({ key, measure }) => [key, measure]))
  if (measures.size < marks.length) problems.push(`${slug}: a key stands twice`)
  const tolls = file.tolls ?? {}
  for (const { key, partOf } of marks) {
    if (partOf != null && !measures.has(partOf)) problems.push(`${slug}/${key}: no claim "${partOf}" to be part of`)
  }
  for (const [measure, keys] of Object.entries(tolls)) {
    for (const key of keys) {
      if (measures.get(key) !== measure) problems.push(`${slug}: no claim "${key}" of ${measure} for its toll`)
    }
  }
  return {
    slug,
    style: file.style ?? 'none',
    text,
    publisher: file.publisher ?? null,
    published: file.published ? String(file.published) : null,
    claims,
    events: usual ? events : null,
    terms: usual ? (file.terms ?? []) : null,
    tolls,
    problems,
  }
}

interface File {
  readonly style?: string
  readonly publisher?: string
  readonly published?: string
  /** Parts that most claims of the report share; a report without it, events and terms is marked for counts only. */
  readonly usual?: PartMarks
  readonly claims?: Mark[]
  readonly events?: EventMark[]
  readonly terms?: GoldTerm[]
  readonly tolls?: Record<string, string[]>
}

type Mark = Partial<Omit<GoldClaim, 'quantity' | 'parts'>> &
  PartMarks & {
    readonly key: string
    readonly in: string
    readonly quantity: string
    readonly measure: string
    readonly hedge: Hedge
  }

function fillIn(mark: Mark, quantity: Span, usual: PartMarks | undefined): GoldClaim {
  return {
    key: mark.key,
    measure: mark.measure,
    quantity,
    stated: mark.stated ?? null,
    hedge: mark.hedge,
    low: mark.low ?? null,
    high: mark.high ?? null,
    unit: mark.unit ?? 'people',
    population: mark.population ?? [],
    role: mark.role ?? (countsThings(mark.measure) ? null : 'victim'),
    scope: mark.scope ?? 'incident',
    certainty: mark.certainty ?? 'stated',
    stance: mark.stance ?? 'asserts',
    partOf: mark.partOf ?? null,
    parts: usual ? fillInParts(mark, usual) : null,
  }
}

function countsThings(measure: string): boolean {
  return /^(munitions|strikes|buildings|homes|facilities|vehicles)(-|$)/.test(measure)
}

/** The span of `quantity` in the one place of `text` that holds `around`, or what is wrong. */
function findQuantity(text: string, around: string, quantity: string): Span | string {
  const found = findWords(text, around)
  if (typeof found === 'string') return found
  const places = findWhole(around, quantity)
  if (places.length !== 1) return `"${quantity}" occurs ${places.length} times in "${around}", expected once`
  const start = found.start + places[0]
  return { start, end: start + quantity.length, text: quantity }
}

/** The span of words that occur once in `text`, or what is wrong. */
function findWords(text: string, words: string): Span | string {
  const start = text.indexOf(words)
  if (start < 0) return `"${words}" is not in the report`
  if (text.indexOf(words, start + 1) >= 0) return `"${words}" occurs twice`
  return { start, end: start + words.length, text: words }
}

/** Where `words` stand in `text` as whole words: letters and digits inside others do not count. */
function findWhole(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!joins(text[at - 1], words[0]) && !joins(words.at(-1), text[at + words.length])) places.push(at)
  }
  return places
}

function joins(left = '', right = ''): boolean {
  return /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right)
}
