import { posix } from 'node:path'

/** Returns the npm scripts that a page names, in order: "npm start", "npm test", "npm run NAME". */
export function findScripts(page: string): string[] {
  return [...page.matchAll(/\bnpm (?:(start|test)\b|run ([\w:-]+))/g)].map((match) => match[1] ?? match[2] ?? '')
}

/**
 * Returns one sentence for each link of a page that leads to no file of the project or to no heading of it.
 * `look` returns the text of a file ('' for what is no page), or `null` where there is none.
 */
export function findBrokenLinks(path: string, page: string, look: (path: string) => string | null): string[] {
  const broken: string[] = []
  for (const [, link = ''] of withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link)) continue
    const [file = '', heading] = link.split('#')
    const target = file === '' ? path : posix.join(posix.dirname(path), file)
    const text = file === '' ? page : look(target.replace(/\/$/, ''))
    if (text === null) broken.push(`${path}: ${file} leads nowhere`)
    else if (heading !== undefined && !headingsOf(text).includes(heading)) {
      broken.push(`${path}: ${file || 'the page'} has no heading "${heading}"`)
    }
  }
  return broken
}

/** The anchors of a page's headings: "What it *never* does" is `what-it-never-does`. */
function headingsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#+ +(.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

function withoutCode(page: string): string {
  return page.replace(/```[\s\S]*?```/g, '')
}
