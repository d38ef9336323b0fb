/**
 * A compiled lexicon as the build keeps it: strings that open in a few milliseconds, because nothing of a word is made
 * before a text holds it. Written by `write-lexicon.ts`, read by `open-lexicon.ts`.
 */
export interface WrittenLexicon {
  readonly code: string
  /** The language's English name. */
  readonly name: string
  /** One a line. */
  readonly abbreviations: string
  readonly months: string
  readonly weekdays: string
  /** Words around names of places: a line a list of `place-words.ts`. */
  readonly placeWords: string
  /** Words that tell time, as `time-words.ts` writes them. */
  readonly times: string
  /** Phrases that name parties, as `writePartyPhrases` writes them. */
  readonly partyPhrases: string
  /** How many first words there are. */
  readonly count: number
  /**
   * Buckets of words by the last bits of their hash, an empty line behind each. In them a line for each first word of phrases, of fields with tabs between: the bits of `Opens` as a character, `0` and on, with the word
   * behind it, the word's own entry ('' where it has none), then by turns the words that go on with a phrase and its
   * entry. An entry is the number of its shape in base 36; for verbs a space, how many letters of the phrase its base form
   * begins with (base 36, one digit), and the letters of the base form behind these.
   *
   *     1killed\t2f 4          the base form begins with "kill"
   *     0in\t8\tcustody\t1c
   */
  readonly words: string
  /** What entries say beside their words, each distinct one once: a line of `written-shape.ts`. */
  readonly shapes: string
  /** Loaded words ({@link TermEntry} without its proof): a line of JSON each. */
  readonly terms: string
  /** Their phrases, as `writePhrases` writes them, with the number of the line. */
  readonly termPhrases: string
  /** Senses and frames that shapes name by number: a line of JSON each. */
  readonly senses: string
  /** The first of the further words that verbs of frames and events want, one a line. */
  readonly wanted: string
  /** Ids of frames that tell of some of those whom their measure counts, one a line. */
  readonly some: string
  /** Words that say why a figure changed, one a line, each behind the kind of step. */
  readonly steps: string
}

/** A line of `senses` that is the sense of an event: its entry is a line of its own. */
export type WrittenEventSense = readonly [event: number, form: 'verb' | 'noun', complement: readonly string[]]

/** A line of `senses` that is the sense of a frame: the frame is a line of its own. */
export type WrittenFrameSense = readonly [
  frame: number,
  form: 'verb' | 'noun' | 'adjective',
  complement: readonly string[],
]
