import { expect, test } from 'vitest'
import { shortenId, wholeId } from './short-id.ts'

test.each([
  ['geonames:UA.05.1402', 'geonames:UA.05', 'g.1402'],
  ['cities:UA.05.stara', 'geonames:UA.05', 'c.stara'],
  ['geonames:UA.05', 'country:UKR', '=geonames:UA.05'],
  ['place:kerem-shalom', 'geonames:IL.01', '=place:kerem-shalom'],
  ['cities:UA.050.stara', 'geonames:UA.05', '=cities:UA.050.stara'],
  ['country:UKR', null, '=country:UKR'],
])('%s in %s is written %s, and read back', (id, container, short) => {
  expect(shortenId(id, container)).toBe(short)
  expect(wholeId(short, () => container ?? '')).toBe(id)
})
