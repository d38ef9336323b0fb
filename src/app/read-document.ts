import { ENGINE, extract, extractAll, type NumberReading } from '../extract/index.ts'
import type { Taken } from '../intake/index.ts'
import type { Document, Output, Problem, Where } from '../model/index.ts'
import { detectLanguage } from './detect-language.ts'
import { LANGUAGES, languageName } from './languages.ts'

/** What `read` gives for a document; `numbers` is there only when asked for. */
export interface ReadOutput extends Output {
  readonly numbers?: readonly NumberReading[]
}

export interface ReadDocumentOptions {
  /** BCP 47 tag taken for texts whose language is neither said nor clear. Default `en`. */
  readonly language?: string
  /** Whether to tell of every number of the text its claim or why it is none. */
  readonly numbers?: boolean
}

/** Returns everything one document claims. Never throws on text. */
export async function readDocument(taken: Omit<Taken, 'kind'>, options: ReadDocumentOptions): Promise<ReadOutput> {
  const [output] = await readTogether([taken], options)
  return output
}

/** So many documents, and so many letters of them, are read together. */
const together = { documents: 16, characters: 2 ** 16 }

/** Yields what each of several documents claims, in their order, as {@link readDocument} tells it. */
export async function* readDocuments<Item extends Omit<Taken, 'kind'>>(
  all: readonly Item[],
  options: ReadDocumentOptions,
): AsyncGenerator<readonly [Item, ReadOutput]> {
  for (let from = 0; from < all.length; ) {
    let to = from
    let characters = 0
    while (to < all.length && to - from < together.documents && characters < together.characters)
      characters += all[to++].document.text.length
    const outputs = await readTogether(all.slice(from, to), options)
    for (const output of outputs) yield [all[from++], output]
  }
}

async function readTogether(all: readonly Omit<Taken, 'kind'>[], options: ReadDocumentOptions): Promise<ReadOutput[]> {
  const numbers = options.numbers ?? false
  const found = await Promise.all(
    all.map(({ document }) => detectLanguage(document.text, document.language, options.language ?? 'en')),
  )
  const known = all.map((taken, at) => ({ ...taken.document, language: found[at].language }))
  const readings = safelyExtractAll(known, all, numbers)
  return all.map((taken, at) => {
    const { language, basis } = found[at]
    const read = LANGUAGES.includes(language.split('-')[0])
      ? readings[at]
      : { ...NOTHING, problems: [noPack(language, taken.where)] }
    const output = {
      id: taken.id,
      engine: ENGINE,
      // An assumed language is not known: the document goes on saying so.
      document: basis === 'assumed' ? taken.document : known[at],
      problems: [...taken.problems, ...read.problems],
      claims: read.claims,
      tolls: read.tolls,
      attributions: read.attributions,
      terms: read.terms,
    }
    return numbers ? { ...output, numbers: read.numbers } : output
  })
}

/** Problems that leave a document without a reading. */
export const UNREAD: readonly string[] = ['no-language-pack', 'engine-fault']

const NOTHING = { claims: [], tolls: [], attributions: [], terms: [], numbers: [] }

function noPack(language: string, where: Where): Problem {
  const packs = LANGUAGES.map((tag) => `${tag} (${languageName(tag)})`).join(', ')
  return {
    code: 'no-language-pack',
    message: `Unexpected language ${language} (${languageName(language)}), expected one with a pack: ${packs}`,
    where,
    hint: 'The document is kept without claims. If its language was taken wrongly, say it: "language" in the input.',
  }
}

/** The engine is total; if that is ever broken, one document is lost and not the whole run. */
function safelyExtractAll(documents: readonly Document[], all: readonly Pick<Taken, 'where'>[], numbers: boolean) {
  try {
    return extractAll(documents, { numbers })
  } catch {
    return documents.map((document, at) => safelyExtract(document, all[at].where, numbers))
  }
}

function safelyExtract(document: Document, where: Where, numbers: boolean) {
  try {
    return extract(document, { numbers })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const problem: Problem = {
      code: 'engine-fault',
      message: `Unexpected fault of the engine (${said}), expected claims`,
      where,
      hint: 'This is a bug of On Record: please report it with the text, if it may be shared.',
    }
    return { ...NOTHING, problems: [problem] }
  }
}
