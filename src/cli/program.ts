import { Command, Option } from 'commander'
import type { ContradictionsCommandOptions } from './commands/contradictions-command.ts'
import type { ExplainCommandOptions } from './commands/explain-command.ts'
import type { ExportCommandOptions } from './commands/export-command.ts'
import type { FiguresCommandOptions } from './commands/figures-command.ts'
import type { OriginsCommandOptions } from './commands/origins-command.ts'
import type { ReadCommandOptions } from './commands/read-command.ts'
import type { ReconcileCommandOptions } from './commands/reconcile-command.ts'
import { wholeNumber } from './commands/whole-number.ts'
import {
  CONTRADICTIONS_HELP,
  EXAMPLES,
  EXPLAIN_HELP,
  EXPORT_HELP,
  FIGURES_HELP,
  ORIGINS_HELP,
  READ_HELP,
  RECONCILE_HELP,
} from './help.ts'
import type { LedgerOptions } from './ledger/with-ledger.ts'
import { addLedgerCommands, type SharedOptions } from './ledger-commands.ts'
import { FORMATS } from './output/format.ts'

/**
 * Returns the command line of `onrecord`; the exit code of the command that ran goes to `finish`. Where the first word is
 * `read` it knows that command alone: all others, with their options, take longer to make than a small file to read.
 */
export function makeProgram(version: string, finish: (code: number) => void, word: string | undefined): Command {
  const program = new Command('onrecord')
    .description('Reads conflict reporting and keeps who said how many.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)

  const input = () =>
    new Option('--input <format>', 'how to understand the input')
      .choices(['auto', 'text', 'markdown', 'html', 'jsonl'])
      .default('auto')
  const language = () => new Option('--language <tag>', 'taken where a text does not show its language').default('en')
  const width = () =>
    new Option('--width <columns>', 'columns of the table (default: the terminal)').argParser(wholeNumber(20, 1000))

  program
    .command('read')
    .summary('what texts claim: who counts how many')
    .description(
      'Reads texts and prints every count of people harmed, held, missing or displaced,\nand of things fired or destroyed, with the words that carry it.',
    )
    .argument('<FILE...>', 'files, folders, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('-n, --numbers', 'also every number of the text: its claim, or why it is none')
    .option('-o, --output <file>', 'write to a file; it appears whole or not at all')
    .addOption(
      new Option('-w, --workers <number>', 'threads (default: one a core); never changes the output').argParser(
        wholeNumber(1, 1024),
      ),
    )
    .addOption(input())
    .addOption(language())
    .addOption(width())
    .option('-q, --quiet', 'no progress and no summary on standard error')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', READ_HELP)
    .action(async (files: string[], options: ReadCommandOptions) => {
      const { runRead } = await import('./commands/read-command.ts')
      finish(await runRead(files, options))
    })

  if (word !== 'read') {
    addReportCommands(program, finish, { input, language, width })
    addLedgerCommands(program, finish, { input, language, width })
  }

  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({ writeErr: () => {} })
    command.configureHelp({ helpWidth: 80, showGlobalOptions: false })
  }
  return program
}

/** Adds the other commands that work on reports. What they do is loaded when one is run. */
function addReportCommands(
  program: Command,
  finish: (code: number) => void,
  { input, language, width }: SharedOptions,
): void {
  const ledger = () =>
    new Option('-l, --ledger <file>', 'the ledger, where no FILE is named').default(
      process.env.ONRECORD_LEDGER || 'onrecord.db',
    )
  const workers = () =>
    new Option('-w, --workers <number>', 'threads (default: one a core); never changes the output').argParser(
      wholeNumber(1, 1024),
    )

  /** What `reconcile` and `origins` have in common: bundles in, tables or lines out. */
  const ofBundles = (command: Command, printed: Option): Command =>
    command
      .argument('[FILE...]', 'bundles of reports (JSONL); files and folders of reports are one bundle')
      .addOption(ledger())
      .addOption(printed.choices(FORMATS))
      .option('-o, --output <file>', 'write to a file; it appears whole or not at all')
      .addOption(workers())
      .addOption(input())
      .addOption(language())
      .addOption(width())
      .option('-q, --quiet', 'no summary on standard error')
      .helpOption('-h, --help', 'show this help')

  ofBundles(
    program.command('reconcile'),
    new Option('-f, --format <format>', 'how to print; default: a table, and of bundles to a file or a pipe jsonl'),
  )
    .summary('what the reports of one incident support together')
    .description(
      'Reads reports of one incident and prints, for each thing counted, the least, the best and the greatest number under a rule book, with the claims that moved each.',
    )
    .option('-r, --rules <name>', 'the rule book', 'min-max')
    .addOption(
      new Option('--official <name>', 'whom latest-official listens to; may be given again')
        .argParser(collect)
        .default([], 'every official source'),
    )
    .addHelpText('after', RECONCILE_HELP)
    .action(async (files: string[], options: ReconcileCommandOptions) => {
      const { runReconcile } = await import('./commands/reconcile-command.ts')
      finish(await runReconcile(files, options))
    })

  ofBundles(program.command('origins'), new Option('-f, --format <format>', 'how to print').default('table'))
    .summary('who first said each figure, and how it came to each outlet')
    .description(
      'Prints who stands behind the counts of several reports: ten outlets that quote one ministry are one origin, and what was lost on the way is told.',
    )
    .addHelpText('after', ORIGINS_HELP)
    .action(async (files: string[], options: OriginsCommandOptions) => {
      const { runOrigins } = await import('./commands/origins-command.ts')
      finish(await runOrigins(files, options))
    })

  program
    .command('explain')
    .summary('how each claim of a text was read')
    .description('Prints, for each claim of a text, the words, the rule that read them, and every step.')
    .argument('<FILE>', 'a file, or - for standard input')
    .option('--claim <id>', 'only the claim with this id')
    .addOption(
      new Option('--at <offset>', 'only the number at this offset of the text').argParser(wholeNumber(0, 2 ** 31)),
    )
    .addOption(
      new Option('--number <number>', 'only the claim that `read` numbers so').argParser(wholeNumber(1, 2 ** 31)),
    )
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(input())
    .addOption(language())
    .addOption(width())
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (file: string, options: ExplainCommandOptions) => {
      const { runExplain } = await import('./commands/explain-command.ts')
      finish(await runExplain(file, options))
    })

  const names = (name: string, before: readonly string[]) => [...before, name]
  program
    .command('figures')
    .summary('what is possible, if some are believed and some are not')
    .description('Prints for each thing that is counted what is possible, from all figures of texts together.')
    .argument('[FILE...]', 'files, folders, or - for standard input')
    .addOption(ledger())
    .addOption(
      new Option('--believe <source>', 'only this source speaks; may be given again')
        .argParser(names)
        .default([], 'all'),
    )
    .addOption(
      new Option('--not <source>', 'this source does not; may be given again').argParser(names).default([], 'none'),
    )
    .option('--measure <id>', 'only this measure, e.g. killed')
    .option('--json', 'print a list for programs')
    .addOption(input())
    .addOption(language())
    .addOption(width())
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', FIGURES_HELP)
    .action(async (files: string[], options: FiguresCommandOptions) => {
      const { runFigures } = await import('./commands/figures-command.ts')
      finish(await runFigures(files, options))
    })

  program
    .command('contradictions')
    .summary('which figures cannot all be true, and why')
    .description('Compares the figures of texts and prints which cannot all be true, each with the reason.')
    .argument('[FILE...]', 'files, folders, or - for standard input')
    .addOption(ledger())
    .option('--json', 'print a list for programs')
    .addOption(input())
    .addOption(language())
    .addOption(width())
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', CONTRADICTIONS_HELP)
    .action(async (files: string[], options: ContradictionsCommandOptions) => {
      const { runContradictions } = await import('./commands/contradictions-command.ts')
      finish(await runContradictions(files, options))
    })

  program
    .command('export')
    .summary("figures in the field's own formats")
    .description(
      'Reads reports and writes their claims, or what they support, in the formats of the field,\nwith a page that says how it was made.',
    )
    .argument('[FILE...]', 'reports, or bundles of reports (JSONL)')
    .option('-f, --format <format>', 'which format; --list says what there is')
    .option('--list', 'list the formats')
    .option('-r, --rules <name>', "the rule book (default: that of the format's field)")
    .option('-o, --output <file>', 'write to a file, or a folder where the format has several')
    .option('--private', 'with names of private persons, contacts and places of shelters: not for publication')
    .option('--pcodes <file>', 'your table of p-codes (CSV: country, level, name, code)')
    .addOption(ledger())
    .addOption(workers())
    .addOption(input())
    .addOption(language())
    .option('-q, --quiet', 'no summary on standard error')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXPORT_HELP)
    .action(async (files: string[], options: ExportCommandOptions & LedgerOptions) => {
      if (options.format === 'ledger') {
        const { runLedgerExport } = await import('./ledger/export-command.ts')
        return finish(await runLedgerExport(files, options))
      }
      const { runExport } = await import('./commands/export-command.ts')
      finish(await runExport(files, options))
    })
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
