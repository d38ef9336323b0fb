import type { Paint, Style } from './style.ts'
import { isNarrow, textWidth } from './text-width.ts'

/** A piece of text in one style. */
export interface Piece {
  readonly text: string
  readonly style?: Style
}

export interface WrapOptions {
  /** Columns of a whole line, its indent included. */
  readonly width: number
  /** What stands before the first line. Default: nothing. */
  readonly first?: string
  /** What stands before every other line. Default: as many spaces as `first` is wide. */
  readonly rest?: string
  /** Whether each line is one stretch of somebody's words, so that it keeps its own direction as a whole. */
  readonly quotation?: boolean
}

interface Letter {
  readonly text: string
  readonly width: number
  readonly style: Style
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** A line of foreign direction must not turn what stands beside it. */
const ISOLATE = ['\u2068', '\u2069'] as const
let segmenter: Intl.Segmenter | null = null

/**
 * Returns pieces as lines no wider than `width` columns: broken at spaces, between wide letters (Chinese, Japanese),
 * and inside a word only where the word is wider than a line. Every line is painted for itself.
 */
export function wrapText(pieces: readonly Piece[], paint: Paint, options: WrapOptions): string[] {
  const first = options.first ?? ''
  const rest = options.rest ?? ' '.repeat(textWidth(first))
  const rooms = [first, rest].map((indent) => Math.max(8, options.width - textWidth(indent)))
  const lines: Letter[][] = []
  let line: Letter[] = []
  let width = 0
  for (const letter of lettersOf(pieces)) {
    if (letter.text === ' ' && line.length === 0) continue
    if (width + letter.width > rooms[lines.length === 0 ? 0 : 1] && letter.text !== ' ') {
      const at = breakIn([...line, letter])
      lines.push(trimEnd(line.slice(0, at)))
      line = line.slice(at)
      width = line.reduce((sum, one) => sum + one.width, 0)
    }
    line.push(letter)
    width += letter.width
  }
  if (line.length > 0 || lines.length === 0) lines.push(trimEnd(line))
  return lines.map((letters, at) =>
    ((at === 0 ? first : rest) + painted(letters, paint, options.quotation ?? false)).trimEnd(),
  )
}

function lettersOf(pieces: readonly Piece[]): Letter[] {
  const letters: Letter[] = []
  for (const { text, style = 'plain' } of pieces) {
    if (isNarrow(text)) for (const one of text) letters.push({ text: one, width: 1, style })
    else {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
      for (const { segment } of segmenter.segment(text))
        letters.push({ text: segment, width: textWidth(segment), style })
    }
  }
  return letters
}

/** Returns where a line that is one letter too long is best broken: after its last space, else between wide letters. */
function breakIn(line: readonly Letter[]): number {
  for (let at = line.length - 1; at > 0; at--) {
    if (line[at - 1].text === ' ') return at
    if (line[at - 1].width === 2 && line[at].width === 2 && !/[、。，．！？」』）】]/.test(line[at].text)) return at
  }
  // One word, wider than the line.
  return line.length - 1
}

function trimEnd(line: Letter[]): Letter[] {
  while (line.at(-1)?.text === ' ') line.pop()
  return line
}

function painted(letters: readonly Letter[], paint: Paint, quotation: boolean): string {
  const part = (text: string) => (quotation ? text : isolated(text))
  let text = ''
  let run = ''
  let style: Style = 'plain'
  for (const letter of letters) {
    if (letter.style !== style) {
      text += paint(style, part(run))
      run = ''
      style = letter.style
    }
    run += letter.text
  }
  text += paint(style, part(run))
  return quotation ? isolated(text) : text
}

function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? ISOLATE[0] + text + ISOLATE[1] : text
}
