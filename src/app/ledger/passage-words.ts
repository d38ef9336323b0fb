import { type Ledger, LedgerError } from '../../ledger/index.ts'
import type { Claim } from '../../model/index.ts'

/** Parts of a claim that stand on words of the text. */
const WORDS_OF: Readonly<Record<string, (claim: Claim) => (string | null | undefined)[]>> = {
  evidence: ({ evidence }) => [evidence.text],
  words: ({ quantity }) => [quantity?.text],
  source: ({ attribution }) => [
    ...(attribution?.source.map(({ text }) => text) ?? []),
    ...(attribution?.sources.filter(({ kind }) => kind !== 'publisher').map(({ name }) => name) ?? []),
  ],
  content: ({ attribution }) => attribution?.content.map(({ text }) => text) ?? [],
  place: ({ place }) => [place?.text, place?.name],
  target: ({ target }) => [target?.text, target?.name],
  population: ({ population }) => population.map(({ text }) => text),
  actors: ({ actors }) => actors.flatMap(({ text, name }) => [text, name]),
}

/** Parts of a claim whose words can be sealed, for help texts. */
export const SEALABLE: readonly string[] = Object.keys(WORDS_OF)

/** Returns the words that carry a part of a claim, to be sealed or erased. Throws a `LedgerError` where there are none. */
export async function passageWords(ledger: Ledger, id: string, part: string): Promise<string[]> {
  const kept = await ledger.claim(id)
  const claim = kept?.claim ?? kept?.engines ?? null
  if (claim === null)
    throw new LedgerError(
      'unknown-claim',
      `Unexpected claim ${id}, expected one that is there and not sealed`,
      {},
      'A claim is <document>#<claim>; "onrecord search" finds it.',
    )
  const words = WORDS_OF[part]?.(claim)
  if (words === undefined)
    throw new LedgerError('unknown-part', `Unexpected part ${part}, expected one of ${SEALABLE.join(', ')}`, {}, '')
  const said = [...new Set(words.filter((one): one is string => typeof one === 'string' && /[\p{L}\p{N}]/u.test(one)))]
  if (said.length > 0) return said
  throw new LedgerError(
    'no-words',
    `Unexpected ${part} of ${id}, which no words of the text carry, expected a part with words`,
    {},
    '--words names words themselves.',
  )
}
