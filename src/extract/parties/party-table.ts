import type { Lexicon } from '../../language/lexicon.ts'
import { type PartyWord, readPartyWord } from '../../language/parties/party-word.ts'
import { openPhrases, type PhraseTable } from '../../text/index.ts'

const tables = new Map<string, PhraseTable<PartyWord>>()

/** The phrases of a language that name parties, opened at first use. */
export function partyTableOf(lexicon: Lexicon): PhraseTable<PartyWord> {
  const known = tables.get(lexicon.code)
  if (known) return known
  const table = openPhrases(lexicon.partyPhrases, readPartyWord)
  tables.set(lexicon.code, table)
  return table
}
