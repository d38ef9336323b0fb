import { Pos } from '../language/lexicon.ts'
import type { Chunk, Mark, NounGroup, VerbGroup } from './chunk.ts'

/** A verb, or an adjective, with whom it is said of and what it acts on. */
export interface Predication {
  readonly verb: VerbGroup | null
  readonly adjective: Mark | null
  /** Place among the chunks. */
  readonly at: number
  readonly passive: boolean
  readonly subject: NounGroup | null
  object: NounGroup | null
  /** "12 were children": what a copula says its subject is. */
  predicate: NounGroup | null
  /** The verb coordinated before it that has no object of its own: "abducted and killed nine students". */
  readonly shares: Predication | null
  /** Noun groups behind a preposition, in order. */
  readonly obliques: NounGroup[]
  /** The verb that governs this clause: "feared", "denied that …". */
  readonly governor: Predication | null
  /** A condition opens the clause. */
  readonly hypothetical: boolean
}

export interface Clauses {
  readonly predications: readonly Predication[]
  readonly nouns: readonly NounGroup[]
}

interface State {
  subject: NounGroup | null
  verb: Predication | null
  object: NounGroup | null
  /** The noun group that a relative pronoun takes up. */
  antecedent: NounGroup | null
  /** Opened by a comma, a bracket … or null. */
  opened: 'comma' | 'bracket' | 'plain' | null
  hypothetical: boolean
  governor: Predication | null
  /** The subject has its finite verb. */
  finite: boolean
  /** "…, two of them children, …": ends at its comma. */
  parenthesis: boolean
}

const clauseOf = (governor: Predication | null, hypothetical: boolean, opened: State['opened'] = null): State => ({
  subject: null,
  verb: null,
  object: null,
  antecedent: null,
  opened,
  hypothetical,
  governor,
  finite: false,
  parenthesis: false,
})

const deepest = 8

/**
 * Reads who is subject and who is object of each verb of a sentence: coordination, ellipsis, relatives, participles,
 * apposition, sub-groups. One pass over the chunks with looks ahead of bounded length.
 */
export function readClauses(chunks: readonly Chunk[]): Clauses {
  const predications: Predication[] = []
  const nouns: NounGroup[] = []
  const stack: State[] = []
  let state = clauseOf(null, false)
  let lastNoun: NounGroup | null = null
  /** The noun group whose parts are being listed. */
  let including: NounGroup | null = null
  let elaborated: NounGroup | null = null
  /** "of whom 20 are children and 12 are women": the whole whose parts go on being told. */
  let parts: NounGroup | null = null
  let additive = false
  /** A noun group before its subject that counts with it. */
  let ahead: NounGroup | null = null
  /** Place of the "with" that opened the list of parts; -1 where another word did. */
  let withAt = -1
  /** Noun groups already taken up as parts of another. */
  const taken = new Set<NounGroup>()
  /** Places of subordinators that turned out to be prepositions. */
  const prepositional = new Set<number>()

  const leave = (): void => {
    const outer = stack.pop()
    if (outer) state = outer
  }
  const enter = (next: State): void => {
    if (stack.length < deepest) stack.push(state)
    state = next
  }

  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    const previous = chunks[at - 1]
    switch (chunk.kind) {
      case 'noun':
        nouns.push(chunk)
        placeNoun(chunk, at, previous?.kind === 'adverb' && (chunks[at - 2]?.kind === 'preposition' || chunks[at - 2]?.kind === 'to') ? chunks[at - 2] : previous)
        if (!chunk.time && chunk.partitive !== 'pronoun' && !(previous?.kind === 'noun' && previous.partitive === 'pronoun')) lastNoun = chunk
        break
      case 'verb':
        placeVerb(chunk, at, previous)
        break
      case 'adjective':
        placeAdjective(chunk, at, previous)
        break
      case 'relative':
        if (lastNoun) {
          if (previous?.kind === 'preposition' && previous.unit.word === 'of') {
            including = wholeBefore(at) ?? leaderOf(lastNoun)
            parts = including
            break
          }
          const isComma = previous?.kind === 'comma' || previous?.kind === 'dash'
          including = null
          // "he is one of 17,000 who were never found": the 17,000.
          const isOneOf = lastNoun.whole !== null && lastNoun.quantity?.stated === 1 && state.verb?.predicate === lastNoun
          const antecedent = isOneOf ? { ...lastNoun, quantity: lastNoun.whole, partitive: null } : lastNoun
          enter({ ...clauseOf(state.governor, state.hypothetical, isComma ? 'comma' : 'plain'), antecedent })
        }
        break
      case 'includer':
        if (chunks[at + 1]?.kind !== 'noun' && previous?.kind === 'noun' && chunk.unit.word.startsWith('among')) {
          // "63 soldiers, an officer among them"
          const part = firstOfPhrase(at - 1)
          const whole = wholeBefore(part ? chunks.indexOf(part) : at)
          if (part && whole && part !== whole) {
            whole.subs.push(part)
            for (const role of [state.object, state.subject, whole]) if (role) role.joined = role.joined.filter((other) => other !== part)
          }
          break
        }
        including = wholeBefore(at) ?? state.object ?? state.subject ?? lastNoun
        break
      case 'comma':
      case 'dash':
        if (state.parenthesis) leave()
        else if (state.antecedent && state.opened === 'comma' && state.verb && !continuesRelative(at)) leave()
        else if (state.antecedent && state.opened === 'plain' && state.verb && stack.length > 0 && !continuesRelative(at)) leave()
        if (including && !listGoesOn(at)) including = null
        break
      case 'open':
        enter({ ...clauseOf(state.governor, state.hypothetical, 'bracket') })
        break
      case 'close':
        including = null
        while (stack.length > 0 && state.opened !== 'bracket') leave()
        if (state.opened === 'bracket') leave()
        break
      case 'colon':
        elaborated = state.object ?? state.subject ?? lastNoun
        state = clauseOf(null, false)
        stack.length = 0
        including = null
        break
      case 'semicolon':
        parts = null
        state = clauseOf(null, false)
        stack.length = 0
        including = null
        elaborated = null
        break
      case 'subordinator':
        placeSubordinator(chunk, at)
        break
      case 'preposition':
        additive = chunk.unit.entry?.lists.has('additives') ?? false
        if (chunk.unit.word === 'with' && previous?.kind === 'comma' && chunks[at + 1]?.kind === 'noun' && isVerbAt(at + 2)) {
          // "25 people were killed, with 3 being medics"
          including = wholeBefore(at)
          withAt = at
        }
        break
      default:
        break
    }
    if (chunk.kind !== 'preposition' && chunk.kind !== 'noun') additive = false
  }
  return { predications, nouns }

  function leaderOf(noun: NounGroup): NounGroup {
    for (const role of [state.object, state.subject]) if (role && (role === noun || role.joined.includes(noun))) return role
    return noun
  }

  /** The nearest noun group before that has a number: what "including" takes its parts from. */
  function wholeBefore(at: number): NounGroup | null {
    let depth = 0
    for (let back = at - 1; back >= Math.max(0, at - 24); back--) {
      const chunk = chunks[back]
      if (chunk.kind === 'close') depth++
      else if (chunk.kind === 'open') depth = Math.max(0, depth - 1)
      if (depth > 0) continue
      if (chunk.kind === 'semicolon' || chunk.kind === 'colon') return null
      if (chunk.kind === 'noun' && chunk.quantity && !isPart(chunk)) return chunk
    }
    return null
  }
  /** The noun group that a stretch of "of", "with" … ending at `at` hangs on, back to its comma. */
  function firstOfPhrase(at: number): NounGroup | null {
    for (let back = at; back >= Math.max(0, at - 8); back--) {
      const before = chunks[back - 1]
      const chunk = chunks[back]
      if (chunk.kind === 'noun' && (before?.kind === 'comma' || before?.kind === 'dash')) return chunk
      if (chunk.kind === 'verb' || chunk.kind === 'comma') return null
    }
    return null
  }

  /** The noun group before that names the same persons: "23 children …, three of the children". */
  function wholeNamed(part: NounGroup): NounGroup | null {
    for (let index = nouns.length - 2; index >= 0; index--) if (nouns[index].head.word === part.head.word && nouns[index].quantity) return nouns[index]
    return null
  }
  function isPart(noun: NounGroup): boolean {
    return nouns.some((other) => other.subs.includes(noun))
  }

  function isVerbAt(at: number): boolean {
    return chunks[at]?.kind === 'verb'
  }

  /** The list that an "including" opened goes on after this comma. */
  function listGoesOn(at: number): boolean {
    for (let next = at + 1; next < Math.min(chunks.length, at + 6); next++) {
      const chunk = chunks[next]
      if (chunk.kind === 'coordinator') return chunks[next + 1]?.kind === 'noun' && !isVerbAt(afterNoun(next + 1))
      if (chunk.kind === 'noun' && next === at + 1) {
        if (isVerbAt(afterNoun(next))) return false
        continue
      }
      if (chunk.kind === 'preposition' || chunk.kind === 'noun' || chunk.kind === 'comma') continue
      return false
    }
    return false
  }

  /** A comma inside a relative clause that goes on with "and", or with the list of its object. */
  function continuesRelative(at: number): boolean {
    return chunks[at + 1]?.kind === 'coordinator' && chunks[at + 2]?.kind === 'verb'
  }

  /** The place after a noun group, its "of" and other prepositional parts. */
  function afterNoun(at: number): number {
    let next = at + 1
    while (next < chunks.length && next < at + 12) {
      const chunk = chunks[next]
      if (chunk.kind === 'preposition' && (chunks[next + 1]?.kind === 'noun' || (chunks[next + 1]?.kind === 'adjective' && !(chunks[next + 1] as Mark).unit.entry?.frames.length))) next += 2
      else if (chunk.kind === 'adverb' || chunk.kind === 'quote' || (chunk.kind === 'noun' && chunk.time)) next++
      // "a woman pregnant with twins"
      else if (chunk.kind === 'adjective' && !chunk.unit.entry?.frames.length && chunks[next + 1]?.kind === 'preposition') next++
      else if (chunk.kind === 'other' && chunk.unit.word !== '.') next++
      else break
    }
    return next
  }

  /** A noun group that is the subject of a verb of its own: "… and two policemen were hurt". */
  function startsClause(at: number): boolean {
    let next = afterParts(afterNoun(at))
    // "…, and Omar Saleh, a journalist, was hurt"
    if (chunks[next]?.kind === 'comma' && chunks[next + 1]?.kind === 'noun' && chunks[afterNoun(next + 1)]?.kind === 'comma') next = afterNoun(next + 1) + 1
    if (chunks[next]?.kind === 'coordinator' && chunks[next + 1]?.kind === 'noun') {
      const verb = chunks[afterNoun(next + 1)]
      return verb?.kind === 'verb' && verb.form === 'finite' && !verb.bare
    }
    const chunk = chunks[next]
    if (chunk?.kind === 'adjective') return chunk.unit.entry?.frames.some((sense) => sense.form === 'adjective') ?? false
    if (chunk?.kind === 'relative') return false
    return chunk?.kind === 'verb' && chunk.form !== 'ing' && chunk.form !== 'infinitive'
  }

  /** The place after ", including five children,". */
  function afterParts(at: number): number {
    const includer = chunks[at]?.kind === 'comma' ? at + 1 : at
    if (chunks[includer]?.kind !== 'includer') return afterAside(at)
    let commas = 0
    for (let next = includer + 1; next < Math.min(chunks.length, includer + 10); next++) {
      const { kind } = chunks[next]
      if (kind === 'comma' && chunks[next + 1]?.kind === 'verb') return next + 1
      if (kind === 'comma') commas++
      if (kind === 'verb') return commas === 0 ? next : at
      if (kind === 'semicolon' || kind === 'colon' || kind === 'relative') return at
    }
    return at
  }

  /** The place after ", six of them minors,", ", a girl of four among them,": an aside that tells of parts. */
  function afterAside(at: number): number {
    const noun = chunks[at + 1]
    if (chunks[at]?.kind !== 'comma' || noun?.kind !== 'noun') return at
    for (let next = at + 2; next < Math.min(chunks.length, at + 10); next++) {
      const { kind } = chunks[next]
      if (kind === 'comma') {
        const tellsParts = noun.partitive === 'pronoun' || chunks[next - 1].kind === 'includer'
        return tellsParts && chunks[next + 1]?.kind === 'verb' ? next + 1 : at
      }
      if (kind === 'verb' || kind === 'semicolon' || kind === 'colon') return at
    }
    return at
  }

  /** {@link startsClause} with a verb that cannot be a participle: "… and a guest were hurt", not "… and 117 injured". */
  function startsFullClause(at: number): boolean {
    const verb = chunks[afterParts(afterNoun(at))]
    return startsClause(at) && verb?.kind === 'verb' && verb.form === 'finite' && !verb.bare
  }

  /** From a comma on, a list with its "and" leads up to the verb with no comma before it. */
  function isListBeforeVerb(at: number): boolean {
    let next = at
    let joined = false
    for (let steps = 0; steps < 12 && next < chunks.length; steps++) {
      next = afterNoun(next)
      const chunk = chunks[next]
      if (chunk?.kind === 'comma' || chunk?.kind === 'coordinator') {
        const coordinated = chunk.kind === 'coordinator' || chunks[next + 1]?.kind === 'coordinator'
        const following = chunk.kind === 'comma' && coordinated ? next + 2 : next + 1
        if (chunks[following]?.kind !== 'noun') return false
        joined ||= coordinated
        next = following
        continue
      }
      return joined
    }
    return joined
  }

  function placeNoun(noun: NounGroup, at: number, previous: Chunk | undefined): void {
    const before = chunks[at - 1]
    const owner = before?.kind === 'other' && before.unit.tag === 23 ? chunks[at - 2] : undefined
    if (owner?.kind === 'noun') {
      noun.owner = owner
      // "two of the minister's guards": the number counts what is owned.
      if (owner.partitive === 'noun' && owner.quantity && !noun.quantity) {
        noun.quantity = owner.quantity
        noun.partitive = 'noun'
      }
      // The owner stood in the role; what it owns takes its place.
      if (owner.preposition) {
        noun.preposition = owner.preposition
        const holder = nouns.find((other) => other.of === owner)
        if (holder) holder.of = noun
        return
      }
      if (state.object === owner) {
        state.object = noun
        if (state.verb && state.verb.object === owner) state.verb.object = noun
        return
      }
      if (state.subject === owner) {
        state.subject = noun
        return
      }
    }
    if (previous?.kind === 'preposition' || (previous?.kind === 'to') || (previous?.kind === 'subordinator' && prepositional.has(at - 1))) {
      const word = previous.unit.word
      if (additive) {
        const leader = state.object ?? state.subject
        if (leader && word !== 'with') {
          leader.joined.push(noun)
          return
        }
        // "In addition to the assailant, four officers were killed"
        if (!leader) ahead = noun
      }
      if (including && withAt === at - 1) {
        including.subs.push(noun)
        state = { ...clauseOf(state.governor, state.hypothetical), subject: noun }
        return
      }
      noun.preposition = word
      if (word === 'of' && chunks[at - 2]?.kind === 'coordinator') {
        // "the lives of four guards and of two soldiers"
        eventOf(at - 1)?.joined.push(noun)
      } else if (word === 'of' && lastNoun && (chunks[at - 2] === lastNoun || (chunks[at - 1]?.kind === 'adverb' && chunks[at - 3] === lastNoun) || (chunks[at - 2]?.kind === 'open' && chunks[at - 3] === lastNoun))) lastNoun.of = noun
      state.verb?.obliques.push(noun)
      return
    }
    if (including) {
      if (previous?.kind === 'includer' || previous?.kind === 'coordinator' || previous?.kind === 'comma' || previous?.kind === 'relative') {
        const exceeds = noun.quantity !== null && including.quantity?.high != null && noun.quantity.low > including.quantity.high
        if (previous.kind === 'coordinator' && state.verb && startsFullClause(at)) {
          including = null
          state = { ...clauseOf(state.governor, state.hypothetical), subject: noun }
          return
        }
        if (previous.kind === 'coordinator' && exceeds) {
          // More than the whole: no part of it, but joined with it.
          including.joined.push(noun)
          return
        }
        including.subs.push(noun)
        if (startsClause(at) && previous.kind === 'relative') {
          state = { ...clauseOf(state.governor, state.hypothetical), subject: noun }
          including = null
        }
        return
      }
      including = null
    }
    if (taken.has(noun)) return
    if (isSeverity(noun, at, previous)) {
      // "30 hurt, several critically"
      const whole = wholeBefore(at)
      if (whole) whole.subs.push(noun)
      return
    }
    if (state.parenthesis && !state.verb && state.subject) {
      // "two of them children", "one of them a woman of 30"
      if (previous === state.subject || previous?.kind === 'adverb' || previous?.kind === 'coordinator') state.subject.appositions.push(noun)
      return
    }
    const behindHedge = previous?.kind === 'adverb' && (chunks[at - 2]?.kind === 'comma' || chunks[at - 2]?.kind === 'dash')
    const opensParts = behindHedge || previous === undefined || previous.kind === 'comma' || previous.kind === 'dash' || previous.kind === 'open' || previous.kind === 'coordinator' || previous.kind === 'semicolon'
    // "…, five of them children", "…, three of the children so badly that …"
    if (noun.partitive !== null && opensParts && (noun.partitive === 'pronoun' || (previous?.kind === 'comma' && !startsClause(at)))) {
      const whole = noun.partitive === 'pronoun' ? wholeBefore(at) : (wholeNamed(noun) ?? wholeBefore(at))
      if (whole && whole !== noun && noun.portion === 'all') {
        // "12 rockets, all of which were intercepted"
        enter({ ...clauseOf(state.governor, state.hypothetical, 'comma'), subject: whole, antecedent: whole, parenthesis: true })
        return
      }
      if (whole && whole !== noun) {
        whole.subs.push(noun)
        enter({ ...clauseOf(state.governor, state.hypothetical, 'comma'), subject: noun, antecedent: noun, parenthesis: true })
        return
      }
    }
    if (state.opened === 'bracket' && !state.subject) {
      state.subject = noun
      const told = chunks[at - 2]
      if (told?.kind !== 'noun' || previous?.kind !== 'open') return
      // "two of them foreigners (a Frenchman and an Italian)": parts of the two.
      const leader = told.quantity ? told : (nouns.find((other) => other.quantity && other.appositions.includes(told)) ?? told)
      if (sumsUp(leader, at)) return
      const isPart = noun.quantity !== null && leader.quantity !== null && noun.person?.unit === leader.person?.unit && noun.quantity.low <= (leader.quantity.high ?? Infinity)
      if (isPart && chunks[afterNoun(at)]?.kind !== 'verb') leader.subs.push(noun)
      else if (chunks[at + 1]?.kind === 'close') leader.appositions.push(noun)
      return
    }
    if (noun.time) return
    if (!state.verb) {
      if (!state.subject || state.antecedent === state.subject) {
        state.subject = noun
        if (ahead) noun.joined.push(ahead)
        ahead = null
        if (elaborated?.quantity && previous?.kind === 'colon' && !startsClause(at) && (noun.quantity || noun.determiner === 'indefinite')) elaborated.subs.push(noun)
        return
      }
      if (previous?.kind === 'coordinator' && previous.unit.word === 'or' && isRestated(chunks[chunks[at - 2]?.kind === 'comma' ? at - 3 : at - 2], noun)) return
      // "2 dead and 14 injured", "5 dead 12 injured": the adjective closed the clause before.
      const closed = previous?.kind === 'coordinator' ? chunks[at - 2] : previous
      if (closed?.kind === 'adjective' && noun.quantity && startsClause(at)) {
        state = { ...clauseOf(state.governor, state.hypothetical), subject: noun }
        return
      }
      if (previous?.kind === 'coordinator') (eventOf(at) ?? state.subject).joined.push(noun)
      else if (previous?.kind === 'comma' || previous?.kind === 'dash') {
        const closing = chunks[afterNoun(at)]
        if (sumsUp(state.subject, at)) return
        const following = chunks[afterNoun(at)]
        const isTelegraphic = noun.quantity && state.subject.quantity && noun.person && state.subject.person && (following?.kind === 'adjective' || (following?.kind === 'verb' && following.bare && following.main.entry?.frames.length))
        if (isTelegraphic) {
          // "Three soldiers, six gunmen dead in clash"
          state.subject.joined.push(noun)
          return
        }
        if (isListBeforeVerb(at)) state.subject.joined.push(noun)
        else if (startsClause(at) && closing?.kind === 'verb' && (!closing.bare || closing.main.entry?.frames.length)) {
          // "In Gaza, three people were killed" and "Kyiv, officials said": a clause of its own.
          state = { ...clauseOf(state.governor, state.hypothetical), subject: noun }
        } else state.subject.appositions.push(noun)
      } else if (previous?.kind === 'noun') {
        // "On Friday three people": what stood there was a time or a place.
        state.subject = noun
      }
      return
    }
    // Behind a verb.
    const { verb } = state
    const opensNext = (previous?.kind === 'comma' || previous?.kind === 'coordinator') && startsClause(at)
    if (verb.verb?.copula && !verb.predicate && !verb.object && !opensNext) {
      verb.predicate = noun
      // "40 are children": what they are said to be.
      if (verb.subject?.quantity && !verb.subject.person && noun.person) verb.subject.appositions.push(noun)
      state.object = noun
      return
    }
    if (previous?.kind === 'coordinator' || previous?.kind === 'comma' || previous?.kind === 'dash') {
      const outer = stack[stack.length - 1]
      if (state.antecedent && outer?.subject && !outer.finite && startsFullClause(at)) {
        const isObject = state.object !== null && !state.verb?.passive && previous.kind === 'coordinator' && state.object.person !== null
        if (isObject) state.object?.joined.push(noun)
        else {
          // "two policemen who were guarding her and a guest were hurt"
          leave()
          state.subject?.joined.push(noun)
        }
        return
      }
      if (previous.kind === 'comma' && noun.quantity && !startsClause(at) && listEndsInClause(at)) {
        // "15 were killed, 7 soldiers, 7 guards and 2 civilians were injured"
        state = { ...clauseOf(null, state.hypothetical), subject: noun }
        return
      }
      if (previous.kind === 'comma' && isSaying(state.verb) && state.object?.person && noun.person && listEndsInClause(at)) {
        // "villagers said a man, his wife and their five daughters had died"
        state.object.joined.push(noun)
        return
      }
      const isLeftList = previous.kind === 'coordinator' && state.object !== null && state.verb?.verb?.main.entry?.verb === 'leave' && chunks[at - 2] === lastOf(state.object)
      if (isLeftList && state.object) {
        // "left 12 soldiers, three policemen and a civilian dead"
        state.object.joined.push(noun)
        return
      }
      if (isSecondHead(noun, at, previous)) {
        const first = chunks[at - 2] as NounGroup
        const leader = state.object && (state.object === first || state.object.joined.includes(first)) ? state.object : first
        leader.joined.push(noun)
        return
      }
      if (startsClause(at)) {
        if (previous.kind === 'coordinator' && state.object && isSaying(state.verb) && chunks[at - 2] === lastOf(state.object)) {
          // "said 17 pupils and three teachers had been killed"
          const said = state.object
          said.joined.push(noun)
          state = { ...clauseOf(state.verb, state.hypothetical), subject: said }
          return
        }
        if (parts && previous.kind === 'coordinator' && noun.head.tag === 14) parts.subs.push(noun)
        state = { ...clauseOf(keepsGovernor(at) ? state.governor : null, state.hypothetical), subject: noun }
        return
      }
      const told = chunks[at - 2]
      if (previous.kind !== 'coordinator' && told?.kind === 'noun' && told.quantity && sumsUp(told, at)) return
      if (told?.kind === 'comma' && previous.kind === 'coordinator' && previous.unit.word === 'or' && isRestated(chunks[at - 3], noun)) return
      if (previous.kind === 'coordinator' && told?.kind === 'adjective' && told.unit.entry?.frames.length) return
      const isKin = previous.kind === 'comma' && noun.determiner === 'possessive' && noun.person?.kin === true && state.object?.person != null && !state.object.quantity
      const isList = previous.kind === 'coordinator' || isKin || isListToEnd(at)
      const base = joinable(previous, at)
      if (base && isList) base.joined.push(noun)
      else if (base) base.appositions.push(noun)
      else if (!state.object) {
        if (previous.kind !== 'comma') {
          state.object = noun
          verb.object ??= noun
        }
      }
      return
    }
    if (!state.object) {
      state.object = noun
      verb.object = noun
      for (let other = verb.shares; other && !other.object; other = other.shares) other.object = noun
    } else if (previous?.kind === 'noun' && !previous.time) {
      // A verb with two objects, or a noun group cut in two.
      state.object = noun
    }
  }

  /** "17 officers and soldiers dead": a second noun under the one number. */
  function isSecondHead(noun: NounGroup, at: number, previous: Chunk): boolean {
    const first = chunks[at - 2]
    if (previous.kind !== 'coordinator' || noun.quantity || noun.determiner !== null || !noun.plural || !noun.person) return false
    if (first?.kind !== 'noun' || !first.quantity || !first.person) return false
    const following = chunks[at + 1]
    return following?.kind === 'adjective' || (following?.kind === 'verb' && following.bare && !isIntransitive(following) && chunks[at + 2]?.kind !== 'noun')
  }

  function isSaying(predication: Predication | null): boolean {
    return predication?.verb?.main.entry?.lists.has('saying') ?? false
  }

  function lastOf(noun: NounGroup): NounGroup {
    return noun.joined[noun.joined.length - 1] ?? noun
  }

  function isSeverity(noun: NounGroup, at: number, previous: Chunk | undefined): boolean {
    if (noun.head.tag !== 14 || !noun.quantity || previous?.kind !== 'comma' || chunks[at + 1]?.kind !== 'adverb') return false
    const after = chunks[at + 2]
    return after === undefined || after.kind === 'comma' || after.kind === 'semicolon' || after.kind === 'close' || (after.kind === 'other' && after.unit.word === '.') || after.kind === 'preposition'
  }

  /** After a verb of saying, a further clause is still what was said: "said 3 died and 5 were hurt". */
  function keepsGovernor(at: number): boolean {
    return chunks[at - 1]?.kind === 'coordinator'
  }

  /** What a coordinated noun group joins: the object, or the "of" it stands behind. */
  function joinable(previous: Chunk, at: number): NounGroup | null {
    const start = previous.kind === 'coordinator' && chunks[at - 2]?.kind === 'comma' ? at - 3 : at - 2
    for (let back = start; back >= Math.max(0, at - 8); back--) {
      const chunk = chunks[back]
      if (chunk.kind === 'noun') {
        if (chunk === state.object) return chunk
        if (state.object?.joined.includes(chunk)) return state.object
        const holder = nouns.find((other) => other.of === chunk || other.of?.joined.includes(chunk))
        if (holder && holder.triggers.some(({ sense }) => sense.frame.counted.includes('of'))) return holder.of
        if (chunk.preposition === 'to' && (chunk.quantity || chunk.person)) return chunk
        if (chunk.preposition === 'with' && chunk.quantity && chunk.thing) return chunk
        if (chunk.preposition !== null) {
          if (state.object) continue
          return null
        }
        if (chunk.time) continue
        return state.object
      }
      if (chunk.kind === 'verb') return state.object
    }
    return state.object
  }

  /** The "of" of an event's noun that the noun group at `at` goes on with: "the murder of six priests and two women". */
  function eventOf(at: number): NounGroup | null {
    for (let back = at - 2; back >= Math.max(0, at - 8); back--) {
      const chunk = chunks[back]
      if (chunk.kind === 'verb') return null
      if (chunk.kind !== 'noun') continue
      const holder = nouns.find((other) => other.of === chunk || other.of?.joined.includes(chunk))
      if (holder?.triggers.some(({ sense }) => sense.frame.counted.includes('of'))) return holder.of
      if (chunk.preposition === null) return null
    }
    return null
  }

  function isListToEnd(at: number): boolean {
    let next = at
    for (let steps = 0; steps < 12 && next < chunks.length; steps++) {
      next = afterNoun(next)
      const chunk = chunks[next]
      if (chunk?.kind === 'coordinator') return chunks[next + 1]?.kind === 'noun' && !startsClause(next + 1)
      if (chunk?.kind === 'comma') {
        if (chunks[next + 1]?.kind === 'coordinator') return chunks[next + 2]?.kind === 'noun' && !startsClause(next + 2)
        if (chunks[next + 1]?.kind !== 'noun') return false
        next++
        continue
      }
      return false
    }
    return false
  }

  /** "2,000 families, or about 12,000 people": one count in two units. */
  function isRestated(before: Chunk | undefined, noun: NounGroup): boolean {
    if (before?.kind !== 'noun' || !before.quantity || !noun.quantity || !before.person || !noun.person || before.person.unit === noun.person.unit) return false
    before.appositions.push(noun)
    return true
  }

  /** From here on a list of noun groups leads up to a finite verb of its own. */
  function listEndsInClause(at: number): boolean {
    let next = at
    let joined = false
    for (let steps = 0; steps < 10; steps++) {
      next = afterNoun(next)
      const chunk = chunks[next]
      if (chunk?.kind === 'verb') return joined && chunk.form === 'finite' && !chunk.bare
      if (chunk?.kind !== 'comma' && chunk?.kind !== 'coordinator') return false
      const coordinated = chunk.kind === 'coordinator' || chunks[next + 1]?.kind === 'coordinator'
      next += chunk.kind === 'comma' && coordinated ? 2 : 1
      joined ||= coordinated
      const noun = chunks[next]
      if (noun?.kind !== 'noun' || !(noun.quantity || noun.person)) return false
    }
    return false
  }

  /** "Three people, two policemen and a civilian, …": what follows adds up to the whole. */
  function sumsUp(whole: NounGroup, at: number): boolean {
    const total = whole.quantity?.stated
    if (total == null || total < 2 || whole.facets.some(({ facet }) => facet.id !== 'civilians' && !facet.id.startsWith('nat:'))) return false
    const isNational = whole.facets.some(({ facet }) => facet.id.startsWith('nat:'))
    let sum = 0
    const parts: NounGroup[] = []
    let depth = 0
    for (let next = at; next < Math.min(chunks.length, at + 24); next++) {
      const chunk = chunks[next]
      if (chunk.kind === 'open') depth++
      else if (chunk.kind === 'close') {
        depth--
        if (depth < 0) break
      }
      if (depth > 0) continue
      if (chunk.kind === 'noun' && chunks[next - 1]?.kind !== 'preposition' && !chunk.time) {
        sum += chunk.quantity?.stated ?? (chunk.determiner === 'indefinite' || (chunk.determiner === 'possessive' && !chunk.plural) || chunk.name ? (chunk.person?.size ?? 1) : 0)
        parts.push(chunk)
      } else if (chunk.kind === 'verb' || chunk.kind === 'semicolon') break
    }
    // "Two Americans, a Swiss and a Dane" are four.
    if (sum !== total || (isNational && parts.some((part) => part.facets.some(({ facet }) => facet.id.startsWith('nat:'))))) return false
    whole.subs.push(...parts)
    for (const part of parts) taken.add(part)
    return true
  }

  function placeSubordinator(mark: Mark, at: number): void {
    const isIf = mark.unit.entry?.modality?.hypothetical ?? false
    const next = chunks[at + 1]
    // "listed as missing", "registered as displaced"
    if (mark.unit.word === 'as' && (next?.kind === 'adjective' || (next?.kind === 'verb' && next.bare))) return
    // "after the attack", "since Saturday", "as a soldier": a preposition where no clause follows.
    if (next?.kind === 'noun' && (mark.unit.pos & Pos.preposition) !== 0 && !hasClauseAhead(at + 1)) {
      prepositional.add(at)
      return
    }
    if (next?.kind === 'verb' && next.form === 'ing' && mark.unit.word !== 'that') return
    const isThat = mark.unit.entry?.lists.has('thatWords') ?? false
    // "said that …, and that nobody was hurt": what was said goes on.
    const goesOn = isThat && (chunks[at - 1]?.kind === 'coordinator' || chunks[at - 1]?.kind === 'comma')
    const said = goesOn ? predications.findLast(isSaying) : undefined
    const governor = isThat ? (said ?? state.verb ?? state.governor) : null
    including = null
    stack.length = 0
    state = clauseOf(governor, isIf)
  }

  /** A finite verb comes before the clause ends: the noun group there is its subject. */
  function hasClauseAhead(at: number): boolean {
    let inside = false
    for (let next = at; next < Math.min(chunks.length, at + 14); next++) {
      const chunk = chunks[next]
      if (chunk.kind === 'verb') {
        if (chunk.form !== 'finite') {
          if (chunk.form === 'participle') continue
          return false
        }
        if (!chunk.bare) return true
        const follows = chunks[next + 1]
        // "after a bomb killed 12", "after shots fired at them"
        if (follows?.kind === 'noun' && !follows.time) return true
        return !chunk.main.entry?.frames.length || chunk.main.entry.frames.every((sense) => sense.frame.counted.includes('subject')) || !(chunk.main.pos & Pos.participle)
      }
      // "after two policemen, a clerk and a girl died", "after four people, two of them guards, were killed"
      if (chunk.kind === 'comma' && chunks[next + 1]?.kind === 'noun' && chunks[next - 1]?.kind === 'noun' && leadsOn(next, at)) {
        inside = true
        continue
      }
      if (chunk.kind === 'comma' && inside && chunks[next + 1]?.kind === 'verb') continue
      if (chunk.kind === 'comma' || chunk.kind === 'semicolon' || chunk.kind === 'subordinator' || chunk.kind === 'colon' || chunk.kind === 'dash') return false
    }
    return false
  }

  /** The noun group behind the comma goes on with the one before it: a list, or parts of it. */
  function leadsOn(comma: number, first: number): boolean {
    const noun = chunks[comma + 1]
    if (noun?.kind !== 'noun') return false
    if (noun.partitive === 'pronoun') return true
    const start = chunks[first]
    return start?.kind === 'noun' && start.quantity !== null && (isListBeforeVerb(comma + 1) || chunks[afterNoun(comma + 1)]?.kind === 'comma')
  }

  /** The chunk before, brackets passed over: "189 households (1,134 people) displaced". */
  function beforeBracket(at: number): Chunk | undefined {
    let back = at - 1
    if (chunks[back]?.kind !== 'close') return chunks[back]
    while (back >= 0 && chunks[back].kind !== 'open') back--
    return chunks[back - 1]
  }

  function placeVerb(verb: VerbGroup, at: number, before: Chunk | undefined): void {
    const previous = before?.kind === 'close' ? beforeBracket(at) : before
    const next = nextSignificant(at)
    // "held by fighters": the word behind "by" is who holds.
    const isBy = verb.main.word.endsWith(' by')
    const hasObject = next?.kind === 'noun' && !next.time && next.head.tag !== 6 && !isBy
    // A past that is no participle ("blew", "fell") is never passive.
    const isActive = sharesObject(at) || !(verb.main.pos & Pos.participle)
    const afterJoint = previous?.kind === 'coordinator' || previous?.kind === 'comma'
    const onlySubject = isIntransitive(verb)
    let passive = verb.passive
    let subject = state.subject
    let isMain = true
    let governor = state.governor

    if (including && previous?.kind !== 'includer') including = null

    if (previous && 'unit' in previous && previous.unit.word === 'as' && verb.bare && state.verb && !hasObject) {
      // "registered as displaced"
      subject = state.verb.subject
      passive = true
      isMain = false
    } else if (verb.form === 'ing') {
      // "people fleeing the city" is said of the people; "…, killing 12" of the subject.
      const postmodifies = previous?.kind === 'noun' && !previous.time
      subject = postmodifies ? roleOf(previous) : state.subject
      if (previous?.kind === 'noun' && state.subject === previous && !state.verb) isMain = false
    } else if (verb.form === 'infinitive') {
      subject = state.object && previous?.kind === 'noun' ? state.object : state.subject
      if (!state.verb) isMain = false
      if (state.verb) governor = state.verb
    } else if (state.antecedent && !state.verb) {
      // A relative clause: its pronoun is subject, or object where a subject stands before the verb.
      subject = state.subject ?? state.antecedent
      if (verb.bare && !hasObject && !onlySubject && state.subject === null) passive = verb.form === 'participle'
    } else if (state.antecedent && state.verb && !afterJoint && stack.length > 0 && verb.form === 'finite' && (!verb.bare || hasObject || onlySubject) && !(state.object && isSaying(state.verb))) {
      leave()
      subject = state.subject
    } else if (state.subject && !state.finite && state.verb && verb.form === 'finite' && (!verb.bare || ((hasObject || onlySubject) && previous?.kind !== 'coordinator'))) {
      // "52 soldiers collecting their pay were killed": back to the subject that still lacks its verb.
      subject = state.subject
    } else if (verb.bare || verb.form === 'participle') {
      if (state.verb && previous?.kind === 'noun' && state.object && previous !== state.object && previous.preposition && hasObject && verb.form === 'finite') {
        // "said militants in the town killed 12"
        subject = state.object
        governor = state.verb
      } else if (state.verb && previous?.kind === 'noun') {
        if (hasObject && verb.form === 'finite' && state.object) {
          subject = state.object
          governor = state.verb
        } else if (onlySubject) {
          subject = state.object ?? state.subject
          if (state.object) governor = state.verb
        } else {
          // "12 people killed in the attack": said of the noun before it.
          // "left three officers and two men wounded": said of the whole list.
          subject = state.verb.verb?.main.entry?.verb === 'leave' && state.object?.joined.includes(previous) ? state.object : roleOf(previous)
          passive = true
          isMain = false
        }
      } else if (previous?.kind === 'coordinator' && !hasObject && chunks[at - 2]?.kind === 'adjective' && predications[predications.length - 1]?.at === at - 2) {
        // "17 men dead or wounded"
        subject = predications[predications.length - 1].subject
        passive = true
        isMain = false
      } else if (afterJoint && previous.kind === 'coordinator' && isReduced(predications[predications.length - 1], at)) {
        // "890 soldiers killed and wounded"
        subject = predications[predications.length - 1].subject
        passive = true
        isMain = false
      } else if (previous?.kind === 'comma' && state.object?.person && isSaying(state.verb) && !hasObject && !onlySubject && !isActive) {
        // "said its 103 servicemen, captured in the north, were home"
        subject = state.object
        passive = true
        isMain = false
      } else if (state.verb && afterJoint) {
        // "were killed and wounded", "attacked the post and killed ten"
        subject = state.verb.passive && !hasObject ? state.verb.subject : (state.subject ?? state.verb.subject)
        passive = !hasObject && !onlySubject && !isActive && state.verb.passive
      } else if (previous?.kind === 'noun' || previous?.kind === 'adverb' || previous?.kind === 'close' || previous?.kind === 'comma' || previous?.kind === 'quote' || previous?.kind === 'dash') {
        passive = !hasObject && !onlySubject && !isActive
        if (passive && previous.kind === 'noun' && previous.head.tag === 14 && state.subject?.joined.includes(previous)) {
          // "six bodies and about twenty wounded had reached him"
          subject = previous
          isMain = false
        } else if (passive && previous.kind === 'noun' && previous !== state.subject && previous.preposition && (!state.subject || previous.preposition === 'among' || (previous.quantity && (previous.person || previous.preposition === 'of') && !state.subject.quantity && !state.subject.person))) {
          if (previous.preposition === 'among' && state.subject) previous.subs.push(state.subject)
          subject = previous
          isMain = state.subject === null
        }
      } else passive = !hasObject && !onlySubject && !isActive && previous?.kind !== 'relative'
    } else if (state.verb && state.object && (!afterJoint || (previous?.kind === 'comma' && isSaying(state.verb))) && previous?.kind !== 'relative') {
      // "officials said 12 people were killed": the object turns out to be the subject of what was said.
      if (leadsHere(at, state.object)) {
        subject = state.object
        governor = state.verb
      } else subject = state.subject
    } else if (state.verb && !afterJoint && !state.object && previous?.kind === 'noun') subject = previous
    if (!subject && verb.form !== 'ing' && elaborated && !state.verb && previous?.kind === 'colon') subject = elaborated

    const predication: Predication = {
      verb,
      adjective: null,
      at,
      passive,
      subject,
      object: null,
      predicate: null,
      shares: previous?.kind === 'coordinator' && hasObject && !passive ? sharing(at) : null,
      obliques: [],
      governor,
      hypothetical: state.hypothetical,
    }
    predications.push(predication)
    if (state.antecedent && state.subject && state.subject !== state.antecedent && !state.verb && !hasObject) predication.object = state.antecedent
    if (isMain || hasObject || verb.form !== 'finite') {
      if (!isMain && !hasObject) return
      state = {
        ...state,
        subject: isMain && verb.form === 'finite' ? subject : state.subject,
        verb: predication,
        object: null,
        governor,
        finite: state.finite || (isMain && verb.form === 'finite' && !(verb.bare && passive)),
      }
      if (!isMain) state.verb = predication
    }
  }

  /** The active verb right before this one's "and" that still lacks an object. */
  function sharing(at: number): Predication | null {
    const last = predications[predications.length - 1]
    return last && last.at === at - 2 && last.verb && !last.passive && !last.object && !last.adjective ? last : null
  }

  /** "shot and killed his partner": the object comes after the second verb. */
  function sharesObject(at: number): boolean {
    const joint = chunks[at + 1]
    const second = chunks[at + 2]
    const object = chunks[at + 3]
    return joint?.kind === 'coordinator' && second?.kind === 'verb' && second.bare && object?.kind === 'noun' && !object.time
  }

  function isReduced(last: Predication | undefined, at: number): boolean {
    return last !== undefined && last !== state.verb && last.passive && last.at === at - 2 && !last.object
  }

  /** No other subject stands between the noun group and the verb at `at`. */
  function leadsHere(at: number, noun: NounGroup): boolean {
    for (let back = at - 1; back >= 0; back--) {
      const chunk = chunks[back]
      if (chunk === noun || noun.joined.includes(chunk as NounGroup)) return true
      if (chunk.kind === 'semicolon' || chunk.kind === 'subordinator') return false
    }
    return false
  }

  function roleOf(noun: NounGroup): NounGroup {
    const whole = noun.preposition === 'of' ? nouns.find((other) => other.of === noun) : undefined
    if (whole && !whole.triggers.length && !noun.quantity && whole.quantity) return whole
    if (noun.preposition !== null && !noun.quantity && !noun.person) return state.object ?? state.subject ?? noun
    for (const role of [state.object, state.subject]) if (role?.joined.includes(noun)) return noun.quantity && (noun.head.tag === 14 || !(role === state.subject && !state.verb)) ? noun : role
    return noun
  }

  function nextSignificant(at: number): Chunk | undefined {
    let next = at + 1
    while (chunks[next]?.kind === 'adverb' || chunks[next]?.kind === 'quote') next++
    return chunks[next]
  }

  function placeAdjective(mark: Mark, at: number, previous: Chunk | undefined): void {
    if (!mark.unit.entry?.frames.some((sense) => sense.form === 'adjective')) return
    let subject: NounGroup | null = null
    let governor = state.governor
    let verb: VerbGroup | null = null
    // "registered as displaced", "reported as missing"
    const isAs = (previous?.kind === 'subordinator' || previous?.kind === 'preposition') && previous.unit.word === 'as'
    const before = previous?.kind === 'close' ? beforeBracket(at) : previous?.kind === 'adverb' || isAs ? chunks[at - 2] : previous
    if (before?.kind === 'verb' && state.verb) {
      // "12 confirmed dead": said by the verb right before, main or not.
      const said = predications.findLast((other) => other.verb === before && other.adjective === null) ?? state.verb
      subject = said.subject
      verb = said.verb
      governor = said
    } else if (before?.kind === 'noun') {
      // "left 12 soldiers, three policemen and a civilian dead": said of the whole list.
      const isLeft = state.verb?.verb?.main.entry?.verb === 'leave' && state.object?.joined.includes(before)
      subject = isLeft ? state.object : roleOf(before)
      governor = state.verb ?? state.governor
      verb = null
    } else if (before?.kind === 'coordinator' || before?.kind === 'comma') {
      const last = predications[predications.length - 1]
      // "12 dead and wounded", "are dead or missing"
      if (last && last.at >= at - 3) {
        subject = last.subject
        governor = last.governor
        verb = last.verb
      }
    }
    if (!subject) return
    predications.push({
      verb,
      adjective: mark,
      at,
      passive: false,
      subject,
      object: null,
      predicate: null,
      shares: null,
      obliques: [],
      governor,
      hypothetical: state.hypothetical,
    })
  }
}

function isIntransitive(verb: VerbGroup): boolean {
  const frames = verb.main.entry?.frames.filter((sense) => sense.form === 'verb') ?? []
  return frames.length > 0 && frames.every((sense) => sense.frame.counted.every((role) => role === 'subject'))
}
