import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { extract } from '../src/extract/index.ts'

/** A program that reads texts; returns a number that depends on its work, so that none can be left out. */
export interface Reader {
  readonly name: string
  readonly does: string
  /** Passes over the texts needed until its speed is steady. */
  readonly warmUp: number
  readonly read: (text: string) => number
}

const wink = winkNlp(model)

/** On Record and, beside it, two general libraries for English text that do only their own tagging. */
export const readers: readonly Reader[] = [
  {
    name: 'On Record',
    does: 'full extraction: claims, tolls',
    warmUp: 3,
    read: (text) => extract({ text, language: 'en' }, { numbers: false }).claims.length,
  },
  {
    name: 'wink-nlp',
    does: 'full pipeline: sentences, entities, parts of speech, negation, sentiment',
    warmUp: 2,
    read: (text) => wink.readDoc(text).tokens().length(),
  },
  {
    name: 'compromise',
    does: 'tagging only',
    warmUp: 1,
    read: (text) => nlp(text).length,
  },
]
