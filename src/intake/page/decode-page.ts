import { type Decoded, decodeBytes, utf16Kind } from '../decode-bytes.ts'

/**
 * Returns the text of a web page's bytes: by their mark, by what the page says of itself (`<meta charset>`), where its
 * bytes bear that out, else as any text. Never throws on bytes.
 */
export async function decodePage(bytes: Uint8Array): Promise<Decoded> {
  const decoded = await decodeBytes(bytes)
  if (decoded.by === 'bom' || decoded.by === 'utf-8' || utf16Kind(bytes) !== null) return decoded
  const { default: sniff } = await import('html-encoding-sniffer')
  const said = sniff(bytes, { defaultEncoding: 'UTF-8' })
  // Many pages say UTF-8 and are not: then the letters tell more than the page.
  if (said === 'UTF-8' || said.startsWith('UTF-16')) return decoded
  try {
    const decoder = new TextDecoder(said)
    return { text: decoder.decode(bytes), encoding: decoder.encoding, by: 'page' }
  } catch {
    return decoded
  }
}
