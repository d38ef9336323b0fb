import { encodingProblem } from '../encoding-problem.ts'
import { type Intake, type IntakeLimits, untaken } from '../intake.ts'
import { knownFields } from '../known-fields.ts'
import { newDocument } from '../new-document.ts'
import { collectBytes, type OpenInput } from '../open-input.ts'
import { sha256 } from '../sha256.ts'
import { decodePage } from './decode-page.ts'
import { findArticle } from './find-article.ts'

/**
 * Returns the one document of a web page: its main text under its title, with title, publisher, time of publication,
 * language and address as the page says them; or the problem why there is none. No script of the page runs, and nothing
 * that it links to is fetched.
 */
export async function readPage(open: OpenInput, file: string, limits: IntakeLimits): Promise<Intake> {
  const where = { file }
  const bytes = await collectBytes(open.chunks, limits.page)
  if (bytes === null) {
    return untaken(
      'too-large',
      `Unexpected web page of more than ${Math.round(limits.page / 2 ** 20)} MB, expected a smaller one`,
      where,
      'Save the text of the article as .txt and read that.',
    )
  }
  const decoded = await decodePage(bytes)
  const article = await findArticle(decoded.text)
  if (article === null) {
    return untaken(
      'broken-page',
      'Unexpected page of too many or too deeply nested elements, expected an article',
      where,
      'Save the text of the article as .txt and read that.',
    )
  }
  if (article.text.trim() === '') {
    return untaken(
      'empty-document',
      'Unexpected page without words, expected an article',
      where,
      'Pages that a script fills hold no words of their own: save the page from a browser after it has loaded.',
    )
  }
  const { title, publisher, published, language, url } = article.facts
  // The page's own slips are no business of the reader: what is not understood is left out.
  const { known } = knownFields({ title, publisher, published, language, url }, where)
  const document = newDocument({
    ...known,
    text: article.text,
    raw: { hash: sha256(bytes), encoding: decoded.encoding, method: article.isWhole ? 'html, whole page' : 'html' },
  })
  const problems = encodingProblem(decoded, where)
  return { kind: 'document', id: document.id, document, problems, where }
}
