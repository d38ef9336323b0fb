import { UsageError } from '../usage-error.ts'
import { type Destination, openDestination } from './destination.ts'

/** Opens where the output goes, writes into it, and ends it well; where a signal stops the program, nothing is left. */
export async function withDestination(
  output: string | undefined,
  write: (destination: Destination) => Promise<number>,
): Promise<number> {
  const destination = await openFor(output ?? null)
  const stop = () => {
    destination.abandon()
    process.stderr.write(
      output === undefined ? 'onrecord: stopped\n' : `onrecord: stopped; ${output} was not written\n`,
    )
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const code = await write(destination)
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
