/** A column: its name, its type, and what it means. Columns may be null unless `required`. */
export interface Column {
  readonly name: string
  readonly type: 'integer' | 'real' | 'text' | 'blob'
  readonly required?: true
  readonly means: string
}

/** A table that is made from the entries and can be made again from them. */
export interface Table {
  readonly name: string
  readonly means: string
  readonly columns: readonly Column[]
  /** Columns of the primary key. A single integer is its row number. */
  readonly key: readonly string[]
  /** Lists of columns that are looked up by. */
  readonly indexes: readonly (readonly string[])[]
}

/** A column of texts. */
export const text = (name: string, means: string): Column => ({ name, type: 'text', means })
/** A column of whole numbers. */
export const integer = (name: string, means: string): Column => ({ name, type: 'integer', means })
/** A column of numbers. */
export const real = (name: string, means: string): Column => ({ name, type: 'real', means })
/** The column, never null. */
export const required = (column: Column): Column => ({ ...column, required: true })
/** A column of bytes. */
export const blob = (name: string, means: string): Column => ({ name, type: 'blob', means })
