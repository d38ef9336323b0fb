import { decodeUtf8, utf16Kind } from './decode-bytes.ts'
import { endingOf, findFiles, systemProblem, unreadableFormat } from './find-files.ts'
import {
  DEFAULT_LIMITS,
  type InputFormat,
  type Intake,
  type IntakeLimits,
  type IntakeOptions,
  untaken,
} from './intake.ts'
import { looksLike } from './looks-like.ts'
import { type OpenInput, openInput } from './open-input.ts'
import { readPage } from './page/read-page.ts'
import { readBundles, type TakenBundle } from './read-bundles.ts'
import { readJsonl } from './read-jsonl.ts'
import { readText } from './read-text.ts'

/**
 * Yields the documents of files, folders and, for `-`, standard input, in the order named, and a problem for
 * everything that gives none. Streams: of JSONL one line is in memory at a time. Throws only on misuse.
 */
export async function* takeIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Intake> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  for (const input of inputs) {
    for await (const file of findFiles(input)) {
      if (typeof file === 'string') yield* takeFile(file, options, limits, readJsonl)
      else yield file
    }
  }
}

/** As {@link takeIn}, of JSONL also lines that hold a bundle of reports: `{"id": "…", "reports": [{"text": "…"}]}`. */
export async function* takeBundles(
  inputs: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<Intake | TakenBundle> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  for (const input of inputs) {
    for await (const file of findFiles(input)) {
      if (typeof file === 'string') yield* takeFile(file, options, limits, readBundles)
      else yield file
    }
  }
}

type ReadLines<Item> = (open: OpenInput, file: string, limits: IntakeLimits) => AsyncGenerator<Item>

async function* takeFile<Item>(
  path: string,
  options: IntakeOptions,
  limits: IntakeLimits,
  readLines: ReadLines<Item>,
): AsyncGenerator<Intake | Item> {
  const file = path === '-' ? 'standard input' : path
  try {
    const open = await openInput(path, options.stdin)
    const likeness = looksLike(open.sample)
    if (likeness !== null) {
      await open.chunks[Symbol.asyncIterator]().return?.()
      return yield untaken('not-text', `Unexpected ${likeness.name}, expected text`, { file }, likeness.hint)
    }
    const format = formatOf(path, open.sample, options.input ?? 'auto')
    if (format === 'jsonl') return yield* readLines(open, file, limits)
    if (format === 'text' || format === 'markdown') return yield await readText(open, file, format, limits)
    if (format === 'html') return yield await readPage(open, file, limits)
    await open.chunks[Symbol.asyncIterator]().return?.()
    yield untaken(
      'unknown-format',
      `Unexpected ${format.name}, expected text, markdown, HTML or JSONL`,
      { file },
      format.hint,
    )
  } catch (error) {
    yield systemProblem(error, file)
  }
}

type KnownFormat = Exclude<InputFormat, 'auto'>

/** Decides how a file is read: by what was asked for, its ending, or its first line. */
function formatOf(path: string, sample: Uint8Array, asked: InputFormat): KnownFormat | { name: string; hint: string } {
  if (asked !== 'auto') return asked
  const ending = endingOf(path)
  if (ending === '.jsonl' || ending === '.ndjson') return 'jsonl'
  if (ending === '.md' || ending === '.markdown') return 'markdown'
  if (ending === '.txt' || ending === '.text') return 'text'
  if (ending === '.html' || ending === '.htm' || ending === '.xhtml') return 'html'
  const other = unreadableFormat(path)
  if (other !== null) return { name: `${other.ending} file`, hint: other.hint }
  const head = headOf(sample)
  if (beginsAsPage(head)) return 'html'
  return beginsAsJsonl(head) ? 'jsonl' : 'text'
}

/** The sample may end inside a letter, so it need not be sound. */
function headOf(sample: Uint8Array): string {
  const wide = utf16Kind(sample)
  return wide === null
    ? (decodeUtf8(sample) ?? new TextDecoder('utf-8').decode(sample))
    : new TextDecoder(wide.encoding).decode(sample)
}

/** Comments and XML's own line may stand before it. */
function beginsAsPage(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(!doctype html|html[\s>])/i.test(head)
}

function beginsAsJsonl(head: string): boolean {
  const start = head.trimStart()
  if (!start.startsWith('{')) return false
  const end = start.indexOf('\n')
  // A first line longer than the sample cannot be parsed yet; its beginning has to do.
  if (end === -1 && head.length >= 32_768) return /^\{\s*"/.test(start)
  try {
    JSON.parse(end === -1 ? start : start.slice(0, end))
    return true
  } catch {
    return false
  }
}
