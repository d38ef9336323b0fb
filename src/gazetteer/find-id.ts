import type { Gazetteer } from './gazetteer.ts'
import { FIRST_ID } from './written-gazetteer.ts'

/** Returns the number of the place that has an id, -1 where none has it. Reads through all: keep what it gives. */
export function findId(gazetteer: Gazetteer, id: string): number {
  const { numbers } = gazetteer
  if (id.startsWith('geonames:')) {
    const number = Number(id.slice('geonames:'.length))
    if (Number.isInteger(number)) return number < FIRST_ID ? numbers.indexOf(number) : -1
  }
  for (let place = 0; place < numbers.length; place++)
    if (numbers[place] >= FIRST_ID && gazetteer.idOf(place) === id) return place
  return -1
}
