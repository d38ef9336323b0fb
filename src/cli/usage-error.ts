import type { CommanderError } from 'commander'

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/** What the arguments are that are no reports to read. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  ID: 'the id of a document or a claim',
  COPY: 'a name for the copy',
  EXPORT: 'a file that onrecord export wrote, or - for standard input',
}

/** Returns what commander found wrong in the words of all our problems. */
export function usageErrorOf(error: CommanderError, command: string): UsageError {
  const [first, ...more] = error.message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(more.join(' '))?.[1]
  const help = `See ${command} --help.`
  const hint = near === undefined ? help : `Did you mean ${near}? ${help}`
  const quoted = /'([^']*)'/.exec(first)?.[1] ?? ''
  const name = quoted.split(' ').find((word) => word.startsWith('--')) ?? quoted
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError(`Unexpected option ${quoted}, expected one that ${command} has`, hint)
    case 'commander.unknownCommand':
      return new UsageError(
        `Unexpected command ${quoted}, expected one of the commands`,
        near === undefined ? `To read a file: onrecord read ${quoted}` : hint,
      )
    case 'commander.missingArgument':
      if (quoted !== 'FILE') {
        return new UsageError(`Unexpected end of the command, expected ${ARGUMENTS[quoted] ?? quoted}`, help)
      }
      return new UsageError(
        'Unexpected end of the command, expected a FILE, a folder, or - for standard input',
        `Try ${command} report.txt. ${help}`,
      )
    case 'commander.missingMandatoryOptionValue':
      return new UsageError(`Unexpected end of the command, expected ${name}`, help)
    case 'commander.optionMissingArgument':
      return new UsageError(`Unexpected end after ${name}, expected its value`, help)
    case 'commander.excessArguments':
      return new UsageError(`Unexpected further words, expected one FILE`, help)
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)' is invalid/.exec(first)?.[1] ?? ''
      const expected = /(?:Allowed choices are|expected) (.+?)\.?$/.exec(first)?.[1] ?? 'another value'
      return new UsageError(
        `Unexpected ${name} ${value}, expected ${/Allowed/.test(first) ? `one of ${expected}` : expected}`,
        help,
      )
    }
    default:
      return new UsageError(first, hint)
  }
}
