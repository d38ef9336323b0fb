import { expect, test } from 'vitest'
import { quotationPieces, SIGNS } from './quotation.ts'

const text =
  'In the north of the old town a strike hit the market at noon and killed twelve people who had come from the villages around it to sell fruit.'

test.each([
  ['whole where there is room', 'twelve', 200, `“${text.replace('twelve', '‹twelve›')}”`],
  ['shortened on both sides', 'twelve', 60, '“… at noon and killed ‹twelve› people who had come …”'],
  ['shortened on the right of an early number', 'In', 40, '“‹In› the north of the old town a …”'],
  ['shortened on the left of a late number', 'fruit', 40, '“… villages around it to sell ‹fruit›.”'],
])('%s', (_name, word, columns, quotation) => {
  const start = text.indexOf(word)
  const pieces = quotationPieces(
    text,
    { start: 0, end: text.length },
    { start, end: start + word.length },
    columns,
    SIGNS,
  )
  expect(pieces.map((piece) => piece.text).join('')).toBe(quotation)
})
