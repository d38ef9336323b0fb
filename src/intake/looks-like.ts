import { utf16Kind } from './decode-bytes.ts'

/** What bytes seem to be that are no text, and what to do to read them. */
export interface Likeness {
  readonly name: string
  readonly hint: string
}

const SAVE_AS_TEXT = 'Save its text as .txt (UTF-8) and read that.'
const UNPACK = 'Unpack it and read the files in it.'
const NO_WORDS = 'Only text can be read; write its words into a .txt file.'

/** First bytes of formats people may try; `offset` where they do not stand at the start. */
const MAGIC: readonly { bytes: string; offset?: number; name: string; hint: string }[] = [
  { bytes: '%PDF-', name: 'a PDF', hint: SAVE_AS_TEXT },
  { bytes: '{\\rtf', name: 'a rich text (RTF) file', hint: SAVE_AS_TEXT },
  { bytes: '\xd0\xcf\x11\xe0', name: 'an old Office document', hint: SAVE_AS_TEXT },
  { bytes: '\x1f\x8b', name: 'a gzip archive', hint: 'Unpack it first: gunzip -c FILE | onrecord read -' },
  { bytes: 'BZh', name: 'a bzip2 archive', hint: 'Unpack it first: bzcat FILE | onrecord read -' },
  { bytes: '\xfd7zXZ\x00', name: 'an xz archive', hint: 'Unpack it first: xzcat FILE | onrecord read -' },
  { bytes: '\x28\xb5\x2f\xfd', name: 'a zstd archive', hint: 'Unpack it first: zstdcat FILE | onrecord read -' },
  { bytes: '7z\xbc\xaf', name: 'a 7-Zip archive', hint: UNPACK },
  { bytes: 'Rar!\x1a', name: 'a RAR archive', hint: UNPACK },
  { bytes: 'ustar', offset: 257, name: 'a tar archive', hint: UNPACK },
  { bytes: '\x89PNG', name: 'a PNG picture', hint: NO_WORDS },
  { bytes: '\xff\xd8\xff', name: 'a JPEG picture', hint: NO_WORDS },
  { bytes: 'GIF8', name: 'a GIF picture', hint: NO_WORDS },
  { bytes: 'WEBP', offset: 8, name: 'a WebP picture', hint: NO_WORDS },
  { bytes: 'ftyp', offset: 4, name: 'a video or sound file', hint: NO_WORDS },
  { bytes: 'OggS', name: 'a sound file', hint: NO_WORDS },
  { bytes: 'ID3', name: 'an MP3 sound file', hint: NO_WORDS },
  { bytes: '\x7fELF', name: 'a program (ELF)', hint: NO_WORDS },
  { bytes: 'MZ\x90\x00', name: 'a program (Windows)', hint: NO_WORDS },
  { bytes: 'SQLite format 3\x00', name: 'an SQLite database', hint: 'Export its texts as JSONL, one document a line.' },
  { bytes: 'PAR1', name: 'a Parquet file', hint: 'Export its texts as JSONL, one document a line.' },
]

/** Names of members that tell what a zip holds. */
const ZIPPED: readonly (readonly [string, string, string])[] = [
  ['word/', 'a Word document (docx)', SAVE_AS_TEXT],
  ['xl/', 'an Excel workbook (xlsx)', 'Save the sheet as text, or its texts as JSONL, one document a line.'],
  ['ppt/', 'a PowerPoint file (pptx)', SAVE_AS_TEXT],
  ['opendocument', 'an OpenDocument file (odt)', SAVE_AS_TEXT],
  ['epub+zip', 'an e-book (EPUB)', SAVE_AS_TEXT],
]

/** Returns what the first bytes of an input look like if that is no text; `null` for text. */
export function looksLike(sample: Uint8Array): Likeness | null {
  const head = Buffer.from(sample.subarray(0, 65_536)).toString('latin1')
  if (head.startsWith('PK\x03\x04')) {
    const known = ZIPPED.find(([member]) => head.includes(member))
    return known === undefined ? { name: 'a zip archive', hint: UNPACK } : { name: known[1], hint: known[2] }
  }
  const known = MAGIC.find(({ bytes, offset = 0 }) => head.startsWith(bytes, offset))
  if (known !== undefined) return { name: known.name, hint: known.hint }
  if (head.includes('\x00') && utf16Kind(sample) === null) return { name: 'binary data', hint: NO_WORDS }
  return null
}
