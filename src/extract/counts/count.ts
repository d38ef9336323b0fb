import { Pos } from '../../language/lexicon.ts'
import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup } from '../chunk.ts'
import { type QuantityMention, Tag } from '../unit.ts'

/** A quantity with the noun group (or the groups of one family) it counts. */
export interface Counted {
  readonly quantity: QuantityMention
  readonly nouns: readonly NounGroup[]
}

export interface CountContext {
  readonly text: string
  readonly capitals: boolean
}

/**
 * Returns what a noun group counts, and what is joined with it: one entry a quantity.
 *
 *     three soldiers and two policemen  =>  3, 2
 *     a woman and her two sons          =>  3
 *     no civilians                      =>  0
 */
export function countsOf(leader: NounGroup, context: CountContext): readonly Counted[] {
  if (leader.joined.length === 0) {
    const quantity = quantityOf(leader, context)
    return quantity ? [{ quantity, nouns: [leader] }] : nothing
  }
  return countsOfList([leader, ...leader.joined], context).map(({ item }) => item)
}

const nothing: readonly Counted[] = []

/** {@link countsOf} for a list, each count with the noun group that leads it. */
export function countsOfList(
  members: readonly NounGroup[],
  context: CountContext,
  arePeople = false,
): { part: NounGroup; item: Counted }[] {
  const counts: { part: NounGroup; item: Counted }[] = []
  for (let at = 0; at < members.length; at++) {
    const noun = members[at]
    const quantity =
      arePeople || (members.length > 1 && members.some((member) => member.person))
        ? quantityOfPart(noun, context)
        : quantityOf(noun, context)
    if (!quantity) continue
    if (noun.quantity && areThemselves(noun, quantity, members, at + 1)) {
      counts.push({ part: noun, item: { quantity, nouns: [noun] } })
      break
    }
    const family = [noun]
    // A person and that person's kin are one group: "a woman and her two sons".
    if (
      noun.person &&
      quantity.stated !== null &&
      quantity.stated <= 2 &&
      !noun.quantity &&
      noun.determiner !== 'possessive'
    ) {
      while (isKinOfBefore(members[at + 1])) family.push(members[++at])
    }
    counts.push({
      part: noun,
      item: family.length === 1 ? { quantity, nouns: family } : joinFamily(quantity, family, context),
    })
  }
  return counts
}

/** "Two women, Fatima Saleh and her sister": as many as were counted, and one of them by name: nobody besides. */
function areThemselves(
  { appositions }: NounGroup,
  { stated }: QuantityMention,
  members: readonly NounGroup[],
  from: number,
): boolean {
  if (stated === null || stated < 2 || from === members.length) return false
  if (appositions.length + members.length - from !== stated) return false
  const all = [...appositions, ...members.slice(from)]
  const areOneEach = all.every(
    ({ name, determiner, quantity, plural }) => !quantity && !plural && (name !== null || determiner === 'possessive'),
  )
  return areOneEach && all.some(({ name, determiner }) => name !== null && determiner === null)
}

/** "her two sons", "his three children". */
function isKinOfBefore(noun: NounGroup | undefined): boolean {
  if (noun?.determiner !== 'possessive' || !noun.person) return false
  return noun.person.kin || noun.person.facets.some(({ id }) => id === 'children' || id === 'infants')
}

function joinFamily(first: QuantityMention, family: readonly NounGroup[], context: CountContext): Counted {
  let stated = first.stated ?? 0
  for (const noun of family.slice(1)) stated += quantityOf(noun, context)?.stated ?? 0
  return {
    quantity: {
      ...first,
      start: family[0].start,
      end: family[family.length - 1].end,
      stated,
      low: stated,
      high: first.high === null ? null : stated,
    },
    nouns: family,
  }
}

/** The quantity of one noun group: its number, zero for "no", one for a singular. `null` where no number is said. */
export function quantityOf(noun: NounGroup, context: CountContext): QuantityMention | null {
  // "an 8-year-old boy and a 15-year-old"
  if (noun.reason !== null) return isSomebodyByAge(noun) ? exactly(1, noun.start, firstWordEnd(noun, context)) : null
  if (noun.time) return null
  // "the first officer killed there": an order, no count.
  if (noun.ordinal && !noun.quantity && noun.determiner !== 'indefinite' && !noun.name) return null
  if (noun.quantity) return noun.quantity
  if (noun.determiner === 'negative') return exactly(0, noun.start, firstWordEnd(noun, context))
  if (noun.pronoun) return null
  if (noun.person) {
    const { person } = noun
    if (person.plural && !noun.name) {
      // "a family of five"
      return null
    }
    if (person.unit === 'households') {
      const size = noun.of?.quantity
      return size && !noun.of?.person ? size : null
    }
    if (person.invariable && noun.determiner !== 'indefinite') return null
    if (noun.determiner === 'universal') return null
    if (noun.plural && noun.determiner !== 'indefinite' && !noun.name) return null
    if (
      noun.determiner === null &&
      !noun.name &&
      noun.head.pos & Pos.nationality &&
      !person.plural &&
      noun.head.pos & Pos.adjective
    )
      return null
    // "civil defence", "guard of honour": a singular without a determiner counts in headlines and lists.
    // "A couple": the article alone says one, only both words say two.
    const end = person.size > 1 ? noun.head.end : noun.determiner && !noun.name ? firstWordEnd(noun, context) : noun.end
    return exactly(person.size, noun.start, end)
  }
  if (noun.thing && !noun.thing.plural && (noun.determiner === 'indefinite' || noun.determiner === 'definite'))
    return exactly(1, noun.start, firstWordEnd(noun, context))
  if (noun.name && noun.determiner === null && isPersonName(noun, context))
    return exactly(1, nameStart(noun, context.text), noun.end)
  return null
}

/** "a 15-year-old". */
function isSomebodyByAge({ reason, determiner }: NounGroup): boolean {
  return reason === 'age' && determiner === 'indefinite'
}

function exactly(value: number, start: number, end: number): QuantityMention {
  return { start, end, stated: value, hedge: 'exact', low: value, high: value, additive: false }
}

function firstWordEnd(noun: NounGroup, { text }: CountContext): number {
  let at = noun.start
  while (at < noun.end && !isSpace(text, at)) at++
  return at
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text[at])
}

const groupWords =
  /(?:army|forces?|brigade|battalion|party|group|front|movement|ministry|police|government|council|organi[sz]ation|union|state|province|city|region|committee|command|guards?|militia|news|agency|university|hospital|court|bank|company|league|nations?|republic|islands?|valley|strip|river|district|village|town|camp|street|road|school|church|mosque|airport|base|border|war|operation|association|network|corps|navy|regiment|division|office|department|service|world|isis|isil|hamas|hezbollah|taliban)$/i

/** {@link quantityOf} for a part of people: "three hostages, including a Dutch birdwatcher" counts whoever the noun names. */
export function quantityOfPart(noun: NounGroup, context: CountContext): QuantityMention | null {
  const quantity = quantityOf(noun, context)
  if (quantity) return quantity
  const isSomebody =
    noun.determiner === 'indefinite' &&
    !noun.thing &&
    !noun.time &&
    !noun.plural &&
    noun.reason === null &&
    noun.head.entry === null
  return isSomebody ? exactly(1, noun.start, firstWordEnd(noun, context)) : null
}

/** Where the name starts behind what modifies it: "27-year-old Omar Saleh". */
function nameStart(noun: NounGroup, text: string): number {
  const words = text.slice(noun.start, noun.end)
  const name = /^\d/.test(words) ? words.search(/\p{Lu}/u) : 0
  return noun.start + Math.max(0, name)
}

/** A name of one or more capitalised words that looks like a person's. In a text of capitals nothing tells. */
function isPersonName(noun: NounGroup, { text, capitals }: CountContext): boolean {
  if (capitals || noun.head.tag !== Tag.name) return false
  const words = text.slice(nameStart(noun, text), noun.end)
  if (/\d/.test(words) || groupWords.test(words)) return false
  if (words === words.toUpperCase()) return false
  return words.trim().split(/\s+/).length >= 2
}

/** Whether a frame may count the noun group at all. */
export function accepts(frame: FrameEntry, noun: NounGroup, isObject: boolean): boolean {
  if (noun.reason !== null) return isSomebodyByAge(noun) && frame.what !== 'things'
  if (noun.time) return false
  const { head } = noun
  const { entry } = head
  if (frame.what === 'things') {
    const measure = frame.measure
    return noun.thing !== null && typeof measure !== 'string' && measure[noun.thing.class] !== undefined
  }
  if (frame.only.length > 0 && !saysOneOf(frame.only, noun)) return false
  if (frame.except.length > 0 && saysOneOf(frame.except, noun)) return false
  // "17 bodies were taken to hospital": the dead are not wounded, held or moved.
  if (isOfTheDead(noun, frame)) return false
  if (noun.person) return true
  const bare =
    head.tag === Tag.number ||
    noun.partitive === 'pronoun' ||
    head.word === 'own' ||
    (noun.partitive === 'noun' && !noun.thing && !head.entry?.notCount && !head.lists.has('eventNouns'))
  if (noun.determiner === 'negative' && noun.pronoun) return true
  if (noun.thing) return false
  if (bare) return frame.what === 'people' || !isObject || noun.partitive === 'pronoun' || noun.additive
  if (noun.triggers.some(({ unit, sense }) => unit === head && sense.frame.what !== 'things')) return true
  if (head.pos & Pos.nationality) return true
  if (frame.what === 'named-people')
    return noun.name !== null && !noun.quantity && (isObject || noun.appositions.some((other) => other.person))
  if (!entry)
    return noun.quantity ? noun.plural || head.tag === Tag.name || noun.quantity.stated !== 1 : noun.name !== null
  if (entry.notCount || entry.lists.size > 0 || entry.frames.length > 0) return false
  return noun.quantity !== null && (head.pos & Pos.noun) !== 0 ? noun.plural : false
}

/** The noun group names the dead, and the frame counts others: the wounded, the held, those who moved. */
export function isOfTheDead({ head, triggers }: NounGroup, frame: FrameEntry): boolean {
  return (
    triggers.length > 0 &&
    !countsTheDead(frame) &&
    triggers.some(({ unit, sense }) => unit === head && countsTheDead(sense.frame))
  )
}

/** Whether the noun group's words say one of the population ids, or tell one of the measures themselves: "hostages". */
function saysOneOf(ids: readonly string[], noun: NounGroup): boolean {
  // Gunmen and attackers take part in the fight, whatever their words leave unsaid.
  if (noun.person?.role && ids.includes('combatants')) return true
  return (
    (noun.person?.facets.some(({ id }) => ids.includes(id)) ?? false) ||
    noun.triggers.some(({ sense }) => typeof sense.frame.measure === 'string' && ids.includes(sense.frame.measure))
  )
}

function countsTheDead(frame: FrameEntry): boolean {
  return frame.measure === 'killed' || frame.measure === 'bodies-recovered'
}
