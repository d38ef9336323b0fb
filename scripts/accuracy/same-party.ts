import { readParties } from '../../src/extract/parties/read-parties.ts'
import { readDocument } from '../../src/extract/read-document.ts'
import { lexiconOf } from '../../src/language/packs.ts'

const known = new Map<string, string | null>()

/** The party that a name names by itself, as `vocabularies/parties/` have it; `null` where it names none. */
export function partyOfName(name: string): string | null {
  const found = known.get(name)
  if (found !== undefined) return found
  const lexicon = lexiconOf('en')
  const party = lexicon ? (readParties(readDocument(lexicon, name), { text: name }).parties[0]?.id ?? null) : null
  known.set(name, party)
  return party
}
