import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ExportOptions,
  exporterIds,
  exportReports,
  findExporter,
  findRuleBook,
  type InputFormat,
  readPlaceCodes,
  readPlaced,
  ruleBookIds,
  UNREAD,
} from '../../app/index.ts'
import type { Bundle } from '../../model/index.ts'
import { EXIT } from '../exit-code.ts'
import { givenBundles, givenReports } from '../ledger/given-reports.ts'
import type { Destination } from '../output/destination.ts'
import { reportProblems } from '../output/reported-problems.ts'
import { withDestination } from '../output/with-destination.ts'
import { counted } from '../text/number-words.ts'
import { UsageError } from '../usage-error.ts'
import { checkLanguage } from './check-language.ts'
import { tellNoIncidents } from './reconcile-command.ts'

/** Options of `onrecord export` as the command line gives them. */
export interface ExportCommandOptions {
  readonly format?: string
  readonly list?: boolean
  readonly ledger: string
  readonly rules?: string
  readonly output?: string
  readonly private?: boolean
  readonly pcodes?: string
  readonly workers?: number
  readonly language: string
  readonly input: InputFormat
  readonly quiet?: boolean
}

type Exporter = NonNullable<Awaited<ReturnType<typeof findExporter>>>

/** Runs `onrecord export` and returns its exit code. */
export async function runExport(inputs: readonly string[], options: ExportCommandOptions): Promise<number> {
  if (options.list) return listFormats()
  checkLanguage(options.language)
  const exporter = await exporterOf(options.format)
  const ruleBook = await ruleBookOf(options.rules ?? exporter.ruleBook)
  const several = exporter.files.length > 1
  if (several && options.output === undefined)
    throw new UsageError(
      `Unexpected standard output, expected --output FOLDER: ${exporter.id} writes ${exporter.files.join(', ')}`,
      'Name a folder; it is made where there is none.',
    )
  const given: ExportOptions = {
    ...(options.private ? { withPrivate: true } : {}),
    ...(options.pcodes === undefined ? {} : { codes: await codesOf(options.pcodes) }),
  }
  let unread = 0
  const problems = reportProblems()
  const { language, input, workers } = options
  const reading = { language, input, onProblem: problems.tell, ...(workers === undefined ? {} : { workers }) }
  async function* bundles(): AsyncGenerator<Bundle> {
    // What each claim says needs no other report: nothing is gathered.
    if (exporter.rows === 'claims' && !inputs.every((name) => name.endsWith('.jsonl'))) {
      for await (const { output } of readPlaced(inputs, reading)) {
        if (output.problems.some(({ code }) => UNREAD.includes(code))) unread++
        for (const problem of output.problems) problems.tell(problem)
        yield { id: output.id, place: null, date: null, reports: [output] }
      }
      return
    }
    if (exporter.rows === 'claims' && inputs.length === 0) {
      for await (const report of givenReports(options.ledger))
        yield { id: report.id, place: null, date: null, reports: [report] }
      return
    }
    for await (const { bundle, problems: own } of givenBundles(inputs, options.ledger, reading)) {
      for (const problem of own) problems.tell(problem)
      yield bundle
    }
  }
  const made = exportReports(bundles(), exporter, ruleBook, given)
  const folder = several ? (options.output as string) : null
  if (folder !== null) await makeFolder(folder)
  const files = exporter.files.map((name) => (folder === null ? options.output : join(folder, name)))
  const code = await withDestinations(files, async (open) => {
    for await (const { file, content } of made.pieces) await open[exporter.files.indexOf(file)].write(content)
    return EXIT.all
  })
  const missed = problems.end()
  unread = Math.max(unread, made.tally.unread)
  if (options.output !== undefined) {
    const page = folder === null ? `${options.output}.methodology.md` : join(folder, 'methodology.md')
    await writeFile(page, made.methodology())
    if (!options.quiet) process.stderr.write(`onrecord: how it was made stands in ${page}\n`)
  } else if (!options.quiet)
    process.stderr.write('onrecord: with --output FILE, a page that says how it was made is written beside it\n')
  if (unread > 0 && !options.quiet) process.stderr.write(`onrecord: ${counted(unread, 'report')} could not be read\n`)
  if (made.tally.reports === 0 && inputs.length === 0) tellNoIncidents(options.ledger)
  if (made.tally.reports === 0) return EXIT.nothing
  return missed + unread > 0 ? EXIT.some : code
}

/** Opens all files, one in the other, so that each appears whole or none does. */
async function withDestinations(
  files: readonly (string | undefined)[],
  write: (open: readonly Destination[]) => Promise<number>,
  opened: readonly Destination[] = [],
): Promise<number> {
  const [first, ...rest] = files
  return withDestination(first, (destination) => {
    const all = [...opened, destination]
    return rest.length === 0 ? write(all) : withDestinations(rest, write, all)
  })
}

async function listFormats(): Promise<number> {
  const ids = exporterIds()
  const widest = Math.max(...ids.map((id) => id.length))
  for (const id of ids) {
    const exporter = (await findExporter(id)) as Exporter
    process.stdout.write(`${id.padEnd(widest)}  ${exporter.summary}\n`)
  }
  return EXIT.all
}

async function exporterOf(id: string | undefined): Promise<Exporter> {
  const exporter = id === undefined ? null : await findExporter(id)
  if (exporter !== null) return exporter
  throw new UsageError(
    `Unexpected ${id === undefined ? 'end' : `format ${id}`}, expected --format ${exporterIds().join(', ')}`,
    '"onrecord export --list" says what each of them is.',
  )
}

async function ruleBookOf(id: string) {
  const ruleBook = await findRuleBook(id)
  if (ruleBook !== null) return ruleBook
  throw new UsageError(
    `Unexpected rule book ${id}, expected one of ${ruleBookIds().join(', ')}`,
    'What each of them does: docs/rule-books/ of the project.',
  )
}

async function codesOf(path: string) {
  try {
    return readPlaceCodes(await readFile(path, 'utf8'))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `Unexpected --pcodes ${path} (${said}), expected a CSV file with the columns country, level, name, code`,
      'country is ISO 3166-1 alpha-3, level 1 or 2.',
    )
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Unexpected --output ${path} (${said}), expected a folder`, 'Name a folder that can be made.')
  }
}
