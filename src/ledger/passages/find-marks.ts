import type { Ranges, WordFinder } from './find-words.ts'
import type { Mark } from './hide-marks.ts'

/** Fields that hold ids, hashes, dates or one of a few values, and never words of a text. */
const NO_WORDS: ReadonlySet<string> = new Set(
  (
    'id kind measure event hedge unit role facet basis cause country precision scope certainty counting stance partOf ' +
    'rule engine verdict code language party responsibility part textHash hash encoding method published captured ' +
    'revises translationOf format incident from proposal scheme'
  ).split(' '),
)
/** What gives a named thing away though its name is hidden. */
const TELLING = ['id', 'party', 'latitude', 'longitude'] as const
/** Lists whose items go as a whole where their words do. */
const WHOLE_ITEMS = /^(?:\/claims|\/attributions|\/terms)\/\d+$|^\/claim$/

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the marks of a payload that hide some words everywhere in it: in texts and names, and in all spans of the
 * document's text that touch the given ranges of it. A claim whose number, or whose event, stands within a range goes
 * as a whole, with the tolls that count it; a place or speaker whose whole name goes loses its id and its coordinates.
 */
export function findMarks(payload: unknown, finder: WordFinder, ranges: Ranges): Mark[] {
  const marks: Mark[] = []
  const gone = new Set<string>()
  const hide = (path: string): void => {
    marks.push([path, 0, 0])
  }
  const hideTelling = (fields: Fields, path: string): void => {
    for (const name of TELLING) if (fields[name] !== undefined && fields[name] !== null) hide(`${path}/${name}`)
  }
  /** Whether the fields are those of a claim or the like that stands, at least partly, on hidden words. */
  const walk = (value: unknown, path: string, name: string, isTouched: boolean): void => {
    if (typeof value === 'string') {
      if (!NO_WORDS.has(name)) for (const [start, end] of finder.rangesIn(value)) marks.push([path, start, end])
      return
    }
    // Tolls hold measures, numbers and ids of claims.
    if (value === null || typeof value !== 'object' || path === '/tolls') return
    if (Array.isArray(value)) {
      // Ids of claims, and not words.
      const isIds = name === 'claims' && typeof value[0] === 'string'
      if (!isIds) for (const [number, item] of value.entries()) walk(item, `${path}/${number}`, name, isTouched)
      return
    }
    const fields = value as Fields
    if (WHOLE_ITEMS.test(path) && isWithin(carrierOf(fields), ranges)) {
      hide(path)
      if (typeof fields.id === 'string') gone.add(fields.id)
      return
    }
    const touches = isTouched || (WHOLE_ITEMS.test(path) && touchesAny(fields, ranges))
    const span = spanOf(fields)
    if (span !== null) {
      for (const [start, end] of overlaps(span, ranges)) marks.push([`${path}/text`, start, end])
    }
    for (const [key, item] of Object.entries(fields)) walk(item, `${path}/${key}`, key, touches)
    const named = fields.name
    if (typeof named !== 'string') return
    const isAllHidden = coversAll(finder.rangesIn(named), named) || (span !== null && isWithin(span, ranges))
    if (!isAllHidden && !(touches && finder.isPartOf(named))) return
    marks.push([`${path}/name`, 0, named.length])
    hideTelling(fields, path)
  }
  walk(payload, '', '', false)
  if (gone.size > 0) {
    for (const [number, toll] of ((payload as { tolls?: Fields[] }).tolls ?? []).entries()) {
      const counted = [toll.claims, ...((toll.alternatives as unknown[] | undefined) ?? [])].flat() as string[]
      if (counted.some((id) => gone.has(id))) hide(`/tolls/${number}`)
    }
  }
  return withoutDoubles(marks)
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function spanOf({ start, end, text }: Fields): Stretch | null {
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string' && text.length === end - start
    ? { start, end }
    : null
}

/** The words that a claim stands on: its number, or what tells the event; of other things their own span. */
function carrierOf(fields: Fields): Stretch | null {
  const span = (value: unknown): Stretch | null => (value ? spanOf(value as Fields) : null)
  return span(fields.quantity) ?? span(fields.trigger) ?? span(fields.evidence) ?? spanOf(fields)
}

function isWithin(span: Stretch | null, ranges: Ranges): boolean {
  return span !== null && span.end > span.start && ranges.some(([start, end]) => start <= span.start && span.end <= end)
}

/** Whether any span in it touches a range. */
function touchesAny(value: unknown, ranges: Ranges): boolean {
  if (value === null || typeof value !== 'object') return false
  const span = Array.isArray(value) ? null : spanOf(value as Fields)
  if (span !== null && overlaps(span, ranges).length > 0) return true
  return Object.values(value).some((item) => touchesAny(item, ranges))
}

/** Where ranges of the document's text lie within a span, from its beginning on. */
function overlaps({ start, end }: Stretch, ranges: Ranges): [number, number][] {
  return ranges.flatMap(([from, to]): [number, number][] =>
    from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
  )
}

/** Whether nothing but signs is left of a name. */
function coversAll(ranges: Ranges, name: string): boolean {
  let left = ''
  let from = 0
  for (const [start, end] of ranges) {
    left += name.slice(from, start)
    from = end
  }
  return ranges.length > 0 && !/[\p{L}\p{N}]/u.test(left + name.slice(from))
}

function withoutDoubles(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>()
  return marks.filter((mark) => {
    const key = mark.join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
