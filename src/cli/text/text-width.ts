import { createRequire } from 'node:module'

type StringWidth = (text: string) => number

/** Letters that surely take one column each. */
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2039\u203a\u2500-\u2502\u2514\u25c2]*$/

/** Whether every UTF-16 unit of a text is a letter for itself, one column wide. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text)
}

let stringWidth: StringWidth | null = null

/** Returns how many columns a text without colour takes on a terminal. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length
  // Loading it takes longer than reading a small report; most texts need it not.
  stringWidth ??= (createRequire(import.meta.url)('string-width') as { default: StringWidth }).default
  return stringWidth(text)
}
