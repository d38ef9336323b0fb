import type { Discourse, PlaceMention } from '../discourse.ts'
import { countryMention } from './country-mention.ts'

/**
 * Returns the country of a nationality ("nat:PER") as a place that words of the text name, `null` where it is none.
 *
 *     Some 12,000 {place:Peruvians} have died in eight years.
 */
export function placeOfNation(
  nationality: string,
  { start, end }: { readonly start: number; readonly end: number },
  sentence: number,
  { given, places }: Discourse,
): PlaceMention | null {
  const words = { start, end, sentence, relation: 'modifier', lead: -1, first: -1, last: -1 } as const
  return countryMention(nationality.slice(4), words, given.text, places)
}
