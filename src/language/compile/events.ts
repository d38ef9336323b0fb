import { type EventSense, phraseWords } from '../lexicon.ts'
import type { EventEntry } from '../source.ts'
import { type Compilation, entryOf } from './entries.ts'

/**
 * Adds the words of events. Their word classes are left as they are: a phrase that only events know ("open fire") must
 * not change how the rest of its sentence is tagged.
 */
export function addEvents(compilation: Compilation, events: readonly EventEntry[]): void {
  for (const event of events) {
    for (const written of event.verb) addVerbOfEvent(compilation, event, written)
    const noun: EventSense = { event, form: 'noun', complement: [] }
    for (const word of event.noun) {
      addSense(compilation, word, noun)
      addSense(compilation, compilation.inflector.plural(word), noun)
    }
    for (const word of event.nounPlurals) addSense(compilation, word, noun)
  }
}

function addVerbOfEvent(compilation: Compilation, event: EventEntry, written: string): void {
  const [verb, tail] = written.split(/\s*…\s*/)
  const sense: EventSense = { event, form: 'verb', complement: tail ? phraseWords(tail) : [] }
  for (const form of formsOf(compilation, verb)) addSense(compilation, form, sense)
  if (!tail) return
  // "set on fire": the complement right behind its verb.
  for (const form of formsOf(compilation, `${verb} ${tail}`)) addSense(compilation, form, { ...sense, complement: [] })
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
