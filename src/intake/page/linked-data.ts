import type { Page } from './dom.ts'

/** What the JSON-LD of a page says of its article. */
export interface ArticleData {
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
}

type Json = Readonly<Record<string, unknown>>
const longest = 1_000_000

/** Returns what a page's JSON-LD says of its article; `null` where it holds none. Broken JSON is passed over. */
export function articleData(page: Page): ArticleData | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const words = script.textContent ?? ''
    if (words.length > longest) continue
    const article = findArticle(parse(words), 0)
    if (article === null) continue
    return {
      title: textIn(article.headline),
      publisher: nameIn(article.publisher) ?? nameIn(article.sourceOrganization),
      published: textIn(article.datePublished) ?? textIn(article.dateCreated),
      language: textIn(article.inLanguage),
    }
  }
  return null
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words.replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ''))
  } catch {
    return null
  }
}

/** The first thing that is an article, in lists and graphs too. */
function findArticle(value: unknown, depth: number): Json | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = findArticle(one, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  const record = value as Json
  const types = [record['@type']].flat()
  if (types.some((type) => typeof type === 'string' && /(Article|Posting|Report|PressRelease)$/.test(type)))
    return record
  return findArticle(record['@graph'], depth + 1) ?? findArticle(record.mainEntity, depth + 1)
}

function nameIn(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return textIn(one)
  return typeof one === 'object' && one !== null ? textIn((one as Json).name) : null
}

function textIn(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() !== '' ? one : null
}
