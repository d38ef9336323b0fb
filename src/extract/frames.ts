import { type FrameSense, Pos } from '../language/lexicon.ts'
import type { FrameEntry } from '../language/source.ts'
import type { Chunk, NounGroup } from './chunk.ts'
import type { Clauses, Predication } from './clauses/predication.ts'
import { accepts, type Counted, type CountContext, countsOf, countsOfList, quantityOf } from './count.ts'
import { modalityOf } from './modality.ts'
import { facetsOf, populationOf } from './population.ts'
import type { RawClaim } from './raw-claim.ts'
import { readTolls } from './toll-figures.ts'
import { type QuantityMention, Tag, type TagValue, type Unit } from './unit.ts'

export interface Sentence {
  readonly index: number
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
}

/** What one figure of a frame needs to become a claim. */
export interface Emission {
  readonly frame: FrameEntry
  readonly trigger: { readonly start: number; readonly end: number }
  readonly triggerUnit: Unit | null
  readonly predication: Predication | null
  readonly trace: string
  readonly toll?: boolean
  readonly older?: boolean
  readonly total?: boolean
}

/**
 * Lets every trigger of a sentence find whom it counts: verbs by subject and object, adjectives by whom they are
 * said of, nouns by themselves, by their "of", or by the figure a toll rose to.
 */
export function readFrames(sentence: Sentence, context: CountContext, previous: RawClaim | null): RawClaim[] {
  const claims: RawClaim[] = []
  const { chunks, clauses, units } = sentence
  const { text } = context
  const counted = new Set<NounGroup>()
  let lastThing: { class: string; unit: string } | null = null

  for (const predication of clauses.predications) readPredication(predication)
  for (const predication of clauses.predications) readOfThem(predication)
  for (const figure of readTolls(sentence, context)) emit(figure.counted, figure.emission, figure.noun)
  for (const noun of clauses.nouns) readNoun(noun)
  joinCasualties(claims)
  // Parts have parts: the list grows while it is read.
  for (let at = 0; at < claims.length; at++) readParts(claims[at])
  readCarriedParts()
  return claims.sort((a, b) => a.quantity.start - b.quantity.start || a.trigger.start - b.trigger.start)

  function readPredication(predication: Predication): void {
    if (predication.adjective) {
      const { unit } = predication.adjective
      const sense = unit.entry?.frames.find((candidate) => candidate.form === 'adjective' && fits(candidate.frame, predication.subject))
      // "died in hospital", "died under the rubble": where they died is no second claim.
      if (sense && predication.subject && !isOfTheDying(predication, sense)) count(predication.subject, sense.frame, unit, predication, 'adjective said of its subject')
      return
    }
    const verb = predication.verb
    if (!verb) return
    const senses = verb.main.entry?.frames ?? []
    // A frame that wants further words and has them goes before one that wants none.
    const ordered = senses.length === 0 ? senses : senses.filter((sense) => sense.form === 'verb').sort((a, b) => b.complement.length - a.complement.length)
    const done = new Set<string>()
    for (const sense of ordered) {
      if (sense.complement.length > 0 && !complementFollows(verb.last, sense)) continue
      const key = typeof sense.frame.measure === 'string' ? sense.frame.measure : sense.frame.id
      if (done.size > 0 && sense.complement.length === 0 && typeof sense.frame.measure === 'string' && !done.has(key)) continue
      for (const role of sense.frame.counted) {
        if (role === 'with') {
          for (const noun of predication.obliques) if ((noun.preposition === 'with' || (noun.preposition === 'by' && predication.passive)) && accepts(sense.frame, noun, true)) count(noun, sense.frame, verb.main, predication, 'with')
          continue
        }
        const reflexive = role === 'object' && !predication.passive && isReflexive(predication.object) && sense.frame.what === 'people'
        if (reflexive && predication.subject) count({ ...predication.subject, joined: [] }, sense.frame, verb.main, predication, reflexiveTrace)
        const noun = role === 'object' ? (predication.passive ? predication.subject : predication.object) : role === 'subject' && !predication.passive && !isLoose(predication, sense) ? predication.subject : null
        if (!noun) continue
        const members = membersOf(noun, sense.frame)
        if (members) {
          if (count(members, sense.frame, verb.main, predication, `its ${role}, a group of so many`)) done.add(key)
          continue
        }
        if (!isAccepted(sense.frame, noun, role === 'object' && !predication.passive) && !noun.head.entry?.lists.has('portions') && !(noun.pronoun && noun.appositions.some((other) => other.quantity && other.person))) continue
        if (count(noun, sense.frame, verb.main, predication, predication.passive ? `passive, its subject` : `its ${role}`) && sense.frame.what !== 'things') done.add(key)
      }
    }
    if (naming.has(verb.main.entry?.verb ?? '')) readNamed(predication)
    if (verb.main.pos & Pos.have) readHasWounds(predication)
    if (verb.copula) readLikewise(predication)
    if (verb.copula) readAmong(predication)
    if (verb.copula || equations.has(verb.main.entry?.verb ?? '')) readEquation(predication)
  }

  /** "Police identified the dead as Omar Saleh, 34, and Lina Haddad": each name counts one. */
  function readNamed(predication: Predication): void {
    const whom = predication.passive ? predication.subject : predication.object
    if (!whom || !predication.verb) return
    const own = whom.triggers.find(({ unit, sense }) => unit === whom.head && sense.frame.what === 'people' && sense.frame.counted.includes('itself'))
    const carried = whom.person?.anaphor && previous?.people ? previous : null
    const frame = own?.sense.frame ?? (carried ? { ...named, measure: carried.measure, id: carried.rule } : null)
    if (!frame) return
    let open = false
    for (let at = predication.at + 1; at < Math.min(chunks.length, predication.at + 24); at++) {
      const chunk = chunks[at]
      if (chunk.kind === 'semicolon' || (chunk.kind === 'verb' && open)) break
      if (chunk !== whom && 'unit' in chunk && chunk.unit.word === 'as') open = true
      if (!open || chunk.kind !== 'noun' || !chunk.name || counted.has(chunk)) continue
      const quantity = quantityOf(chunk, context)
      if (quantity) emit({ quantity, nouns: [chunk] }, { frame, trigger: whom, triggerUnit: whom.head, predication, trace: 'a name given to them' }, chunk)
    }
  }

  /** "Of the martyrs, 7,779 are children", "of those killed, 12 were women": parts of those whom the first words name. */
  function readOfThem(predication: Predication): void {
    const { subject, verb, predicate } = predication
    const whole = chunks[1]
    if (!verb?.copula || !subject?.quantity || subject.person || counted.has(subject) || chunks[0].kind !== 'preposition' || chunks[0].unit.word !== 'of' || whole?.kind !== 'noun') return
    const reduced = clauses.predications.find((other) => other.subject === whole && other.passive && other.verb?.bare)
    const own = whole.triggers.find(({ sense }) => sense.frame.what === 'people')
    const sense = own?.sense ?? reduced?.verb?.main.entry?.frames.find((candidate) => candidate.frame.what !== 'things' && candidate.form === 'verb')
    const trigger = own?.unit ?? reduced?.verb?.main
    if (!sense || !trigger) return
    if (predicate?.person && !subject.appositions.includes(predicate)) subject.appositions.push(predicate)
    count(subject, sense.frame, trigger, predication, 'part of those its sentence opens with')
    // "7,779 are children, 5,466 women"
    for (const other of predicate?.joined ?? []) if (other.quantity && other.person) count({ ...other, joined: [] }, sense.frame, trigger, predication, 'part of those its sentence opens with')
  }

  /** "The dead were nine farmers and a guard", "the wounded include three children". */
  function readEquation(predication: Predication): void {
    const { subject, verb } = predication
    const noun = predication.predicate ?? predication.object
    if (!subject || subject.quantity || !noun || noun === subject || !verb) return
    const trigger = subject.triggers.find(({ unit, sense }) => unit === subject.head && sense.frame.what !== 'things' && sense.frame.counted.includes('itself') && (sense.form === 'adjective' || subject.determiner === 'definite'))
    if (!trigger || !isAccepted(trigger.sense.frame, noun, false)) return
    count(noun, trigger.sense.frame, trigger.unit, predication, 'what its subject is said to be')
  }

  /** "Two of them have life-threatening injuries". */
  function readHasWounds(predication: Predication): void {
    const { subject, object } = predication
    const trigger = object && !object.quantity ? object.triggers.find(({ unit, sense }) => unit === object.head && sense.form === 'noun' && sense.frame.measure === 'injured') : undefined
    if (trigger && subject && isAccepted(trigger.sense.frame, subject, false)) count(subject, trigger.sense.frame, trigger.unit, predication, 'its subject, that has them')
  }

  /** "…, as were all five attackers", "So were ten peacekeepers": the same happened to them. */
  function readLikewise(predication: Predication): void {
    const before = chunks[predication.at - 1]
    const { predicate } = predication
    if (!before || !('unit' in before) || (before.unit.word !== 'as' && before.unit.word !== 'so') || !predicate?.person || !predicate.quantity) return
    const last = claims[claims.length - 1] ?? (previous && sentence.index - previous.sentence <= 1 ? previous : null)
    if (!last?.people || !predication.verb) return
    emit({ quantity: predicate.quantity, nouns: [predicate] }, { frame: { ...named, measure: last.measure, id: last.rule }, trigger: predication.verb, triggerUnit: predication.verb.main, predication, trace: 'as the ones before' }, predicate)
  }

  /** "Two officers are among the wounded", "among the dead were two journalists". */
  function readAmong(predication: Predication): void {
    const among = clauses.nouns.find((noun) => noun.preposition === 'among' && noun.triggers.some(({ sense }) => sense.frame.what === 'people') && (predication.obliques.includes(noun) || Math.abs(chunks.indexOf(noun) - predication.at) <= 2))
    const trigger = among?.triggers.find(({ sense }) => sense.frame.what === 'people')
    const noun = predication.predicate ?? predication.subject
    if (!among || !trigger || !noun || noun === among) return
    count(noun, trigger.sense.frame, trigger.unit, predication, 'said to be among them')
  }

  /** "a cell of five operatives", "a convoy of ten trucks": the members are counted. */
  function membersOf(noun: NounGroup, frame: FrameEntry): NounGroup | null {
    if (noun.quantity || !noun.of?.quantity || !(noun.head.entry?.lists.has('collectives') ?? false)) return null
    return accepts(frame, noun.of, false) ? noun.of : null
  }

  /** "killed himself": the subject is the one counted. */
  function isReflexive(noun: NounGroup | null): boolean {
    return noun !== null && /^(?:himself|herself|themselves|itself)$/.test(noun.head.word)
  }

  /** Whether an adjective only tells where or how its subject died: "died in hospital". */
  function isOfTheDying({ governor, subject }: Predication, sense: FrameSense): boolean {
    if (!governor?.verb || governor.subject !== subject || sense.frame.measure === 'killed') return false
    return governor.verb.main.entry?.frames.some(({ form, frame, complement }) => form === 'verb' && complement.length === 0 && frame.measure === 'killed') ?? false
  }

  /** "people fleeing the city were killed": the fleeing are not the news. */
  function isLoose(predication: Predication, _sense: FrameSense): boolean {
    return predication.verb?.form === 'ing' && !predication.verb.progressive
  }

  function isAccepted(frame: FrameEntry, leader: NounGroup, isObject: boolean): boolean {
    if ([leader, ...leader.joined].some((noun) => accepts(frame, noun, isObject))) return true
    // "killing eight soldiers and capturing five": the bare number is of people too.
    if (frame.what === 'named-people' && leader.quantity && leader.head.tag === 14 && claims.some((claim) => claim.people)) return true
    return frame.what === 'things' && lastThing !== null && leader.quantity !== null && !leader.person && measureOfThing(frame, lastThing.class) !== null && (leader.head.tag === 14 || leader.head.entry?.person?.anaphor === true || leader.additive)
  }

  function fits(frame: FrameEntry, noun: NounGroup | null): boolean {
    return noun !== null && isAccepted(frame, noun, false)
  }

  function complementFollows(last: number, sense: FrameSense): boolean {
    const wanted = sense.complement
    for (let at = last + 1; at < Math.min(units.length, last + 16); at++) {
      const { word, entry } = units[at]
      const mayStart = entry ? entry.words[0] === wanted[0] || entry.words[entry.words.length - 1] === wanted[0] : word === wanted[0]
      if (mayStart && matches(at, wanted)) return true
      if (word === '.' || word === ';') return false
    }
    return false
  }
  /** Possessives and adverbs may stand inside: "from their homes", "left her home". */
  function matches(at: number, wanted: readonly string[]): boolean {
    let next = at
    for (let index = 0; index < wanted.length; ) {
      const unit = units[next]
      if (!unit) return false
      const words = unit.entry?.words ?? [unit.word]
      if (words.length > 0 && words.every((word, offset) => wanted[index + offset] === word)) index += words.length
      // "stab wounds" is one phrase that ends in what is wanted.
      else if (words.length > 1 && index === wanted.length - 1 && (words[words.length - 1] === wanted[index] || words[0] === wanted[index])) index++
      else if (index === 0 || !(unit.entry?.lists.has('possessives') || unit.entry?.lists.has('determiners') || unit.entry?.lists.has('articles') || fillers.has(unit.tag) || (unit.tag === Tag.noun && !unit.entry?.person && !unit.entry?.frames.length))) return false
      next++
    }
    return true
  }

  /** Makes the claims of a noun group and of what is joined with it. */
  function count(leader: NounGroup, frame: FrameEntry, trigger: Unit, predication: Predication | null, trace: string): boolean {
    let made = false
    for (const item of countsOf(leader, context)) {
      const noun = item.nouns[0]
      if (noun !== leader && !accepts(frame, noun, false) && !(frame.what === 'things' && noun.person)) {
        if (!isAccepted(frame, noun, false)) continue
      }
      if (frame.what === 'things' && noun.quantity === null && !isOneBuilding(noun)) continue
      made = emit(item, { frame, trigger, triggerUnit: trigger, predication, trace }, noun) || made
    }
    // "The attackers, two brothers from the north, were shot dead"
    if (!made && (leader.person || leader.pronoun || leader.head.entry?.lists.has('portions')) && !leader.quantity) {
      const told = leader.appositions.find((other) => other.quantity && other.person)
      if (told?.quantity) made = emit({ quantity: told.quantity, nouns: [told, leader] }, { frame, trigger, triggerUnit: trigger, predication, trace: `${trace}, in its apposition` }, told)
    }
    if (!made && leader.subs.length > 0) {
      for (const sub of leader.subs) for (const item of countsOf(sub, context)) emit(item, { frame, trigger, triggerUnit: trigger, predication, trace: `${trace}, a part of it` }, item.nouns[0])
    }
    return made
  }

  function emit(item: Counted, emission: Emission, noun: NounGroup): boolean {
    const { frame, predication } = emission
    const thing = noun.thing ?? (frame.what === 'things' ? lastThing : null)
    const measure = typeof frame.measure === 'string' ? frame.measure : thing ? measureOfThing(frame, thing.class) : null
    if (!measure) return false
    // One who flees or is moved is no displacement; a number of people is.
    if (movement.has(measure) && noun.quantity === null && noun.of?.quantity == null && item.quantity.stated === 1) return false
    if (claims.some((claim) => claim.measure === measure && claim.quantity.start < item.quantity.end && item.quantity.start < claim.quantity.end)) return true
    const modality = modalityOf(predication, units, emission.trigger)
    if (modality.hypothetical) return false
    const { stance } = modality
    // "were not hurt" tells of nobody hurt.
    if (predication?.verb?.negated && item.quantity.stated !== 0) return false
    if (thing) lastThing = { class: thing.class, unit: thing.unit }
    const people = frame.what !== 'things'
    // "shot down eight of 11 drones launched overnight": eleven were launched.
    if (noun.whole && noun.counted && predication?.verb?.bare && predication.passive && item.quantity === noun.quantity) item = { ...item, quantity: noun.whole }
    // "The group's leader, Abimael Guzmán, was captured": the name is the quantity's words.
    const byName = item.quantity.stated === 1 && !noun.quantity && !noun.name && noun.determiner === null ? noun.appositions.find((other) => other.name && quantityOf(other, context)) : undefined
    if (byName) item = { ...item, quantity: { ...item.quantity, start: byName.start, end: byName.end } }
    for (const part of item.nouns) {
      part.counted = true
      counted.add(part)
    }
    const facets = populationOf(item.nouns, sentence)
    // Who kills or wounds himself in an attack carried it out.
    const isAttacker = emission.trace === reflexiveTrace || item.nouns.some((part) => part.person?.role === 'attacker')
    const role = people ? (isAttacker ? 'attacker' : 'victim') : null
    const claim: RawClaim = {
      measure,
      rule: frame.id,
      quantity: item.quantity,
      noun,
      trigger: emission.trigger,
      // "a family of five": five people.
      unit: people ? (item.quantity === noun.of?.quantity ? 'people' : (noun.person?.unit ?? frame.unit ?? 'people')) : (thing?.unit ?? frame.unit ?? 'things'),
      people,
      facets,
      certainty: frame.certainty ?? modality.certainty,
      stance,
      scope: 'incident',
      role,
      predication,
      sentence: sentence.index,
      partOf: null,
      older: emission.older ?? false,
      definite: noun.determiner === 'definite',
      additive: noun.additive || item.quantity.additive,
      also: hasAlso(units, predication, item.quantity.start),
      total: emission.total ?? isTotal(units, item.quantity.start),
      evidence: cover(item, emission.trigger),
      doubts: [],
      trace: emission.trace,
      triggerUnit: emission.triggerUnit,
    }
    claims.push(claim)
    // "57 of 70 drones downed": seventy were fired.
    const { whole } = noun
    if (measure === 'munitions-intercepted' && whole && thing && !claims.some((other) => other.quantity.start === whole.start)) {
      claims.push({ ...claim, measure: 'munitions-fired', rule: 'destroyed/fire', quantity: whole, trace: 'those of which so many were stopped' })
    }
    return true
  }

  /** "two fighters among the dead": said without a verb. */
  function readAmongThem(noun: NounGroup): void {
    if (noun.preposition === 'among' && noun.head.word === 'latter' && claims.length > 0) {
      // "310 were arrested, two doctors among the latter"
      const part = chunks[chunks.indexOf(noun) - 2]
      const whole = claims[claims.length - 1]
      if (part?.kind === 'noun' && part.person && part !== whole.noun) whole.noun.subs.push(part)
      return
    }
    const trigger = noun.preposition === 'among' && !noun.quantity ? noun.triggers.find(({ unit, sense }) => unit === noun.head && sense.frame.what === 'people') : undefined
    const before = trigger ? chunks[chunks.indexOf(noun) - 2] : undefined
    if (!trigger || before?.kind !== 'noun' || !before.quantity || !before.person || counted.has(before)) return
    emit({ quantity: before.quantity, nouns: [before] }, { frame: trigger.sense.frame, trigger: trigger.unit, triggerUnit: trigger.unit, predication: predicationOf(before), trace: 'said to be among them' }, before)
  }

  /** "ten people with cuts", "several men with gunshot wounds": said without a verb. */
  function readWithWounds(noun: NounGroup): void {
    const trigger = noun.preposition === 'with' && !noun.quantity ? noun.triggers.find(({ unit, sense }) => unit === noun.head && sense.form === 'noun' && sense.frame.measure === 'injured') : undefined
    const before = trigger ? chunks[chunks.indexOf(noun) - 2] : undefined
    if (!trigger || before?.kind !== 'noun' || !before.person || counted.has(before)) return
    const quantity = quantityOf(before, context)
    if (quantity) emit({ quantity, nouns: [before] }, { frame: trigger.sense.frame, trigger: trigger.unit, triggerUnit: trigger.unit, predication: predicationOf(before), trace: 'said to have wounds' }, before)
  }

  function readNoun(noun: NounGroup): void {
    readAmongThem(noun)
    readWithWounds(noun)
    // Of the frames of one word the first that fits counts its "of": bodies found, else bodies seen.
    let read: Unit | null = null
    for (const { unit, sense } of noun.triggers) {
      const { frame } = sense
      if (!isGoverned(frame, noun)) continue
      const isHead = unit === noun.head
      for (const role of frame.counted) {
        if (role === 'itself') {
          if (sense.form === 'noun' && !isHead && noun.name === noun.head && unit.start < noun.head.start && frame.what === 'people' && !counted.has(noun) && !noun.quantity && !noun.owns) {
            // "the martyr Hassan Darwish", "hostage Lina Haddad"
            const named = { start: unitAfter(unit).start, end: noun.end, stated: 1, hedge: 'exact' as const, low: 1, high: 1, additive: false }
            if (/\s/.test(text.slice(named.start, named.end).trim())) emit({ quantity: named, nouns: [noun] }, { frame, trigger: unit, triggerUnit: unit, predication: predicationOf(noun), trace: 'the noun itself, of a name' }, noun)
            continue
          }
          if (sense.form === 'noun' && !isHead) continue
          if (sense.form === 'adjective' && !isHead && !accepts(frame, noun, false)) continue
          if (counted.has(noun)) continue
          if (frame.what === 'things' && noun.quantity === null) continue
          const quantity = quantityOf(noun, context) ?? sharedZero(noun)
          if (!quantity) {
            readWithout(noun, frame, unit)
            continue
          }
          // "a death", "an arrest": the event, told without a number.
          if (!noun.quantity && quantity.stated === 1 && !noun.person) continue
          if (!noun.quantity && quantity.stated === 1 && sense.form === 'noun') continue
          // "40 hostages in exchange for 400 prisoners": let go as well.
          const isExchanged = frame.measure === 'held' && (noun.preposition === 'in exchange for' || noun.preposition === 'in return for')
          if (isExchanged) {
            emit({ quantity, nouns: [noun] }, { frame: { ...named, measure: 'released', id: 'released/exchange' }, trigger: unit, triggerUnit: unit, predication: predicationOf(noun), trace: 'given in exchange' }, noun)
            continue
          }
          const item = { quantity, nouns: noun.of && !noun.of.quantity && noun.of.person ? [noun, noun.of] : [noun] }
          emit(item, { frame, trigger: unit, triggerUnit: unit, predication: predicationOf(noun), trace: 'the noun itself' }, noun)
        } else if (role === 'of' && isHead) {
          if (noun.quantity || read === unit) continue
          const whom = [noun.of, noun.owner].filter((other): other is NounGroup => other !== null)
          for (const other of whom) if (isAccepted(frame, other, true) && count(other, frame, unit, predicationOf(noun), 'the noun of the event, its "of"')) read = unit
        } else if (role === 'to' && isHead) {
          const at = chunks.indexOf(noun)
          const to = chunks[at + 1]
          const other = chunks[at + 2]
          const isTo = (to?.kind === 'preposition' || to?.kind === 'to') && to.unit.word === 'to'
          if (isTo && other?.kind === 'noun' && isAccepted(frame, other, true)) count(other, frame, unit, predicationOf(noun), 'the noun of the event, its "to"')
          else {
            // "Damage was reported to 27 clinics"
            const said = clauses.predications.find((predication) => predication.subject === noun && predication.passive)
            const behind = said?.obliques.find((oblique) => oblique.preposition === 'to')
            if (said && behind && isAccepted(frame, behind, true)) count(behind, frame, unit, said, 'the noun of the event, its "to"')
          }
        }
      }
    }
    // Strikes, counted as things that happened: "20 air strikes hit the town".
    if (noun.thing?.class === 'strike' && noun.quantity && !counted.has(noun) && noun.head.entry?.thing) {
      emit({ quantity: noun.quantity, nouns: [noun] }, { frame: strikes, trigger: noun.head, triggerUnit: noun.head, predication: predicationOf(noun), trace: 'the noun itself' }, noun)
    }
  }

  function unitAfter(unit: Unit): Unit {
    return units[units.indexOf(unit) + 1] ?? unit
  }

  /** "no deaths or injuries": the "no" holds for both. */
  function sharedZero(noun: NounGroup): QuantityMention | null {
    const at = chunks.indexOf(noun)
    const before = chunks[at - 2]
    const isSecond = chunks[at - 1]?.kind === 'coordinator' && before?.kind === 'noun' && before.determiner === 'negative' && !noun.quantity && noun.determiner === null
    return isSecond && before.kind === 'noun' ? quantityOf(before, context) : null
  }

  /** "without casualties", "did not cause any injuries": zero. */
  function readWithout(noun: NounGroup, frame: FrameEntry, unit: Unit): void {
    const at = chunks.indexOf(noun)
    const before = chunks[at - 1]
    const isWithout = before?.kind === 'preposition' && before.unit.word === 'without'
    const governor = predicationOf(noun)
    const isNegated = governor?.object === noun && governor.verb?.negated
    if (!isWithout && !isNegated) return
    const span = isWithout && before.kind === 'preposition' ? before : governor?.verb
    if (!span) return
    const quantity: QuantityMention = { start: span.start, end: span.end, stated: 0, hedge: 'exact', low: 0, high: 0, additive: false }
    emit({ quantity, nouns: [noun] }, { frame, trigger: unit, triggerUnit: unit, predication: isNegated ? null : governor, trace: 'nothing of the kind' }, noun)
  }

  function isGoverned(frame: FrameEntry, noun: NounGroup): boolean {
    if (!frame.governedBy || frame.governedBy.length === 0) return true
    return clauses.predications.some((predication) => (predication.object === noun || predication.object?.joined.includes(noun) || (predication.passive && predication.subject === noun)) && frame.governedBy.includes(predication.verb?.main.entry?.verb ?? ''))
  }

  /** The predication in which the noun group has a role. */
  function predicationOf(noun: NounGroup): Predication | null {
    let around: Predication | null = null
    for (const predication of clauses.predications) {
      const roles = [predication.subject, predication.object, predication.predicate, ...predication.obliques]
      if (roles.some((role) => role === noun || role?.joined.includes(noun) || role?.of === noun)) return predication
      if (predication.verb && predication.verb.start < noun.start) around = predication
    }
    return around
  }

  /** Claims of the sub-groups that a counted noun group lists: "33 people, including five children". */
  function readParts(whole: RawClaim): void {
    const subs = [...whole.noun.subs, ...(whole.noun.of?.quantity && whole.noun.of.quantity !== whole.quantity ? [] : (whole.noun.of?.subs ?? []))].flatMap((part) => [part, ...part.joined])
    const groups = countsOfList(subs, context, whole.people)
    for (const { part, item } of groups) {
      const own = claims.filter((claim) => claim.noun === part && claim !== whole)
      if (own.length > 0) {
        for (const claim of own) if (claim.measure === whole.measure || whole.measure === 'casualties') claim.partOf ??= whole
        continue
      }
      if (part.thing && whole.people) continue
      {
        const made: RawClaim = {
          ...whole,
          quantity: item.quantity,
          noun: part,
          facets: partFacets(part, whole, populationOf(item.nouns, sentence)),
          partOf: whole,
          evidence: cover({ ...item, nouns: [...item.nouns, ...part.appositions] }, item.quantity),
          unit: part.person?.unit ?? whole.unit,
          definite: false,
          additive: false,
          role: whole.people ? (part.person?.role === 'attacker' ? 'attacker' : whole.role) : null,
          trace: 'a part of the count before it',
        }
        if (!claims.some((claim) => claim.measure === made.measure && claim.quantity.start < made.quantity.end && made.quantity.start < claim.quantity.end)) claims.push(made)
        part.counted = true
      }
    }
    // "41,000 households (178,000 people)": the same again in another unit.
    for (const other of whole.noun.appositions) {
      if (!other.quantity || other.counted || !other.person) continue
      const quantity = other.quantity
      if (claims.some((claim) => claim.quantity.start === quantity.start)) continue
      other.counted = true
      claims.push({ ...whole, quantity, noun: other, unit: other.person.unit, facets: facetsOf(other), evidence: { start: quantity.start, end: other.end }, definite: true, trace: 'the same count in another unit' })
    }
  }
  /** "Forty-one of them are children": parts of what the sentence before counted. */
  function readCarriedParts(): void {
    if (!previous || sentence.index - previous.sentence > 2) return
    // "Forty-one of them are children and six are women"
    let goesOn = false
    for (const predication of clauses.predications) {
      const { subject, verb, predicate } = predication
      if (!subject?.quantity || subject.counted || !verb) continue
      // "the other five were militants", "the remaining 36 are in a ward": who is left of them.
      const isRest = subject.determiner === 'definite' && subject.head.tag === 14 && (subject.additive || text.slice(subject.start, subject.end).toLowerCase().includes('remaining'))
      if (!isRest && (!verb.copula || !predicate?.person)) continue
      const pointsBack = isRest || (goesOn && subject.head.tag === 14) || subject.partitive !== null || ((subject.person?.anaphor || subject.additive) && subject.determiner === 'definite')
      const whole = previous.partOf ?? previous
      if (!pointsBack || !whole.people || subject.quantity.low > (whole.quantity.high ?? Infinity)) continue
      if (claims.some((claim) => claim.quantity.start === subject.quantity?.start)) continue
      subject.counted = true
      goesOn = true
      const facets = predicate ? facetsOf(predicate) : []
      claims.push({
        ...whole,
        quantity: subject.quantity,
        noun: subject,
        facets: facets.length > 0 ? facets : facetsOf(subject),
        partOf: whole,
        sentence: sentence.index,
        predication,
        evidence: { start: subject.start, end: (predicate ?? verb).end },
        trigger: { start: subject.start, end: subject.end },
        definite: false,
        additive: false,
        total: false,
        also: false,
        trace: 'a part of the count in the sentence before',
      })
    }
  }
}

/** A part with no noun of its own keeps what is said of its whole: "63 soldiers, two of them badly hurt". */
function partFacets(part: NounGroup, whole: RawClaim, own: RawClaim['facets']): RawClaim['facets'] {
  const isBare = part.person === null && part.appositions.every((other) => other.person === null)
  return own.length === 0 && isBare ? whole.facets : own
}

const reflexiveTrace = 'its subject, by a reflexive'

/** Verbs that give names to people counted before. */
export const naming: ReadonlySet<string> = new Set(['identify', 'name'])
const named: FrameEntry = { id: 'named', measure: 'killed', verb: [], noun: [], nounPlurals: [], adjective: [], counted: ['itself'], what: 'people', governedBy: [], only: [], except: [], why: '', examples: [], never: [] }

/** Verbs that say of whom a group consists. */
const equations: ReadonlySet<string> = new Set(['include', 'comprise', 'number'])

const movement: ReadonlySet<string> = new Set(['displaced', 'evacuated', 'sheltered', 'homeless', 'returned', 'besieged'])

/** What may stand inside the further words of a verb: "to the Al-Thawra hospital", "to three hospitals". */
const fillers: ReadonlySet<TagValue> = new Set([Tag.adverb, Tag.adjective, Tag.number, Tag.name, Tag.dash])

const strikes: FrameEntry = { id: 'strikes/counted', measure: { strike: 'strikes' }, verb: [], noun: [], nounPlurals: [], adjective: [], counted: ['itself'], what: 'things', governedBy: [], only: [], except: [], unit: 'strikes', why: '', examples: [], never: [] }

function measureOfThing(frame: FrameEntry, thingClass: string): string | null {
  return typeof frame.measure === 'string' ? frame.measure : (frame.measure[thingClass] ?? null)
}

/** "A 13-storey building was demolished": one; other things need a number. */
function isOneBuilding(noun: NounGroup): boolean {
  return (noun.determiner === 'indefinite' || noun.determiner === 'definite') && (noun.thing?.class === 'building' || noun.thing?.class === 'home') && !noun.thing.plural && !noun.preposition
}

/** "also", "later", "elsewhere" in the words around the count. */
function hasAlso(units: readonly Unit[], predication: Predication | null, start: number): boolean {
  const from = Math.min(start, predication?.verb?.start ?? start)
  const to = Math.max(start, predication?.verb?.end ?? start)
  return units.some((unit) => (unit.end >= from - 12 || unit === units[0]) && unit.start <= to + 12 && unit.entry?.lists.has('further'))
}

/** "In total", "altogether" stand close before the number, or open its sentence. */
function isTotal(units: readonly Unit[], start: number): boolean {
  const at = units.findIndex((unit) => unit.end > start)
  for (let back = at; back >= Math.max(0, at - 4); back--) if (units[back].entry?.lists.has('totals')) return true
  // "The number of victims has risen to 11 dead and 29 injured."
  if (units[at - 1]?.word === 'to' && units[at - 2]?.entry?.lists.has('changeTo')) return true
  return units[0]?.entry?.lists.has('totals') ?? false
}

/** "12 people were killed and wounded": one number for both is casualties. */
function joinCasualties(claims: RawClaim[]): void {
  // "shot and killed": the shooting says no more than the killing.
  for (let at = claims.length - 1; at >= 0; at--) {
    const claim = claims[at]
    if (claim.rule === 'casualties/shoot' && claims.some((other) => other !== claim && other.quantity.start === claim.quantity.start && (other.measure === 'killed' || other.measure === 'injured'))) claims.splice(at, 1)
  }
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    const twin = claims.findIndex((other, index) => index > at && other.quantity.start === claim.quantity.start && isHarmPair(other.measure, claim.measure))
    if (twin < 0) continue
    const other = claims[twin]
    claims[at] = {
      ...claim,
      measure: 'casualties',
      rule: 'casualties/dead-and-injured',
      trigger: { start: Math.min(claim.trigger.start, other.trigger.start), end: Math.max(claim.trigger.end, other.trigger.end) },
      evidence: { start: Math.min(claim.evidence.start, other.evidence.start), end: Math.max(claim.evidence.end, other.evidence.end) },
    }
    claims.splice(twin, 1)
  }
}

function isHarmPair(a: string, b: string): boolean {
  return (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')
}

function cover(item: Counted, trigger: { start: number; end: number }): { start: number; end: number } {
  const starts = [item.quantity.start, trigger.start, ...item.nouns.map((noun) => noun.start)]
  const ends = [item.quantity.end, trigger.end, ...item.nouns.map((noun) => noun.end)]
  return { start: Math.min(...starts), end: Math.max(...ends) }
}
