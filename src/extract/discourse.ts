import type { PlaceKind } from '../gazetteer/index.ts'
import type { Document, Place, Source, Stance, Time } from '../model/index.ts'
import type { Range } from '../text/index.ts'
import type { NounGroup } from './chunk.ts'
import type { Predication } from './clauses/predication.ts'
import type { PlaceRelation } from './places/candidate.ts'
import type { ReadDocument } from './read-document.ts'

/** The text of a document with what is known of it: publisher, time of publication. */
export type Given = Pick<Document, 'text'> & Partial<Document>

/** A name of a party, a force, a ministry, a monitor, an agency in the text. */
export interface PartyMention extends Range {
  /** Id of `vocabularies/parties/`, or composed of an office and its owner: "military:UKR". */
  readonly id: string
  /** Its neutral name. */
  readonly name: string
  /** Its words take sides. */
  readonly loaded: boolean
  readonly sentence: number
}

/** Words that name a place. */
export interface PlaceMention extends Range {
  readonly place: Place
  readonly sentence: number
  /** Number of the place in the gazetteer, -1 where nothing decides which is meant. */
  readonly number: number
  readonly kind: PlaceKind | null
  /** How the words around it bring it in. */
  readonly relation: PlaceRelation
  /** Its tokens: from the word that brings it in ("in the town of X"), the name's own, and the token behind. */
  readonly lead: number
  readonly first: number
  readonly last: number
  /** Ids of what else may be meant. */
  readonly alternatives: readonly string[]
  /** The countries that claim it (ISO 3166-1 alpha-3); empty for most. */
  readonly disputed: readonly string[]
  /** It is a reading of words that name opposite places in opposite mouths: "the occupied territories". */
  readonly contextual?: boolean
}

/** Words that tell a time: "on Saturday", "since 7 October", "in the past 24 hours". */
export interface TimeMention extends Range {
  readonly time: Time
  /** `at`: when something happened · `since`: from when on · `until`: up to when, the cut-off of a toll. */
  readonly relation: 'at' | 'since' | 'until'
  /** It goes on from a time that was told before: "two days later", "the next morning". */
  readonly onward?: boolean
  /** It is of the clause that it opens alone: "a day after 49 men had been freed". */
  readonly opens?: boolean
  /** Its words tell both ends: "from 3 to 9 May", "between January and March". */
  readonly closed?: boolean
  /** Its year stands in the title alone. */
  readonly ofTitle?: boolean
  readonly sentence: number
}

/** What somebody is said to have said, by its places in the text. */
export interface RawAttribution {
  /** Sentence of the cue. */
  readonly sentence: number
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly quoted: boolean
  readonly stance: Stance
  /** Nearest to the text first, without the publisher; pronouns are resolved to whom they mean. */
  readonly sources: readonly Source[]
  /** Its place among those of its document, once claims are put together; -1 before. */
  place: number
}

/** Where a claim stands in the text: what the parts of claims are found by. */
export interface Anchor {
  readonly sentence: number
  readonly evidence: Range
  readonly trigger: Range
  readonly predication: Predication | null
  readonly noun: NounGroup | null
}

/** Words that say that something happened, wherever they stand: told, denied, feared, or named again. */
export interface EventMention extends Anchor {
  /** Id of `vocabularies/events.yaml`; the cause of what is counted beside it. */
  readonly event: string
  /** Who did it, and to whom or what, as this mention names them; pronouns are left as they are. */
  readonly actor: NounGroup | null
  readonly target: NounGroup | null
  /** Both sides do it to each other, and nobody says who began: what befalls people in it is the deed of neither alone. */
  readonly mutual: boolean
  /** Words of the noun group before a noun of an event, which may name a party or a place: "the [Israeli] strike". */
  readonly modifiers: Range | null
  /** Id of the entry that read it. */
  readonly rule: string
  /** Its place among the mentions of its document, of an event among the events, once all are read; -1 before. */
  place: number
}

/** An event that the text tells, before it has an id: at its first full mention, with the best known of its parts. */
export interface RawEvent extends EventMention {
  /** All its mentions, in the order of the text. */
  readonly mentions: readonly EventMention[]
  readonly stance: Stance
  readonly certainty: 'stated' | 'hedged' | 'feared' | 'unconfirmed'
}

/** A document as read, with who, where and when is named in it. Each list is in the order of the text. */
export interface Discourse {
  readonly given: Given
  readonly document: ReadDocument
  readonly parties: readonly PartyMention[]
  /** Adjectives and places that name a party only before a noun: "Kenyan" in "a Kenyan patrol". */
  readonly partyModifiers: readonly PartyMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly attributions: readonly RawAttribution[]
  readonly events: readonly RawEvent[]
  /** Every word of an event, also those that make no claim. */
  readonly eventMentions: readonly EventMention[]
  readonly firsts: Firsts
}

/** Where a sentence's own begin in the lists of a discourse: of each list what `firstsOf` returns, by the number of the sentence. */
export interface Firsts {
  readonly parties: readonly number[]
  readonly places: readonly number[]
  readonly times: readonly number[]
  readonly attributions: readonly number[]
  readonly eventMentions: readonly number[]
}
