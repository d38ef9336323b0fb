import type { Gazetteer } from './gazetteer.ts'
import { numberOf } from './place-facts.ts'
import { FIRST_ID } from './written-gazetteer.ts'

/** Of each gazetteer that was asked, the places whose ids are no numbers. */
const placesById = new WeakMap<Gazetteer, ReadonlyMap<string, number>>()

/** Returns the number of the place that has an id, -1 where none has it. Reads through all: keep what it gives. */
export function findId(gazetteer: Gazetteer, id: string): number {
  const number = /^geonames:(\d+)$/.exec(id)
  if (number) return findNumber(gazetteer, Number(number[1]))
  let places = placesById.get(gazetteer)
  if (!places) {
    places = readIds(gazetteer)
    placesById.set(gazetteer, places)
  }
  return places.get(id) ?? -1
}

function findNumber(gazetteer: Gazetteer, number: number): number {
  if (number >= FIRST_ID) return -1
  for (let place = 0; place < gazetteer.length; place++) if (numberOf(gazetteer, place) === number) return place
  return -1
}

function readIds(gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let place = 0; place < gazetteer.length; place++)
    if (numberOf(gazetteer, place) >= FIRST_ID) places.set(gazetteer.idOf(place), place)
  return places
}
