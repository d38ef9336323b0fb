import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { extractAll } from '../src/extract/index.ts'

/** A program that reads texts; returns a number that depends on its work, so that none can be left out. */
export interface Reader {
  readonly name: string
  readonly does: string
  /** MB of text that it reads until its speed is steady: an engine of many small functions is compiled for longer. */
  readonly warmUp: number
  readonly read: (texts: readonly string[]) => number
}

const wink = winkNlp(model)

/** On Record and, beside it, two general libraries for English text that do only their own tagging. */
export const readers: readonly Reader[] = [
  {
    name: 'On Record',
    does: 'full extraction: who said how many, of whom, where, when; events, wording, tolls',
    warmUp: 25,
    read: readTogether,
  },
  {
    name: 'wink-nlp',
    does: 'full pipeline: sentences, entities, parts of speech, negation, sentiment',
    warmUp: 3,
    read: (texts) => sumOf(texts, (text) => wink.readDoc(text).tokens().length()),
  },
  {
    name: 'compromise',
    does: 'tagging only',
    warmUp: 0.2,
    read: (texts) => sumOf(texts, (text) => nlp(text).length),
  },
]

/** As many together as the command `read` takes. */
const together = 16

function readTogether(texts: readonly string[]): number {
  let claims = 0
  for (let from = 0; from < texts.length; from += together) {
    const documents = texts.slice(from, from + together).map((text) => ({ text, language: 'en' }))
    for (const read of extractAll(documents, { numbers: false })) claims += read.claims.length
  }
  return claims
}

function sumOf(texts: readonly string[], read: (text: string) => number): number {
  let sum = 0
  for (const text of texts) sum += read(text)
  return sum
}
