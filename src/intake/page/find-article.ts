import { dateInWords } from './date-in-words.ts'
import type { Page, PageNode } from './dom.ts'
import { leaveOut } from './leave-out.ts'
import { markedArticle } from './marked-article.ts'
import { type PageFacts, pageFacts } from './page-facts.ts'
import { textOf } from './text-of.ts'

/** The article of a page. */
export interface PageArticle {
  /** The title, an empty line, and the article's own words. */
  readonly text: string
  readonly facts: PageFacts
  /** No article was told apart from the rest of the page. */
  readonly isWhole: boolean
}

/** More elements than any article has: what follows is an attack or a data dump. */
const mostElements = 60_000
/** Deeper than any article nests; parsers and finders recurse. */
const deepest = 400

/** Returns the article of a page's HTML, `null` where the page is too large or too deep to be looked through. */
export async function findArticle(html: string): Promise<PageArticle | null> {
  if (isTooDeep(html)) return null
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const document = parseHTML(isDocument(html) ? html : `<html><body>${html}</body></html>`).document
    const page = document as unknown as Page
    const facts = pageFacts(page)
    leaveOut(page)
    const whole = page.body === null ? '' : textOf(page.body)
    const marked = markedArticle(page)
    // The finder takes the heading apart.
    const heading = oneLine(page.querySelector('h1')?.textContent)
    const article = new Readability<PageNode>(document as never, {
      maxElemsToParse: mostElements,
      charThreshold: 250,
      serializer: (node) => node as unknown as PageNode,
    }).parse()
    const title = facts.title ?? (heading || oneLine(article?.title) || null)
    const published = facts.published ?? dateInWords(whole, title)
    const found = article?.content ? textOf(article.content) : null
    const body = (marked !== null && isMissed(marked, found) ? marked : found) ?? whole
    const text = title === null || startsWith(body, title) ? body : `${title}\n\n${body}`
    return { text: body === '' ? '' : text, facts: { ...facts, title, published }, isWhole: body === whole }
  } catch (error) {
    // Readability throws on too many elements, the engine on too deep a tree.
    if (error instanceof Error) return null
    throw error
  }
}

/**
 * The finder took something else than what the page marks as its article, or less than half of it. It goes by how much
 * text stands together, and of a report of three lines it takes a banner, or a box beside it.
 */
function isMissed(marked: string, found: string | null): boolean {
  if (found === null || found.length < marked.length / 2) return true
  const lines = found.split('\n').map(oneLine)
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '')
  return !oneLine(marked).includes(longest)
}

function isDocument(html: string): boolean {
  return /<html[\s>]/i.test(html.slice(0, 5000))
}

/** Counts how deep elements open before any closes; a lower bound that costs one pass. */
function isTooDeep(html: string): boolean {
  let depth = 0
  let elements = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1)
    if (next === 47) depth = Math.max(0, depth - 1)
    else if ((next | 32) >= 97 && (next | 32) <= 122) {
      elements++
      if (!isVoid(html, at + 1)) depth++
      if (depth > deepest && elements > mostElements) return true
      if (depth > deepest * 10) return true
    }
  }
  return elements > mostElements * 4
}

/** Elements that nothing closes: they open no level. Unclosed paragraphs and items do; a page has fewer than ten levels' worth. */
function isVoid(html: string, at: number): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|dt|dd|option)\b/i.test(
    html.slice(at, at + 8),
  )
}

function startsWith(body: string, title: string): boolean {
  return oneLine(body.slice(0, title.length + 20)).startsWith(title)
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
