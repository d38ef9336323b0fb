import { exportLedger } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { openDestination } from '../output/destination.ts'
import { UsageError } from '../usage-error.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Runs `onrecord export --format ledger` and returns its exit code. */
export async function runLedgerExport(
  files: readonly string[],
  options: LedgerOptions & { readonly output?: string },
): Promise<number> {
  if (files.length > 0) {
    throw new UsageError(
      `Unexpected ${files[0]}, expected no files with --format ledger`,
      'It writes a whole ledger: --ledger FILE names which.',
    )
  }
  return withLedger(options, 'look', async (ledger) => {
    const destination = await openDestination(options.output ?? null).catch((error: Error) => {
      throw new UsageError(
        `Unexpected --output ${options.output} (${error.message}), expected a file that can be written`,
        'Name a file in a folder that exists and that you may write to.',
      )
    })
    try {
      for await (const line of exportLedger(ledger)) await destination.write(line)
      await destination.finish()
      if (options.output !== undefined && !options.quiet)
        process.stderr.write(
          `onrecord: ${options.output} holds the whole ledger, also what is sealed and private names: it is not for publication\n`,
        )
      return EXIT.all
    } catch (error) {
      destination.abandon()
      throw error
    }
  })
}
