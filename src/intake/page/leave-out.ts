import type { Page } from './dom.ts'

/** What no reader sees, and what is no part of what the page reports. */
const SELECTORS = [
  'script, style, noscript, template',
  '[hidden], [aria-hidden="true"]',
  ...['display:none', 'display: none', 'visibility:hidden', 'visibility: hidden'].map((look) => `[style*="${look}"]`),
  ...['cookie', 'consent', 'gdpr'].map((word) => `[id*="${word}" i], [class*="${word}" i]`),
  '#comments, #disqus_thread, .comments, .comment-list, [itemprop="comment"], [itemtype$="schema.org/Comment"]',
]

/**
 * Takes out of a page what is no part of its report: scripts, what is hidden, banners that ask for consent, comments of
 * readers. What holds the article stays, whatever it is called: "cookies-accepted" may stand on the whole page.
 */
export function leaveOut(page: Page): void {
  for (const element of [...page.querySelectorAll(SELECTORS.join(', '))]) {
    const isPage = element.nodeName === 'HTML' || element.nodeName === 'BODY'
    if (!isPage && element.querySelector('h1, article, main, [itemprop~="articleBody"]') === null) element.remove()
  }
}
