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

/**
 * A wire's lines are broken at a width: a shorter word would leave a short line, and a short line ends a paragraph. Lines of
 * a wire begin within a sentence; those of a list of headlines begin one.
 */
function unwrapped(text: string): string {
  const lines = text.split('\n')
  if (lines.some((line) => line.length >= 80)) return text
  const broken = [...text.matchAll(/(?<=[^\n]{50})\n(\S)/g)]
  const within = broken.filter(([, first]) => /[^\p{Lu}]/u.test(first)).length
  const isWire = isOfCapitals(text) || within > broken.length / 2
  return isWire ? text.replace(/(?<=[^\n]{50})\n(?=\S)/g, ' ') : text
}

function isOfCapitals(text: string): boolean {
  return !/\p{Ll}{3}/u.test(text)
}
