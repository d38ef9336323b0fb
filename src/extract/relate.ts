import type { ReadSentence } from './read-document.ts'
import { inheritPopulations } from './population.ts'
import type { RawClaim } from './raw-claim.ts'
import { tollsOf, type RawToll } from './tolls.ts'

export interface RelatedClaims {
  /** In the order of the text. */
  readonly claims: readonly RawClaim[]
  readonly tolls: readonly RawToll[]
}

/** Relates the claims of a document to one another: attackers among the dead, parts of earlier counts, tolls. */
export function relate(sentences: readonly ReadSentence[], text: string): RelatedClaims {
  const claims = sentences.flatMap((sentence) => sentence.claims)
  const unitsOf = new Map(sentences.map(({ index, units }) => [index, units]))
  markAttackers(sentences, claims)
  linkParts(claims)
  inheritPopulations(claims, ({ sentence }) => unitsOf.get(sentence) ?? [])
  void text
  return { claims, tolls: tollsOf(claims, sentences) }
}

const attacks: ReadonlySet<string> = new Set(['attack', 'storm', 'ambush', 'raid', 'bomb', 'open', 'fire', 'detonate', 'explode', 'blow', 'kill', 'wound', 'injure', 'abduct', 'kidnap', 'shoot', 'stab', 'seize', 'assault', 'target', 'hit', 'strike', 'clash', 'gun', 'behead', 'murder', 'massacre', 'burn', 'plant', 'hurl', 'throw', 'ram', 'drive', 'infiltrate'])

/** Fighters are attackers where the text says that fighters attacked; suspects where the text has other victims. */
function markAttackers(sentences: readonly ReadSentence[], claims: RawClaim[]): void {
  const harmed = claims.some((claim) => (claim.measure === 'killed' || claim.measure === 'injured') && claim.noun.person?.role == null && claim.people)
  let fightersAttack = false
  for (const sentence of sentences) {
    for (const subject of sentence.subjects) {
      if (subject.role === 'fighter' && attacks.has(subject.verb)) fightersAttack = true
    }
  }
  for (const claim of claims) {
    if (claim.role !== 'victim' || claim.noun.person?.role !== 'fighter') continue
    if (fightersAttack && harmed) claim.role = 'attacker'
  }
}

/** "The dead included two journalists", "three of the wounded": parts of the count that was said before. */
function linkParts(claims: readonly RawClaim[]): void {
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    if (claim.partOf || claim.noun.partitive !== 'noun') continue
    const { head } = claim.noun
    // "three of the wounded", "four of the victims" point back; "one of the survivors" is somebody else.
    const pointsBack = head.entry?.person?.anaphor || head.entry?.frames.some((sense) => sense.form !== 'verb')
    if (!pointsBack) continue
    for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
      const whole = claims[back]
      if (whole.measure === claim.measure && whole.partOf === null && (whole.quantity.high === null || whole.quantity.high >= claim.quantity.low)) {
        claim.partOf = whole
        break
      }
    }
  }
}
