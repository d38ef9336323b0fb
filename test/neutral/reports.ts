import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGold } from '../../scripts/accuracy/gold-report.ts'
import type { Document } from '../../src/model/index.ts'
import { listFiles, root } from '../source-tree.ts'

/** A report to swap words in. */
export interface Report {
  readonly name: string
  readonly given: Pick<Document, 'text'> & Partial<Document>
}

/** All gold reports and all samples. */
export function readReports(): readonly Report[] {
  return [
    ...readGold(join(root, 'gold')).map(({ slug, text, published }) => ({
      name: `gold/${slug}`,
      given: { text: unwrapped(text), published, language: 'en' },
    })),
    ...listFiles('samples')
      .filter((name) => name.endsWith('.md'))
      .map((name) => {
        const [, head = '', ...body] = readFileSync(join(root, name), 'utf8').split(/^---$/m)
        const published = /^published: (.*)$/m.exec(head)?.[1] ?? null
        return { name, given: { text: body.join('---').trim(), published, language: 'en' } }
      }),
  ]
}

/** A wire's lines are broken at a width: a shorter word would leave a short line, and a short line ends a paragraph. */
function unwrapped(text: string): string {
  const isWrapped = text.split('\n').every((line) => line.length < 80)
  return isWrapped && /[^\n]{50}\n[^\n]{50}/.test(text) ? text.replace(/(?<=[^\n]{50})\n(?=\S)/g, ' ') : text
}
