import type { Problem, Where } from '../model/index.ts'
import { decodeBytes, decodeUtf8, utf16Kind } from './decode-bytes.ts'
import { encodingProblem } from './encoding-problem.ts'
import { type Intake, type IntakeLimits, type Untaken, untaken } from './intake.ts'
import { knownFields } from './known-fields.ts'
import { newDocument } from './new-document.ts'
import type { OpenInput } from './open-input.ts'
import { sha256 } from './sha256.ts'
import { splitLines } from './split-lines.ts'

const ONE_A_LINE =
  'Each line holds one document: {"text": "…", "publisher": "…", "published": "2023-10-08"}. The other lines were read.'

/** A line of JSONL that holds an object, before anybody has looked into it. */
export interface JsonLine {
  readonly fields: Readonly<Record<string, unknown>>
  readonly bytes: Uint8Array
  readonly encoding: string
  /** What was wrong with its encoding. */
  readonly problems: readonly Problem[]
  /** File, line and, where it has one, its own id. */
  readonly where: Where
  /** Its own id. */
  readonly own: string | null
}

/** Yields the documents of a JSONL input, one a line, and a problem for each line that holds none. Constant memory. */
export function readJsonl(open: OpenInput, file: string, limits: IntakeLimits): AsyncGenerator<Intake> {
  return readObjects(open, file, limits, documentOf)
}

/** Yields what `read` makes of each object of a JSONL input, and a problem for each line that holds none. */
export async function* readObjects<Item>(
  open: OpenInput,
  file: string,
  limits: IntakeLimits,
  read: (line: JsonLine) => Item,
): AsyncGenerator<Item | Untaken> {
  const wide = utf16Kind(open.sample)
  let likely: string | null = null
  const chunks = wide === null ? open.chunks : asUtf8(open.chunks, wide.encoding)
  for await (const { number: line, bytes } of splitLines(chunks, limits.line)) {
    const where = { file, line }
    if (bytes === null) {
      const size = `${Math.round(limits.line / 2 ** 20)} MB`
      yield untaken(
        'too-large',
        `Unexpected line of more than ${size}, expected a shorter one`,
        where,
        'Split the document. The other lines were read.',
      )
      continue
    }
    const parsed = await parseLine(bytes, where, { wide: wide?.encoding ?? null, likely })
    if (parsed === null) continue
    if ('kind' in parsed) {
      yield parsed
      continue
    }
    // A line is short to guess from; what one line has shown holds for the next.
    if (wide === null && parsed.encoding !== 'utf-8') likely = parsed.encoding
    yield read(parsed)
  }
}

/** What is known of a file's encoding before a line is read. */
interface KnownEncoding {
  /** Of a file in UTF-16, whose lines come as UTF-8. */
  readonly wide: string | null
  /** Of lines before that were no UTF-8. */
  readonly likely: string | null
}

async function parseLine(bytes: Uint8Array, where: Where, before: KnownEncoding): Promise<JsonLine | Untaken | null> {
  const quick = decodeUtf8(bytes)
  const decoded =
    quick === null
      ? await decodeBytes(bytes, before.likely)
      : { text: quick, encoding: before.wide ?? 'utf-8', by: 'utf-8' as const }
  if (decoded.text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(decoded.text)
  } catch (error) {
    return untaken(
      'broken-json',
      `Unexpected ${faultOf(error, decoded.text)}, expected a JSON object`,
      where,
      ONE_A_LINE,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
    return untaken('broken-json', `Unexpected ${what}, expected a JSON object`, where, ONE_A_LINE)
  }
  const fields = value as Record<string, unknown>
  const own = ownId(fields)
  const named = own === null ? where : { ...where, document: own }
  return { fields, bytes, encoding: decoded.encoding, problems: encodingProblem(decoded, named), where: named, own }
}

/** Returns the id that an object gives itself; `null` where it has none. */
export function ownId({ id }: Readonly<Record<string, unknown>>): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** Returns the document that an object holds, or the problem where it holds none. */
export function documentOf({ fields, bytes, encoding, problems: met, where, own }: JsonLine): Intake {
  if (typeof fields.text !== 'string') {
    const what =
      fields.text === undefined
        ? 'document without text'
        : `text that is ${fields.text === null ? 'null' : `a ${typeof fields.text}`}`
    const hint = Array.isArray(fields.reports)
      ? 'The line holds a bundle of reports: onrecord reconcile reads it.'
      : ONE_A_LINE
    return untaken('no-text', `Unexpected ${what}, expected "text": "…"`, where, hint)
  }
  if (fields.text.trim() === '') {
    return untaken(
      'empty-document',
      'Unexpected empty text, expected a report',
      where,
      'Look at where the texts come from. The other lines were read.',
    )
  }
  const { known, problems } = knownFields(fields, where)
  const raw = { hash: sha256(bytes), encoding, method: 'jsonl' }
  const document = newDocument({ ...known, text: fields.text, raw })
  return { kind: 'document', id: own ?? document.id, document, problems: [...met, ...problems], where }
}

/** Says what JSON.parse met, without repeating the line. */
function faultOf(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : ''
  const at = /at position (\d+)/.exec(said)
  if (at !== null && Number(at[1]) < text.length) {
    const met = String.fromCodePoint(text.codePointAt(Number(at[1])) ?? 63)
    return `${JSON.stringify(met)} at character ${Number(at[1]) + 1}`
  }
  return /end of JSON|Unterminated/.test(said) ? 'end of the line' : 'text that is no JSON'
}

/** Yields UTF-16 bytes as UTF-8, whose line feeds are single bytes. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8')
  yield Buffer.from(decoder.decode(), 'utf8')
}
