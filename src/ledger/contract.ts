import type { Claim, Document, Output, Problem, Report } from '../model/index.ts'
import type { Entry, EventName, FullEntry, Hidden, NewEntry, SealPayload, Verdict } from './entry.ts'
import type { Mark } from './passages/hide-marks.ts'

/**
 * Where claims are kept for ever. Every backend passes the one suite in `test/ledger/`. What is acknowledged (a promise
 * that is kept) survives a power cut. All that goes wrong is a `LedgerError` with a problem, and nothing was written.
 */
export interface Ledger {
  /** Its random id, the same in every copy. */
  readonly id: string

  /**
   * Adds what was read, all or nothing: one result a report, in order. The same document twice adds nothing; a changed
   * one is a revision; a known one that is now marked as retracted is retracted.
   */
  add(reports: readonly Output[], options: AddOptions): Promise<Added[]>
  /** Appends entries as they are, all or nothing. For decisions and whatever else later parts write. */
  append(entries: readonly NewEntry[]): Promise<Entry[]>
  /** Hides or erases what entries say, or passages of it: an entry a document that it is about. */
  seal(order: SealOrder): Promise<SealEntry[]>
  /** What sealing passages would hide, without doing it. */
  passages(asked: PassagesAsked): Promise<FoundPassages>

  /** The document with this id; `null` where there is none. The beginning of an id, if only one has it, is enough. */
  document(id: string): Promise<KeptDocument | null>
  /** Which of these documents are known, with the engine that read each last. */
  known(ids: readonly string[]): Promise<Map<string, string | null>>
  /** The claim `<document id>#<claim id>`, as the engine has it, as people have it. `null` where there is none. */
  claim(id: string): Promise<KeptClaim | null>
  /** Reports with people's decisions in them, as reconciling wants them, in the order in which they were added. */
  reports(filter?: ReportFilter): AsyncIterable<Report>
  /** Claims by words and parts, latest first. */
  search(query: SearchQuery): Promise<Found>
  /** Incidents that stand on their own, in the order in which they were made; or the one with this id. */
  incidents(id?: string): AsyncIterable<KeptIncident>
  /** Joins that wait for a person, oldest first. */
  proposals(): Promise<KeptProposal[]>
  /** Independent readings of a document's claims, in their order. */
  codings(document: string): Promise<KeptCoding[]>
  /** Entries in their order, or the other way round. */
  entries(range?: EntryRange): AsyncIterable<FullEntry>
  /** How much is in it. */
  summary(): Promise<Summary>

  /** Checks everything that can be checked, and names what is wrong. */
  verify(options?: VerifyOptions): Promise<Verified>
  /** Makes every table but those of entries and payloads anew from them. */
  rebuild(): Promise<void>
  /** Writes a whole copy that verifies, while others may go on writing. */
  backup(path: string, onProgress?: (share: number) => void): Promise<void>
  /** Takes entries as another ledger exported them: the same hashes, or a `LedgerError`. Returns how many were new. */
  restore(entries: AsyncIterable<FullEntry>): Promise<number>
  close(): Promise<void>
}

export interface AddOptions {
  /** The person who adds. Readings are entered under the engine's name. */
  readonly actor: string
  /** Whether a known document is entered again where another engine has read it now. Default false. */
  readonly reread?: boolean
}

/** What became of one report. */
export interface Added {
  readonly document: string
  readonly outcome: 'added' | 'revised' | 'retracted' | 'reread' | 'known'
  /** Its last entry; `null` where there was nothing to write. */
  readonly entry: number | null
  readonly revises: string | null
  readonly claims: number
  /** What a new reading changed; `null` where there was no earlier one. */
  readonly changes: ReadingChanges | null
  /** What became of people's decisions on the document that it takes the place of; `null` where there were none. */
  readonly decisions: DecisionsCarried | null
}

/** People's decisions on earlier forms of a document. */
export interface DecisionsCarried {
  /** Those that stand on its claims, too: words and reading are the same. `claim` is the id in the new document. */
  readonly carried: readonly (DecisionLeft & { readonly from: string })[]
  /** Those that wait for a person. */
  readonly left: readonly DecisionLeft[]
}

/** A decision by the claim it was made on: `<document id>#<claim id>`. */
export interface DecisionLeft {
  readonly claim: string
  readonly verdict: Verdict
  readonly person: string
}

/** How one reading differs from the one before. Ids of claims, without the document's. */
export interface ReadingChanges {
  readonly same: number
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Of the changed and gone, those that people had decided on: their decisions stay. */
  readonly decided: readonly string[]
}

export interface SealOrder {
  readonly actor: string
  readonly reason: string
  /** A document's id, or the sequence of one entry; with `words` also `null`: the whole ledger. */
  readonly subject: string | number | null
  /** Only these passages, wherever they stand in it, however they are written: whole words, in any capitals. */
  readonly words?: readonly string[]
  /** `seal` hides and keeps, `unseal` shows again, `erase` is for ever. */
  readonly action: 'seal' | 'unseal' | 'erase'
}

/** An entry that seals, with what it says. */
export interface SealEntry extends Entry {
  readonly payload: SealPayload
}

export interface PassagesAsked {
  readonly words: readonly string[]
  /** A document's id, the sequence of one entry, or `null`: the whole ledger. */
  readonly subject: string | number | null
  /** `erase` finds what is sealed, too. */
  readonly action: 'seal' | 'erase'
  readonly onProgress?: (share: number) => void
}

/** Where passages stand. */
export interface FoundPassages {
  readonly entries: readonly FoundPassage[]
  /** Single words of the passages that stand alone elsewhere in the same texts, and how often. */
  readonly alone: readonly { readonly word: string; readonly times: number }[]
}

/** What would be hidden of one entry. */
export interface FoundPassage {
  readonly entry: number
  readonly event: EventName
  /** Id of the document, incident or claim. */
  readonly subject: string
  readonly title: string | null
  readonly marks: readonly Mark[]
  /** Claims that would go as a whole, since their numbers stand within. */
  readonly claims: readonly string[]
  /** The first passages in the words around them: before, itself, behind. */
  readonly excerpts: readonly (readonly [string, string, string])[]
}

/** An incident with its claims. */
export interface KeptIncident {
  readonly id: string
  readonly madeBy: string
  readonly time: string
  readonly codes: readonly { readonly scheme: string; readonly code: string }[]
  /** What, where and when, as its claims tell it; the first that says so. */
  readonly about: { readonly kinds: readonly string[]; readonly place: string | null; readonly from: string | null }
  readonly claims: readonly KeptJoin[]
  /** Claims that a person took out of it. */
  readonly refused: readonly string[]
  /** Incidents that were merged into it. */
  readonly merged: readonly string[]
}

/** A claim of an incident, and why it is. */
export interface KeptJoin {
  readonly claim: string
  readonly entry: number
  readonly basis: 'sure' | 'person' | null
  readonly because: string | null
}

export interface KeptProposal {
  readonly entry: number
  readonly incident: string
  readonly claims: readonly string[]
  readonly because: string | null
}

/** What one reviewer made of a claim. */
export interface KeptCoding {
  /** Id of the claim in its document. */
  readonly claim: string
  readonly person: string
  readonly verdict: Verdict | null
  readonly coded: Claim | null
  readonly reason: string | null
}

/** A passage of a document's text that is not shown. */
export interface HiddenPassage {
  readonly start: number
  readonly end: number
  readonly state: Hidden
  /** Sequence of the entry that hid it. */
  readonly seal: number
}

/** A document as the ledger has it. */
export interface KeptDocument {
  readonly id: string
  readonly given: string | null
  /** `null` where it is sealed or erased. */
  readonly document: Document | null
  readonly hidden: Hidden | null
  /** Passages of its text that are not shown, in its order. */
  readonly passages: readonly HiddenPassage[]
  readonly retracted: boolean
  readonly revises: string | null
  /** Later documents that revise it. */
  readonly revisedBy: readonly string[]
  /** Others with the very same text: the same wire copy elsewhere. */
  readonly sameText: readonly string[]
  /** The last reading, with people's decisions in it. */
  readonly report: Report | null
  /** Every entry about it and its claims. */
  readonly history: readonly FullEntry[]
}

export interface KeptClaim {
  /** `<document id>#<claim id>`. */
  readonly id: string
  readonly document: KeptDocument
  /** As the engine read it last; `null` where only people have it. */
  readonly engines: Claim | null
  /** As it stands now; `null` where it was withdrawn. */
  readonly claim: Claim | null
  readonly status: ClaimStatus
  readonly history: readonly FullEntry[]
}

/** What people have said of a claim. */
export type ClaimStatus = 'unreviewed' | Verdict

export interface ReportFilter {
  readonly documents?: readonly string[]
  /** ISO days, both included: when it was published. */
  readonly from?: string
  readonly to?: string
  readonly publisher?: string
  /** Whether those that a later one revises, and retracted ones, come too. Default false. */
  readonly superseded?: boolean
}

export interface SearchQuery {
  /** Words; all must be there. `"two words"` stay together, `word*` is a beginning. */
  readonly words?: string
  /**
   * Where the words stand: in the claim's own words (`claims`: its evidence, whom it counts, who acts and speaks, where,
   * at what), or anywhere in the title or text of its report. Default `claims`.
   */
  readonly in?: 'claims' | 'reports'
  readonly measure?: string
  readonly event?: string
  /** Words of the place's name, its id (`geonames:281133`), or its country (`PSE`). */
  readonly place?: string
  /** Words of a name in the chain of sources. */
  readonly source?: string
  /** Id of a party that speaks or acts. */
  readonly party?: string
  /** ISO days, both included: claims whose time touches them. */
  readonly from?: string
  readonly to?: string
  readonly rule?: string
  readonly status?: ClaimStatus
  readonly document?: string
  /** Whether claims of reports that a later one revises, and of retracted ones, come too. Default true: marked. */
  readonly superseded?: boolean
  /** Default 50. */
  readonly limit?: number
  /** Goes on after the claim with this number: `next` of the answer before. */
  readonly after?: number
}

export interface Found {
  readonly claims: readonly FoundClaim[]
  /** For `after`; `null` at the end. */
  readonly next: number | null
}

/** A claim as its row tells it. */
export interface FoundClaim {
  readonly id: string
  readonly number: number
  readonly kind: 'count' | 'event'
  readonly measure: string | null
  readonly event: string | null
  readonly words: string | null
  readonly low: number | null
  readonly high: number | null
  readonly population: string | null
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
  readonly saidBy: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly evidence: string | null
  /** Where words that were asked for stand in the evidence. */
  readonly matches: readonly (readonly [start: number, end: number])[]
  /** Where words are asked of whole reports: how they stand in the text. */
  readonly context: {
    readonly text: string
    readonly matches: readonly (readonly [start: number, end: number])[]
  } | null
  readonly status: ClaimStatus
  /** Whether its publisher has taken its report back. */
  readonly retracted: boolean
  /** Id of a later report that takes the place of its own; `null` where there is none. */
  readonly revisedBy: string | null
}

export interface EntryRange {
  readonly after?: number
  readonly before?: number
  readonly subject?: string
  readonly actor?: string
  readonly event?: string
  readonly newestFirst?: boolean
  readonly limit?: number
  /** Whether what is sealed comes, too, so that the chain can be kept elsewhere. Default false. */
  readonly withSealed?: boolean
}

export interface Summary {
  readonly id: string
  readonly entries: number
  readonly documents: number
  readonly claims: number
  /** Hash of the last entry: who keeps it elsewhere can prove later that nothing before it was changed. */
  readonly head: string
}

export interface VerifyOptions {
  /** A hash of an entry that was kept elsewhere: it must be in the chain. */
  readonly head?: string
  /** Where all that it says is whole, and only bytes of the file are not those of its checks: makes these anew. */
  readonly renew?: boolean
  readonly onProgress?: (share: number, doing: string) => void
}

export interface Verified {
  readonly summary: Summary
  /** Empty: all is as it was written. */
  readonly problems: readonly Problem[]
  /** Whether all that it says is as it was written: problems, if any, are of the file's bytes alone. */
  readonly saysTheSame: boolean
  /** Whether checks of the file's bytes were made anew: the problems are those from before. */
  readonly renewed: boolean
  /** What was looked at, in words: "12 entries and their hashes". */
  readonly checked: readonly string[]
  /** Entries of which nothing is shown. */
  readonly sealed: number
  readonly erased: number
  /** Passages of others that are not shown. */
  readonly passages: { readonly sealed: number; readonly erased: number }
}
