import type { Claim, Document } from '../../model/index.ts'
import { claimQuotation, type Marks } from '../text/quotation.ts'
import { shownText } from '../text/shown-text.ts'
import type { Paint } from '../text/style.ts'
import { textWidth } from '../text/text-width.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import { detailPieces, measureText, populationText, quantityTexts } from './claim-details.ts'
import { claimRows } from './claim-rows.ts'

/** How a table is to look. */
export interface Look {
  /** Columns. */
  readonly width: number
  readonly paint: Paint
  /** Signs around the number in a quotation. */
  readonly marks: Marks
}

/** Deeper than this, parts of parts stand no further to the right. */
const DEEPEST = 4
/** Lines that a quotation takes, about. */
const QUOTATION_LINES = 2

interface Placed {
  readonly claim: Claim
  /** What it is called: the number of its id. */
  readonly label: string
  readonly depth: number
  /** The claim that includes it, where that stands above it. */
  readonly whole: Claim | null
}

/** Returns a document's counts as lines: each with its quotation, parts below the claim that includes them. */
export function claimLines(document: Document, claims: readonly Claim[], look: Look): string[] {
  const placed = inTree(claims)
  const digits = Math.max(2, ...placed.map(({ label }) => label.length))
  const widest = Math.max(0, ...claims.map((claim) => textWidth(saidAndRange(claim))))
  const column = Math.min(widest, look.width < 70 ? 14 : 24)
  return placed.flatMap((one) => linesOf(one, document, digits, column, look))
}

/** Claims in the order of the text, each followed by its parts. */
function inTree(claims: readonly Claim[]): Placed[] {
  const known = new Set(claims.map(({ id }) => id))
  const parts = new Map<string | null, Placed[]>()
  claims.forEach((claim, index) => {
    const above = claim.partOf !== null && known.has(claim.partOf) && claim.partOf !== claim.id ? claim.partOf : null
    const list = parts.get(above) ?? []
    list.push({ claim, label: labelOf(claim, index), depth: 0, whole: null })
    parts.set(above, list)
  })
  const placed: Placed[] = []
  const waiting = [...(parts.get(null) ?? [])].reverse()
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    placed.push(one)
    const { depth } = one
    const below = parts.get(one.claim.id) ?? []
    parts.delete(one.claim.id)
    waiting.push(...below.map((part) => ({ ...part, depth: depth + 1, whole: one.claim })).reverse())
  }
  // Claims that are part of each other hang on no root; they are shown all the same.
  for (const [above, rest] of parts) if (above !== null) placed.push(...rest)
  return placed
}

/** `3` for `c3`, wherever it stands now; what a person added has its whole id: `h1`. */
function labelOf({ id }: Claim, index: number): string {
  const [, letter, number] = /^([ch])(\d+)$/.exec(id) ?? []
  if (letter === undefined) return String(index + 1)
  return letter === 'c' ? number : id
}

function linesOf(
  { claim, label, depth, whole }: Placed,
  document: Document,
  digits: number,
  column: number,
  look: Look,
): string[] {
  const { paint } = look
  const inset = '  '.repeat(Math.min(depth, DEEPEST))
  const branch = depth === 0 ? '' : `${inset.slice(2)}└ `
  const margin = ' '.repeat(digits + 2)
  const { said, range } = quantityTexts(claim)
  const padding = ' '.repeat(Math.max(1, column - textWidth(saidAndRange(claim)) - textWidth(branch) + 2))
  const population = populationText(claim.population)
  const head: Piece[] = [
    { text: said, style: 'number' },
    { text: range === '' ? '' : ` ${range}`, style: 'quiet' },
    { text: said === '' ? '' : padding },
    { text: measureText(claim), style: 'strong' },
    { text: population === '' ? '' : `  ${population}` },
    ...detailPieces(claim),
  ]
  const first = `${label.padStart(digits)}  ${branch}`
  const lines = wrapText(head, paint, { width: look.width, first, rest: `${margin}${inset}  ` })
  const indent = margin + inset
  // Lines end ragged; without some play the last word would stand alone.
  const columns = (look.width - indent.length) * QUOTATION_LINES - 8
  lines.push(
    ...wrapText(claimQuotation(document, claim, columns, look.marks), paint, {
      width: look.width,
      first: indent,
      quotation: true,
    }),
  )
  const known = whole === null ? [] : claimRows(whole, document.publisher).map(({ label: row, text }) => row + text)
  for (const { label: row, text } of claimRows(claim, document.publisher)) {
    // A part says only what it does not share with its whole.
    if (known.includes(row + text)) continue
    const pieces: Piece[] = [{ text: `${row.padEnd(7)}  ${text}`, style: 'quiet' }]
    lines.push(...wrapText(pieces, paint, { width: look.width, first: indent, rest: `${indent}  ` }))
  }
  for (const doubt of claim.doubts) {
    const text = `? ${shownText(doubt.part)}: ${shownText(doubt.reason)}`
    lines.push(
      ...wrapText([{ text, style: 'warning' }], paint, { width: look.width, first: indent, rest: `${indent}  ` }),
    )
  }
  return [...lines, '']
}

function saidAndRange(claim: Claim): string {
  const { said, range } = quantityTexts(claim)
  return range === '' ? said : `${said} ${range}`
}
