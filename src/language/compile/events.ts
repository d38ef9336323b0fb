import { type EventRule, type EventSense, makeEventSense, phraseWords } from '../lexicon.ts'
import type { EventEntry } from '../source.ts'
import { type Compilation, entryOf } from './entries.ts'

/**
 * Adds the words of events. Their word classes are left as they are: a phrase that only events know ("open fire") must
 * not change how the rest of its sentence is tagged.
 */
export function addEvents(compilation: Compilation, events: readonly EventEntry[]): void {
  for (const event of events) {
    const rule = ruleOf(event)
    for (const written of event.verb) addVerbOfEvent(compilation, rule, written)
    const noun = makeEventSense(rule, 'noun', [])
    for (const word of event.noun) {
      addSense(compilation, word, noun)
      addSense(compilation, compilation.inflector.plural(word), noun)
    }
    for (const word of event.nounPlurals) addSense(compilation, word, noun)
  }
}

function ruleOf(entry: EventEntry): EventRule {
  const { id, event, actor, target, of, toward, object, subject } = entry
  const { consequence = false, denied = false, intransitive = false, mutual = false, weak = false, weapons } = entry
  const told = { id, event, actor, target, of, toward, object, subject }
  return { ...told, consequence, denied, intransitive, mutual, weak, weapons: weapons ?? null }
}

function addVerbOfEvent(compilation: Compilation, rule: EventRule, written: string): void {
  const [verb, tail] = written.split(/\s*…\s*/)
  const sense = makeEventSense(rule, 'verb', tail ? phraseWords(tail) : [])
  for (const form of formsOf(compilation, verb)) addSense(compilation, form, sense)
  if (!tail) return
  // "set on fire": the complement right behind its verb.
  const whole = makeEventSense(rule, 'verb', [])
  for (const form of formsOf(compilation, `${verb} ${tail}`)) addSense(compilation, form, whole)
}

function formsOf({ inflector }: Compilation, base: string): string[] {
  const { base: plain, third, past, participle, ing } = inflector.verb(base)
  const forms = [plain, third, past, participle, ing]
  // "burnt" and "burned" are both written.
  const [head, ...tail] = base.split(' ')
  if (past.split(' ')[0] === `${head}t`) forms.push([`${head}ed`, ...tail].join(' '))
  return forms
}

function addSense(compilation: Compilation, phrase: string, sense: EventSense): void {
  const { events } = entryOf(compilation, phrase)
  const isKnown = events.some(
    (other) =>
      other.event === sense.event && other.form === sense.form && other.complement.join() === sense.complement.join(),
  )
  if (!isKnown) events.push(sense)
}
