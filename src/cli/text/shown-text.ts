/** Escape sequences that begin with ESC [ or its one-letter form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROL_SEQUENCES = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?/g
/** Escape sequences that carry a string with them, such as a window's title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const STRINGS = /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)?/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const SHORT_SEQUENCES = /\x1b[ -/]*[0-~]?/g
/** Letters that turn the direction of what follows, hide it, or are no characters at all. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const SPACES = /[\s\u0085\u2028\u2029]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROLS = /[\x00-\x1f\x7f-\x9f]/g

/**
 * Returns a text from outside as it may stand on one line of a terminal: without escape sequences, control
 * characters and turns of direction; every run of white space is one space. The data keep the original.
 */
export function shownText(text: string): string {
  // Most texts hold nothing of the kind.
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text
  return text
    .replace(CONTROL_SEQUENCES, '')
    .replace(STRINGS, '')
    .replace(SHORT_SEQUENCES, '')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .toWellFormed()
}
