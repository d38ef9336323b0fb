#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { EXIT } from './exit-code.ts'

enableCompileCache()

/** Runs the command line with its words (without node and script) and returns the exit code. */
async function run(typed: readonly string[]): Promise<number> {
  // `onrecord help read` is what many type first.
  const words = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed
  // Asked often by scripts; nothing else need be loaded for it.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    process.stdout.write(`${version()}\n`)
    return EXIT.all
  }
  if (words.length === 0) {
    process.stdout.write((await import('./help.ts')).WELCOME)
    return EXIT.all
  }
  const [{ CommanderError }, { makeProgram }, { UsageError, usageErrorOf }] = await Promise.all([
    import('commander'),
    import('./program.ts'),
    import('./usage-error.ts'),
  ])
  let code: number = EXIT.all
  const finish = (result: number) => {
    code = result
  }
  const program = makeProgram(version(), finish, words[0])
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.all
    const command = program.commands.find((one) => words.includes(one.name()))?.name()
    const usage =
      error instanceof CommanderError
        ? usageErrorOf(error, command === undefined ? 'onrecord' : `onrecord ${command}`)
        : error
    if (!(usage instanceof UsageError)) throw error
    process.stderr.write(`onrecord: ${usage.message}\n  ${usage.hint}\n`)
    return EXIT.usage
  }
}

function version(): string {
  const file: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return file.version
}

// `onrecord read … | head` closes the pipe when it has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.all : EXIT.nothing)
  })
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // Loaded only where something went wrong.
  process.stderr.write((await import('./fault-text.ts')).faultText(error))
  process.exitCode = EXIT.nothing
}
