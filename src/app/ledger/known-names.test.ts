import { expect, test } from 'vitest'
import { placeNamed, sourceNamed } from './known-names.ts'

test.each<[string, string | null, string | null]>([
  ['Goma', null, 'geonames:216281'],
  ['Nir Oz', null, 'place:nir-oz'],
  ['Kharkiv', null, 'geonames:706483'],
  ['North Kivu', null, 'geonames:CD.11'],
  ['Georgia', null, 'country:GEO'],
  ['Tripoli', 'LBN', 'geonames:266826'],
  ['Tripoli', 'LBY', 'geonames:2210247'],
  // Several places bear these names, or none: only a person says which.
  ['Valencia', null, null],
  ['Harbour City', null, null],
  ['Goma. A bomb killed nine in Rafah', null, null],
  ['', null, null],
])('the place %j in %j is %j', (name, country, id) => {
  const place = placeNamed(name, country)
  expect(place?.id ?? null).toBe(id)
  if (place !== null) expect(place).toMatchObject({ name, basis: 'said' })
})

test.each<[string, string, string | null]>([
  ['police', 'police', null],
  ['a nurse', 'hospital', null],
  ['the Ministry of Health', 'health-authority', null],
  ['residents', 'witness', null],
  ['OCHA', 'un', 'ocha'],
  ['IDF', 'military', 'military:ISR'],
  ['Hamas', 'armed-group', 'hamas'],
  ['General Staff of Ukraine', 'military', 'military:UKR'],
  ['"x"', 'unnamed', null],
])('%j speaks as %s', (name, kind, party) => {
  expect(sourceNamed(name)).toEqual({ kind, party })
})
