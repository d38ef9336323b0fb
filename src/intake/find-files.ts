import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Untaken, untaken } from './intake.ts'

/** Endings of files that are read when a folder is named. */
export const KNOWN_ENDINGS = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.jsonl',
  '.ndjson',
] as const

/** Endings that are understood by their name and cannot be read yet, with what to do. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  '.xml': 'Take its texts out into .jsonl, one document a line: {"text": "…", "publisher": "…"}.',
  '.csv': 'Turn its rows into .jsonl, one document a line: {"text": "…", "publisher": "…"}.',
  '.tsv': 'Turn its rows into .jsonl, one document a line: {"text": "…", "publisher": "…"}.',
  '.json': 'Write it as .jsonl, one document a line; with jq: jq -c ".[]" FILE | onrecord read -',
  '.warc': 'Take the articles out of it as text first.',
}

/** Returns what to do about a file of a known format that cannot be read, or `null`. */
export function unreadableFormat(path: string): { ending: string; hint: string } | null {
  const ending = endingOf(path)
  const hint = OTHER_FORMATS[ending]
  return hint === undefined ? null : { ending, hint }
}

/** Returns a path's ending in lower case with its dot: `.txt`; empty where it has none. */
export function endingOf(path: string): string {
  return /[^/\\](\.[a-z0-9]+)$/i.exec(path)?.[1].toLowerCase() ?? ''
}

/**
 * Yields the files that a path names: itself, or, for a folder, every file below it with a known ending, sorted.
 * Links are followed; a link that leads back to a folder it stands in is passed over.
 */
export async function* findFiles(path: string): AsyncGenerator<string | Untaken> {
  if (path === '-') return yield path
  // At once: what would wait for the disk takes longer to load than the disk to answer.
  try {
    if (!statSync(path).isDirectory()) return yield path
  } catch (error) {
    return yield systemProblem(error, path)
  }
  let found = false
  for await (const file of walk(path, [])) {
    found = true
    yield file
  }
  if (!found) {
    const hint = `Put reports in it that end in ${KNOWN_ENDINGS.join(', ')}, or name the files themselves.`
    yield untaken('nothing-to-read', 'Unexpected folder without reports, expected at least one', { file: path }, hint)
  }
}

async function* walk(folder: string, above: readonly string[]): AsyncGenerator<string | Untaken> {
  let names: string[]
  let here: string
  try {
    here = realpathSync.native(folder)
    if (above.includes(here)) return
    names = readdirSync(folder).sort()
  } catch (error) {
    return yield systemProblem(error, folder)
  }
  for (const name of names) {
    // Hidden files and folders belong to other programs.
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    const known = KNOWN_ENDINGS.some((ending) => ending === endingOf(name))
    try {
      const is = statSync(path)
      if (is.isDirectory()) yield* walk(path, [...above, here])
      else if (known && is.isFile()) yield path
    } catch (error) {
      if (known) yield systemProblem(error, path)
    }
  }
}

/** Returns what the system said about a file as a problem. */
export function systemProblem(error: unknown, path: string): Untaken {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const where = { file: path }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return untaken(
      'file-not-found',
      'Unexpected path with no file at its end, expected a file or a folder',
      where,
      'Look at the spelling and at the folder you are in.',
    )
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return untaken(
      'cannot-read',
      'Unexpected file that may not be read, expected one you have the right to read',
      where,
      'Ask its owner for the right to read it.',
    )
  }
  const said = error instanceof Error ? error.message : String(error)
  return untaken(
    'cannot-read',
    `Unexpected answer of the system (${said}), expected the bytes of a file`,
    where,
    'Try again; if it stays, look at the disk or the network the file is on.',
  )
}
