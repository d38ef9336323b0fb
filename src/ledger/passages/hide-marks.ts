import { canonicalJson } from '../canonical-json.ts'
import type { ChangedStretch } from '../pieces.ts'

/**
 * A passage of a payload that is hidden: the path of its text as a JSON pointer, and where it stands in it. Start and
 * end 0: the whole value goes; of a list's item that has an id, only that stays.
 */
export type Mark = readonly [path: string, start: number, end: number]

/** What stands in place of each letter that is hidden. */
export const HIDDEN_LETTER = '█'

/** A payload with marks hidden: its canonical JSON, and what is otherwise in it. */
export interface HiddenBody {
  readonly body: string
  readonly stretches: readonly ChangedStretch[]
}

/** Returns the canonical JSON of a payload with letters put over what the marks name; all else keeps its place. */
export function hideMarks(payload: unknown, marks: readonly Mark[]): HiddenBody {
  const byPath = new Map<string, [number, number][]>()
  for (const [path, start, end] of marks) {
    const list = byPath.get(path)
    if (list === undefined) byPath.set(path, [[start, end]])
    else list.push([start, end])
  }
  let body = ''
  /** Where the same stands in the payload as it was. */
  let at = 0
  const stretches: ChangedStretch[] = []
  const same = (text: string): void => {
    body += text
    at += text.length
  }
  const instead = (old: string, text: string): void => {
    if (old === text) {
      same(text)
      return
    }
    stretches.push({ start: at, end: at + old.length, newStart: body.length, newEnd: body.length + text.length })
    body += text
    at += old.length
  }
  const write = (value: unknown, path: string): void => {
    const ranges = byPath.get(path)
    if (ranges !== undefined) {
      if (typeof value !== 'string' || ranges.some(([, end]) => end === 0)) {
        instead(canonicalJson(value), canonicalJson(whatStays(value, path)))
        return
      }
      same('"')
      let from = 0
      for (const [start, end] of joined(ranges, value.length)) {
        same(escaped(value.slice(from, start)))
        instead(escaped(value.slice(start, end)), HIDDEN_LETTER.repeat(end - start))
        from = end
      }
      same(`${escaped(value.slice(from))}"`)
      return
    }
    if (value === null || typeof value !== 'object') {
      same(canonicalJson(value))
      return
    }
    let isFirst = true
    const next = (): void => {
      if (!isFirst) same(',')
      isFirst = false
    }
    if (Array.isArray(value)) {
      same('[')
      for (const [number, item] of value.entries()) {
        next()
        write(item ?? null, `${path}/${number}`)
      }
      same(']')
      return
    }
    const record = value as Readonly<Record<string, unknown>>
    same('{')
    for (const key of Object.keys(record).sort()) {
      if (record[key] === undefined) continue
      next()
      same(`${JSON.stringify(key)}:`)
      write(record[key], `${path}/${key}`)
    }
    same('}')
  }
  write(payload, '')
  return { body, stretches }
}

/** Returns the payload itself with marks hidden. */
export function withoutMarks(payload: unknown, marks: readonly Mark[]): unknown {
  return marks.length === 0 || payload === null ? payload : JSON.parse(hideMarks(payload, marks).body)
}

function whatStays(value: unknown, path: string): unknown {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' && /\/\d+$/.test(path) ? { id } : null
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Ranges in their order, those that touch as one. */
function joined(ranges: readonly (readonly [number, number])[], length: number): [number, number][] {
  const done: [number, number][] = []
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = done.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.min(length, Math.max(last[1], end))
    else done.push([Math.min(start, length), Math.min(end, length)])
  }
  return done
}
