import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../bench/random.ts'
import { type Ledger, openSqlite } from '../../src/ledger/index.ts'
import { inventedReport } from './invented-reports.ts'

const CHILD = join(import.meta.dirname, 'add-until-killed.ts')
/** Ledgers that are written to, and how often each one's writer is killed: 200 in all. Small ones, so that verifying stays quick. */
const LEDGERS = 40
const KILLS = 5

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a writer, kills it after so many milliseconds of writing, and returns what it acknowledged. */
async function killAfter(path: string, from: number, milliseconds: number): Promise<string[]> {
  const words = ['--disable-warning=ExperimentalWarning', CHILD, path, String(from), JSON.stringify(inventedReport(10))]
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  let said = ''
  let isTimed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (isTimed) return
    isTimed = true
    setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  // A line that the kill cut in two was not yet told.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .trimEnd()
    .split('\n')
}

// One after the other: while a ledger is verified no writer runs, so each is killed when it is time.
test.each(Array.from({ length: LEDGERS }, (_, at) => at))(
  `no acknowledged entry is lost in ${KILLS} kills, ledger %i`,
  { timeout: 600_000 },
  async (at) => {
    const path = join(folder, `${at}.db`)
    const random = seededRandom(at + 1)
    const acknowledged = new Set<string>()
    const left: Ledger[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      for (const line of await killAfter(path, acknowledged.size * 2, random() * 40)) {
        const [document, entry] = line.split(' ')
        if (entry !== 'null') acknowledged.add(document)
      }
      const ledger = openSqlite(path, { create: false, begin: false })
      const known = await ledger.known([...acknowledged])
      expect([...acknowledged].filter((document) => !known.has(document))).toEqual([])
      expect((await ledger.verify()).problems).toEqual([])
      // Every other time the next writer finds the log as the killed one left it: nobody has closed the file.
      if (kill % 2 === 0) left.push(ledger)
      else for (const one of [ledger, ...left.splice(0)]) await one.close()
    }
    for (const one of left) await one.close()
    expect(acknowledged.size).toBeGreaterThan(KILLS)
  },
)
