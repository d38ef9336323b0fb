import type { Problem, Where } from '../model/index.ts'
import type { Decoded } from './decode-bytes.ts'

/** Returns a problem where the encoding of a text was not certain; else none. */
export function encodingProblem(decoded: Pick<Decoded, 'encoding' | 'by'>, where: Where): Problem[] {
  if (decoded.by === 'guess') {
    return [
      {
        code: 'guessed-encoding',
        message: `Unexpected bytes that are no UTF-8, expected UTF-8; read as ${decoded.encoding}`,
        where,
        hint: 'Look at a few letters; if they are wrong, save the text as UTF-8 and read it again.',
      },
    ]
  }
  if (decoded.by === 'repair') {
    return [
      {
        code: 'broken-characters',
        message: 'Unexpected broken bytes in UTF-8, expected sound ones; each was read as \ufffd',
        where,
        hint: 'The text may have been cut or pasted together from two encodings; look at it around \ufffd.',
      },
    ]
  }
  return []
}
