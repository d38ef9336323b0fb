import type { Document, Problem, Where } from '../model/index.ts'

/** A document that was read from an input, before any engine has seen it. */
export interface Taken {
  readonly kind: 'document'
  /** The input line's own id where it has one, else `document.id`. */
  readonly id: string
  readonly document: Document
  /** What was wrong with it, though it could be read. */
  readonly problems: readonly Problem[]
  readonly where: Where
}

/** A part of the input that gave no document, and why. */
export interface Untaken {
  readonly kind: 'problem'
  readonly problem: Problem
}

/** One step of the intake: a document, or a problem where there is none. Nothing passes in silence. */
export type Intake = Taken | Untaken

/** How an input is to be understood; `auto` goes by its ending, and by its first line where there is none. */
export type InputFormat = 'auto' | 'text' | 'markdown' | 'html' | 'jsonl'

/** Largest sizes, in bytes, that the intake takes into memory at once. */
export interface IntakeLimits {
  /** One text or markdown document. Default 256 MiB. */
  readonly document: number
  /** One line of JSONL. Default 128 MiB. */
  readonly line: number
  /** One web page. Default 32 MiB. */
  readonly page: number
}

/** The largest document, the longest line of JSONL and the largest web page that are read, in bytes. */
export const DEFAULT_LIMITS: IntakeLimits = { document: 256 * 2 ** 20, line: 128 * 2 ** 20, page: 32 * 2 ** 20 }

export interface IntakeOptions {
  readonly input?: InputFormat
  readonly limits?: Partial<IntakeLimits>
  /** Bytes for the input named `-`. Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Returns the problem as a step of the intake. */
export function untaken(code: string, message: string, where: Where, hint: string): Untaken {
  return { kind: 'problem', problem: { code, message, where, hint } }
}
