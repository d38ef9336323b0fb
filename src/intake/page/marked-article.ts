import type { Page } from './dom.ts'
import { textOf } from './text-of.ts'

/** How pages mark their article, the surest first. */
const MARKS = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]']

/** Fewer letters are no article: a teaser, or a headline alone. */
const least = 60
/** An article is most of all that is marked in the same way: teasers of others are marked as articles, too. */
const most = 0.6

/** Returns the text of what a page itself marks as its article; `null` where it marks none, or many alike. */
export function markedArticle(page: Page): string | null {
  for (const mark of MARKS) {
    const texts = [...page.querySelectorAll(mark)].map((element) => textOf(element, isBeside))
    const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
    const all = texts.reduce((sum, text) => sum + text.length, 0)
    if (longest.length >= least && longest.length >= all * most) return longest
  }
  return null
}

const BESIDE = new Set(['ASIDE', 'DIALOG', 'FOOTER', 'FORM', 'NAV'])

/** Menus, forms and boxes with other reports, which stand inside an article and are no part of it. */
function isBeside(name: string): boolean {
  return BESIDE.has(name)
}
