import { expect, test } from 'vitest'
import { contradictions } from '../src/app/index.ts'
import { extract } from '../src/extract/index.ts'
import { newDocument } from '../src/intake/index.ts'
import { allSwaps } from './neutral/all-swaps.ts'
import { type Report, readReports } from './neutral/reports.ts'
import { swapWords } from './neutral/swap.ts'

/** Whoever's names and verbs of saying stand in a report: the same figures contradict each other. */

// None in which a party has two names: a swap of one of them makes two parties of it, and they do not deny each other.
const wanted = /agency-myanmar-school|fresno-warehouse|homs-academy|gaza-hospital-agency/
const reports = readReports().filter(({ name }) => wanted.test(name))
const swaps = allSwaps().filter(({ kind, slow }) => !slow && (kind === 'parties' || kind === 'cues'))

/** Kinds and claims of what does not fit in a text. */
async function foundIn(given: Report['given']): Promise<string[]> {
  const document = newDocument(given)
  const { claims, tolls } = extract(document, { numbers: false })
  const report = { id: 'r', engine: '', document, problems: [], claims, tolls }
  const found = await contradictions([report])
  return found.contradictions.map(({ kind, claims: [one, other] }) => `${kind} ${one} ${other}`)
}

test.each(reports.map((report) => [report.name, report] as const))('%s', async (_, { given }) => {
  const before = await foundIn(given)
  for (const swap of swaps) {
    const { text, replaced } = swapWords(given.text, swap)
    if (replaced.length > 0) expect([swap.name, ...(await foundIn({ ...given, text }))]).toEqual([swap.name, ...before])
  }
})

test('the reports have something that does not fit', async () => {
  const all = await Promise.all(reports.map(({ given }) => foundIn(given)))
  expect(all.flat().length).toBeGreaterThan(3)
})
