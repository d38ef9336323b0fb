import type { Problem } from '../model/index.ts'
import type { Where } from '../model/problem.ts'

/** Letters, digits, marks within words, and signs such as "$" or "%"; none of the signs that regular expressions are written with. */
const REGEX_SIGNS = /[*+?()[\]{}|\\^]/

/** Collects words as they are read and says which are malformed or stand twice in one list. */
export interface WordCheck {
  /**
   * `list` names the list within which a word may stand only once. `gap`: "…" may stand in a phrase ("shoot … dead").
   * `owner` and `field`: a word may stand in two fields of one owner: "peshmerga" is singular and plural.
   */
  readonly add: (
    word: string,
    list: string,
    where: Where,
    options?: { readonly gap?: boolean; readonly owner?: string; readonly field?: string },
  ) => void
  readonly problems: readonly Problem[]
}

/** Starts a check of a pack's words. */
export function checkWords(): WordCheck {
  const problems: Problem[] = []
  const seen = new Map<string, { where: Where; owner: string | undefined; field: string | undefined }>()
  return {
    problems,
    add: (word, list, where, options = {}) => {
      const fault = faultOf(word, options.gap ?? false)
      if (fault)
        problems.push({
          code: 'malformed-word',
          message: `Unexpected "${word}", expected ${fault[0]}`,
          where,
          hint: fault[1],
        })
      const key = `${list}\n${word}`
      const first = seen.get(key)
      if (!first) seen.set(key, { where, owner: options.owner, field: options.field })
      else if (options.owner === undefined || first.owner !== options.owner || first.field === options.field) {
        problems.push({
          code: 'word-twice',
          message: `Unexpected second "${word}", expected a word once in ${list}`,
          where,
          hint: `It stands at ${first.where.file}:${first.where.line} already; take one of them out.`,
        })
      }
    },
  }
}

function faultOf(word: string, gap: boolean): [string, string] | null {
  if (word.trim() === '') return ['a word', 'Take the empty one out.']
  if (word !== word.trim() || /\s{2}|[\t\n]/.test(word))
    return ['words with one space between them', 'Take the extra space out.']
  if (word !== word.toLowerCase())
    return [`"${word.toLowerCase()}"`, 'Words are written in lower case; capitals in a text match too.']
  // Signs that stand alone are words of their own: "+" in "100+", "~" in "~40".
  if (/\p{L}|\p{N}/u.test(word) && REGEX_SIGNS.test(word))
    return ['plain words', 'Write each spelling out: words are no regular expressions.']
  if (word.includes('...')) return [`"${word.replace('...', '…')}"`, 'The gap for the object is the one sign "…".']
  if (word.includes('…') && !(gap && /^[^…]+ … [^…]+$/.test(word))) {
    return ['no "…", or one between the words of a verb', 'Only verbs of frames have a gap: "shoot … dead".']
  }
  return null
}
