import type { Problem } from '../model/index.ts'
import { nearest } from './nearest.ts'
import { type EntryKind, THING_CLASSES, WORD_FIELDS } from './schema.ts'
import { nameOf } from './shape-problems.ts'
import type { VocabularySource } from './source.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** One entry as it is written, and where it stands. */
export interface WrittenEntry {
  readonly kind: EntryKind
  readonly file: YamlFile
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>
  /** The file's `measure:`, for frames that have none of their own. */
  readonly fileMeasure: unknown
}

/** Ids that entries may name. `null`: the vocabularies could not be read, so ids are not checked. */
export interface KnownIds {
  readonly vocabularies: VocabularySource | null
  readonly nationalities: ReadonlySet<string>
}

/** Returns what is wrong with what one entry names: ids no vocabulary has, missing words, missing or several roles. */
export function findEntryProblems(entry: WrittenEntry, known: KnownIds): Problem[] {
  const { kind, value, file, path } = entry
  const problems: Problem[] = []
  const report = (code: string, message: string, key: Path, hint: string): void => {
    problems.push({ code, message, where: { file: file.path, line: file.lineOfKey([...path, ...key]) }, hint })
  }
  if (!WORD_FIELDS[kind].some((field) => listOf(value[field]).length > 0)) {
    const fields = WORD_FIELDS[kind].join(' or ')
    report(
      'no-words',
      `Unexpected ${nameOf(value)} without words, expected ${fields}`,
      [],
      'Give it at least one word.',
    )
  }
  if (kind === 'people' && known.vocabularies) {
    const populations = known.vocabularies.populations.map(({ id }) => id)
    for (const id of keysOf(value.facets)) {
      if (populations.includes(id) || known.nationalities.has(id)) continue
      const near = nearest(id, populations)
      report(
        'unknown-population',
        `Unexpected population "${id}", expected ${near ? `"${near}"` : 'an id of vocabularies/populations.yaml'}`,
        ['facets', id],
        'Population ids stand in vocabularies/populations.yaml; nationalities in nationalities.yaml.',
      )
    }
  }
  if (kind === 'vague' && known.vocabularies) {
    const conventions = known.vocabularies.conventions.map(({ id }) => id)
    const id = value.convention
    if (typeof id === 'string' && !conventions.includes(id)) {
      const near = nearest(id, conventions)
      report(
        'unknown-convention',
        `Unexpected convention "${id}", expected ${near ? `"${near}"` : 'an id of vocabularies/conventions.yaml'}`,
        ['convention'],
        'What a vague word may mean stands in vocabularies/conventions.yaml.',
      )
    }
  }
  if (kind === 'events' && known.vocabularies) {
    const kinds = known.vocabularies.events.map(({ id }) => id)
    const id = value.event
    if (typeof id === 'string' && id !== 'none' && !kinds.includes(id)) {
      const near = nearest(id, kinds)
      report(
        'unknown-event',
        `Unexpected event "${id}", expected ${near ? `"${near}"` : 'an id of vocabularies/events.yaml'}`,
        ['event'],
        'Kinds of events stand in vocabularies/events.yaml.',
      )
    }
  }
  if (kind === 'speakers' && known.vocabularies) {
    const kinds = known.vocabularies.sources.map(({ id }) => id)
    const id = value.kind
    if (typeof id === 'string' && !kinds.includes(id)) {
      const near = nearest(id, kinds)
      report(
        'unknown-source',
        `Unexpected kind of source "${id}", expected ${near ? `"${near}"` : 'an id of vocabularies/sources.yaml'}`,
        ['kind'],
        'Kinds of sources stand in vocabularies/sources.yaml.',
      )
    }
  }
  if (kind === 'modality' && !['certainty', 'stance', 'hypothetical'].some((key) => key in value)) {
    report(
      'no-effect',
      `Unexpected ${nameOf(value)} without effect, expected certainty, stance or hypothetical`,
      [],
      'Say what the words do to a count.',
    )
  }
  if (kind === 'frames') findFrameProblems(entry, known, report)
  return problems
}

type Report = (code: string, message: string, key: Path, hint: string) => void

function findFrameProblems({ value, fileMeasure }: WrittenEntry, known: KnownIds, report: Report): void {
  const roles = ['people', 'namedPeople', 'things', 'counted'].filter((key) => key in value)
  if (roles.length !== 1) {
    report(
      roles.length === 0 ? 'no-role' : 'several-roles',
      `Unexpected ${nameOf(value)} with ${roles.length === 0 ? 'no role' : roles.join(' and ')}, expected one of people, namedPeople, things, counted`,
      [],
      'Say which role holds the counted ("people: object"); other roles are another frame.',
    )
  }
  if ('what' in value && !('counted' in value)) {
    report(
      'several-roles',
      'Unexpected "what" without "counted", expected both or neither',
      ['what'],
      '"people: object" says both.',
    )
  }
  for (const [key, step, id] of known.vocabularies ? steps(value, ['only', 'except']) : []) {
    const ids = [...(known.vocabularies?.populations ?? []), ...(known.vocabularies?.measures ?? [])].map(
      (one) => one.id,
    )
    if (ids.includes(id)) continue
    const near = nearest(id, ids)
    report(
      'unknown-population',
      `Unexpected "${id}" in "${key}", expected ${near ? `"${near}"` : 'the id of a population or of a measure'}`,
      [key, step],
      'A frame with "only" counts nouns that say such a population, or tell such a measure themselves; "except" leaves them out.',
    )
  }
  const measure = value.measure ?? fileMeasure
  if (measure === undefined) {
    report(
      'no-measure',
      `Unexpected ${nameOf(value)} without measure, expected one in the frame or at the top of the file`,
      [],
      'Add "measure: killed" to the file or the frame.',
    )
    return
  }
  const key = 'measure' in value ? ['measure'] : []
  const what = 'things' in value ? 'things' : (value.what ?? 'people')
  if (typeof measure === 'object' && measure !== null) {
    for (const thing of keysOf(measure)) {
      if ((THING_CLASSES as readonly string[]).includes(thing)) continue
      const near = nearest(thing, THING_CLASSES)
      report(
        'unknown-class',
        `Unexpected class "${thing}", expected ${near ? `"${near}"` : `one of ${THING_CLASSES.join(', ')}`}`,
        key.length ? [...key, thing] : [],
        'Only things have a measure for each class.',
      )
    }
  }
  for (const id of typeof measure === 'object' && measure !== null ? Object.values(measure) : [measure]) {
    if (typeof id !== 'string' || !known.vocabularies) continue
    const found = known.vocabularies.measures.find((one) => one.id === id)
    if (!found) {
      const near = nearest(
        id,
        known.vocabularies.measures.map((one) => one.id),
      )
      report(
        'unknown-measure',
        `Unexpected measure "${id}", expected ${near ? `"${near}"` : 'an id of vocabularies/measures.yaml'}`,
        key,
        'Measures stand in vocabularies/measures.yaml.',
      )
    } else if ((found.counts === 'things') !== (what === 'things')) {
      report(
        'measure-of-others',
        `Unexpected measure "${id}", which counts ${found.counts}, expected one that counts ${what === 'things' ? 'things' : 'people'}`,
        key,
        'Change the measure, or write "things:" instead of "people:".',
      )
    }
  }
}

/** A text or a list of texts as a list; anything else in it is left out (its shape is told elsewhere). */
export function listOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** The words of several keys, each with its key and its place in the list. */
function steps(value: Readonly<Record<string, unknown>>, keys: readonly string[]): [string, number, string][] {
  return keys.flatMap((key) => listOf(value[key]).map((word, step): [string, number, string] => [key, step, word]))
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}
