import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openSqlite } from '../src/ledger/index.ts'
import { inventedReading } from './invented-reading.ts'
import { seededRandom } from './random.ts'
import { median, type Table } from './table.ts'

/** How much is added and asked. */
export interface LedgerWork {
  readonly claims: number
  /** Stretches of claims that are timed each for itself. */
  readonly stretches: number
  /** How often each question is asked. */
  readonly rounds: number
}

/** Documents that are added in one turn, as `onrecord add` does. */
const TURN = 150

/** Times adding to a ledger as it grows, and then looking into it. */
export async function measureLedger(work: LedgerWork, say: (line: string) => void): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const path = join(folder, 'ledger.db')
  try {
    const ledger = openSqlite(path)
    const adding = await measureAdding(ledger, path, work, say)
    const looking = await measureLooking(ledger, work, say)
    await ledger.close()
    return [adding, looking, await measureVerifying(path, say)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Times checking all of a ledger, as `onrecord verify` does. */
async function measureVerifying(path: string, say: (line: string) => void): Promise<Table> {
  const ledger = openSqlite(path)
  const marks: { doing: string; since: number }[] = []
  const onProgress = (_: number, doing: string): void => {
    if (marks.at(-1)?.doing !== doing) marks.push({ doing, since: performance.now() })
  }
  const { problems } = await ledger.verify({ onProgress })
  const end = performance.now()
  const rows = marks.map(({ doing, since }, at) => [doing, (((marks[at + 1]?.since ?? end) - since) / 1000).toFixed(1)])
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  say(`verify: ${((end - marks[0].since) / 1000).toFixed(0)} s, ${problems.length} problems`)
  const { claims } = await ledger.summary()
  await ledger.close()
  return {
    title: `Checking a ledger of ${claims.toLocaleString('en')} claims`,
    columns: ['what', 'seconds'],
    rows: [...rows, ['in all', ((end - marks[0].since) / 1000).toFixed(1)]],
    notes: [`${problems.length} problems. The greatest memory of the whole run was ${memory} MB.`],
  }
}

async function measureAdding(
  ledger: Ledger,
  path: string,
  work: LedgerWork,
  say: (line: string) => void,
): Promise<Table> {
  const stretch = work.claims / work.stretches
  const rows: string[][] = []
  let number = 0
  let claims = 0
  let first = 0
  let rate = 0
  for (let at = 1; at <= work.stretches; at++) {
    let spent = 0
    let slowest = 0
    const goal = stretch * at
    const before = claims
    while (claims < goal) {
      const turn = Array.from({ length: TURN }, () => inventedReading(number++))
      const started = performance.now()
      const added = await ledger.add(turn, { actor: 'bench' })
      const took = performance.now() - started
      spent += took
      slowest = Math.max(slowest, took)
      claims += added.reduce((sum, one) => sum + one.claims, 0)
    }
    rate = ((claims - before) / spent) * 1000
    if (at === 1) first = rate
    const memory = process.memoryUsage.rss() / 2 ** 20
    say(`${claims} claims: ${rate.toFixed(0)} a second, ${memory.toFixed(0)} MB`)
    rows.push([
      claims.toLocaleString('en'),
      rate.toFixed(0),
      slowest.toFixed(0),
      memory.toFixed(0),
      (statSync(path).size / 2 ** 20).toFixed(0),
    ])
  }
  return {
    title: 'Adding to a ledger',
    columns: ['claims', 'claims a second', 'slowest turn, ms', 'memory, MB', 'file, MB'],
    rows,
    notes: [
      `Readings of about ten claims each, ${TURN} in a turn that is on the disk before the next. The first stretch was ${(first / rate).toFixed(2)} times as fast as the last.`,
    ],
  }
}

async function measureLooking(ledger: Ledger, { rounds }: LedgerWork, say: (line: string) => void): Promise<Table> {
  const random = seededRandom(11)
  const { documents } = await ledger.summary()
  const anyId = (): string => inventedReading(Math.floor(random() * documents)).document.id
  const day = (): string =>
    `20${20 + Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
  const questions: [string, () => Promise<unknown>][] = [
    ['search: the latest', () => ledger.search({})],
    ['search: a word of every report', () => ledger.search({ words: 'strike' })],
    [
      'search: two words of one report in 100',
      () => ledger.search({ words: `market district${Math.floor(random() * 100)}` }),
    ],
    ['search: a word of no report', () => ledger.search({ words: 'flood' })],
    ['search: measure', () => ledger.search({ measure: 'injured' })],
    [
      'search: measure and place',
      () => ledger.search({ measure: 'killed', place: `place:town-${Math.floor(random() * 500)}` }),
    ],
    ['search: place by name', () => ledger.search({ place: `Town ${Math.floor(random() * 500)}` })],
    ['search: source', () => ledger.search({ source: 'ministry' })],
    [
      'search: a rare source and a measure',
      () => ledger.search({ source: `spokesman ${Math.floor(random() * 300)}`, measure: 'killed' }),
    ],
    ['search: party', () => ledger.search({ party: `party:${Math.floor(random() * 50)}` })],
    [
      'search: ten days',
      () => {
        const from = day()
        return ledger.search({ from, to: `${from.slice(0, 8)}28` })
      },
    ],
    [
      'search: words, measure and days',
      () => {
        const from = day()
        return ledger.search({ words: 'market', measure: 'killed', from, to: `${from.slice(0, 8)}28` })
      },
    ],
    ['search: rule', () => ledger.search({ rule: 'injured/wound' })],
    ['show a document', () => ledger.document(anyId())],
    ['show a claim', () => ledger.claim(`${anyId()}#c3`)],
    ['log: the latest 50', () => count(ledger.entries({ newestFirst: true, limit: 50 }))],
  ]
  const rows: string[][] = []
  for (const [name, ask] of questions) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      await ask()
      times.push(performance.now() - started)
    }
    const worst = Math.max(...times)
    say(`${name}: ${median(times).toFixed(1)} ms, at most ${worst.toFixed(1)}`)
    rows.push([name, median(times).toFixed(1), worst.toFixed(1)])
  }
  return {
    title: `Looking into a ledger of ${documents.toLocaleString('en')} documents`,
    columns: ['question', 'ms', 'at most'],
    rows,
    notes: [`${rounds} rounds each; the answer holds up to 50 claims.`],
  }
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let number = 0
  for await (const _ of items) number++
  return number
}
