import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../../test/bundle-of.ts'
import { reconcileBundle } from '../reconcile-bundle.ts'
import { ruleBook } from '../rule-books/min-max.ts'

/** "killed 10 → 13 died-of-wounds" for each step of everybody. */
function steps(written: readonly Written[]): string[] {
  return reconcileBundle(bundleOf(written), ruleBook).series.flatMap(({ measure, population, steps: found }) =>
    population === null ? found.map(({ kind, from, to }) => `${measure} ${from} → ${to} ${kind}`) : [],
  )
}

const first: Written = ['2024-03-05', 'A', 'Ardun hospital said ten people were killed and 20 wounded.']

test.each<[string, readonly Written[], string[]]>([
  [
    'plain rise, where nothing says why',
    [first, ['2024-03-06', 'A', 'Ardun hospital said 14 people were killed.']],
    ['killed 10 → 14 rose'],
  ],
  [
    'three more dead and three fewer wounded: they died of their wounds',
    [first, ['2024-03-06', 'A', 'Ardun hospital said 13 people were killed and 17 wounded.']],
    ['killed 10 → 13 died-of-wounds', 'injured 20 → 17 died-of-wounds'],
  ],
  [
    'five more dead and five fewer missing: they were found',
    [
      ['2024-03-05', 'A', 'Ardun hospital said ten people were killed. It said 12 people were missing.'],
      ['2024-03-06', 'A', 'Ardun hospital said 15 people were killed. It said seven people were missing.'],
    ],
    ['killed 10 → 15 found-later', 'missing 12 → 7 found-later'],
  ],
  [
    'a known source that lowers its figure corrects itself',
    [first, ['2024-03-06', 'A', 'Ardun hospital said eight people were killed.']],
    ['killed 10 → 8 corrected-down'],
  ],
  [
    'two reports of which nobody knows the older: no step',
    [
      [null, 'A', 'Ardun hospital said ten people were killed.'],
      [null, 'A', 'Ardun hospital said eight people were killed.'],
    ],
    [],
  ],
  [
    'what a publisher says without a source only fell',
    [
      ['2024-03-05', 'A', 'Ten people were killed in Ardun.'],
      ['2024-03-06', 'A', 'Eight people were killed in Ardun.'],
    ],
    ['killed 10 → 8 fell'],
  ],
  [
    'one report that tells both numbers',
    [['2024-03-06', 'A', 'The death toll in Ardun has risen from 12 to 30, Ardun hospital said.']],
    ['killed 12 → 30 rose'],
  ],
  [
    'a group of the toll is no earlier toll',
    [['2024-03-06', 'A', 'The death toll in Ardun has risen to 30, 12 of them children, Ardun hospital said.']],
    [],
  ],
  [
    'two sources that differ take no step',
    [first, ['2024-03-06', 'B', 'The Relief Society said 14 people were killed.']],
    [],
  ],
])('%s', (_, written, expected) => {
  expect(steps(written)).toEqual(expected)
})

test('a report that was retracted gave a figure: it stands no more, and no estimate knows it', () => {
  const bundle = bundleOf([first, ['2024-03-06', 'A', 'Ardun hospital said 14 people were killed.']])
  const back = {
    ...bundle,
    reports: bundle.reports.map((report, at) =>
      at === 0 ? report : { ...report, document: { ...report.document, retracted: true } },
    ),
  }
  const { series, estimates } = reconcileBundle(back, ruleBook)
  const [killed] = series.filter(({ measure, population }) => measure === 'killed' && population === null)
  expect(killed.steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['rose', 10, 14],
    ['retracted', 14, null],
  ])
  expect(killed.steps[1].words).toMatch(/: 14 is taken back with its report\.$/)
  expect(estimates.find(({ measure }) => measure === 'killed')).toMatchObject({ low: 10, high: 10 })
  // Where a later report stands, it is what is left.
  const later = reconcileBundle(
    {
      ...back,
      reports: [...back.reports].map((report, at) => ({
        ...report,
        document: { ...report.document, retracted: at === 0 },
      })),
    },
    ruleBook,
  )
  expect(
    later.series.flatMap(({ measure, steps }) =>
      measure === 'killed' ? steps.map(({ kind, from, to }) => [kind, from, to]) : [],
    ),
  ).toEqual([['retracted', 10, 14]])
})
