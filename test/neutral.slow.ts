import { expect, test } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { allSwaps } from './neutral/all-swaps.ts'
import { newFlips, readKnownFlips } from './neutral/known-flips.ts'
import { readReports } from './neutral/reports.ts'
import { remembering, runSwaps } from './neutral/run-swaps.ts'

const reports = readReports()
const known = readKnownFlips()
const engine = remembering((given) => extract(given, { numbers: false }))

// All verbs of saying for one another take a minute: neutral.test.ts tries some of them.
test.each(allSwaps().map((swap) => [swap.name, swap] as const))('%s', (_name, swap) => {
  expect(newFlips(runSwaps(engine, reports, [swap]).flips, known)).toEqual([])
})
