import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AddCommandOptions } from './ledger/add-command.ts'
import type { LogCommandOptions } from './ledger/log-command.ts'
import type { SealCommandOptions } from './ledger/seal-command.ts'
import type { SearchCommandOptions } from './ledger/search-command.ts'
import type { VerifyCommandOptions } from './ledger/verify-command.ts'
import type { LedgerOptions } from './ledger/with-ledger.ts'
import * as help from './ledger-help.ts'
import { wholeNumber } from './whole-number.ts'

/** Options that commands on reports have, too. */
export interface SharedOptions {
  readonly input: () => Option
  readonly language: () => Option
  readonly width: () => Option
}

/** Adds the commands that work on a ledger. What they do is loaded when one is run. */
export function addLedgerCommands(program: Command, finish: (code: number) => void, shared: SharedOptions): void {
  const command = (name: string, summary: string, description: string, helpText: string): Command =>
    program
      .command(name)
      .summary(summary)
      .description(description)
      .option('-l, --ledger <file>', 'the ledger', process.env.ONRECORD_LEDGER || 'onrecord.db')
      .option('--json', 'for programs')
      .option('-q, --quiet', 'no progress and no summary on standard error')
      .helpOption('-h, --help', 'show this help')
      .addHelpText('after', helpText)
  const by = () => new Option('--by <name>', 'who does it (default: the name of your account)')
  const number = wholeNumber(0, Number.MAX_SAFE_INTEGER)

  command('add', 'keep what texts claim', 'Reads texts and keeps what they claim in a ledger.', help.ADD_HELP)
    .argument('<FILE...>', 'files, folders, or - for standard input')
    .addOption(by())
    .option('--reread', 'read known documents again where an earlier version read them')
    .addOption(
      new Option('-w, --workers <number>', 'threads that read (default: one a core)').argParser(wholeNumber(1, 1024)),
    )
    .addOption(shared.input())
    .addOption(shared.language())
    .action(async (files: string[], options: AddCommandOptions) => {
      const { runAdd } = await import('./ledger/add-command.ts')
      finish(await runAdd(files, options))
    })

  command('search', 'find claims', 'Finds claims by words and parts, the latest first.', help.SEARCH_HELP)
    .argument('[WORDS...]', 'words of the report')
    .option('--measure <measure>', 'what is counted: killed, injured, displaced …')
    .option('--event <event>', 'what happened: air-strike, clash …')
    .option('--place <place>', 'words of its name, its id, or a country (PSE)')
    .option('--source <words>', 'words of a name in the chain of sources')
    .option('--party <id>', 'a party that speaks or acts')
    .addOption(new Option('--from <day>', 'not before this day').argParser(isoDay))
    .addOption(new Option('--to <day>', 'not after this day').argParser(isoDay))
    .option('--rule <id>', 'the rule that read it')
    .addOption(
      new Option('--status <status>', 'what people decided').choices([
        'unreviewed',
        'accepted',
        'corrected',
        'withdrawn',
        'not-a-count',
        'added',
      ]),
    )
    .addOption(new Option('--limit <number>', 'how many').default(50).argParser(wholeNumber(1, 100_000)))
    .addOption(new Option('--after <number>', 'go on after this claim').argParser(number))
    .addOption(shared.width())
    .action(async (words: string[], options: SearchCommandOptions) => {
      const { runSearch } = await import('./ledger/search-command.ts')
      finish(await runSearch(words, options))
    })

  command(
    'show',
    'a document or a claim, with its history',
    'Shows a document or a claim as it stands, with all that became of it.',
    help.SHOW_HELP,
  )
    .argument('<ID>', 'id of a document, or <document>#<claim>')
    .addOption(shared.width())
    .action(async (id: string, options: LedgerOptions) => {
      const { runShow } = await import('./ledger/show-command.ts')
      finish(await runShow(id, options))
    })

  command('log', 'what was entered, by whom and when', 'Shows the entries, the latest first.', help.LOG_HELP)
    .option('--subject <id>', 'of this document or claim')
    .option('--by <name>', 'by this person or engine')
    .option('--event <event>', 'of this kind: document-added, claim-reviewed, sealed …')
    .addOption(new Option('--after <number>', 'after this entry').argParser(number))
    .addOption(new Option('--before <number>', 'before this entry').argParser(number))
    .option('--oldest-first', 'in the order in which they were made')
    .addOption(new Option('--limit <number>', 'how many').default(50).argParser(wholeNumber(1, 1e9)))
    .addOption(shared.width())
    .action(async (options: LogCommandOptions) => {
      const { runLog } = await import('./ledger/log-command.ts')
      finish(await runLog(options))
    })

  command('verify', 'whether all is as it was written', 'Checks all of a ledger.', help.VERIFY_HELP)
    .option('--head <hash>', 'the entry with this hash must be there')
    .option('--rebuild', 'first make all tables anew from the entries')
    .action(async (options: VerifyCommandOptions) => {
      const { runVerify } = await import('./ledger/verify-command.ts')
      finish(await runVerify(options))
    })

  command(
    'seal',
    'hide or erase a text, with who and why',
    'Hides what a document or an entry says, or erases it.',
    help.SEAL_HELP,
  )
    .argument('<ID>', 'id of a document, or number of an entry')
    .requiredOption('--why <reason>', 'why; it stays in the ledger')
    .addOption(by())
    .option('--erase', 'take it out for ever')
    .option('--undo', 'show again what was sealed')
    .action(async (id: string, options: SealCommandOptions) => {
      const { runSeal } = await import('./ledger/seal-command.ts')
      finish(await runSeal(id, options))
    })

  command('backup', 'a whole copy', 'Copies a ledger as it is now.', help.BACKUP_HELP)
    .argument('<COPY>', 'the file that the copy will be')
    .action(async (path: string, options: LedgerOptions) => {
      const { runBackup } = await import('./ledger/backup-command.ts')
      finish(await runBackup(path, options))
    })

  command('import', 'an export of another ledger', 'Takes over all entries of an export.', help.IMPORT_HELP)
    .argument('<EXPORT>', 'the export, or - for standard input')
    .action(async (path: string, options: LedgerOptions) => {
      const { runImport } = await import('./ledger/import-command.ts')
      finish(await runImport(path, options))
    })
}

function isoDay(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return value
  throw new InvalidArgumentError('expected a day such as 2023-10-08')
}
