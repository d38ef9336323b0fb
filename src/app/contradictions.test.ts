import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../test/bundle-of.ts'
import { contradictions } from './contradictions.ts'

const a = (text: string): Written => ['2024-03-05', 'A', text]
const b = (text: string): Written => ['2024-03-05', 'B', text]
const shelled = a('Shelling killed 14 people in Graz on 5 March 2024, the governor said.')

test.each<[string, readonly Written[], string, string | null, readonly string[]]>([
  [
    'one event, and everything so far',
    [shelled, b('The shelling of Graz since 1 February 2024 has killed 340 people, the mayor said.')],
    'only-apparent',
    'scope',
    ['r1#c1', 'r2#c1'],
  ],
  [
    'up to the first, and up to the fifth',
    [
      a('As of 1 March, 300 people had been killed in Graz since 1 February 2024, the governor said.'),
      b('As of 5 March, 340 people had been killed in Graz since 1 February 2024, the ministry said.'),
    ],
    'only-apparent',
    'cut-off',
    ['r1#c1', 'r2#c1'],
  ],
  [
    'everybody, and civilians',
    [shelled, b('Shelling killed 11 civilians in Graz on 5 March 2024, the mayor said.')],
    'only-apparent',
    'definition',
    ['r2#c1', 'r1#c1'],
  ],
  [
    'a number that another report denies',
    [shelled, b('The army denied that 14 people had been killed in Graz on 5 March 2024.')],
    'occurrence',
    null,
    ['r1#c1', 'r2#c1'],
  ],
  [
    'a deed that those who are named deny elsewhere',
    [
      a('The Austrian army shelled Graz on 5 March 2024, the mayor said.'),
      b('The Austrian army denied shelling Graz on 5 March 2024.'),
    ],
    'responsibility',
    null,
    ['r1#e1', 'r2#e1'],
  ],
  [
    'some, and nobody',
    [shelled, b('Nobody was killed in Graz on 5 March 2024, the army said.')],
    'number',
    null,
    ['r1#c1', 'r2#c1'],
  ],
  [
    'two towns of one speaker, together more than the country of another',
    [
      a(
        'Since 1 February 2024, 30 people have been killed in Austria, the ministry said. The mayor said 20 people were killed in Graz since 1 February 2024 and 15 in Linz since 1 February 2024.',
      ),
    ],
    'number',
    null,
    ['r1#c2', 'r1#c3', 'r1#c1'],
  ],
  [
    'women and children, together more than all',
    [a('Shelling killed 12 people in Graz on 5 March 2024, among them 8 women and 7 children.')],
    'number',
    null,
    ['r1#c2', 'r1#c3', 'r1#c1'],
  ],
])('%s', async (_, written, kind, differs, claims) => {
  const { reports } = bundleOf(written)
  const { contradictions: found } = await contradictions(reports)
  expect(found.map((one) => [one.kind, one.differs, one.claims])).toEqual([[kind, differs, claims]])
  expect((await contradictions([...reports].reverse())).contradictions).toEqual(found)
})

test.each<[string, readonly Written[]]>([
  [
    'civilians and children, who may be the same',
    [a('Shelling killed 12 people in Graz on 5 March 2024, among them 8 civilians and 7 children.')],
  ],
  [
    'parts that add up to the whole',
    [a('Shelling killed 15 people in Graz on 5 March 2024, among them 8 women and 7 children.')],
  ],
  [
    'the day before',
    [shelled, ['2024-03-04', 'B', 'The shelling of Graz since 1 February 2024 has killed 340 people, the mayor said.']],
  ],
  [
    'a denial of another number',
    [shelled, b('The army denied that 30 people had been killed in Graz on 5 March 2024.')],
  ],
  ['a denial of another day', [shelled, b('The army denied that 14 people had been killed in Graz on 2 March 2024.')]],
])('nothing: %s', async (_, written) => {
  expect((await contradictions(bundleOf(written).reports)).contradictions).toEqual([])
})

test('parts that are more than their whole, in words', async () => {
  const { reports } = bundleOf([
    a('Shelling killed 12 people in Graz on 5 March 2024, among them 8 women and 7 children.'),
  ])
  expect((await contradictions(reports)).contradictions[0].reason).toBe(
    '“8 women” (A itself), “7 children” (A itself) and “killed 12 people” (A itself) cannot all be true: the parts have nobody in common and come to 15 or more, and the whole is no more than 12.',
  )
})
