import { isUtf8 } from 'node:buffer'

/** A text and the encoding it was read from. */
export interface Decoded {
  readonly text: string
  /** WHATWG name in lower case: `utf-8`, `windows-1251` … */
  readonly encoding: string
  /** `bom` and `utf-8` are certain; `page` is what a web page says of itself; `guess` was told from the letters; `repair` is UTF-8 with broken bytes replaced. */
  readonly by: 'bom' | 'utf-8' | 'page' | 'guess' | 'repair'
}

/** Bytes that are enough to tell an encoding from. */
const SAMPLE = 64 * 1024

/** Returns the text of bytes that are sound UTF-8, without its byte order mark; else `null`. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('utf8')
}

/** Returns the UTF-16 kind of bytes by their mark, or by the zero bytes that letters below 256 leave; else `null`. */
export function utf16Kind(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', marked: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', marked: true }
  const pairs = Math.min(bytes.length, 4096) >> 1
  if (pairs < 4) return null
  const [even, odd] = [sideOf(bytes, pairs, 0), sideOf(bytes, pairs, 1)]
  // Even texts of other scripts hold spaces and digits; a binary has zeros on both sides.
  const isOne = (side: Side, other: Side): boolean => side.zeros > pairs * 0.05 && other.zeros < side.zeros * 0.02
  // A text with a few zeros at its end is sound UTF-8; so are Latin or Cyrillic letters in UTF-16, which have a sign below
  // the letters beside each.
  const isText = isUtf8(bytes.subarray(0, 2 * pairs))
  const isWide = ({ signs }: Side): boolean => !isText || signs > pairs * 0.4
  if (isOne(odd, even) && isWide(odd)) return { encoding: 'utf-16le', marked: false }
  if (isOne(even, odd) && isWide(even)) return { encoding: 'utf-16be', marked: false }
  return null
}

/** What stands on one side of pairs of bytes. */
interface Side {
  readonly zeros: number
  /** Bytes below the letters that are no tab and no end of a line; zeros, too. */
  readonly signs: number
}

function sideOf(bytes: Uint8Array, pairs: number, side: 0 | 1): Side {
  let zeros = 0
  let signs = 0
  for (let at = 0; at < pairs; at++) {
    const byte = bytes[2 * at + side]
    if (byte === 0) zeros++
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) signs++
  }
  return { zeros, signs }
}

/**
 * Returns the text of bytes: by their mark, as strict UTF-8, else by the likeliest encoding, which is `likely` where the
 * bytes before these have shown one. Never throws on bytes.
 */
export async function decodeBytes(bytes: Uint8Array, likely: string | null = null): Promise<Decoded> {
  const wide = utf16Kind(bytes)
  if (wide !== null) {
    return {
      text: new TextDecoder(wide.encoding).decode(bytes),
      encoding: wide.encoding,
      by: wide.marked ? 'bom' : 'guess',
    }
  }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', by: bytes[0] === 0xef && bytes[1] === 0xbb ? 'bom' : 'utf-8' }
  const repaired = new TextDecoder('utf-8').decode(bytes)
  if (isMostlyUtf8(repaired)) return { text: repaired, encoding: 'utf-8', by: 'repair' }
  const encoding = likely ?? (await guessEncoding(bytes))
  return { text: new TextDecoder(encoding).decode(bytes), encoding, by: 'guess' }
}

/** A file cut in the middle of a letter is still UTF-8: its other letters beyond ASCII read well. */
function isMostlyUtf8(repaired: string): boolean {
  let broken = 0
  let sound = 0
  for (let at = 0; at < repaired.length; at++) {
    const unit = repaired.charCodeAt(at)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) sound++
  }
  return sound > broken * 4
}

async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import('chardet')
  for (const { name } of analyse(sampleOf(bytes))) {
    // These were looked at before, by better means than letter statistics.
    if (/^utf|^ascii/i.test(name)) continue
    try {
      return new TextDecoder(name).encoding
    } catch {
      // An encoding that this machine cannot read; the next one may do.
    }
  }
  return 'windows-1252'
}

/** The part from the first byte beyond ASCII on tells most. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, Math.min(first - 1024, bytes.length - SAMPLE))
  return bytes.subarray(start, start + SAMPLE)
}
