import type { StepKind } from '../model/index.ts'
import { packs } from './generated/index.ts'
import { vocabularies } from './generated/vocabularies.ts'
import type { Lexicon } from './lexicon.ts'
import { openLexicon } from './open-lexicon.ts'

const opened = new Map<string, Lexicon>()

/** Codes of the languages that have a pack. */
export const languages: readonly string[] = Object.keys(packs)

/** English name of a language that has a pack, `null` of others: "English" for `en`. */
export function packName(code: string): string | null {
  return Object.hasOwn(packs, code) ? packs[code].name : null
}

/** The lexicon of a language, opened at first use; `null` where there is no pack. */
export function lexiconOf(code: string): Lexicon | null {
  const known = opened.get(code)
  if (known) return known
  const written = Object.hasOwn(packs, code) ? packs[code] : undefined
  if (!written) return null
  const lexicon = openLexicon(written)
  opened.set(code, lexicon)
  return lexicon
}

/** The facet of a population id: `age` for `children`. Nationalities are open. */
export function facetOf(id: string): (typeof vocabularies.populations)[number]['facet'] | null {
  if (id.startsWith('nat:')) return 'nationality'
  return facets.get(id) ?? null
}
const facets = new Map(vocabularies.populations.map((population) => [population.id, population.facet]))

/** Wider kinds of an event, whose words may name it again. */
export function widerKinds(event: string): readonly string[] {
  return wider.get(event) ?? none
}

/** The kinds that may be one event with a kind: itself, its wider ones, and those that it is wider than. */
export function kindsOfOne(event: string): ReadonlySet<string> {
  const known = ofOne.get(event)
  if (known) return known
  const kinds = new Set([event, ...widerKinds(event)])
  for (const [narrower, wide] of wider) if (wide.includes(event)) kinds.add(narrower)
  ofOne.set(event, kinds)
  return kinds
}
const ofOne = new Map<string, ReadonlySet<string>>()

/** The kind of event that a weapon makes, by its unit: `drone-strike` for `drones`; `null` where none does. */
export function eventByWeapon(unit: string): string | null {
  return byWeapon.get(unit) ?? null
}

/** ACLED's sub-event type of a kind of event; `null` where ACLED codes none. */
export function acledSubType(event: string): string | null {
  return subTypes.get(event) ?? null
}
const subTypes = new Map(vocabularies.events.map(({ id, acled }) => [id, acled]))

const none: readonly string[] = []
const wider = new Map(vocabularies.events.map(({ id, within }) => [id, within ?? none]))
const byWeapon = new Map(vocabularies.events.flatMap(({ id, weapons }) => (weapons ?? none).map((unit) => [unit, id])))

/** Says whether a frame tells of some of those whom its measure counts, seldom of all: "taken to hospital". */
export function tellsOfSome(rule: string): boolean {
  return ofSome.has(rule)
}
const ofSome = new Set(Object.values(packs).flatMap(({ some }) => some.split('\n')))

/** What vague words count as under a rule book that has numbers of its own for them, by the number they stand for at least. */
export function conventionsOf(ruleBook: string): ReadonlyMap<number, number> {
  return new Map(
    vocabularies.conventions.flatMap(({ low, methods }) => {
      const number = methods?.[ruleBook]
      return number === undefined ? [] : [[low, number] as const]
    }),
  )
}

/** A word that says why a figure changed, as it stands in a text. */
export interface StepWord {
  readonly step: StepKind
  readonly start: number
  readonly end: number
}

/** Returns the words of a text in a language that say why a figure changed, in the order of the text. */
export function stepWordsIn(text: string, code: string): StepWord[] {
  if (!Object.hasOwn(packs, code)) return []
  const lower = text.toLowerCase()
  const found: StepWord[] = []
  for (const line of packs[code].steps.split('\n')) {
    const space = line.indexOf(' ')
    const words = line.slice(space + 1)
    for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
      const end = at + words.length
      if (!isLetterAt(lower, at - 1) && !isLetterAt(lower, end))
        found.push({ step: line.slice(0, space) as StepKind, start: at, end })
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\p{L}/u.test(text[at])
}
