import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../test/bundle-of.ts'
import type { Bundle } from '../model/index.ts'
import { reconcileBundle } from './reconcile-bundle.ts'
import { ruleBook as latest } from './rule-books/latest.ts'
import { ruleBook as minMax } from './rule-books/min-max.ts'

/** "killed 12–45" for each estimate of everybody. */
function figures(bundle: Bundle, book = minMax): string[] {
  return reconcileBundle(bundle, book)
    .estimates.filter(({ population }) => population === null)
    .map(({ measure, low, high, open }) => {
      const ends = low === high ? `${low}` : `${low}–${high}`
      return `${measure} ${ends}${open.high ? '+' : ''}`
    })
}

const overDays: readonly Written[] = [
  ['2024-03-05', 'Lake Radio', 'A shell hit the market of Ardun. Four people were killed and nine were injured.'],
  ['2024-03-06', 'Lake Radio', 'The death toll from the shelling of the market in Ardun has risen to six.'],
  ['2024-03-06', 'Hill Post', 'Six people were killed and 11 wounded when a shell hit the market of Ardun on Tuesday.'],
]

test('a toll that rose: the newest stands, and the range keeps what each origin last said', () => {
  expect(figures(bundleOf(overDays), latest)).toEqual(['killed 6', 'injured 11'])
  expect(figures(bundleOf(overDays))).toEqual(['killed 6', 'injured 9–11'])
})

test.each<[string, readonly Written[], string[]]>([
  [
    'what happened in another country is no figure of the incident',
    [
      [
        '2024-03-06',
        'Lake Radio',
        'Thirty people were killed in Kenya on Monday, the ministry said. The army had struck at rebels who fired rockets at the Ethiopian city of Gondar, which killed two.',
      ],
    ],
    ['killed 30'],
  ],
  [
    'one of the dead is named later: two died all the same',
    [
      ['2024-03-05', null, 'Two people were killed in a shooting on Mill Street.'],
      ['2024-03-09', null, 'Hundreds came to mourn Daria Lenn, who was killed on Mill Street.'],
    ],
    ['killed 2'],
  ],
  [
    'a third died: more than before, stated as one number for all',
    [
      ['2024-03-05', null, 'Two people were killed in a shooting on Mill Street.'],
      ['2024-03-06', null, 'Two people died on Mill Street, police said.'],
      ['2024-03-09', null, 'The shooting on Mill Street killed three people.'],
    ],
    ['killed 3'],
  ],
  [
    'those who were hit and did not die were injured',
    [['2024-03-05', null, 'Nine people were shot at a wedding in Ardun. One of them died.']],
    ['killed 1', 'casualties 9', 'injured 8'],
  ],
  [
    'an open bound gives its number to both ends and is marked',
    [['2024-03-05', null, 'At least 32 people were killed in Ardun.']],
    ['killed 32+'],
  ],
  [
    'what the war has cost so far is no part of the incident',
    [['2024-03-05', null, 'A shell killed three people in Ardun. The war has killed 12,000 people since 2021.']],
    ['killed 3'],
  ],
  ['where nobody is counted nothing is estimated', [['2024-03-05', null, 'Shells hit Ardun.']], []],
])('latest: %s', (_, written, expected) => {
  expect(figures(bundleOf(written), latest)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  [
    'a range in prose, and what one more source gives',
    'Between 7 and 11 people were killed in the shelling of Osk. One source put it at 15.',
    ['killed 7–15'],
  ],
  [
    'two sources that differ, for the dead and for the wounded',
    'A bomb hit a minibus in Osk. Police said six people were killed and 11 wounded. Ardun hospital gave the toll as seven dead and 13 wounded.',
    ['killed 6–7', 'injured 11–13'],
  ],
  [
    'several sources under one verb',
    'The Lake Monitor counted 5 civilians killed and 7 wounded, Ardun Media 6 killed and 9 wounded, and Radio Verrin 4 killed.',
    ['killed 4–6', 'injured 7–9'],
  ],
  [
    'two bounds of one number',
    'At least 5 and up to 8 civilians were killed, among them three children, and 14 others wounded.',
    ['killed 5–8', 'injured 14'],
  ],
  [
    'a higher toll, by others',
    'The Network for Rights documented 13 civilian deaths, five of them children; other sources gave a higher toll of 16.',
    ['killed 13–16'],
  ],
  [
    'others say otherwise',
    'Some reports stated 3 killed, others 5. The Relief Society said that ten people were wounded.',
    ['killed 3–5', 'injured 10'],
  ],
  [
    'one, or two',
    'One civilian was killed near Osk, the White Doves said. Another local source reported that two civilians were killed.',
    ['killed 1–2'],
  ],
  [
    'words without a number say nothing against a number',
    'An unknown number of people were killed in Osk. The Relief Society said that 23 people had been killed.',
    ['killed 23'],
  ],
  [
    'a part is no figure for all',
    'Two civilians, including a child, were killed and up to six others were injured in Osk.',
    ['killed 2', 'injured 6'],
  ],
  [
    'an army counts both sides, a front too: each in all',
    'The army said five soldiers and nine rebels were killed at Osk. The Tolmak Front said 14 soldiers had been killed.',
    ['killed 14'],
  ],
])('an incident narrative: %s', (_, text, expected) => {
  expect(figures(bundleOf([['2024-03-05', 'A', text]]))).toEqual(expected)
})

test('deaths that one source tells of later are no figure for all', () => {
  const text =
    'Between 14 and 18 people were killed, residents said. The clinic put it at 18. A doctor counted 14 bodies and said that six of the wounded later died.'
  const { estimates } = reconcileBundle(bundleOf([['2024-03-05', 'A', text]]), minMax)
  const everybody = estimates.find(({ measure, population }) => measure === 'killed' && population === null)
  expect([everybody?.low, everybody?.high]).toEqual([14, 18])
})

test('where some of the dead are civilians, the others are none', () => {
  const text = 'A car bomb killed 14 people, 11 of them civilians. Another outlet reported 13 civilian deaths.'
  const { estimates } = reconcileBundle(bundleOf([['2024-03-05', 'A', text]]), minMax)
  const civilians = estimates.find(({ population }) => population === 'civilians')
  expect([civilians?.low, civilians?.high]).toEqual([11, 13])
})

const below = `${'The council met on Monday to speak of roads, and of the price of seed. '.repeat(22)}\n\n`

test('what a page tells far below its lead is other news, unless another report gives it too', () => {
  const page: Written = ['2024-03-05', 'A', `A child was killed in Osk.\n\n${below}Two soldiers were killed in Verrin.`]
  expect(figures(bundleOf([page]))).toEqual(['killed 1'])
  const other: Written = ['2024-03-05', 'B', 'Two people were killed in Osk and Verrin.']
  expect(figures(bundleOf([page, other]), latest)).toEqual(['killed 2'])
})

test('where the day is known, what is dated elsewhere is left out', () => {
  const text =
    'On 5 March 2024 a shell killed three people in Ardun. On 9 January 2023 a shell killed 40 people in Ardun.'
  const bundle = bundleOf([['2024-03-05', 'A', text]], { date: '2024-03-05' })
  expect(figures(bundle)).toEqual(['killed 3'])
})

test('who denies a number of the range stands in the trace', () => {
  const text =
    'Six people were killed in Osk, the mayor said. The Tolmak Front denied that six people had been killed in Osk.'
  const [{ trace }] = reconcileBundle(bundleOf([['2024-03-05', 'A', text]]), minMax).estimates
  expect(trace.at(-1)).toMatchObject({ rule: 'origins/denied', words: 'Tolmak Front is said to deny 6.' })
})

test('a group that words only carry with them ("residents") has no estimate of its own', () => {
  const bundle = bundleOf([['2024-03-05', 'A', 'A shell killed three residents of Ardun.']])
  expect(reconcileBundle(bundle, minMax).estimates.map(({ population }) => population)).toEqual([null])
})

test('a report that could not be read stands beside the estimates', () => {
  const bundle = bundleOf(overDays)
  const problem = { code: 'no-language-pack', message: 'Unexpected language uk', where: {}, hint: '' }
  const reports = [...bundle.reports, { ...bundleOf([[null, null, 'x']]).reports[0], id: 'u', problems: [problem] }]
  expect(reconcileBundle({ ...bundle, reports }, minMax).unread).toEqual([
    { report: 'u', reason: 'Unexpected language uk' },
  ])
})

test('the order of arrival plays no part', () => {
  const bundle = bundleOf([
    ...overDays,
    [null, null, 'Seven people were killed in the market of Ardun.'],
    [null, null, 'Five people were killed in the market of Ardun.'],
  ])
  const expected = reconcileBundle(bundle, latest)
  fc.assert(
    fc.property(fc.shuffledSubarray([...bundle.reports], { minLength: 5 }), (reports) => {
      expect(reconcileBundle({ ...bundle, reports }, latest)).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})
