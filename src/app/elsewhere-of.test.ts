import { expect, test } from 'vitest'
import { bundleOf } from '../../test/bundle-of.ts'
import { elsewhereOf } from './elsewhere-of.ts'
import { reconcileWith } from './reconcile.ts'
import { findRuleBook } from './rule-books.ts'

test.each([
  ['the place itself', 'Graz', 'Graz', false],
  ['a village nobody knows, of a district that is known', 'Ober-Unterdorf, Graz', 'Graz', false],
  ['a town of another province', 'Graz', 'Innsbruck', true],
  ['a town in the province that is named', 'Styria', 'Graz', false],
])('%s', (_, words, town, expected) => {
  const [{ claims }] = bundleOf([['2024-03-05', 'A', `Shelling killed three people in ${town}, Austria.`]]).reports
  const place = claims.find(({ kind }) => kind === 'count')?.place
  if (place == null) throw new Error(`No place in “${town}”`)
  expect(elsewhereOf(words)?.(place)).toBe(expected)
})

test('nobody knows where a place is that no list has', () => {
  expect(elsewhereOf('Tal Wared-on-the-Osk')).toBeNull()
})

test('where the place of an incident is known, the dead of another town are not its dead', async () => {
  const book = await findRuleBook('min-max')
  if (book === null) throw new Error('min-max is gone')
  const text =
    'Shelling killed three people in Graz, Austria, on Tuesday. Shells killed nine people in Innsbruck, Austria, on Tuesday.'
  const { reports } = bundleOf([['2024-03-06', 'A', text]])
  const killed = (place: string | null) =>
    reconcileWith({ id: 'b', place, date: null, reports }, book).estimates.map(({ low, high }) => [low, high])
  expect(killed('Graz')).toEqual([[3, 3]])
  expect(killed('Innsbruck')).toEqual([[9, 9]])
})
