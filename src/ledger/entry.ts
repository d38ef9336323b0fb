import type { Claim, Document, Output } from '../model/index.ts'
import type { Mark } from './passages/hide-marks.ts'
import type { Piece } from './pieces.ts'

/** One line of the ledger. It is chained to the line before by hashes; what it says is in its payload. */
export interface Entry {
  /** From 1 on, without gaps. */
  readonly sequence: number
  /** ISO date-time at which it was written. */
  readonly time: string
  /** A person, or an engine: `engine onrecord 1.4.0`. */
  readonly actor: string
  readonly event: EventName
  /** What it is about: a document's id, a claim's (`<document id>#<claim id>`), an incident's, or `ledger`. */
  readonly subject: string
  readonly payloadHash: string
  /** Hash of the entry before; 64 zeros on the first. */
  readonly previous: string
  readonly hash: string
}

/** Why a payload is not shown: kept but hidden, or gone for ever. */
export type Hidden = 'sealed' | 'erased'

/** An entry with what it says; `payload` is `null` where that is sealed or erased, and hidden passages are blacked out. */
export interface FullEntry extends Entry {
  readonly payload: unknown
  /** Hex of 128 random bits that are hashed with the payload; `null` where that, or a passage of it, is not there. */
  readonly salt: string | null
  readonly hidden: Hidden | null
  /** What proves the rest of a payload of which passages were erased; `null` where none were. */
  readonly pieces: readonly Piece[] | null
  /** Passages of the payload that are sealed. */
  readonly sealed: readonly Mark[]
}

/** What each event's payload holds. A new event is a line here and, where tables show it, a file in `project/`. */
export interface Payloads {
  /** The first entry of every ledger. */
  'ledger-created': { readonly id: string; readonly format: number }
  'document-added': AddedPayload
  /** A document that takes the place of an earlier one: the article was changed. */
  'document-revised': AddedPayload
  'document-retracted': { readonly reason: string }
  /** An engine has read a document. */
  'document-read': ReadPayload
  /** A person's decision on a claim. */
  'claim-reviewed': ReviewPayload
  /** A decision that stands on a claim of a changed article, too: its words and its reading are the same there. */
  'decision-carried': CarriedPayload
  /** One reviewer's own reading of a claim, made without the others': it changes nothing until somebody decides. */
  'claim-coded': ReviewPayload
  'incident-made': JoinPayload
  'incident-joined': JoinPayload & { readonly proposal: number | null }
  /** Claims that are no longer of it, and are not joined to it again. */
  'incident-left': { readonly claims: readonly string[]; readonly reason: string }
  /** Another incident was the same: its claims are of this one now. */
  'incident-merged': MergePayload
  'incident-unmerged': MergePayload
  /** What others call it: an id of another data set. */
  'incident-coded': { readonly scheme: string; readonly code: string }
  /** Claims that may be of it: a person says. */
  'join-proposed': { readonly claims: readonly string[]; readonly because: string }
  'proposal-refused': { readonly proposal: number; readonly reason: string }
  sealed: SealPayload
  /** What was sealed is shown again. Names the entries as the seal did. */
  unsealed: SealPayload
  erased: SealPayload
}

export type EventName = keyof Payloads

export interface AddedPayload {
  /** The id that the input gave it, where that is not the document's. */
  readonly given: string | null
  readonly document: Document
  /** Id of the document in this ledger that it takes the place of. */
  readonly revises: string | null
  /** How that was known: the input says so, or both have one url, or one publisher, title and day. */
  readonly because: 'stated' | 'same-url' | 'same-title' | null
}

/** What an engine read in a document. Ids of claims are the ledger's: a claim keeps its id over readings. */
export interface ReadPayload extends Omit<Output, 'id' | 'document'> {
  /** Ids of claims that people had decided on when it was read: these decisions stay. */
  readonly decided: readonly string[]
}

export type Verdict = 'accepted' | 'corrected' | 'withdrawn' | 'not-a-count' | 'added'

export interface ReviewPayload {
  readonly verdict: Verdict
  /** The whole claim as the person has it, where it differs from the engine's. */
  readonly claim: Claim | null
  readonly reason: string | null
}

/** A decision carried over. It has no reason of its own: that stays with the decision. */
export interface CarriedPayload extends ReviewPayload {
  /** The decision: on which claim (`<document id>#<claim id>`), in which entry, and whose. */
  readonly from: { readonly claim: string; readonly entry: number; readonly person: string }
}

export interface JoinPayload {
  /** Ids in the ledger: `<document id>#<claim id>`. */
  readonly claims: readonly string[]
  readonly because: string
  /** `sure`: joined by itself, for the reason given. `person`: somebody said so. */
  readonly basis: 'sure' | 'person'
}

export interface MergePayload {
  /** The incident that is no longer one of its own. */
  readonly from: string
  /** Its claims at that time. */
  readonly claims: readonly string[]
  readonly reason: string
}

export interface SealPayload {
  readonly reason: string
  /** Sequences of the entries whose payloads it hides. */
  readonly entries: readonly number[]
  /** Passages that it hides; not there in entries of version 1. */
  readonly passages?: readonly SealedPassages[]
}

/** Passages of one entry that are sealed, shown again, or erased. */
export interface SealedPassages {
  readonly entry: number
  readonly marks: readonly Mark[]
  /** Salted hash of what is left of the payload, once something was erased of it. */
  readonly left: string | null
}

/** What a caller hands in to be written: the ledger adds sequence, time, salt and hashes. */
export type NewEntry = {
  readonly [Name in EventName]: {
    readonly actor: string
    readonly event: Name
    readonly subject: string
    readonly payload: Payloads[Name]
  }
}[EventName]
