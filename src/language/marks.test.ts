import { describe, expect, test } from 'vitest'
import { parseMarks, splitSentences } from './marks.ts'

describe('marks stand in the sentence and are taken out of it', () => {
  test('offsets are those of the sentence without marks', () => {
    const { text, marks, faults } = parseMarks('{quantity:At least 42} {population:civilians} were {measure:killed}.')
    expect(text).toBe('At least 42 civilians were killed.')
    expect(marks).toEqual([
      { name: 'quantity', start: 0, end: 11, text: 'At least 42' },
      { name: 'population', start: 12, end: 21, text: 'civilians' },
      { name: 'measure', start: 27, end: 33, text: 'killed' },
    ])
    expect(faults).toEqual([])
    for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text)
  })

  test('a sentence without marks is itself', () => {
    expect(parseMarks('The bill was killed in committee.')).toEqual({
      text: 'The bill was killed in committee.',
      marks: [],
      faults: [],
    })
  })

  test('a colon inside a mark is text', () => {
    expect(parseMarks('Toll: {quantity:dead: 3}').marks[0]?.text).toBe('dead: 3')
  })

  test('a brace after a backslash is a plain brace', () => {
    const { text, marks, faults } = parseMarks('\\{sic\\} {quantity:3} died')
    expect([text, faults]).toEqual(['{sic} 3 died', []])
    expect(marks[0]).toMatchObject({ start: 6, end: 7 })
  })
})

describe('malformed marks are told, all of them', () => {
  test.each([
    ['{quantity:42 {measure:killed}}', ['marks do not nest', 'closes no mark']],
    ['{quantity:42 were killed', ['expected "}"']],
    ['42} were killed', ['closes no mark']],
    ['{42} were killed', ['a mark such as {quantity:42}', 'closes no mark']],
    ['{quantity:} were killed', ['expected words without space']],
    ['{quantity:42 }were killed', ['expected words without space']],
  ])('%s', (line, expected) => {
    const { faults } = parseMarks(line)
    expect(faults).toHaveLength(expected.length)
    for (const [index, part] of expected.entries()) expect(faults[index]).toContain(part)
  })
})

describe('sentences come one a line or as a list', () => {
  test('a block', () => {
    expect(splitSentences('One.\n\n  Two.\n')).toEqual([
      { text: 'One.', row: 0 },
      { text: 'Two.', row: 2 },
    ])
  })
  test('a list', () => {
    expect(splitSentences(['One.', 'Two.']).map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })
})
