import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  countryOf,
  findId,
  findName,
  gazetteer,
  isWithin,
  keyOfName,
  kindOf,
  openGazetteer,
  targetAt,
} from './index.ts'

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
  expect(kindOf(places, place)).toBe(kind)
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

const whole = new Uint8Array(readFileSync(new URL('./generated/places.bin', import.meta.url))).buffer

test('all of it is there when all was read at once', () => {
  const all = openGazetteer(whole)
  for (let place = 0; place < places.length; place += 997) {
    expect(all.idOf(place)).toBe(places.idOf(place))
    expect(kindOf(all, place)).toBe(kindOf(places, place))
    expect(countryOf(all, place)).toBe(countryOf(places, place))
  }
})

test('a place is found by its id', () => {
  for (const name of ['Ukraine', 'Rafah', 'Red Sea', 'Texas', 'Kupiansk'])
    expect(findId(places, places.idOf(first(name)))).toBe(first(name))
  expect(findId(places, 'geonames:1')).toBe(-1)
  expect(findId(places, 'place:nowhere')).toBe(-1)
})

test('ids are whole and each stands once', () => {
  const ids = new Set<string>()
  for (let place = 0; place < places.length; place += 7) ids.add(places.idOf(place))
  expect(ids.size).toBe(Math.ceil(places.length / 7))
  expect(
    [...ids].filter((id) => !/^(geonames:(\d+|[A-Z]{2}\..+)|cities:[A-Z]{2}\..+|country:[A-Z]{3}|place:.+)$/.test(id)),
  ).toEqual([])
})

test.each([
  ['what is no gazetteer', new ArrayBuffer(64)],
  ['nothing', new ArrayBuffer(0)],
  ['a cut one', whole.slice(0, 1_000_000)],
  ['one that goes on', new Uint8Array([...new Uint8Array(whole), 0]).buffer],
  ['one of another version', changed(4, 2)],
  ['one with a part out of place', changed(8, 1)],
  ['one with names of another', changed(8 + 8 * 2 + 4, 262_144)],
])('%s is refused in words', (_, bytes) => {
  expect(() => openGazetteer(bytes)).toThrow(/build it again/)
})

function changed(at: number, word: number): ArrayBuffer {
  const bytes = whole.slice(0)
  new DataView(bytes).setUint32(at, word, true)
  return bytes
}
