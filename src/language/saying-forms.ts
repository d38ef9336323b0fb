import type { Inflector } from './inflect.ts'
import type { CueEntry } from './source.ts'

/**
 * Returns the forms of all verbs that are cues as "say" is one: they take a clause with or without "that" and a quotation,
 * name nobody it is said to, and assert. Lists that know one of them know all, so that nothing hangs on which of them a
 * report chose: "claimed" is read like "confirmed".
 */
export function sayingForms(cues: readonly CueEntry[], { verb: inflect }: Inflector): SayingForm[] {
  return cues.filter(isPlainCue).flatMap(({ verb }) =>
    verb
      .filter((one) => !one.includes(' '))
      .map((one) => {
        const { third, past, ing } = inflect(one)
        return { base: one, third, past, ing }
      }),
  )
}

/** A verb of saying as it stands in a sentence. */
export interface SayingForm {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly ing: string
}

/** It is a cue as "say" is one: of a clause, of a quotation, to nobody in particular, and it asserts. */
export function isPlainCue({ takes, stance }: CueEntry): boolean {
  const has = (take: CueEntry['takes'][number]): boolean => takes.includes(take)
  return stance === 'asserts' && has('that') && has('clause') && has('quote') && !has('addressee')
}
