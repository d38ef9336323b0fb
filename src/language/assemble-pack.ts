import { basename } from 'node:path'
import type { Where } from '../model/problem.ts'
import { listOf, type WrittenEntry } from './check-entry.ts'
import { ENTRY_KINDS, type EntryKind, WORD_LISTS, WORD_TABLES, type WordTable, type WrittenFrame } from './schema.ts'
import type { Section } from './sections.ts'
import type { FrameEntry, PackSource } from './source.ts'

const KINDS = Object.keys(ENTRY_KINDS) as EntryKind[]
const TABLES = Object.keys(WORD_TABLES) as WordTable[]

/** The id of a frame or of an event's words carries its file's name: `killed/kill`. */
export function idOf({ kind, file, value }: WrittenEntry): string {
  return kind === 'frames' || kind === 'events' ? `${basename(file.path, '.yaml')}/${value.id}` : String(value.id)
}

/** Joins checked sections and entries to a pack, and says where each entry of it stands. */
export function assemblePack(
  sections: readonly Section[],
  entries: readonly WrittenEntry[],
): { pack: PackSource; where: ReadonlyMap<object, Where> } {
  const where = new Map<object, Where>()
  const joined: Record<string, unknown> = {}
  for (const kind of KINDS) {
    joined[kind] = entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => {
        const parsed = ENTRY_KINDS[kind].parse(entry.value)
        const built =
          kind === 'frames'
            ? frameOf(parsed as WrittenFrame, entry)
            : kind === 'events'
              ? { ...parsed, id: idOf(entry) }
              : parsed
        where.set(built, { file: entry.file.path, line: entry.file.lineOf(entry.path) })
        return built
      })
  }
  for (const list of WORD_LISTS)
    joined[list] = sections.filter(({ key }) => key === list).flatMap(({ value }) => listOf(value))
  for (const table of TABLES) {
    const parts = sections.filter(({ key }) => key === table).map(({ value }) => WORD_TABLES[table].parse(value))
    joined[table] = parts.reduce(joinTables, WORD_TABLES[table].parse({}))
  }
  for (const key of ['code', 'name']) joined[key] = sections.find((section) => section.key === key)?.value
  return { pack: joined as unknown as PackSource, where }
}

function frameOf(written: WrittenFrame, entry: WrittenEntry): FrameEntry {
  const { people, namedPeople, things, counted, what, measure, ...rest } = written
  return {
    ...rest,
    id: idOf(entry),
    measure: measure ?? (entry.fileMeasure as FrameEntry['measure']),
    counted: people ?? namedPeople ?? things ?? counted ?? [],
    what: namedPeople ? 'named-people' : things ? 'things' : (what ?? 'people'),
  }
}

type Table = Readonly<Record<string, unknown>>

function joinTables(left: Table, right: Table): Table {
  const joined: Record<string, unknown> = { ...left }
  for (const [part, value] of Object.entries(right)) {
    const before = joined[part]
    joined[part] = Array.isArray(value)
      ? [...((before as unknown[]) ?? []), ...value]
      : { ...(before as object), ...(value as object) }
  }
  return joined
}
