import type { Report } from '../../model/index.ts'

/** Words that one piece of a text has. */
const shingle = 5
/** Numbers that a text is known by: the least hash of its pieces, under as many orders. */
const numbers = 64
/** Texts are compared where a row of so many numbers is the same. */
const row = 4
/** Texts that share so much of their pieces are copies of one. */
const alike = 0.6

/**
 * Returns, for each report, the first of the reports that it is a copy of: the same text, or nearly so, as outlets print
 * the copy of an agency with a word changed. Reports are compared by the least hashes of their pieces (MinHash; Broder,
 * On the resemblance and containment of documents, 1997), so a long list takes no longer a report than a short one.
 */
export function findCopies(reports: readonly Report[]): Map<Report, Report> {
  const first = new Map<Report, Report>()
  const signatures: (Uint32Array | null)[] = []
  const rows = new Map<string, number[]>()
  const texts = new Map<string, number>()
  for (const [at, report] of reports.entries()) {
    const hash = report.document.textHash ?? ''
    const same = hash === '' ? undefined : texts.get(hash)
    const signature = same === undefined ? signatureOf(report.document.text) : signatures[same]
    signatures.push(signature)
    let found = same ?? -1
    if (found < 0 && signature !== null) {
      for (let start = 0; start < numbers && found < 0; start += row) {
        const key = `${start} ${signature.subarray(start, start + row).join(' ')}`
        const near = rows.get(key)
        for (const other of near ?? []) {
          if (likeness(signature, signatures[other]) < alike) continue
          found = other
          break
        }
      }
    }
    if (found >= 0) first.set(report, first.get(reports[found]) ?? reports[found])
    else {
      if (hash !== '') texts.set(hash, at)
      for (let start = 0; signature !== null && start < numbers; start += row) {
        const key = `${start} ${signature.subarray(start, start + row).join(' ')}`
        const near = rows.get(key)
        if (near === undefined) rows.set(key, [at])
        else near.push(at)
      }
    }
  }
  return first
}

function likeness(one: Uint32Array, other: Uint32Array | null): number {
  if (other === null) return 0
  let same = 0
  for (let at = 0; at < numbers; at++) if (one[at] === other[at]) same++
  return same / numbers
}

/** The least hash of the text's pieces under each order; `null` where it is too short to tell whose words it has. */
function signatureOf(text: string): Uint32Array | null {
  const least = new Uint32Array(numbers).fill(0xffffffff)
  const words: number[] = []
  let hash = 0
  let length = 0
  let pieces = 0
  const end = Math.min(text.length, longest)
  for (let at = 0; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32
    if (isLetter(code)) {
      // FNV-1a over the letters in lower case.
      hash = Math.imul((length === 0 ? 0x811c9dc5 : hash) ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193)
      length++
      continue
    }
    if (length === 0) continue
    words.push(hash)
    length = 0
    if (words.length < shingle) continue
    let piece = 0
    for (let back = words.length - shingle; back < words.length; back++)
      piece = Math.imul(piece ^ words[back], 0x9e3779b1) ^ (piece >>> 15)
    pieces++
    for (let order = 0; order < numbers; order++) {
      const number = mix(piece, order)
      if (number < least[order]) least[order] = number
    }
  }
  return pieces < fewest ? null : least
}

/** Fewer pieces than a headline and a sentence have say nothing about whose they are. */
const fewest = 12
/** Nothing that is copied is longer than this before it differs. */
const longest = 200_000

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 191
}

/** One of many orders of all 32-bit numbers (the finalizer of MurmurHash3, seeded). */
function mix(value: number, order: number): number {
  let hash = value ^ Math.imul(order + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
