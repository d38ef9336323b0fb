/** A value of a table's cell. */
export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** One step that makes the tables show an entry. Steps name rows by what they hold, so that every backend can take them. */
export type Change =
  | { readonly do: 'insert'; readonly table: string; readonly row: Row }
  | { readonly do: 'update'; readonly table: string; readonly where: Row; readonly set: Row }
  /** Claims of a document, with all that hangs on them: those of one status, or the one with this id. */
  | { readonly do: 'delete-claims'; readonly document: number; readonly status?: string; readonly claim?: string }
  | { readonly do: 'delete'; readonly table: string; readonly where: Row }
