import { extract } from '../../extract/index.ts'
import type { Claim, Place, Source } from '../../model/index.ts'
import { KNOWLEDGE } from '../knowledge.ts'

/** Longer words are no name; nor are those that end a sentence. */
const NAME = /^[^\n.;:!?"“”]{1,80}$/u

const places = new Map<string, Place | null>()
const sources = new Map<string, Omit<Source, 'name'>>()

/**
 * Returns the place that a person means by a name, as the engine would read it in a report; `null` where it knows none,
 * or several, of that name. `country` is an ISO 3166 code of three letters.
 */
export function placeNamed(name: string, country: string | null = null): Place | null {
  const asked = country === null ? name : `${name}, ${KNOWLEDGE.labelOf(`country:${country}`)}`
  const known = places.get(asked)
  if (known !== undefined) return known
  const claim = claimOf(asked, `A bomb killed five people in ${asked} on Tuesday.`)
  const isSure = claim?.place?.id != null && !claim.doubts.some(({ part }) => part === 'place')
  const isThat = isSure && (claim.place?.name === name || asked.startsWith(`${claim.place?.name},`))
  const found =
    isThat && (country === null || claim.place?.country === country) ? withoutWords(claim.place, name) : null
  places.set(asked, found)
  return found
}

/** Returns what kind of source a name is, and which party's: as the engine would read it in a report. */
export function sourceNamed(name: string): Omit<Source, 'name'> {
  const known = sources.get(name)
  if (known !== undefined) return known
  const claim = claimOf(
    name,
    `${name.charAt(0).toUpperCase()}${name.slice(1)} said on Tuesday that five people were killed.`,
  )
  const { kind = 'unnamed', party = null } = claim?.attribution?.sources[0] ?? {}
  sources.set(name, { kind, party })
  return { kind, party }
}

function claimOf(name: string, text: string): Claim | undefined {
  return NAME.test(name) ? extract({ text, language: 'en' }).claims.find(({ kind }) => kind === 'count') : undefined
}

/** A person has said it: it stands nowhere in the text. */
function withoutWords(place: Place | null | undefined, name: string): Place | null {
  if (!place) return null
  const { id, country, latitude, longitude, precision } = place
  return { name, id, country, latitude, longitude, precision, basis: 'said' }
}
