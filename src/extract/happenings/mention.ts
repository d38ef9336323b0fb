import type { EventRule } from '../../language/lexicon.ts'
import type { EventMention } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'

/** A mention while its document is read. */
export interface Mention extends EventMention {
  readonly read: ReadSentence
  readonly entry: EventRule
  /** Only a word beside another thing: "an attack helicopter", "the bombing victims". */
  readonly aside: boolean
}
