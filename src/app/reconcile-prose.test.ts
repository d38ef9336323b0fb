import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBundles, reconcileWith } from './reconcile.ts'
import { findRuleBook } from './rule-books.ts'

/** Low, best and high of the killed, as `min-max` reads one narrative. */
async function rangeOf(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  try {
    writeFileSync(join(folder, 'narrative.txt'), text)
    const book = await findRuleBook('min-max')
    for await (const { bundle } of readBundles([join(folder, 'narrative.txt')], { workers: 1 })) {
      if (book === null) break
      const killed = reconcileWith(bundle, book).estimates.find(
        ({ measure, population }) => measure === 'killed' && population === null,
      )
      return killed === undefined ? 'none' : `${killed.low}–${killed.high}`
    }
    return 'no bundle'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.each([
  ['Between 7 and 11 herders were killed; one source put it at 15.', '7–15'],
  ['At least seven herders, and possibly as many as eleven, were killed in the raid on the well.', '7–11'],
  ['The number of those killed in the raid on the well was variously reported as 12, 14 and 17.', '12–17'],
  ['Herders were killed at the well. A nurse put the number of dead at 15, a sergeant at 9.', '9–15'],
  ['12 herders killed (possibly 15), 30 wounded.', '12–15'],
  ['An unknown number of herders were killed, with estimates as high as 25.', '2–25'],
  ['The raid killed 18 people according to the clinic, 22 according to the mayor and 31 according to elders.', '18–31'],
  ['Deaths: best estimate 12, low 9, high 15.', '9–15'],
  ['Nine herders were killed in the raid. On Tuesday the toll rose to 12.', '12–12'],
  ['Seven herders died (eight according to the clinic) and 20 were hurt.', '7–8'],
  ['A herder was killed at the well. A page on Facebook claimed that a second man died on the way.', '1–2'],
  ['Three herders were killed. A fourth person later died of her wounds, according to one local outlet.', '3–4'],
  ['Residents said over 50 herders had been killed. A nurse who asked not to be named put the dead at 60.', '50–60'],
  ['Two women, Fatima Saleh and her daughter Hanan, were killed at the well.', '2–2'],
  [
    'The raid killed eleven herders. The east clinic received seven bodies and the west clinic four, medics said.',
    '11–11',
  ],
])('%s: %s', async (text, range) => expect(await rangeOf(text)).toBe(range))
