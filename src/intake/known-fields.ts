import type { Document, Problem, Where } from '../model/index.ts'

type Known = Partial<Omit<Document, 'id' | 'textHash' | 'text' | 'raw'>>

const KINDS = ['article', 'post', 'statement', 'report', 'transcript'] as const
const TEXTS = ['title', 'publisher', 'account', 'url', 'archiveUrl', 'revises', 'translationOf'] as const
const DATES = ['published', 'captured'] as const
const ISO = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/

/**
 * Returns what the fields of a JSONL line or of front matter say about a document.
 * A value that cannot be understood is left out and told as problem `unexpected-value`; fields of other names are passed over.
 */
export function knownFields(
  fields: Readonly<Record<string, unknown>>,
  where: Where,
): { known: Known; problems: Problem[] } {
  const known: { -readonly [Key in keyof Known]: Known[Key] } = {}
  const problems: Problem[] = []
  const wrong = (name: string, value: unknown, expected: string) =>
    problems.push({
      code: 'unexpected-value',
      message: `Unexpected ${name} ${shown(value)}, expected ${expected}`,
      where,
      hint: `The document was read without its ${name}.`,
    })
  const present = (name: string) => fields[name] !== undefined && fields[name] !== null && fields[name] !== ''

  for (const name of TEXTS) {
    if (!present(name)) continue
    const value = fields[name]
    if (typeof value === 'string' || typeof value === 'number') known[name] = String(value)
    else wrong(name, value, 'a text')
  }
  for (const name of DATES) {
    if (!present(name)) continue
    const value = typeof fields[name] === 'number' ? String(fields[name]) : fields[name]
    if (typeof value === 'string' && ISO.test(value)) known[name] = value
    else wrong(name, value, 'an ISO date such as 2023-10-08 or 2023-10-08T14:30:00Z')
  }
  if (present('language')) {
    const tag = languageTag(fields.language)
    if (tag === null) wrong('language', fields.language, 'a language tag such as en or pt-BR')
    else known.language = tag
  }
  if (present('kind')) {
    const kind = KINDS.find((one) => one === fields.kind)
    if (kind === undefined) wrong('kind', fields.kind, `one of ${KINDS.join(', ')}`)
    else known.kind = kind
  }
  if (present('retracted')) {
    if (typeof fields.retracted === 'boolean') known.retracted = fields.retracted
    else wrong('retracted', fields.retracted, 'true or false')
  }
  return { known, problems }
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null
  try {
    // Only tags whose language has two or three letters are ones: "english" passes the grammar of tags, too.
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
    return tag !== undefined && /^[a-z]{2,3}(-|$)/.test(tag) ? tag : null
  } catch {
    return null
  }
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}
