import { Sign } from '../../language/signs.ts'
import type { ReadDocument, ReadSentence } from '../read-document.ts'
import type { Unit } from '../unit.ts'
import { isWeak } from './is-meant.ts'
import type { Mention } from './mention.ts'

/** Whether a document, and each of its sentences, tells of violence: what words of ordinary life mean depends on it. */
export interface Signs {
  /** The document tells of little else; then not all of its sentences are known. */
  readonly document: boolean
  readonly sentences: ReadonlySet<number>
}

/** Looks for weapons, fighters, the killed and wounded, and for words that mean violence only. */
export function signsOfViolence(document: ReadDocument, mentions: readonly Mention[]): Signs {
  const enough = Math.min(12, Math.ceil(document.sentences.length / 5))
  const sentences = new Set<number>()
  for (const mention of mentions)
    if (!isWeak(mention) && !mention.aside && violent.has(mention.event)) sentences.add(mention.sentence)
  for (const sentence of document.read) {
    // Where the document tells of little else, its sentences are not asked for.
    if (sentences.size >= enough) break
    if (!sentences.has(sentence.index) && isOfViolence(sentence)) sentences.add(sentence.index)
  }
  return { document: sentences.size >= enough, sentences }
}

function isOfViolence({ claims, units, signs }: ReadSentence): boolean {
  for (const { measure } of claims) if (measure === 'killed' || measure === 'injured') return true
  if ((signs & violence) === 0) return false
  for (const unit of units) if (isSign(unit)) return true
  return false
}

function isSign({ entry }: Unit): boolean {
  if (entry === null || (entry.signs & violence) === 0) return false
  return (entry.signs & Sign.role) !== 0 || (entry.phrase !== 'strike' && entry.phrase !== 'strikes')
}

const violence = Sign.role | Sign.munition | Sign.strike

const violent: ReadonlySet<string> = new Set([
  'air-strike',
  'drone-strike',
  'shelling',
  'missile-strike',
  'rocket-fire',
  'suicide-bombing',
  'bombing',
  'landmine',
  'grenade',
  'chemical-attack',
  'explosion',
  'intercept',
  'armed-clash',
  'ground-operation',
  'siege',
  'attack',
  'shooting',
  'stabbing',
  'execution',
  'abduction',
])
