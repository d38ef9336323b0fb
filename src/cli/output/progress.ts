import type { Totals } from '../tables/footer.ts'
import { counted, grouped } from '../text/number-words.ts'

/** A sign of life during long work. */
export interface Progress {
  /** Call after every document. */
  readonly tick: () => void
  readonly stop: () => void
}

/** Milliseconds before the first sign, and between two. */
const PACE = { terminal: { first: 1000, next: 200 }, lines: { first: 5000, next: 5000 } } as const

/**
 * Tells on standard error how far the work is: one line that changes on a terminal, else a line every five seconds.
 * Short work passes without a word.
 */
export function startProgress(totals: Readonly<Totals>, stream: NodeJS.WriteStream): Progress {
  // `performance` would be loaded for this alone.
  const started = process.uptime() * 1000
  const alive = stream.isTTY === true && process.env.TERM !== 'dumb'
  const pace = alive ? PACE.terminal : PACE.lines
  let due = started + pace.first
  let shown = false
  const tick = () => {
    const now = process.uptime() * 1000
    if (now < due) return
    due = now + pace.next
    const line = progressText(totals, (now - started) / 1000)
    if (!alive) stream.write(`onrecord: ${line}\n`)
    else stream.write(`\r\x1b[2K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`)
    shown = true
  }
  const stop = () => {
    if (alive && shown) stream.write('\r\x1b[2K')
  }
  return { tick, stop }
}

/** Returns `12,400 documents · 5.2 MB/s · 31,002 claims`; MB are millions of letters. */
export function progressText(totals: Readonly<Totals>, seconds: number): string {
  const speed = (totals.letters / 1e6 / Math.max(seconds, 0.001)).toFixed(1)
  return `${counted(totals.documents, 'document')} · ${speed} MB/s · ${grouped(totals.claims)} ${totals.claims === 1 ? 'claim' : 'claims'}`
}
