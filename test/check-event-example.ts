import { readDiscourse } from '../src/extract/read-discourse.ts'
import { readDocument } from '../src/extract/read-document.ts'
import { type Mark, parseMarks } from '../src/language/marks.ts'
import { lexiconOf } from '../src/language/packs.ts'
import type { EventEntry } from '../src/language/source.ts'
import type { Fault } from './check-example.ts'

/** Returns what of a marked example of an event was not read as its entry says: what happened, who did it, to whom. */
export function findEventFaults(code: string, entry: EventEntry, example: string): Fault[] {
  const { text, marks } = parseMarks(example)
  const events = eventsOf(code, text)
  const came = events.map((event) => describe(text, event)).join('\n            ') || 'no event'
  const at = marks.find(({ name }) => name === 'event') as Mark
  const found = events.filter(({ trigger, mentions }) =>
    [trigger, ...mentions.map((mention) => mention.trigger)].some((span) => overlaps(span, at)),
  )
  if (found.length === 0) return [{ expected: `${entry.event} in the words "${at.text}"`, came }]
  const faults: Fault[] = []
  if (!entry.weapons && !found.some(({ event }) => event === entry.event))
    faults.push({ expected: `"${at.text}" as ${entry.event}`, came })
  for (const role of ['actor', 'target'] as const) {
    const mark = marks.find(({ name }) => name === role)
    if (
      mark &&
      !found.some((event) => [event[role], ...(event[role]?.joined ?? [])].some((noun) => overlaps(noun, mark)))
    )
      faults.push({ expected: `${role} "${mark.text}"`, came })
  }
  return faults
}

/** Returns the events that a counter-example must not tell: those of the entry. */
export function findEventNeverFaults(code: string, entry: EventEntry, sentence: string): Fault[] {
  const { text } = parseMarks(sentence)
  return eventsOf(code, text)
    .filter(({ mentions }) => mentions.some(({ rule }) => rule === entry.id))
    .map((event) => ({ expected: `no event of ${entry.id}`, came: describe(text, event) }))
}

function eventsOf(code: string, text: string) {
  const lexicon = lexiconOf(code)
  return lexicon ? readDiscourse(readDocument(lexicon, text), { text }).events : []
}

type Event = ReturnType<typeof eventsOf>[number]

function describe(text: string, { event, trigger, actor, target, rule }: Event): string {
  const words = (span: Span): string => (span ? `"${text.slice(span.start, span.end)}"` : 'none')
  return `${event} ${words(trigger)} · actor ${words(actor)} · target ${words(target)} · rule ${rule}`
}

type Span = { readonly start: number; readonly end: number } | null | undefined

function overlaps(span: Span, mark: Mark): boolean {
  return span != null && span.start < mark.end && mark.start < span.end
}
