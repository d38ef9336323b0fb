import { parse } from 'csv-parse'
import { newDocument } from '../../intake/index.ts'
import { measureIds } from '../../language/vocabulary-order.ts'
import type { Ledger } from '../../ledger/index.ts'
import { LedgerError } from '../../ledger/index.ts'
import type { Claim, Document, Problem } from '../../model/index.ts'
import { applyChanges, CHANGEABLE, type Changes } from './apply-changes.ts'
import { blankClaim } from './review.ts'

/** Which column holds what: a part of the document or of the claim, or a measure whose number it holds. */
export type ColumnMap = Readonly<Record<string, string>>

/** What became of a table. */
export interface TableImported {
  readonly rows: number
  readonly added: number
  readonly known: number
  readonly claims: number
  readonly problems: readonly Problem[]
}

/** Parts of a document that a column may hold. */
const ofDocument = ['text', 'title', 'publisher', 'url', 'archiveUrl', 'published', 'language'] as const

/** Rows that are entered at once. */
const batch = 500

/**
 * Enters figures that people collected by hand: each row of a CSV table is a document (its quotation, or the row itself
 * as it stands) with a claim for each number. A row that was entered before adds nothing. A row with a fault is told
 * and left out; the others are entered.
 */
export async function importTable(
  ledger: Ledger,
  input: AsyncIterable<Uint8Array | string>,
  options: { readonly name: string; readonly actor: string; readonly columns: ColumnMap },
): Promise<TableImported> {
  const { name, actor } = options
  const result = { rows: 0, added: 0, known: 0, claims: 0, problems: [] as Problem[] }
  let columns: ReadonlyMap<string, string> | null = null
  let waiting: Row[] = []
  const enter = async (): Promise<void> => {
    const outcomes = await ledger.add(
      waiting.map(({ document }) => ({
        id: document.id,
        engine: 'table 1',
        document,
        problems: [],
        claims: [],
        tolls: [],
        attributions: [],
        terms: [],
      })),
      { actor },
    )
    const entries = waiting.flatMap(({ document, claims }, at) => {
      if (outcomes[at].outcome === 'known') {
        result.known++
        return []
      }
      result.added++
      result.claims += claims.length
      return claims.map((claim, number) => ({
        actor,
        event: 'claim-reviewed' as const,
        subject: `${document.id}#h${number + 1}`,
        payload: { verdict: 'added' as const, claim: { ...claim, id: `h${number + 1}` }, reason: `${name}, by hand` },
      }))
    })
    if (entries.length > 0) await ledger.append(entries)
    waiting = []
  }
  const rows = parseTable(input)
  for await (const { record, line } of rows) {
    columns ??= mapColumns(Object.keys(record), options.columns)
    result.rows++
    try {
      waiting.push(readRow(record, columns, `row ${result.rows} of ${name}`))
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      result.problems.push({ ...error.problem, where: { file: name, line } })
    }
    if (waiting.length >= batch) await enter()
  }
  if (waiting.length > 0) await enter()
  return result
}

interface Row {
  readonly document: Document
  readonly claims: readonly Claim[]
}

async function* parseTable(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<{ record: Record<string, string>; line: number }> {
  const parser = parse({
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: 1 << 20,
  })
  const feeding = (async () => {
    try {
      for await (const chunk of input) parser.write(chunk)
      parser.end()
    } catch (error) {
      parser.destroy(error as Error)
    }
  })()
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>
      info: { lines: number }
    }>)
      yield { record, line: info.lines }
    await feeding
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new LedgerError(
      'broken-table',
      `Unexpected table (${said}), expected CSV with a header`,
      {},
      'Save it as CSV (UTF-8) with the names of the columns in the first row.',
    )
  }
}

/** What each column holds, by its name: as the map says, else by its own name. Columns that nothing is known of are left out. */
function mapColumns(names: readonly string[], map: ColumnMap): ReadonlyMap<string, string> {
  const parts = new Set<string>([...ofDocument, ...CHANGEABLE, ...measureIds])
  const columns = new Map<string, string>()
  for (const [part, column] of Object.entries(map)) {
    if (!parts.has(part.replace(/\.(?:low|high)$/, '')))
      throw new LedgerError(
        'unknown-part',
        `Unexpected part ${part}, expected one of ${[...parts].join(', ')}`,
        {},
        '--map part=column says what a column holds.',
      )
    if (!names.includes(column))
      throw new LedgerError(
        'no-column',
        `Unexpected column ${column}, expected one of ${names.join(', ')}`,
        {},
        '--map part=column names a column of the table.',
      )
    columns.set(column, part)
  }
  const mapped = new Set(columns.values())
  for (const name of names) if (!columns.has(name) && parts.has(name) && !mapped.has(name)) columns.set(name, name)
  const held = [...columns.values()]
  if (!held.some((part) => part === 'measure' || measureIds.includes(part.replace(/\.(?:low|high)$/, ''))))
    throw new LedgerError(
      'no-figure',
      'Unexpected table without a column of figures, expected "measure" with a number, or a measure such as "killed"',
      {},
      'Say which column it is: --map killed="Deaths".',
    )
  return columns
}

function readRow(record: Readonly<Record<string, string>>, columns: ReadonlyMap<string, string>, method: string): Row {
  const given: Record<string, string> = {}
  for (const [column, part] of columns) if ((record[column] ?? '') !== '') given[part] = record[column]
  const text =
    given.text ??
    Object.entries(record)
      .filter(([, value]) => value !== '')
      .map(([column, value]) => `${column}: ${value}`)
      .join('\n')
  const { title, publisher, url, archiveUrl, published, language } = given
  const document: Document = {
    ...newDocument({
      text,
      title: title ?? null,
      publisher: publisher ?? null,
      url: url ?? null,
      published: published ?? null,
      language: language ?? null,
    }),
    archiveUrl: archiveUrl ?? null,
    kind: 'report',
  }
  const shared: Record<string, string> = {}
  for (const part of CHANGEABLE)
    if (given[part] !== undefined && part !== 'words' && !/^(?:measure|stated|low|high|hedge)$/.test(part))
      shared[part] = given[part]
  const claims: Claim[] = []
  const add = (figure: Changes, part: string): void => {
    const bare = blankClaim(document, given.words ?? text)
    const claim = applyChanges({ ...bare, unit: 'people', scope: 'incident' }, { ...shared, ...figure }, document)
    const span = given.text === undefined ? cellOf(record, columns, part, text) : null
    claims.push(span && claim.quantity ? { ...claim, quantity: { ...claim.quantity, ...span } } : claim)
  }
  if (given.measure !== undefined) add(pick(given, ['measure', 'stated', 'low', 'high', 'hedge', 'words']), 'stated')
  for (const measure of measureIds) {
    const stated = given[measure]
    const low = given[`${measure}.low`] ?? stated
    const high = given[`${measure}.high`] ?? stated
    if (low === undefined && high === undefined) continue
    const range = low !== high ? { hedge: 'range' } : {}
    add(
      { measure, ...(stated === undefined ? {} : { stated }), low: low ?? '0', high: high ?? '', ...range },
      stated === undefined ? `${measure}.low` : measure,
    )
  }
  if (claims.length === 0)
    throw new LedgerError(
      'no-figure',
      `Unexpected ${method} without a figure, expected a number`,
      {},
      'Reported zero is 0; an empty cell says nothing.',
    )
  return { document, claims }
}

function pick(given: Readonly<Record<string, string>>, parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(parts.flatMap((part) => (given[part] === undefined ? [] : [[part, given[part]]])))
}

/** Where the cell of a part stands in the text that a row is: "Deaths: 44". */
function cellOf(
  record: Readonly<Record<string, string>>,
  columns: ReadonlyMap<string, string>,
  part: string,
  text: string,
): { start: number; end: number; text: string } | null {
  for (const [column, held] of columns) {
    const value = record[column] ?? ''
    const at = held === part && value !== '' ? text.indexOf(`${column}: ${value}`) : -1
    if (at < 0) continue
    const start = at + column.length + 2
    return { start, end: start + value.length, text: value }
  }
  return null
}
