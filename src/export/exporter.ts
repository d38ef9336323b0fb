import type { Bundle, Reconciled } from '../model/index.ts'
import type { Facts } from './facts.ts'

/** One incident to export: its reports, and what they support under the rule book. */
export interface Incident {
  readonly bundle: Bundle
  readonly reconciled: Reconciled
}

/** A piece of one of the files of an export. */
export interface Piece {
  /** Name of the file within the export; most formats have one. */
  readonly file: string
  readonly content: string | Uint8Array
}

/** What the exporters know beside the incidents. */
export interface ExportContext {
  readonly facts: Facts
  /** Name and version of the rule book the estimates were made under, e.g. `ucdp-style 1`. */
  readonly ruleBook: string
}

/** A format that On Record writes. One file of `formats/` each; the folder is found, nothing is registered. */
export interface Exporter {
  readonly id: string
  /** One line for a list of formats. */
  readonly summary: string
  /** `claims`: what each claim says, report by report. `estimates`: needs all reports of an incident, and a rule book. */
  readonly rows: 'claims' | 'estimates'
  /** Id of the rule book that the format's field uses, where none is chosen. */
  readonly ruleBook: string
  /** Names of its files; where there is one, it goes to a file or to standard output. */
  readonly files: readonly string[]
  /** What a reader must know of the format's conventions, for the methodology page: one line each. */
  readonly conventions: readonly string[]
  /** Yields the files' pieces as incidents come: memory does not grow with their number, unless `conventions` says so. */
  readonly write: (incidents: AsyncIterable<Incident>, context: ExportContext) => AsyncIterable<Piece>
}
