// Writes anew which swaps still change what is read, and prints how many by kind and part: `node scripts/known-flips.ts`.
import { writeFileSync } from 'node:fs'
import { extract } from '../src/extract/index.ts'
import { allSwaps } from '../test/neutral/all-swaps.ts'
import { keyOf, knownFlipsFile, readKnownFlips } from '../test/neutral/known-flips.ts'
import { readReports } from '../test/neutral/reports.ts'
import { remembering, runSwaps } from '../test/neutral/run-swaps.ts'

const before = [...readKnownFlips().values()].reduce((sum, count) => sum + count, 0)
const reports = readReports()
const engine = remembering((given) => extract(given, { numbers: false }))
const lines: string[] = []
const tally = new Map<string, number>()
let read = 0
for (const swap of allSwaps().filter(({ slow }) => !slow)) {
  const outcome = runSwaps(engine, reports, [swap])
  read += outcome.read
  for (const flip of outcome.flips) {
    lines.push(keyOf(flip))
    for (const name of [swap.kind, flip.what]) tally.set(name, (tally.get(name) ?? 0) + 1)
  }
}
writeFileSync(knownFlipsFile, lines.length === 0 ? '[]\n' : `[\n${lines.sort().join(',\n')}\n]\n`)
process.stdout.write(`${lines.length} flips (before: ${before}) in ${read} swapped reports\n`)
for (const [name, count] of [...tally].sort((a, b) => b[1] - a[1])) process.stdout.write(`  ${name}  ${count}\n`)
