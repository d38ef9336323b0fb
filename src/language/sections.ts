import type { Problem } from '../model/index.ts'
import type { WrittenEntry } from './check-entry.ts'
import { type EntryKind, TABLE_OF_PART } from './schema.ts'
import { unknownKey } from './shape-problems.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** A top-level part of a file. */
export interface Section {
  readonly file: YamlFile
  readonly key: string
  /** Where the value stands in the file; empty for parts of a table that stand at the top themselves. */
  readonly path: Path
  readonly value: unknown
}

/** Returns the top-level parts of a file; a key nobody reads becomes a problem. */
export function sectionsOf(file: YamlFile, known: readonly string[], problems: Problem[]): Section[] {
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) {
    problems.push({
      code: 'no-keys',
      message: `Unexpected file without keys, expected one of ${known.join(', ')}`,
      where: { file: file.path, line: 1 },
      hint: 'A file is known by its top-level keys.',
    })
    return []
  }
  return Object.entries(file.value).flatMap(([key, value]) => {
    if (known.includes(key)) return [{ file, key, path: [key], value }]
    const table = TABLE_OF_PART[key]
    if (table && known.includes(table)) return [{ file, key: table, path: [], value: { [key]: value } }]
    problems.push(unknownKey(key, known, { file: file.path, line: file.lineOfKey([key]) }))
    return []
  })
}

/** Returns the entries of a section of a pack, not yet checked. */
export function entriesOf(file: YamlFile, kind: EntryKind, value: unknown, problems: Problem[]): WrittenEntry[] {
  const fileMeasure = (file.value as Record<string, unknown>).measure
  return recordsOf(file, kind, value, problems).map(({ path, record }) => ({
    kind,
    file,
    path,
    value: record,
    fileMeasure,
  }))
}

/** Returns the entries of a list; what is no list, or no entry, becomes a problem. */
export function recordsOf(file: YamlFile, key: string, value: unknown, problems: Problem[]) {
  const refuse = (path: (string | number)[], expected: string): void => {
    problems.push({
      code: 'wrong-value',
      message: `Unexpected value of "${key}", expected ${expected}`,
      where: { file: file.path, line: file.lineOf(path) },
      hint: 'Each entry begins with "- id:".',
    })
  }
  if (!Array.isArray(value)) {
    refuse([key], 'a list of entries')
    return []
  }
  return (value as unknown[]).flatMap((record, index) => {
    const path = [key, index]
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      return [{ path, record: record as Record<string, unknown> }]
    }
    refuse(path, 'an entry with keys')
    return []
  })
}
