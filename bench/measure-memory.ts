import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentStream } from './corpus.ts'
import type { Table } from './table.ts'

export interface MemoryPlan {
  readonly command: string
  /** Numbers of documents read at which memory is looked at; the last ends the run. */
  readonly marks: readonly number[]
}

/** Streams documents through `onrecord read -`, each written when it is wanted, and looks at the program's memory. */
export async function measureMemory({ command, marks }: MemoryPlan, say: (line: string) => void): Promise<Table> {
  const child = spawn(process.execPath, [command, 'read', '-', '--format', 'jsonl', '--quiet'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const total = marks[marks.length - 1]
  const rows: string[][] = []
  const started = Date.now()
  let outputs = 0
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid))
  }, 250)
  child.stdout.on('data', (bytes: Buffer) => {
    for (const byte of bytes) {
      if (byte !== 10) continue
      outputs++
      if (!marks.includes(outputs)) continue
      const now = memoryOf(child.pid)
      peak = Math.max(peak, now)
      rows.push([outputs.toLocaleString('en'), now.toFixed(0), peak.toFixed(0)])
      say(`${outputs} documents: ${now.toFixed(0)} MB, ${((Date.now() - started) / 1000).toFixed(0)} s`)
    }
  })
  const ended = once(child, 'close')
  let written = 0
  for (const text of documentStream(7)) {
    if (written === total) break
    written++
    const line = `${JSON.stringify({ id: `d${written}`, text, language: 'en' })}\n`
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), ended])
    if (child.exitCode !== null) break
  }
  child.stdin.end()
  const [code] = await ended
  clearInterval(watch)
  if (code !== 0 || outputs !== total)
    throw new Error(`Unexpected exit code ${code} after ${outputs} outputs, expected 0 after ${total}`)
  return {
    title: 'Memory on a stream',
    columns: ['documents read', 'memory, MB', 'highest so far, MB'],
    rows,
    notes: ['Resident memory of `onrecord read - --format jsonl` with all its workers; documents of about 2.5 KB.'],
  }
}

/** Resident memory of a program in MB of 2^20 bytes; 0 when it is gone. */
function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return 0
  const status = `/proc/${pid}/status`
  if (existsSync(status)) {
    const found = /VmRSS:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))
    return Number(found?.[1] ?? 0) / 1024
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(stdout?.trim() || 0) / 1024
}

/** The built command line of this checkout. Throws where it is not built. */
export function builtCommand(): string {
  const command = join(import.meta.dirname, '../dist/command/main.js')
  if (!existsSync(command)) throw new Error(`Unexpected missing ${command}, expected a build (npm run build)`)
  return command
}
