import type { InputFormat } from '../../app/index.ts'

/** Options of every command that reads reports, as the command line gives them. */
export interface ReportOptions {
  readonly language: string
  readonly input: InputFormat
  readonly width?: number
}

/** Options of those that read many, and may write to a file. */
export interface WritingOptions extends ReportOptions {
  readonly workers?: number
  readonly output?: string
  readonly quiet?: boolean
}
