import { type InputFormat, LANGUAGES, languageName, readPlaced } from '../app/index.ts'
import type { Problem } from '../model/index.ts'
import { type Destination, openDestination } from './destination.ts'
import { EXIT } from './exit-code.ts'
import { countOutput, newTotals } from './footer.ts'
import type { Format } from './format.ts'
import { lookOf } from './look.ts'
import { counted } from './number-words.ts'
import { printerOf } from './print-outputs.ts'
import { problemMessage } from './problem-lines.ts'
import { startProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** Options of `onrecord read` as the command line gives them. */
export interface ReadCommandOptions {
  readonly format: Format
  readonly numbers?: boolean
  readonly workers?: number
  readonly language: string
  readonly input: InputFormat
  readonly output?: string
  readonly quiet?: boolean
  readonly width?: number
}

/** Problems of one kind that are told one by one; the rest is counted. */
const TOLD = 20

/** Runs `onrecord read` and returns its exit code. */
export async function runRead(inputs: readonly string[], options: ReadCommandOptions): Promise<number> {
  if (!LANGUAGES.includes(options.language.split('-')[0])) {
    const packs = LANGUAGES.map((tag) => `${tag} (${languageName(tag)})`).join(', ')
    throw new UsageError(
      `Unexpected language ${options.language}, expected one with a pack: ${packs}`,
      'It is taken for texts that do not show their language.',
    )
  }
  const destination = await openFor(options.output ?? null)
  const stop = () => {
    destination.abandon()
    process.stderr.write(
      'onrecord: stopped; nothing was kept\n'.replace(
        '; nothing was kept',
        options.output === undefined ? '' : `; ${options.output} was not written`,
      ),
    )
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const code = await readInto(destination, inputs, options)
    await destination.finish()
    return code
  } catch (error) {
    destination.abandon()
    throw error
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

async function readInto(
  destination: Destination,
  inputs: readonly string[],
  options: ReadCommandOptions,
): Promise<number> {
  const toTerminal = options.output === undefined && process.stdout.isTTY === true
  const printer = printerOf(options.format, lookOf(options))
  const totals = newTotals()
  const told = new Map<string, number>()
  const onProblem = (problem: Problem) => {
    totals.missed++
    const number = (told.get(problem.code) ?? 0) + 1
    told.set(problem.code, number)
    if (number <= TOLD) process.stderr.write(problemMessage(problem))
  }
  if (inputs.includes('-') && process.stdin.isTTY === true && !options.quiet) {
    process.stderr.write('onrecord: reading what you type; end with Ctrl-D on an empty line\n')
  }
  // A line that changes would stand in the middle of a table.
  const progress = options.quiet || toTerminal ? null : startProgress(totals, process.stderr)
  const { language, input, workers, numbers = false } = options
  for await (const placed of readPlaced(inputs, {
    language,
    input,
    numbers,
    onProblem,
    ...(workers === undefined ? {} : { workers }),
  })) {
    await destination.write(printer.each(placed, totals.documents))
    countOutput(totals, placed)
    progress?.tick()
  }
  progress?.stop()
  if (totals.documents > 0 || options.format === 'json') await destination.write(printer.end(totals))
  for (const [code, number] of told) {
    if (number > TOLD) process.stderr.write(`onrecord: … and ${counted(number - TOLD, 'more problem')} ${code}\n`)
  }
  // A table shows the problems of its documents; machine formats carry them where nobody looks.
  if (totals.problems > 0 && options.format !== 'table' && !options.quiet) {
    process.stderr.write(
      `onrecord: ${counted(totals.problems, 'problem')} in ${counted(totals.documents, 'document')}; see "problems" in the output\n`,
    )
  }
  if (totals.read === 0) return EXIT.nothing
  return totals.problems + totals.missed > 0 ? EXIT.some : EXIT.all
}

async function openFor(path: string | null): Promise<Destination> {
  try {
    return await openDestination(path)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `Unexpected --output ${path} (${said}), expected a file that can be written`,
      'Name a file in a folder that exists and that you may write to.',
    )
  }
}
