import type { Responsibility, Span, Stance } from '../../src/model/index.ts'

/** Who is said to have done it, as a person marked it. */
export interface GoldActor {
  readonly name: string
  readonly responsibility: Responsibility
}

/** Who says a claim, and where, when, by whom and by what it happened (docs/guide/annotation.md). */
export interface GoldParts {
  /** Nearest to the text first, without the publisher; empty where the publisher speaks. */
  readonly source: readonly string[]
  readonly cue: string | null
  /** Names of which any one is right; empty where the text says no place. */
  readonly place: readonly string[]
  readonly target: string | null
  /** ISO day, or start/end; `null` where the text does not say. */
  readonly time: string | null
  readonly asOf: string | null
  readonly actors: readonly GoldActor[]
  readonly cause: string | null
}

/** An event that the report tells, as a person marked it. */
export interface GoldEvent {
  readonly event: string
  /** The words that hold its trigger. */
  readonly words: Span
  readonly actor: string | null
  readonly target: string | null
  readonly place: readonly string[]
  readonly time: string | null
  readonly source: readonly string[]
  readonly stance: Stance
}

/** A loaded word or name, as a person marked it. */
export interface GoldTerm {
  readonly words: string
  readonly reading: string
  readonly kind: 'fixed' | 'contextual'
}

type Names = string | readonly string[] | null
/** The parts as they stand in a file: what is left out is as usual in the report. */
export interface PartMarks {
  readonly source?: Names
  readonly cue?: string | null
  readonly place?: Names
  readonly target?: Names
  readonly time?: string | null
  readonly asOf?: string | null
  readonly actors?: readonly (string | { readonly name: string; readonly responsibility?: Responsibility })[] | null
  readonly cause?: string | null
}
/** An event as it stands in a file. */
export interface EventMark extends Omit<PartMarks, 'actors' | 'cause'> {
  readonly in: string
  readonly event: string
  readonly actor?: Names
  readonly stance?: Stance
}

/** The parts of a claim; what it leaves out is as `usual`. */
export function fillInParts(mark: PartMarks, usual: PartMarks): GoldParts {
  const { place, target, time, asOf, actors, cause } = { ...usual, ...mark }
  return {
    source: namesOf(mark.source),
    cue: mark.cue ?? null,
    place: namesOf(place),
    target: namesOf(target)[0] ?? null,
    time: time ?? null,
    asOf: asOf ?? null,
    actors: (actors ?? []).map((actor) =>
      typeof actor === 'string'
        ? { name: actor, responsibility: 'stated' }
        : { name: actor.name, responsibility: actor.responsibility ?? 'stated' },
    ),
    cause: cause ?? null,
  }
}

/** An event with the span of its words. */
export function fillInEvent(mark: EventMark, words: Span, usual: PartMarks): GoldEvent {
  const { place, time } = { place: usual.place, time: usual.time, ...mark }
  return {
    event: mark.event,
    words,
    actor: namesOf(mark.actor).join(' and ') || null,
    target: namesOf(mark.target)[0] ?? null,
    place: namesOf(place),
    time: time ?? null,
    source: namesOf(mark.source),
    stance: mark.stance ?? 'asserts',
  }
}

function namesOf(names: Names | undefined): readonly string[] {
  if (names == null) return []
  return typeof names === 'string' ? [names] : names.map(String)
}

/** What is wrong with a time: no ISO day, or none of two with a slash between. `null`: nothing. */
export function findTimeProblem(time: string | null): string | null {
  if (time === null) return null
  const days = time.split('/')
  const isRight = days.length <= 2 && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && isDay(day))
  if (!isRight) return `Unexpected time "${time}", expected 2024-03-05 or 2024-03-04/2024-03-05`
  return days.length === 2 && days[0] > days[1] ? `Unexpected time "${time}", expected its start first` : null
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
