import type { Actor, Responsibility, Source } from '../../model/index.ts'
import type { RawAttribution } from '../discourse.ts'

/**
 * Whoever tells of their own deed claims it, admits it or denies it: "the army said its soldiers had killed three".
 * Where the publisher speaks, it is plain.
 */
export function withOwnDeeds(actors: readonly Actor[], attribution: RawAttribution | null): readonly Actor[] {
  const source = attribution?.sources[0]
  if (!attribution || !source) return actors
  const responsibility = ofStance[attribution.stance]
  if (!responsibility || !actors.some((actor) => isOwn(actor, source))) return actors
  return actors.map((actor) => (isOwn(actor, source) ? { ...actor, responsibility } : actor))
}

const ofStance: Readonly<Partial<Record<RawAttribution['stance'], Responsibility>>> = {
  asserts: 'claimed',
  acknowledges: 'accepted',
  denies: 'denied',
}

function isOwn({ id, name, text, responsibility }: Actor, source: Source): boolean {
  if (responsibility !== 'stated') return false
  if (id !== null && id === source.party) return true
  // "the army said soldiers had killed three", "its 6th Brigade"; whose brigade it is, if it is said, is another's
  if (isForce(source) && text !== undefined && (ownMen.test(text) || (id === null && ownUnits.test(text)))) return true
  if (text !== undefined && ownWords.test(text)) return true
  return plainName(name) === plainName(source.name)
}

function isForce({ kind }: Source): boolean {
  return kind === 'military' || kind === 'armed-group' || kind === 'police'
}

const ownMen = /^(?:the )?(?:soldiers|troops|forces|fighters|officers)$/i
/** A unit by its number or name, which a force tells of as its own. */
const ownUnits = /\b(?:Brigade|Division|Battalion|Regiment|Corps|Squadron|Unit|Air Force|Navy)\b/
const ownWords = /^(?:its|our|we)\b/i

function plainName(name: string): string {
  return name.replace(/^the /i, '').toLowerCase()
}
