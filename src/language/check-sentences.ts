import type { Problem } from '../model/index.ts'
import { MARK_NAMES, parseMarks, splitSentences } from './marks.ts'
import { nearest } from './nearest.ts'
import { type EntryKind, NEED_EXAMPLES } from './schema.ts'
import { nameOf } from './shape-problems.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** Returns what is wrong with the examples and counter-examples of one entry. */
export function findSentenceProblems(
  kind: EntryKind,
  entry: Readonly<Record<string, unknown>>,
  file: YamlFile,
  path: Path,
): Problem[] {
  const problems: Problem[] = []
  const counts: Record<'examples' | 'never', number> = { examples: 0, never: 0 }
  for (const field of ['examples', 'never'] as const) {
    const value = entry[field]
    if (file.isFolded([...path, field])) {
      problems.push({
        code: 'folded-sentences',
        message: `Unexpected ">" in "${field}", expected "|"`,
        where: { file: file.path, line: file.lineOf([...path, field]) },
        hint: 'After ">" the lines run together; after "|" each line is a sentence.',
      })
      counts[field] += 1
      continue
    }
    for (const { text, row } of sentencesOf(value)) {
      counts[field] += 1
      const where = { file: file.path, line: file.lineOfRow([...path, field], row) }
      problems.push(...findMarkProblems(text, where, field === 'examples' ? markNeededBy(kind, entry) : null))
    }
  }
  // "If ten die …": what makes no claim is proved by a sentence that must have none.
  const isNothing = entry.hypothetical === true || entry.event === 'none'
  const proofs = counts.examples + (isNothing ? counts.never : 0)
  if (proofs === 0 && NEED_EXAMPLES.includes(kind)) {
    problems.push({
      code: 'no-example',
      message: `Unexpected ${nameOf(entry)} without examples, expected at least one marked sentence`,
      where: { file: file.path, line: file.lineOf(path) },
      hint: 'Add e.g. "examples: |" and below it: {quantity:At least 42} {population:civilians} were {measure:killed}.',
    })
  }
  return problems
}

const hints = {
  party: 'Mark the words that name the party: {party:The Kenyan army}.',
  quantity: 'Mark the words of the count: {quantity:At least 42}.',
  number: 'Mark the number that is no count: {number:12}.',
  event: 'Mark the words that tell what happened: {event:shelled}.',
  term: 'Mark the loaded word: {term:martyrs}.',
  cue: 'Mark who says what by which word: {source:The ministry} {cue:said} {content:twelve had died}.',
  source: 'Mark who says what by which word: {source:The ministry} {cue:said} {content:twelve had died}.',
  time: 'Mark the words of the time, and say behind => what they tell: {time:yesterday}. => 2024-03-04',
} as const

function findMarkProblems(sentence: string, where: Problem['where'], needed: Needed | null): Problem[] {
  const { marks, faults } = parseMarks(sentence)
  const problems: Problem[] = faults.map((message) => ({
    code: 'malformed-mark',
    message,
    where,
    hint: 'A mark is {name:words}; a plain brace is written "\\{".',
  }))
  for (const { name } of marks) {
    if ((MARK_NAMES as readonly string[]).includes(name)) continue
    const near = nearest(name, MARK_NAMES)
    problems.push({
      code: 'unknown-mark',
      message: `Unexpected mark {${name}:…}, expected ${near ? `{${near}:…}` : `one of ${MARK_NAMES.join(', ')}`}`,
      where,
      hint: 'Only what a test compares with the reading can be marked.',
    })
  }
  if (needed && faults.length === 0 && !marks.some(({ name }) => name === needed)) {
    problems.push({
      code: 'proves-nothing',
      message: `Unexpected example without {${needed}:…}, expected its ${needed} to be marked`,
      where,
      hint: hints[needed],
    })
  }
  return problems
}

/** The mark that an example must have to prove its entry. */
type Needed = 'quantity' | 'number' | 'event' | 'cue' | 'source' | 'time' | 'party' | 'term'

function markNeededBy(kind: EntryKind, entry: Readonly<Record<string, unknown>>): Needed | null {
  if (kind === 'events') return 'event'
  if (kind === 'nationalities' || entry.hypothetical === true) return null
  if (kind === 'offices') return 'party'
  if (kind === 'cues') return 'cue'
  if (kind === 'speakers') return 'source'
  if (kind === 'times') return 'time'
  if (kind === 'terms') return 'term'
  return kind === 'notCounts' ? 'number' : 'quantity'
}

function sentencesOf(value: unknown): { text: string; row: number }[] {
  if (typeof value === 'string') return splitSentences(value)
  return Array.isArray(value) ? splitSentences(value.map((row) => (typeof row === 'string' ? row : ''))) : []
}
