import type { Problem } from '../model/index.ts'
import { decodeBytes } from './decode-bytes.ts'
import { encodingProblem } from './encoding-problem.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Intake, type IntakeLimits, untaken } from './intake.ts'
import { knownFields } from './known-fields.ts'
import { newDocument } from './new-document.ts'
import { collectBytes, type OpenInput } from './open-input.ts'
import { sha256 } from './sha256.ts'

/**
 * Returns the one document of a text or markdown input, or the problem why there is none.
 * The text is kept as it is; of markdown the front matter is taken off, and `raw.method` says at which
 * offset of the file the text begins.
 */
export async function readText(
  open: OpenInput,
  file: string,
  format: 'text' | 'markdown',
  limits: IntakeLimits,
): Promise<Intake> {
  const where = { file }
  const bytes = await collectBytes(open.chunks, limits.document)
  if (bytes === null) {
    const size = `${Math.round(limits.document / 2 ** 20)} MB`
    return untaken(
      'too-large',
      `Unexpected document of more than ${size}, expected a smaller one`,
      where,
      'Split it into reports, or write it as .jsonl, one document a line.',
    )
  }
  const decoded = await decodeBytes(bytes)
  const problems: Problem[] = encodingProblem(decoded, where)
  const front = format === 'markdown' ? await readFrontMatter(decoded.text) : null
  const text = front === null ? decoded.text : decoded.text.slice(front.end)
  if (text.trim() === '') {
    return untaken(
      'empty-document',
      'Unexpected empty document, expected a report',
      where,
      'Look whether the file was saved; it holds no words.',
    )
  }
  if (front?.fault) {
    problems.push({
      code: 'broken-front-matter',
      message: `Unexpected front matter (${front.fault}), expected YAML such as "publisher: Example News"`,
      where,
      hint: 'The text was read without it.',
    })
  }
  const fields = knownFields(withDate(front?.fields ?? {}), where)
  const method = front === null ? format : `${format} from ${front.end}`
  const document = newDocument({
    ...fields.known,
    text,
    raw: { hash: sha256(bytes), encoding: decoded.encoding, method },
  })
  return { kind: 'document', id: document.id, document, problems: [...problems, ...fields.problems], where }
}

/** Most front matter calls the day of publication `date`. */
function withDate(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { date, published } = fields
  const isDay = typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date)
  return isDay && (published === undefined || published === null || published === '')
    ? { ...fields, published: date }
    : fields
}
