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
      given: { text, published, language: 'en' },
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
