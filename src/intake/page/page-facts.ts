import type { Page } from './dom.ts'
import { isoDate } from './iso-date.ts'
import { articleData } from './linked-data.ts'

/** What a page says of itself; `null` where it does not say. Texts are as the page has them. */
export interface PageFacts {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date or date-time. */
  readonly published: string | null
  readonly language: string | null
  readonly url: string | null
}

/**
 * Returns the facts of a page in the order in which readers of pages trust them: what it tells machines of the article
 * (JSON-LD), its meta elements, then what stands in its text. Must be read before scripts are taken out of the page.
 */
export function pageFacts(page: Page): PageFacts {
  const data = articleData(page)
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      for (const attribute of ['property', 'name', 'itemprop']) {
        const content = clean(page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content'))
        if (content !== null) return content
      }
    }
    return null
  }
  const times = [
    ['[itemprop="datePublished"]', 'content'],
    ['[itemprop="datePublished"]', 'datetime'],
    ['article time[datetime]', 'datetime'],
    ['time[pubdate]', 'datetime'],
    ['main time[datetime]', 'datetime'],
    ['time[datetime]', 'datetime'],
  ] as const
  const dates = [
    data?.published ?? null,
    meta('article:published_time', 'og:article:published_time', 'datePublished', 'parsely-pub-date', 'pubdate'),
    meta('publishdate', 'publish-date', 'sailthru.date', 'DC.date.issued', 'DC.date', 'dcterms.created', 'date'),
    ...times.map(([selector, attribute]) => page.querySelector(selector)?.getAttribute(attribute) ?? null),
  ]
  return {
    title: clean(data?.title) ?? meta('og:title', 'twitter:title') ?? null,
    publisher: clean(data?.publisher) ?? meta('og:site_name', 'DC.publisher', 'application-name'),
    published: dates.map((date) => isoDate(date)).find((date) => date !== null) ?? null,
    language: clean(data?.language) ?? clean(page.documentElement?.getAttribute('lang')) ?? meta('og:locale'),
    url: webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? webAddress(meta('og:url')),
  }
}

/** Only whole addresses of the web: a relative one tells nothing, and "javascript:" is none. */
function webAddress(address: string | null | undefined): string | null {
  const cleaned = clean(address)
  return cleaned !== null && /^https?:\/\/[^\s<>"]+$/i.test(cleaned) ? cleaned : null
}

function clean(text: string | null | undefined): string | null {
  const cleaned = text?.replace(/\s+/g, ' ').trim().slice(0, 1000)
  return cleaned ? cleaned : null
}
