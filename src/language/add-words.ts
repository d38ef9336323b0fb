import { listOf, type WrittenEntry } from './check-entry.ts'
import type { WordCheck } from './check-words.ts'
import { WORD_FIELDS } from './schema.ts'
import { nameOf } from './shape-problems.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** Hands the words of an entry to the check. */
export function addEntryWords({ kind, file, path, value }: WrittenEntry, check: WordCheck): void {
  const owner = nameOf(value)
  const fields = kind === 'frames' ? [...WORD_FIELDS[kind], 'governedBy'] : WORD_FIELDS[kind]
  for (const field of fields) {
    // A noun that stood in two entries would name two kinds of persons, things or numbers, and nothing could choose.
    const shared = kind === 'people' || kind === 'things' || kind === 'vague'
    const list = shared ? kind : `${field} of ${owner} in ${kind}`
    const options = { gap: field === 'verb', owner, field }
    for (const { word, step } of stepsOf(value[field])) {
      check.add(word, list, { file: file.path, line: file.lineOf([...path, field, step]) }, options)
    }
  }
}

/** Hands the words of a list (`adjectives`, `abbreviations`) to the check. */
export function addListWords(file: YamlFile, key: string, value: unknown, check: WordCheck): void {
  for (const { word, step } of stepsOf(value)) check.add(word, key, whereOf(file, [key, step]))
}

/** Hands the words of a section of several lists or tables (`numbers`, `grammar`) to the check; of a table, its keys. */
export function addTableWords(file: YamlFile, key: string, path: Path, value: unknown, check: WordCheck): void {
  if (typeof value !== 'object' || value === null) return
  for (const [part, held] of Object.entries(value)) {
    const isTable = typeof held === 'object' && held !== null && !Array.isArray(held)
    const steps = isTable ? Object.keys(held).map((word) => ({ word, step: word })) : stepsOf(held)
    for (const { word, step } of steps) check.add(word, `${key}.${part}`, whereOf(file, [...path, part, step]))
  }
}

function stepsOf(value: unknown): { word: string; step: string | number }[] {
  return listOf(value).map((word, step) => ({ word, step }))
}

function whereOf(file: YamlFile, path: Path): { file: string; line: number } {
  return { file: file.path, line: file.lineOfKey(path) }
}
