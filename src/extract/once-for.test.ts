import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

test('what is found of a document is found once, also when others are asked for in turn', () => {
  const asked: string[] = []
  const nameOf = onceFor(({ name }: { name: string }) => {
    asked.push(name)
    return name.toUpperCase()
  })
  const [first, second] = [{ name: 'velo' }, { name: 'orra' }]
  expect([nameOf(first), nameOf(second), nameOf(first), nameOf(second)]).toEqual(['VELO', 'ORRA', 'VELO', 'ORRA'])
  expect(asked).toEqual(['velo', 'orra'])
})

test('a copy with another part is asked anew', () => {
  const lengthOf = onceFor(({ words }: { words: readonly string[] }) => words.length)
  const one = { words: ['velo'] }
  expect([lengthOf(one), lengthOf({ ...one, words: ['velo', 'orra'] }), lengthOf(one)]).toEqual([1, 2, 1])
})
