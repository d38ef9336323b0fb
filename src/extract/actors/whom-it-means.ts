import type { Actor } from '../../model/index.ts'
import type { NounGroup } from '../chunk.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import type { Discourse, RawAttribution } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'
import { attributionAt } from '../resolve/attribution-of.ts'
import { sentenceOf } from '../sentence-of.ts'
import { actorsOfNoun, isAgent } from './actors-of-noun.ts'
import { issuerOf } from './issuer-of.ts'

/** Who is meant, without the words that mean them. */
export type Meant = Pick<Actor, 'id' | 'name' | 'responsibility'>

/**
 * Returns whom "it", "they", "we" name where they did something: who speaks, else who last did something in words before.
 *
 *     The army said {it} had captured four. · The Front held the road. {It} killed nine. · {We} destroyed a tank.
 */
export function whomItMeans(
  word: string,
  start: number,
  sentence: ReadSentence,
  discourse: Discourse,
): readonly Meant[] {
  const isOwn = owns.has(word)
  if (!isOwn && !others.has(word)) return nobody
  const attribution = attributionAt(start, discourse)
  const source = attribution?.sources[0] ?? null
  // "The militia struck when its artillery shelled the market, the governor said.": who speaks behind it is not meant.
  const isOther =
    source !== null &&
    !isOwn &&
    ((bodies.has(word) && people.has(source.kind)) ||
      (!bodies.has(word) && isDoerBetween(attribution, start, sentence, discourse)) ||
      ((attribution?.source[0]?.start ?? 0) > start && lastDoer(sentence, start, discourse) !== null))
  if (source && !isOther && (isOwn || attribution?.sentence === sentence.index)) {
    const { name, kind, party } = source
    // "The Front denies that they did it": who denies or admits a deed speaks of itself, whatever it is.
    const isOfItself =
      kind === 'unnamed' && (attribution?.stance === 'denies' || attribution?.stance === 'acknowledges')
    if (kind === 'person' || (!isOwn && !isOfItself && !bodies.has(word) && bystanders.has(kind))) return nobody
    return [{ id: party, name: bodyOf(name), responsibility: 'stated' }]
  }
  if (isOwn) {
    const issuer = issuerOf(discourse)
    if (issuer) return [issuer]
    const { publisher } = discourse.given
    return publisher ? [{ id: null, name: publisher, responsibility: 'stated' }] : nobody
  }
  return doersBefore(start, sentence, discourse)
}

/** "The spokesperson for the Front" says "we" of the Front. */
function bodyOf(name: string): string {
  const of = spoken.exec(name)
  return of ? name.slice(of[0].length) : name
}

const spoken = /^[^,]*\bspokes(?:man|woman|person) (?:for|of) (?:the )?/i
const nobody: readonly Meant[] = []
const owns: ReadonlySet<string> = new Set(['we', 'our', 'us'])
const bodies: ReadonlySet<string> = new Set(['it', 'its'])
const others: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their'])

const people: ReadonlySet<string> = new Set(['person', 'official', 'witness', 'expert'])

/** Who tells of what others did: "witnesses said they had opened fire". */
const bystanders: ReadonlySet<string> = new Set([
  'witness',
  'hospital',
  'health-authority',
  'rescue-service',
  'media',
  'un',
  'ngo',
  'monitor',
  'expert',
  'document',
  'official',
  'unnamed',
])

/** "The army said {the rebels} burned huts when they withdrew": they are whom the words between name. */
function isDoerBetween(
  attribution: RawAttribution | null,
  start: number,
  sentence: ReadSentence,
  discourse: Discourse,
): boolean {
  const source = attribution?.source[0]
  const doer = source && lastDoer(sentence, start, discourse)
  return doer != null && (doer.plural || doer.person === null) && source !== undefined && doer.start > source.end
}

/** The subject of the clause before, in the sentence or in the one before it in its paragraph. */
function doersBefore(start: number, sentence: ReadSentence, discourse: Discourse): readonly Meant[] {
  const own = lastDoer(sentence, start, discourse)
  if (own) return named(own, sentence, discourse)
  const { paragraphs } = discourse.document.sentences
  const before = sentenceOf(discourse.document.read, sentence.index - 1)
  if (!before || paragraphs[before.index] !== paragraphs[sentence.index]) return nobody
  const found = firstDoer(before, discourse)
  return found ? named(found, before, discourse) : nobody
}

function named(noun: NounGroup, sentence: ReadSentence, discourse: Discourse): readonly Meant[] {
  return actorsOfNoun(noun, sentence, discourse).map(({ id, name, responsibility }) => ({ id, name, responsibility }))
}

function lastDoer({ clauses }: ReadSentence, start: number, discourse: Discourse): NounGroup | null {
  let found: NounGroup | null = null
  for (const { subject, verb } of clauses.predications) {
    if (!verb || !subject || subject.pronoun || subject.end > start) continue
    if (!isAgent(subject, discourse) || (found !== null && subject.start <= found.start)) continue
    // "The army and its forces shelled": the word stands in that subject, and means what stands before it.
    const inside = subject.joined.findIndex((one) => one.start <= start && start < one.end)
    found = inside < 0 ? subject : { ...subject, joined: subject.joined.slice(0, inside) }
  }
  return found
}

function firstDoer({ clauses, chunks }: ReadSentence, discourse: Discourse): NounGroup | null {
  const { predications } = clauses.predications.length > 0 ? clauses : readClauses(chunks)
  for (const { subject, verb, passive } of predications)
    if (verb && subject && !passive) return isAgent(subject, discourse) ? subject : null
  return null
}
