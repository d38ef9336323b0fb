import { expect, test } from 'vitest'
import { extract } from '../index.ts'

/** The events of a text by their kinds, as its claims tell them. */
function eventsIn(text: string): (string | null)[] {
  return extract({ text }).claims.flatMap(({ kind, event }) => (kind === 'event' ? [event] : []))
}

test.each([
  ['launches of which only the number is told', 'The Front said it had fired 30 rockets at Velo.', []],
  ['a number of strikes', 'Warplanes carried out 31 air strikes on Velo on Monday.', []],
  ['what is named again and told no further', 'The Front fired 30 rockets at Velo. The attack ended at noon.', []],
])('counts tell it in full: %s', (_, text, events) => {
  expect(eventsIn(text)).toEqual(events)
})

test.each([
  ['what harmed somebody', 'The Front fired 30 rockets at Velo, killing two people.', ['rocket-fire']],
  ['what did in the next sentence', 'The Front fired 30 rockets at Velo. Two people were hurt.', ['rocket-fire']],
  ['launches without a number', 'The Front fired rockets at Velo.', ['rocket-fire']],
  ['what was shot down', 'Air defences shot down 30 drones over Velo.', ['intercept']],
  ['those who were taken', 'Soldiers arrested 30 men in Velo.', ['arrest']],
])('an event beside its count: %s', (_, text, events) => {
  expect(eventsIn(text)).toEqual(events)
})
