import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countryOf, findName, gazetteer, isWithin, keyOfName, openGazetteer, PLACE_KINDS, targetAt } from './index.ts'

const places = gazetteer()
if (!places) throw new Error('Unexpected missing gazetteer, expected a built one: node src/language/build.ts')

function first(name: string): number {
  const key = { hash: 0, check: 0 }
  keyOfName(key, name)
  const at = findName(places as NonNullable<typeof places>, key)
  return at < 0 ? -1 : targetAt(places as NonNullable<typeof places>, at)
}

test.each([
  ['Ukraine', 'country:UKR', 'country', 'UKR'],
  ['Rafah', 'geonames:281102', 'settlement', 'PSE'],
  ['Red Sea', 'place:red-sea', 'area', null],
  ['Texas', 'geonames:US.TX', 'province', 'USA'],
])('%s is %s', (name, id, kind, country) => {
  const place = first(name)
  expect(places.idOf(place)).toBe(id)
  expect(PLACE_KINDS[places.kinds[place]]).toBe(kind)
  const number = countryOf(places, place)
  expect(number < 0 ? null : places.countryCode(number)).toBe(country)
})

test('a town lies in its district, province and country, and in no other', () => {
  const kupiansk = first('Kupiansk')
  expect(isWithin(places, kupiansk, first('Ukraine'))).toBe(true)
  expect(isWithin(places, kupiansk, first('Russia'))).toBe(false)
})

test('a name that no place bears is not found', () => {
  expect(first('Qwrtzpolis')).toBe(-1)
})

test('it opens in a few milliseconds', () => {
  const { buffer } = new Uint8Array(readFileSync(new URL('./generated/places.bin', import.meta.url)))
  const start = performance.now()
  for (let round = 0; round < 20; round++) openGazetteer(buffer)
  expect((performance.now() - start) / 20).toBeLessThan(5)
})

test('what is no gazetteer is refused in words', () => {
  expect(() => openGazetteer(new ArrayBuffer(64))).toThrow(/build it again/)
})
