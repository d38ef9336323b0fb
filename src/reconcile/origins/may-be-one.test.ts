import { expect, test } from 'vitest'
import type { Figure } from '../bundles/figure.ts'
import { mayBeOne } from './may-be-one.ts'

const figure = (origin: string, kind: string, party: string | null): Figure => ({ origin, kind, party }) as Figure

test.each([
  ['a ministry by two names', figure('a', 'health-authority', null), figure('b', 'health-authority', 'x'), true],
  ['two sides’ ministries', figure('a', 'health-authority', 'x'), figure('b', 'health-authority', 'y'), false],
  ['a ministry and a hospital', figure('a', 'health-authority', null), figure('b', 'hospital', null), false],
  ['two hospitals', figure('a', 'hospital', null), figure('b', 'hospital', null), false],
  ['one origin', figure('a', 'hospital', null), figure('a', 'hospital', null), true],
])('%s', (_, one, other, expected) => {
  expect(mayBeOne(one, other)).toBe(expected)
  expect(mayBeOne(other, one)).toBe(expected)
})
