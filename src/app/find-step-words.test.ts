import { describe, expect, test } from 'vitest'
import { bundleOf, type Written } from '../../test/bundle-of.ts'
import { loadPack, loadVocabularies } from '../language/load.ts'
import { parseMarks } from '../language/marks.ts'
import { findStepWords } from './find-step-words.ts'
import { reconcileWith } from './reconcile.ts'
import { findRuleBook } from './rule-books.ts'

const { vocabularies } = loadVocabularies('vocabularies')
const { pack } = loadPack('languages/en', vocabularies)

describe('every example of languages/en/steps.yaml says its step', () => {
  for (const { id, step, examples } of pack?.steps ?? [])
    for (const example of examples) {
      const { text, marks } = parseMarks(example)
      test(`${id}: ${text}`, () => {
        const [report] = bundleOf([[null, null, text]]).reports
        const claim = report.claims.find(({ quantity }) => quantity?.start === marks[0].start)
        if (claim === undefined) throw new Error(`No claim at “${marks[0].text}”`)
        expect(findStepWords(report, claim)[0]?.step).toBe(step)
      })
    }
})

/** "killed 40 → 31 duplicate-removed" for each step of everybody. */
async function steps(written: readonly Written[]): Promise<string[]> {
  const book = await findRuleBook('min-max')
  if (book === null) throw new Error('min-max is gone')
  return reconcileWith(bundleOf(written), book).series.flatMap(({ measure, population, steps: found }) =>
    population === null ? found.map(({ kind, from, to }) => `${measure} ${from} → ${to} ${kind}`) : [],
  )
}

const first: Written = [
  '2024-03-05',
  'A',
  'Ardun hospital said 40 people were killed and 60 wounded. Twelve people are missing, it said.',
]

test.each<[string, string, string[]]>([
  ['a rise, and nothing says why', 'Ardun hospital said 44 people were killed.', ['killed 40 → 44 rose']],
  [
    'a rise: bodies were found',
    'Ardun hospital said 44 people were killed. Four bodies were recovered from the mill, it said.',
    ['killed 40 → 44 found-later'],
  ],
  [
    'a rise, by those who died of their wounds',
    'Ardun hospital said 42 people were killed, including two who died of their wounds.',
    ['killed 40 → 42 died-of-wounds'],
  ],
  [
    'a fall: names stood twice',
    'Ardun hospital said 31 people were killed: nine had been counted twice.',
    ['killed 40 → 31 duplicate-removed'],
  ],
  [
    'a fall that the source corrects',
    'Ardun hospital revised its toll down and said 35 people were killed.',
    ['killed 40 → 35 corrected-down'],
  ],
  [
    'fewer missing: they live',
    'Ardun hospital said seven people were missing after five were found alive.',
    ['missing 12 → 7 found-alive'],
  ],
  // Nobody dies of wounds where fewer are dead.
  [
    'words that cannot be',
    'Ardun hospital said 38 people were killed, including two who died of their wounds.',
    ['killed 40 → 38 corrected-down'],
  ],
])('%s', async (_, text, expected) => {
  expect(await steps([first, ['2024-03-06', 'A', text]])).toEqual(expected)
})
