import { expect, test } from 'vitest'
import { lexiconOf } from '../../language/packs.ts'
import { readDocument } from '../read-document.ts'
import { classOf, isIrregular, isMilitary } from './class-of.ts'

/** English. */
const english = ((found) => {
  if (found === null) throw new Error('Unexpected missing pack, expected English')
  return found
})(lexiconOf('en'))

test.each([
  ['The soldiers shelled a village.', 'fighters'],
  ['The gunmen shelled a village.', 'fighters'],
  ['The army shelled a village.', 'fighters'],
  ['Two missiles hit a village.', 'weapon'],
  ['Nine villagers were shot dead.', 'people'],
  ['They were shot dead.', 'people'],
  ['It was shelled at dawn.', 'other'],
  ['The hospital was shelled at dawn.', 'thing'],
  ['The town was shelled at dawn.', 'place'],
  ['Orra was shelled at dawn.', 'name'],
  ['The attack killed nine people.', 'event'],
])('%s begins with what is of the class %s', (text, expected) => {
  const [sentence] = readDocument(english, text).read
  const noun = sentence.chunks.find((chunk) => chunk.kind === 'noun')
  expect(classOf(noun?.kind === 'noun' ? noun : null)).toBe(expected)
})

test.each([
  ['Gunmen raided a village.', true],
  ['Rebels raided a village.', true],
  ['Soldiers raided a village.', false],
  ['Police raided a village.', false],
  ['Villagers raided a farm.', false],
])('%s begins with irregulars: %s', (text, expected) => {
  const [sentence] = readDocument(english, text).read
  const noun = sentence.chunks.find((chunk) => chunk.kind === 'noun')
  expect(noun?.kind === 'noun' && isIrregular(noun)).toBe(expected)
})

test.each([
  ['Two army trucks were ambushed.', true],
  ['A police station was ambushed.', true],
  ['The camp of the army was ambushed.', true],
  ['Two trucks were ambushed.', false],
])('%s begins with what belongs to forces: %s', (text, expected) => {
  const [sentence] = readDocument(english, text).read
  const noun = sentence.chunks.find((chunk) => chunk.kind === 'noun')
  expect(noun?.kind === 'noun' && isMilitary(noun, sentence.units)).toBe(expected)
})

test('where nothing stands, it is nothing', () => {
  expect(classOf(null)).toBe('nothing')
})
