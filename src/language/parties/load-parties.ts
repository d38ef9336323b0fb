import { existsSync } from 'node:fs'
import type { Problem } from '../../model/index.ts'
import { nearest } from '../nearest.ts'
import { readFolder } from '../read-folder.ts'
import { recordsOf } from '../sections.ts'
import { findShapeProblems, unknownKey } from '../shape-problems.ts'
import type { VocabularySource } from '../source.ts'
import type { YamlFile } from '../yaml-file.ts'
import { conflictSchema, partySchema, sideSchema, stateSchema } from './schema.ts'
import type { Conflict, PartyEntry, Side } from './source.ts'

const KEYS = ['conflict', 'sides', 'parties', 'states']

/** What the files of parties hold, or all that is wrong with them. */
export interface LoadedParties {
  readonly conflicts: readonly Conflict[]
  readonly parties: readonly PartyEntry[]
  readonly capitals: readonly (readonly [capital: string, country: string])[]
  readonly problems: readonly Problem[]
}

/** Reads and checks `vocabularies/parties/`: a file a conflict, one of states, one of bodies of many countries. */
export function loadParties(directory: string, vocabularies: VocabularySource | null): LoadedParties {
  if (!existsSync(directory)) return { conflicts: [], parties: [], capitals: [], problems: [] }
  const { files, problems: unread } = readFolder(directory)
  const problems: Problem[] = [...unread]
  const conflicts: Conflict[] = []
  const parties: PartyEntry[] = []
  const capitals: [string, string][] = []
  const ids = new Map<string, { file: string; line: number }>()
  const later: (() => void)[] = []
  const problem = (file: YamlFile, path: (string | number)[], message: string, hint: string): void => {
    problems.push({ code: 'party', message, where: { file: file.path, line: file.lineOf(path) }, hint })
  }
  const known = (file: YamlFile, path: (string | number)[], id: string): void => {
    later.push(() => {
      const owner = id.includes(':') ? id.slice(id.indexOf(':') + 1) : id
      if (ids.has(id) || (id.includes(':') && (ids.has(owner) || ids.has(`state:${owner}`)))) return
      const near = nearest(id, [...ids.keys()])
      problem(
        file,
        path,
        `Unexpected party "${id}", expected ${near ? `"${near}"` : 'the id of a party'}`,
        'Parties stand in vocabularies/parties/.',
      )
    })
  }
  for (const file of files.filter((one) => one.problems.length === 0)) {
    const value = (file.value ?? {}) as Record<string, unknown>
    for (const key of Object.keys(value))
      if (!KEYS.includes(key)) problems.push(unknownKey(key, KEYS, { file: file.path, line: file.lineOfKey([key]) }))
    const sides: Side[] = []
    let conflict: string | null = null
    if (value.conflict !== undefined) {
      const path = ['conflict']
      problems.push(
        ...findShapeProblems(conflictSchema, { file, path, value: value.conflict }, Object.keys(conflictSchema.shape)),
      )
      const parsed = conflictSchema.safeParse(value.conflict)
      if (parsed.success) {
        conflict = parsed.data.id
        conflicts.push({ ...parsed.data, sides })
      }
    }
    for (const { path, record } of recordsOf(file, 'sides', value.sides ?? [], problems)) {
      problems.push(...findShapeProblems(sideSchema, { file, path, value: record }, Object.keys(sideSchema.shape)))
      const parsed = sideSchema.safeParse(record)
      if (!parsed.success) continue
      sides.push(parsed.data)
      for (const id of parsed.data.also) known(file, path, id)
    }
    const remember = (id: string, path: (string | number)[]): void => {
      const first = ids.get(id)
      if (first)
        problem(
          file,
          path,
          `Unexpected second party "${id}", expected each id once`,
          `It stands at ${first.file}:${first.line} already; a side names it with "also: [${id}]".`,
        )
      else ids.set(id, { file: file.path, line: file.lineOf(path) })
    }
    for (const { path, record } of recordsOf(file, 'parties', value.parties ?? [], problems)) {
      problems.push(...findShapeProblems(partySchema, { file, path, value: record }, Object.keys(partySchema.shape)))
      const parsed = partySchema.safeParse(record)
      if (!parsed.success) continue
      const { data } = parsed
      const names = [...new Set([data.name, ...data.names])]
      parties.push({ ...data, names, conflict })
      remember(data.id, path)
      if (names.length + data.loaded.length + data.weak.length + data.adjectives.length < 2)
        problem(
          file,
          path,
          `Unexpected "${data.id}" with one name, expected two or more`,
          'Add its abbreviation, a spelling, or what others call it.',
        )
      if (conflict && !sides.some(({ id }) => id === data.side) && data.side !== null)
        problem(
          file,
          path,
          `Unexpected side "${data.side}", expected one of ${sides.map(({ id }) => id).join(', ')}`,
          'Sides stand at the top of the file.',
        )
      if (vocabularies && !vocabularies.sources.some(({ id }) => id === data.kind))
        problem(
          file,
          path,
          `Unexpected kind "${data.kind}", expected an id of vocabularies/sources.yaml`,
          'What a party is as a speaker.',
        )
      if (![...names, ...data.loaded, ...data.weak].some((name) => data.example.includes(name)))
        problem(
          file,
          path,
          `Unexpected example "${data.example}", expected one with a name of "${data.id}"`,
          'The example proves that the party is found by its name.',
        )
      if (data.of) known(file, path, data.of)
    }
    for (const { path, record } of recordsOf(file, 'states', value.states ?? [], problems)) {
      problems.push(...findShapeProblems(stateSchema, { file, path, value: record }, Object.keys(stateSchema.shape)))
      const parsed = stateSchema.safeParse(record)
      if (!parsed.success) continue
      const { id, name, names, loaded, capital } = parsed.data
      remember(`state:${id}`, path)
      parties.push(stateOf(id, name, names, loaded))
      // A capital may have a name of each side: "Kyiv", "Kiev".
      for (const one of capital === undefined ? [] : [capital].flat()) capitals.push([one, id])
    }
  }
  for (const check of later) check()
  return { conflicts, parties, capitals, problems }
}

function stateOf(country: string, name: string, names: readonly string[], loaded: readonly string[]): PartyEntry {
  return {
    id: `state:${country}`,
    name,
    kind: 'government',
    conflict: null,
    side: null,
    of: null,
    country,
    names: [...new Set([name, ...names])],
    loaded,
    weak: [],
    adjectives: [],
    places: [],
    reference: `ISO 3166-1 ${country}`,
    example: `${name} said that it would answer.`,
  }
}
