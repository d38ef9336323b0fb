import { isLower } from './characters.ts'
import type { Tokens } from './tokens.ts'
import { TokenKind as allKinds } from './tokens.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const TokenKind = allKinds

/** How a token is parted from the one before it. */
export const Break = {
  none: 0,
  /** A line break that only wraps the text: white space. */
  wrap: 1,
  /** A line break that ends a sentence: the next line is a block of its own (a heading, an item, a tweet). */
  line: 2,
  /** A blank line, or a line break in text that has a paragraph a line: ends a paragraph too. */
  paragraph: 3,
} as const

const shortestWrap = 50
const widestWrap = 130

/**
 * Returns for each token how it is parted from the one before it ({@link Break}). Text wrapped by hand is told
 * from lists by the rule every wrapping follows: a line ends where the next word would no longer fit.
 */
export function findBreaks(text: string, tokens: Tokens): Uint8Array {
  const breaks = new Uint8Array(tokens.length)
  const blocks: number[][] = []
  let lines: number[] = [0]
  for (const token of tokens.behindBreaks) {
    if (token === 0 || token === tokens.length) continue
    const newlines = countNewlines(text, tokens.ends[token - 1], tokens.starts[token])
    if (newlines === 0) continue
    if (newlines > 1) {
      breaks[token] = Break.paragraph
      if (lines.length > 1) blocks.push(lines)
      lines = []
    }
    lines.push(token)
  }
  if (lines.length > 1) blocks.push(lines)
  if (blocks.length > 0) markLines(text, tokens, blocks, breaks)
  return breaks
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && count < 2; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 13) {
      count++
      if (text.charCodeAt(at + 1) === 10) at++
    } else if (unit === 10 || unit === 0x2028 || unit === 0x85) count++
    else if (unit === 0x2029) count = 2
  }
  return count
}

interface Block {
  /** First tokens of the lines. */
  readonly lines: readonly number[]
  /** Length of each line in characters. */
  readonly lengths: readonly number[]
  readonly width: number
  /** Share of the line breaks at which the next word would not have fitted. */
  readonly full: number
}

function measure(text: string, tokens: Tokens, lines: readonly number[], breaks: Uint8Array): Block {
  const lengths: number[] = []
  let width = 0
  for (let line = 0; line < lines.length; line++) {
    let last = line + 1 < lines.length ? lines[line + 1] - 1 : lines[line]
    if (line + 1 === lines.length) while (last + 1 < tokens.length && breaks[last + 1] !== Break.paragraph) last++
    const length = tokens.ends[last] - tokens.starts[lines[line]]
    lengths.push(length)
    width = Math.max(width, length)
  }
  let full = 0
  for (let line = 0; line + 1 < lines.length; line++)
    if (isFull(text, tokens, lines[line + 1], lengths[line], width)) full++
  return { lines, lengths, width, full: full / (lines.length - 1) }
}

/** Says whether the word at the start of the next line would not have fitted on a line of this length. */
function isFull(text: string, tokens: Tokens, next: number, length: number, width: number): boolean {
  // Six columns of grace: a ragged right edge, two spaces after a full stop, an indent.
  let at = tokens.starts[next]
  const limit = Math.min(at + 40, text.length)
  while (at < limit && text.charCodeAt(at) > 32) at++
  return length + 1 + at - tokens.starts[next] > width - 6
}

function markLines(text: string, tokens: Tokens, found: readonly number[][], breaks: Uint8Array): void {
  const blocks = found.map((lines) => measure(text, tokens, lines, breaks))
  let wrappedBlocks = 0
  let longBlocks = 0
  let documentWidth = 0
  for (const block of blocks) {
    if (block.lines.length < 3) continue
    longBlocks++
    if (!isWrapped(text, tokens, block)) continue
    wrappedBlocks++
    documentWidth = Math.max(documentWidth, block.width)
  }
  const documentWraps = wrappedBlocks * 2 > longBlocks && wrappedBlocks > 0
  for (const block of blocks) {
    const wraps =
      block.lines.length >= 3
        ? isWrapped(text, tokens, block)
        : documentWraps
          ? isFull(text, tokens, block.lines[1], block.lengths[0], documentWidth)
          : isWrappedPair(text, tokens, block)
    const width = wraps ? Math.max(block.width, documentWraps ? documentWidth : 0) : block.width
    for (let line = 1; line < block.lines.length; line++) {
      const token = block.lines[line]
      if (startsItem(text, tokens, token)) breaks[token] = Break.line
      else if (wraps) {
        const fits =
          block.lengths[line - 1] < width - 25 && !isFull(text, tokens, token, block.lengths[line - 1], width)
        breaks[token] = fits && !startsLower(text, tokens, token) ? Break.line : Break.wrap
      } else breaks[token] = continuesLine(text, tokens, block, line) ? Break.wrap : Break.paragraph
    }
  }
}

function isWrapped(text: string, tokens: Tokens, block: Block): boolean {
  if (block.full < 0.8 || block.width > widestWrap) return false
  if (block.width >= shortestWrap) return true
  // A narrow column wraps only where a line goes on in lower case; short lines in a row are else a list.
  return block.lines.length >= 4 && block.lines.some((token, line) => line > 0 && startsLower(text, tokens, token))
}

/** Two lines alone: the second goes on in lower case, or all is in capitals and the first line is wide. */
function isWrappedPair(text: string, tokens: Tokens, block: Block): boolean {
  if (block.width < shortestWrap || block.width > widestWrap || block.full < 1) return false
  if (startsLower(text, tokens, block.lines[1])) return true
  if (endsSentence(text, tokens, block.lines[1] - 1)) return false
  const first = block.lines[0]
  for (let token = first; token < block.lines[1]; token++) {
    const start = tokens.starts[token]
    for (let at = start; at < tokens.ends[token]; at++) if (isLower(text.charCodeAt(at))) return false
  }
  return block.lengths[0] >= shortestWrap
}

/** In text that is not wrapped a line goes on after a comma, or in lower case though the block does not write so. */
function continuesLine(text: string, tokens: Tokens, block: Block, line: number): boolean {
  const token = block.lines[line]
  if (text.charCodeAt(tokens.starts[token - 1]) === 44) return true
  if (!startsLower(text, tokens, token) || endsSentence(text, tokens, token - 1)) return false
  return !startsLower(text, tokens, block.lines[0])
}

function startsLower(text: string, tokens: Tokens, token: number): boolean {
  return tokens.kinds[token] === TokenKind.word && isLower(text.charCodeAt(tokens.starts[token]))
}

function endsSentence(text: string, tokens: Tokens, token: number): boolean {
  const unit = text.charCodeAt(tokens.ends[token] - 1)
  return '.!?…:;"”»)]'.includes(String.fromCharCode(unit))
}

/** Says whether a list item starts at the token: "- ", "* ", "• ", "1. ", "2) ". */
export function startsItem(text: string, tokens: Tokens, token: number): boolean {
  if (token + 1 >= tokens.length) return false
  const unit = text.charCodeAt(tokens.starts[token])
  const length = tokens.ends[token] - tokens.starts[token]
  const gap = tokens.starts[token + 1] - tokens.ends[token]
  if (length === 1 && '•‣▪●◦–—►▶➤✓·'.includes(String.fromCharCode(unit))) return true
  if (length === 1 && (unit === 45 || unit === 42)) return gap > 0
  if (tokens.kinds[token] !== TokenKind.number || length > 3 || gap > 0 || token + 2 >= tokens.length) return false
  const sign = text.charCodeAt(tokens.starts[token + 1])
  const single = tokens.ends[token + 1] - tokens.starts[token + 1] === 1
  return single && (sign === 46 || sign === 41) && tokens.starts[token + 2] > tokens.ends[token + 1]
}
