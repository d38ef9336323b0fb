import type { Connection } from '../connect.ts'

/** One step from a version of the tables to the next. All steps of a file run in one transaction: all, or none. */
export interface Migration {
  /** The version that it makes. */
  readonly to: number
  readonly why: string
  /**
   * Changes the tables. What entries and payloads say must stay as it is. A step that makes tables by the statements of
   * today gets statements of its own once a later step changes these tables again.
   */
  readonly change: (connection: Connection) => void
  /** Tables that stay as they are but for what is told of their columns. */
  readonly tells: readonly string[]
  /** Whether the tables that show the entries are made anew from them. */
  readonly rebuilds: boolean
}
