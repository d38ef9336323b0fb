import { basename } from 'node:path'
import type { Problem } from '../model/index.ts'
import type { Where } from '../model/problem.ts'
import { addEntryWords, addListWords, addTableWords } from './add-words.ts'
import { assemblePack, idOf } from './assemble-pack.ts'
import { findEntryProblems, type WrittenEntry } from './check-entry.ts'
import { findSentenceProblems } from './check-sentences.ts'
import { checkWords } from './check-words.ts'
import { readFolder } from './read-folder.ts'
import {
  ENTRY_KINDS,
  type EntryKind,
  VOCABULARY_KINDS,
  type VocabularyKind,
  WORD_LISTS,
  WORD_TABLES,
  type WordTable,
  words,
} from './schema.ts'
import { entriesOf, recordsOf, type Section, sectionsOf } from './sections.ts'
import { findShapeProblems, unknownKey } from './shape-problems.ts'
import type { PackSource, VocabularySource } from './source.ts'

const TABLES = Object.keys(WORD_TABLES) as WordTable[]
const TOP_KEYS = ['code', 'name', ...Object.keys(ENTRY_KINDS), ...WORD_LISTS, ...TABLES, 'measure']

/** A pack, or all that is wrong with its files. */
export interface LoadedPack {
  /** `null` as soon as there is a problem. */
  readonly pack: PackSource | null
  readonly problems: readonly Problem[]
  /** File and line of every entry of the pack, by the entry itself. */
  readonly where: ReadonlyMap<object, Where>
}

/**
 * Reads and checks a language pack: every `*.yaml` below `languages/<code>`.
 * Files are known by their top-level keys; lists of one key in several files are joined in the order of paths.
 * `vocabularies` say which ids may be named; with `null` ids are not checked.
 */
export function loadPack(directory: string, vocabularies: VocabularySource | null): LoadedPack {
  const { files, problems: unread } = readFolder(directory)
  const problems: Problem[] = [...unread]
  const readable = files.filter((file) => file.problems.length === 0)
  const sections = readable.flatMap((file) => sectionsOf(file, TOP_KEYS, problems))
  const check = checkWords()

  const entries = sections.flatMap(({ file, key, value }) =>
    key in ENTRY_KINDS ? entriesOf(file, key as EntryKind, value, problems) : [],
  )
  const nationalities = new Set(
    entries.filter(({ kind }) => kind === 'nationalities').map(({ value }) => String(value.id)),
  )
  for (const entry of entries) {
    const schema = ENTRY_KINDS[entry.kind]
    problems.push(...findShapeProblems(schema, entry, Object.keys(schema.shape)))
    problems.push(...findEntryProblems(entry, { vocabularies, nationalities }))
    problems.push(...findSentenceProblems(entry.kind, entry.value, entry.file, entry.path))
    addEntryWords(entry, check)
  }
  problems.push(...findDuplicateIds(entries))
  for (const { file, key, path, value } of sections) {
    if (TABLES.includes(key as WordTable)) {
      const schema = WORD_TABLES[key as WordTable]
      problems.push(
        ...findShapeProblems(schema, { file, path, value }, 'shape' in schema ? Object.keys(schema.shape) : []),
      )
      addTableWords(file, key, path, value, check)
    } else if ((WORD_LISTS as readonly string[]).includes(key)) {
      problems.push(...findShapeProblems(words, { file, path: [key], value }, []))
      addListWords(file, key, value, check)
    } else if (key === 'measure' && !sections.some((other) => other.file === file && other.key === 'frames')) {
      problems.push(unknownKey(key, ['frames'], { file: file.path, line: file.lineOfKey([key]) }))
    }
  }
  problems.push(...check.problems, ...findNameProblems(directory, sections))
  if (problems.length > 0) return { pack: null, problems: inOrder(problems), where: new Map() }
  return { ...assemblePack(sections, entries), problems: [] }
}

function findDuplicateIds(entries: readonly WrittenEntry[]): Problem[] {
  const seen = new Map<string, Where>()
  return entries.flatMap((entry) => {
    const id = `${entry.kind} "${idOf(entry)}"`
    const where = { file: entry.file.path, line: entry.file.lineOf([...entry.path, 'id']) }
    const first = seen.get(id)
    if (!first) seen.set(id, where)
    if (!first || typeof entry.value.id !== 'string') return []
    const hint = `It stands at ${first.file}:${first.line} already; ids are stored on claims for ever, choose a new one.`
    return [{ code: 'id-twice', message: `Unexpected second ${id}, expected each id once`, where, hint }]
  })
}

function findNameProblems(directory: string, sections: readonly Section[]): Problem[] {
  const folder = basename(directory)
  const problems: Problem[] = []
  for (const key of ['code', 'name']) {
    const found = sections.filter((section) => section.key === key)
    const where = found[0]
      ? { file: found[0].file.path, line: found[0].file.lineOf([key]) }
      : { file: `${directory}/language.yaml` }
    const hint = `language.yaml says "code: ${folder}" and the language's name in English.`
    if (found.length !== 1 || typeof found[0]?.value !== 'string') {
      problems.push({
        code: 'no-language',
        message: `Unexpected ${found.length === 0 ? 'pack without' : 'value of'} "${key}", expected it once, as text`,
        where,
        hint,
      })
    } else if (key === 'code' && found[0].value !== folder) {
      problems.push({
        code: 'no-language',
        message: `Unexpected code "${found[0].value}", expected "${folder}", the folder's name`,
        where,
        hint,
      })
    }
  }
  return problems
}

/** Reads and checks `vocabularies/`. `null` as soon as there is a problem. */
export function loadVocabularies(directory: string): {
  vocabularies: VocabularySource | null
  problems: readonly Problem[]
} {
  const { files, problems: unread } = readFolder(directory)
  const problems: Problem[] = [...unread]
  const known = Object.keys(VOCABULARY_KINDS)
  const joined: Record<string, object[]> = Object.fromEntries(known.map((kind) => [kind, []]))
  const seen = new Map<string, Where>()
  // Sub-folders have readers of their own: places/, parties/.
  const own = files.filter((one) => one.problems.length === 0 && !one.path.slice(directory.length + 1).includes('/'))
  for (const file of own) {
    for (const { key, value } of sectionsOf(file, known, problems)) {
      const schema = VOCABULARY_KINDS[key as VocabularyKind]
      for (const { path, record } of recordsOf(file, key, value, problems)) {
        problems.push(...findShapeProblems(schema, { file, path, value: record }, Object.keys(schema.shape)))
        const where = { file: file.path, line: file.lineOf(path) }
        const id = `${key} "${String(record.id)}"`
        const first = seen.get(id)
        if (first) {
          problems.push({
            code: 'id-twice',
            message: `Unexpected second ${id}, expected each id once`,
            where,
            hint: `It stands at ${first.file}:${first.line} already.`,
          })
        } else seen.set(id, where)
        if (typeof record.low === 'number' && typeof record.high === 'number' && record.low > record.high) {
          problems.push({
            code: 'wrong-bounds',
            message: `Unexpected low ${record.low} above high ${record.high}, expected low ≤ high`,
            where,
            hint: 'Swap them; "high: null" is open.',
          })
        }
        joined[key]?.push(record)
      }
    }
  }
  if (problems.length > 0) return { vocabularies: null, problems: inOrder(problems) }
  return { vocabularies: joined as unknown as VocabularySource, problems: [] }
}

/** By file and line, as a person works through them. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ where }: Problem): string => `${where.file ?? ''}\n${String(where.line ?? 0).padStart(8, '0')}`
  return [...problems].sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0))
}
