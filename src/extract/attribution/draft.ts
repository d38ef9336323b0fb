import type { CueSense } from '../../language/lexicon.ts'
import type { Source, Stance } from '../../model/index.ts'
import type { Range } from '../../text/index.ts'
import type { ReadSentence } from '../read-document.ts'
import type { Phrase } from './noun-phrase.ts'

/** An attribution while it is read. */
export interface Draft {
  readonly sentence: number
  readonly paragraph: number
  /** The speech in which the cue stands; -1 outside of any. */
  readonly level: number
  readonly sense: CueSense
  readonly cue: readonly Range[]
  source: Range | null
  /** Places among the chunks of its sentence; -1 where there is no source, or it stands in no chunk of its own. */
  sourceFirst: number
  sourceLast: number
  content: Range[]
  quoted: boolean
  readonly stance: Stance
  /** From here on it is no longer the words of a cue before: where ", officials said", ", adding that" begin. */
  readonly cut: number | null
  /** "told the daily": who passed it on. */
  readonly outlet: Range | null
  /** Whom the source names for it: "the daily, citing a doctor, said". Places among the chunks. */
  via: Phrase | null
  /** The same as a source, once sources are resolved. */
  passedOn: Source | null
  cited: Source | null
  /** Whose turn it is, in a transcript. */
  turn: Source | null
  /** A colon ends its sentence: what is said follows. */
  readonly open: boolean
}

/** What a reader tells of a draft; the rest is as it stands in most: nobody named, in the cue's own stance. */
export type Told = Pick<Draft, 'sense' | 'cue' | 'content'> &
  Partial<Omit<Draft, 'sentence' | 'paragraph' | 'level' | 'passedOn' | 'cited' | 'turn'>>

/** Makes the draft of what stands in a sentence, in the speech `level` (-1: outside of any). */
export function makeDraft({ index, paragraph }: ReadSentence, level: number, told: Told): Draft {
  return {
    sentence: index,
    paragraph,
    level,
    sense: told.sense,
    cue: told.cue,
    source: told.source ?? null,
    sourceFirst: told.sourceFirst ?? -1,
    sourceLast: told.sourceLast ?? -1,
    content: told.content,
    quoted: told.quoted ?? false,
    stance: told.stance ?? told.sense.stance,
    cut: told.cut ?? null,
    outlet: told.outlet ?? null,
    via: told.via ?? null,
    passedOn: null,
    cited: null,
    turn: null,
    open: told.open ?? false,
  }
}
