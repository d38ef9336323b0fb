/** Where in the input a problem lies. */
export interface Where {
  readonly file?: string
  readonly line?: number
  readonly document?: string
}

/** What is wrong with an input, in words a reader can act on: "Unexpected X, expected Y". */
export interface Problem {
  /** Stable, kebab-case: `no-language-pack`, `broken-json`, `not-text` … */
  readonly code: string
  readonly message: string
  readonly where: Where
  /** What to do about it. */
  readonly hint: string
}
