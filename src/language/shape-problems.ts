import type { z } from 'zod'
import type { Problem } from '../model/index.ts'
import { nearest } from './nearest.ts'
import type { Path, YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

const SHAPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  object: 'keys with values',
  record: 'keys with values',
}

/**
 * Returns what is wrong with the shape of one part of a file: unknown keys, missing keys, values of the wrong kind.
 * `known` are the keys that part may have.
 */
export function findShapeProblems(
  schema: z.ZodType,
  part: { readonly file: YamlFile; readonly path: Path; readonly value: unknown },
  known: readonly string[],
): Problem[] {
  const result = schema.safeParse(part.value)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => problemsOfIssue(issue, part, known))
}

function problemsOfIssue(
  issue: Issue,
  part: { file: YamlFile; path: Path; value: unknown },
  known: readonly string[],
): Problem[] {
  const { file } = part
  const inner = issue.path as Path
  const path = [...part.path, ...inner]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, known, { file: file.path, line: file.lineOfKey([...path, key]) }))
  }
  const found = valueAt(part.value, inner)
  const where = { file: file.path, line: file.lineOf(path) }
  const key = inner.filter((step) => typeof step === 'string').join('.')
  if (found === undefined) {
    return [
      {
        code: 'missing-key',
        message: `Unexpected ${nameOf(part.value)} without "${key}", expected ${expectedOf(issue)}`,
        where,
        hint: key === 'why' ? 'Say in a sentence why these words are read so.' : `Add "${key}:" to it.`,
      },
    ]
  }
  return [
    {
      code: 'wrong-value',
      message: `Unexpected ${describe(found)}${key ? ` in "${key}"` : ''}, expected ${expectedOf(issue)}`,
      where,
      hint: hintOf(issue, found),
    },
  ]
}

/** The problem of a key that nobody reads. */
export function unknownKey(key: string, known: readonly string[], where: Problem['where']): Problem {
  const near = nearest(key, known)
  return {
    code: 'unknown-key',
    message: `Unexpected key "${key}", expected ${near ? `"${near}"` : `one of ${known.join(', ')}`}`,
    where,
    hint: near ? `Keys here: ${known.join(', ')}.` : 'Take it out, or write it as a comment.',
  }
}

/** How an entry is called in a message: by its id where it has one. */
export function nameOf(value: unknown): string {
  const id = valueAt(value, ['id'])
  return typeof id === 'string' ? `entry "${id}"` : 'entry'
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return SHAPES[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') {
    return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'at least one' : 'text'
  return issue.message
}

function hintOf(issue: Issue, found: unknown): string {
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    (typeof found === 'number' || typeof found === 'boolean')
  ) {
    return `Put it in quotes: "${String(found)}".`
  }
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const near = nearest(found, issue.values.map(String))
    if (near) return `Did you mean "${near}"?`
  }
  return 'See src/language/source.ts for what each key holds.'
}

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'keys with values' : `${typeof value} ${String(value)}`
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    // A single text stands for a list of one, so its first element is the text itself.
    if (typeof found === 'string' && step === 0) continue
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}
