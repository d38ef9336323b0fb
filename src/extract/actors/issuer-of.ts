import { headVerb } from '../../language/lexicon.ts'
import type { Discourse } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import { Tag, type Unit } from '../unit.ts'
import type { Meant } from './whom-it-means.ts'

/** So many units of the first lines are looked at. */
const farthest = 60
/** No name of a body has more words. */
const longest = 12

/**
 * Returns whose statement a document is, by its first lines: "we" are they, whoever publishes it. `null` where they do not say.
 *
 *     Statement issued by {the Military Media of the Tolmak Front} ⏎ Our fighters shot down a drone.
 */
export const issuerOf = onceFor((discourse: Discourse): Meant | null => {
  const { heading } = discourse.document
  for (let at = 0; at + 2 < Math.min(heading.length, farthest); at++) {
    if (!statements.test(heading[at].word)) continue
    let by = at + 1
    // "Communiqué No. 14 by"
    while (by - at < 5 && heading[by] && (heading[by].tag === Tag.number || numbering.test(heading[by].word))) by++
    if (issued.has(headVerb(heading[by].entry))) by++
    if (heading[by]?.word === 'by' || heading[by]?.word === 'from') return named(heading, by + 1, discourse)
  }
  return null
})

/** The name that begins at a unit, up to the end of its line. */
function named(heading: readonly Unit[], from: number, { given: { text }, parties }: Discourse): Meant | null {
  let first = from
  if (heading[first]?.word === 'the') first++
  if (!heading[first]?.capital) return null
  let last = first
  while (last + 1 < heading.length && last - first < longest && goesOn(text, heading[last], heading[last + 1])) last++
  while (last > first && !heading[last].capital) last--
  const { start } = heading[first]
  const { end } = heading[last]
  const party = parties.find((one) => one.start >= start && one.end <= end)
  const whole = party !== undefined && party.start === start && party.end === end ? party.id : null
  return {
    id: whole,
    name: text.slice(start, end).replace(/\s+/g, ' ').replace(spokenBy, ''),
    responsibility: 'stated',
  }
}

/** A word with a capital, or a small one within the name: "of the". */
function goesOn(text: string, { end }: Unit, { start, capital, word }: Unit): boolean {
  return !text.slice(end, start).includes('\n') && (capital || small.has(word))
}

/** Who speaks for a body: what was done is the body's. */
const spokenBy =
  /^(?:(?:Central|Military|War|Joint|General) )?(?:Media|Information|Press|Public Relations|Communications?)(?: (?:Office|Cent(?:re|er)|Bureau|Department|Wing|Committee|Service|Unit))? (?:of|for) (?:the )?/i
const numbering = /^(?:no|number|nr|#|\.)$/
const statements = /^(?:statement|communiqu[eé]|declaration|bulletin|release|press release|news release)$/
const issued: ReadonlySet<string> = new Set(['issue', 'release', 'publish', 'make'])
const small: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'in', "'s", '’s', '-'])
