import { readSimpleFields } from './simple-fields.ts'

/** The block of YAML at the head of a markdown file, and where the text begins after it. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  /** UTF-16 offset into the file's text. */
  readonly end: number
  /** What is wrong with the YAML; `null` when nothing is. */
  readonly fault: string | null
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Returns the front matter of a markdown text, or `null` where it has none. Never throws. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  if (!text.startsWith('---')) return null
  const block = BLOCK.exec(text)
  // A rule of dashes over a report is no front matter: that has `name: value` lines.
  if (block === null || (block[1].trim() !== '' && !/^[\w-]+[ \t]*:/m.test(block[1]))) return null
  const simple = readSimpleFields(block[1])
  if (simple !== null) return { fields: simple, end: block[0].length, fault: null }
  const { parse } = await import('yaml')
  try {
    const fields: unknown = parse(block[1], { logLevel: 'error', maxAliasCount: 100 })
    const isRecord = typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    return { fields: isRecord ? (fields as Record<string, unknown>) : {}, end: block[0].length, fault: null }
  } catch (error) {
    const fault = error instanceof Error ? error.message.split('\n')[0].replace(/[:.]?\s*$/, '') : String(error)
    return { fields: {}, end: block[0].length, fault }
  }
}
