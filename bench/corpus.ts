import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from './random.ts'

const root = join(import.meta.dirname, '..')

/** Characters of a document of the corpus: a usual news report. */
const DOCUMENT = 2500
/** Share of the text that counts nobody and nothing, as in real news. */
const QUIET = 0.5

/**
 * Returns news-like documents, about `characters` long together: sentences of gold/ and samples/ in a new order,
 * between paragraphs that count nothing. The same seed gives the same documents.
 */
export function makeCorpus(characters: number, seed = 1): string[] {
  const documents: string[] = []
  let length = 0
  for (const document of documentStream(seed)) {
    documents.push(document)
    length += document.length
    if (length >= characters) break
  }
  return documents
}

/** Yields documents of the corpus without end, each made when it is asked for. */
export function* documentStream(seed = 1): Generator<string, never> {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]
  const { headlines, sentences, quiet } = readMaterial()
  for (;;) {
    const paragraphs = [pick(headlines)]
    let length = paragraphs[0].length
    while (length < DOCUMENT) {
      const pool = random() < QUIET ? quiet : sentences
      const paragraph = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(pool)).join(' ')
      paragraphs.push(paragraph)
      length += paragraph.length + 2
    }
    yield paragraphs.join('\n\n')
  }
}

interface Material {
  readonly headlines: readonly string[]
  /** Sentences of reports: most of them count somebody. */
  readonly sentences: readonly string[]
  /** Sentences that count nobody. */
  readonly quiet: readonly string[]
}

function readMaterial(): Material {
  const headlines: string[] = []
  const sentences: string[] = []
  for (const report of readReports()) {
    const [headline = '', ...paragraphs] = report.split(/\n\s*\n/)
    if (headline.length < 140) headlines.push(headline.trim())
    else paragraphs.unshift(headline)
    for (const paragraph of paragraphs) sentences.push(...sentencesOf(paragraph))
  }
  const quiet = readFileSync(join(root, 'bench/corpus/quiet.txt'), 'utf8')
    .split(/\n\s*\n/)
    .flatMap(sentencesOf)
  return { headlines, sentences, quiet }
}

function readReports(): string[] {
  const gold = readdirSync(join(root, 'gold'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(root, 'gold', name, 'report.txt'), 'utf8'))
  const samples = readdirSync(join(root, 'samples'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(root, 'samples', name), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
  return [...gold, ...samples]
}

function sentencesOf(paragraph: string): string[] {
  return paragraph
    .trim()
    .split(/(?<=[.!?]["”]?)\s+(?=["“A-Z0-9])/)
    .filter((sentence) => sentence !== '')
}
