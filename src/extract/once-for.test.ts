import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

test('what is found of a document is found once, and anew for another', () => {
  const asked: string[] = []
  const nameOf = onceFor(({ name }: { name: string }) => {
    asked.push(name)
    return name.toUpperCase()
  })
  const [first, second] = [{ name: 'velo' }, { name: 'orra' }]
  expect([nameOf(first), nameOf(first), nameOf(second), nameOf(second)]).toEqual(['VELO', 'VELO', 'ORRA', 'ORRA'])
  expect(asked).toEqual(['velo', 'orra'])
})
