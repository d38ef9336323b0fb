import type { Actor, Responsibility, Source } from '../../model/index.ts'
import type { RawAttribution } from '../discourse.ts'

/**
 * Whoever tells of their own deed claims it, admits it or denies it: "the army said its soldiers had killed three".
 * Where the publisher speaks, it is plain.
 */
export function withOwnDeeds(actors: readonly Actor[], attribution: RawAttribution | null): readonly Actor[] {
  const source = attribution?.sources[0]
  if (!attribution || !source) return actors
  if (tellers.has(source.kind)) return actors.filter((actor) => !isSource(actor, attribution))
  const responsibility = ofStance[attribution.stance]
  if (!responsibility || !actors.some((actor) => isOwn(actor, source))) return actors
  return actors.map((actor) => (isOwn(actor, source) ? { ...actor, responsibility } : actor))
}

/** "The daily noted that the blast was the first": who only tells of others did nothing. */
const tellers: ReadonlySet<string> = new Set(['media', 'witness', 'monitor', 'expert', 'document'])

function isSource({ start, end, name }: Actor, { source, sources }: RawAttribution): boolean {
  if (start === undefined || end === undefined) return name === sources[0].name
  return source.some((said) => said.start < end && start < said.end)
}

const ofStance: Readonly<Partial<Record<RawAttribution['stance'], Responsibility>>> = {
  asserts: 'claimed',
  acknowledges: 'accepted',
  denies: 'denied',
}

function isOwn({ id, name, text, responsibility }: Actor, source: Source): boolean {
  if (responsibility !== 'stated') return false
  if (name === source.name || (id !== null && id === source.party)) return true
  // "the army said soldiers had killed three", "its 6th Brigade"; whose brigade it is, if it is said, is another's
  if (isForce(source) && text !== undefined && (ownMen.test(text) || (id === null && ownUnits.test(text)))) return true
  if (text !== undefined && ownWords.test(text)) return true
  // "Its artillery": whose it is may have been told before somebody else speaks.
  if (text !== undefined && itsWords.test(text) && source.name.includes(name)) return true
  if (plainName(name) === plainName(source.name)) return true
  return (
    isForce(source) && text === undefined && (id === null || source.party === null) && isShortFor(source.name, name)
  )
}

/** "The army's press centre" speaks for "the Tolmak Defence Army". */
function isShortFor(short: string, full: string): boolean {
  const words = plainName(full).split(' ')
  const own = plainName(short).replace(offices, '').split(' ')
  return own.length < words.length && own.every((word) => words.includes(word))
}

/** Who speaks for a body, behind its name. */
const offices = /(?:['’]s)? (?:press|media|spokes|general staff|command).*$/

function isForce({ kind }: Source): boolean {
  return kind === 'military' || kind === 'armed-group' || kind === 'police'
}

const ownMen = /^(?:the )?(?:soldiers|troops|forces|fighters|officers)$/i
/** A unit by its number or name, which a force tells of as its own. */
const ownUnits = /\b(?:Brigade|Division|Battalion|Regiment|Corps|Squadron|Unit|Air Force|Navy)\b/
const ownWords = /^(?:our|we)\b/i
const itsWords = /^its\b/i

function plainName(name: string): string {
  const small = name.toLowerCase()
  return small.startsWith('the ') ? small.slice(4) : small
}
