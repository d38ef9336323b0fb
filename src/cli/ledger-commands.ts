import { type Command, InvalidArgumentError, Option } from 'commander'
import { wholeNumber } from './commands/whole-number.ts'
import type { AddCommandOptions } from './ledger/add-command.ts'
import type { ImportCommandOptions } from './ledger/import-command.ts'
import type { IncidentsCommandOptions } from './ledger/incidents-command.ts'
import type { LogCommandOptions } from './ledger/log-command.ts'
import type { ReviewCommandOptions } from './ledger/review-command.ts'
import type { SealCommandOptions } from './ledger/seal-command.ts'
import type { SearchCommandOptions } from './ledger/search-command.ts'
import type { VerifyCommandOptions } from './ledger/verify-command.ts'
import type { LedgerOptions } from './ledger/with-ledger.ts'
import * as help from './ledger-help.ts'

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
    .argument('[FILE...]', 'files, folders, or - for standard input')
    .addOption(by())
    .option('--reread', 'read known documents again where an earlier version read them; without FILE all of the ledger')
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
    .argument('[WORDS...]', 'words of the claim: what it says, who is counted, who acts and speaks, where')
    .option('--anywhere', 'words anywhere in the title or text of the report')
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
    .option('--renew', 'where only bytes are not as checked: take them as they are from now on')
    .action(async (options: VerifyCommandOptions) => {
      const { runVerify } = await import('./ledger/verify-command.ts')
      finish(await runVerify(options))
    })

  command(
    'seal',
    'hide or erase a text, a name or a passage, with who and why',
    'Hides or erases what a document or an entry says, or words wherever they stand.',
    help.SEAL_HELP,
  )
    .argument('[ID]', 'a document, <document>#<claim>, or the number of an entry; without it --words of all')
    .option('--words <words>', 'only these words: a name, a passage; may be given more than once', listed)
    .option('--part <part>', 'of a claim: the words that carry its source, place … (default: evidence)')
    .option('--erase', 'take it out for ever')
    .option('--undo', 'show again what was sealed')
    .option('--why <reason>', 'why; it stays in the ledger')
    .option('--yes', 'do it; without it --words and --part only show what would be hidden')
    .addOption(by())
    .addOption(shared.width())
    .action(async (id: string | undefined, options: SealCommandOptions) => {
      const { runSeal } = await import('./ledger/seal-command.ts')
      finish(await runSeal(id, options))
    })

  command('backup', 'a whole copy', 'Copies a ledger as it is now.', help.BACKUP_HELP)
    .argument('<COPY>', 'the file that the copy will be')
    .action(async (path: string, options: LedgerOptions) => {
      const { runBackup } = await import('./ledger/backup-command.ts')
      finish(await runBackup(path, options))
    })

  command(
    'import',
    'an export of another ledger, or a table',
    'Takes over an export, or figures in a table.',
    help.IMPORT_HELP,
  )
    .argument('<FILE>', 'the export, - for standard input, or a table (.csv)')
    .option('--map <part=column>', 'what a column of the table holds; may be given more than once', pairs)
    .addOption(by())
    .action(async (path: string, options: ImportCommandOptions) => {
      const { runImport } = await import('./ledger/import-command.ts')
      finish(await runImport(path, options))
    })

  command('review', 'decide on claims', 'Accepts, corrects or withdraws a claim, or adds one.', help.REVIEW_HELP)
    .argument('[ID]', '<document>#<claim>; a document, to see what waits there')
    .option('--accept', 'it is read right')
    .option('--set <part=value>', 'correct a part; may be given more than once', pairs)
    .option('--withdraw', 'the claim is to stand no longer')
    .option('--not-a-count', 'nobody and nothing is counted there')
    .option('--add <words>', 'add a claim on these words of the document')
    .option('--why <reason>', 'why; it stays in the ledger')
    .option('--independent', 'code it without deciding; another does, too')
    .addOption(by())
    .addOption(new Option('--limit <number>', 'how many that wait').default(20).argParser(wholeNumber(1, 10_000)))
    .addOption(shared.width())
    .action(async (id: string | undefined, options: ReviewCommandOptions) => {
      const { runReview } = await import('./ledger/review-command.ts')
      finish(await runReview(id, options))
    })

  command('incidents', 'what happened once', 'Joins the claims of one incident, and shows them.', help.INCIDENTS_HELP)
    .argument('[ID]', 'id of an incident; its beginning is enough')
    .option('--find', 'join what is sure, propose what is not')
    .option('--proposals', 'list the joins that wait for a person')
    .addOption(new Option('--take <number>', 'take a proposed join').argParser(number))
    .addOption(new Option('--refuse <number>', 'refuse it').argParser(number))
    .option('--merge <id>', 'another incident is the same')
    .option('--split <claim...>', 'these claims are of another one')
    .option('--code <scheme:code>', 'what others call it: airwars:CS1234')
    .addOption(new Option('--undo <number>', 'undo the join or merge of this entry').argParser(number))
    .option('--why <reason>', 'why; it stays in the ledger')
    .addOption(by())
    .addOption(shared.width())
    .action(async (id: string | undefined, options: IncidentsCommandOptions) => {
      const { runIncidents } = await import('./ledger/incidents-command.ts')
      finish(await runIncidents(id, options))
    })
}

/** "killed=Deaths" as a pair, beside those before. */
function pairs(value: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = value.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('expected name=value')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

/** A value beside those that were given before. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function isoDay(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return value
  throw new InvalidArgumentError('expected a day such as 2023-10-08')
}
