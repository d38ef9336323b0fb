import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestSentence, splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

const abbreviations = new Set(['mr', 'gen', 'lt', 'col', 'st', 'no#', 'jan', 'oct', 'approx'])
const starters = new Set(['the', 'he', 'meanwhile', 'it'])
const split = (text: string): ReturnType<typeof splitSentences> =>
  splitSentences(text, tokenize(text), abbreviations, starters)

function sentencesOf(text: string): string[] {
  const found = split(text)
  return Array.from(found.starts, (start, index) => text.slice(start, found.ends[index]))
}
/** Sentences with a bar between, paragraphs with two. */
function show(text: string): string {
  const found = split(text)
  let shown = ''
  sentencesOf(text).forEach((sentence, index) => {
    if (index > 0) shown += found.paragraphs[index] === found.paragraphs[index - 1] ? ' | ' : ' || '
    shown += sentence.replaceAll('\n', '~')
  })
  return shown
}

describe('splitSentences in a line', () => {
  it.each([
    ['Two died. Three fled.', 'Two died. | Three fled.'],
    ['Gen. Park met Mr. Lee. He left.', 'Gen. Park met Mr. Lee. | He left.'],
    ['J. Smith of the U.S. Army spoke.', 'J. Smith of the U.S. Army spoke.'],
    ['They fled to the U.S. The rest stayed.', 'They fled to the U.S. | The rest stayed.'],
    ['It began at 5 p.m. Meanwhile nine fled.', 'It began at 5 p.m. | Meanwhile nine fled.'],
    ['It began at 5 p.m. on Jan. 3 near St. Paul.', 'It began at 5 p.m. on Jan. 3 near St. Paul.'],
    ['Shelter No. 5 was hit. He said no. Nine fled.', 'Shelter No. 5 was hit. | He said no. | Nine fled.'],
    ['It surpassed 300.The strikes went on.', 'It surpassed 300. | The strikes went on.'],
    ['They condemned the attacks.The army denied it.', 'They condemned the attacks. | The army denied it.'],
    ['See example.com or www.Site.Example for more.', 'See example.com or www.Site.Example for more.'],
    ['Some 1.5 million fled. Then 2.', 'Some 1.5 million fled. | Then 2.'],
    ['“We lost five.” The minister wept.', '“We lost five.” | The minister wept.'],
    ['"We lost five!" he said. "Go."', '"We lost five!" he said. | "Go."'],
    ['(Nine were boys.) The rest fled.', '(Nine were boys.) | The rest fled.'],
    ['Nine died.[5] The rest fled.', 'Nine died.[5] | The rest fled.'],
    ['Is it true?!?! nine fled', 'Is it true?!?! nine fled'],
    ['They were tried in Hartford, Conn. on Sunday.', 'They were tried in Hartford, Conn. on Sunday.'],
    ['They waited... and fled... The end.', 'They waited... and fled... | The end.'],
    ['Five died; nine fled; it rained.', 'Five died; nine fled; it rained.'],
    ['shells fell on the town. nine died.', 'shells fell on the town. | nine died.'],
    ['FIVE MEN DIED. THE ARMY SAID SO.', 'FIVE MEN DIED. | THE ARMY SAID SO.'],
    ['five died nine fled no one came', 'five died nine fled no one came'],
    ['九人死亡。三人受伤。', '九人死亡。 | 三人受伤。'],
  ])('splits %j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('splitSentences over lines', () => {
  it.each([
    ['a blank line', 'Nine die\n \nThe army said so', 'Nine die || The army said so'],
    [
      'a heading over its text',
      'Nine die in raid\nThe army said that nine men died in the raid.',
      'Nine die in raid || The army said that nine men died in the raid.',
    ],
    [
      'bullets',
      '- Nine dead in the north\n- two hurt in the south',
      '- Nine dead in the north | - two hurt in the south',
    ],
    ['a numbered list', '1. Nine dead\n2. Two hurt. More soon', '1. Nine dead | 2. Two hurt. | More soon'],
    ['a line that goes on', 'Nine men and two boys\nwere killed.', 'Nine men and two boys~were killed.'],
    [
      'lines in lower case',
      'shelling in the north\nair strike in the south',
      'shelling in the north || air strike in the south',
    ],
    ['Windows line ends', 'Nine died.\r\n\r\nTwo fled.', 'Nine died. || Two fled.'],
  ])('reads %s', (_, text, expected) => {
    expect(show(text)).toBe(expected)
  })

  const wrapped = [
    'THE NORTHERN COMMAND REPORTED TODAY THAT ABOUT 40 FARMERS OF SEVERAL',
    'VILLAGES WERE TAKEN AWAY BY ARMED MEN ON THE ROAD TO THE RIVER CROSSING.',
    'NINE OF THEM CAME BACK THE NEXT MORNING, ACCORDING TO A PRIEST OF THE',
    'TOWN, WHO ASKED NOT TO BE NAMED.',
  ]
  it('joins hard-wrapped capitals', () => {
    expect(sentencesOf(wrapped.join('\n'))).toEqual([wrapped.slice(0, 2).join('\n'), wrapped.slice(2).join('\n')])
  })
  it('joins a short paragraph of a hard-wrapped document', () => {
    const text = `${wrapped.join('\n')}\n\n   THE ARMY DENIED ON THE SAME DAY THAT ANY OF ITS MEN HAD BEEN IN THE\nVALLEY.`
    expect(split(text).length).toBe(3)
  })
  it('keeps a list of incidents apart, one a line', () => {
    const lines = [
      'Shelling of the market of Northtown, 4 killed and 11 wounded',
      'Drone strike on a car near Easton, 1 killed',
      'Rocket fire at Westville, no casualties',
      'Clash at the southern checkpoint between the army and the rebels, 3 soldiers and 2 rebels killed',
    ]
    expect(sentencesOf(lines.join('\n'))).toEqual(lines)
  })
})

describe('splitSentences on any text', () => {
  it('puts every token in exactly one sentence, in order', () => {
    const piece = fc.constantFrom(
      'Nine',
      'died',
      '.',
      '"',
      ' ',
      '\n',
      '\n\n',
      'U.S.',
      '1',
      ')',
      '- ',
      'the',
      '?',
      '…',
      '“',
      '”',
      '[',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 120 }).map((found) => found.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        const found = splitSentences(text, tokens, abbreviations, starters)
        let next = 0
        for (let sentence = 0; sentence < found.length; sentence++) {
          expect(found.firstTokens[sentence]).toBe(next)
          next = found.lastTokens[sentence]
          expect(next).toBeGreaterThan(found.firstTokens[sentence])
          expect(found.starts[sentence]).toBe(tokens.starts[found.firstTokens[sentence]])
          expect(found.ends[sentence]).toBe(tokens.ends[next - 1])
        }
        expect(next).toBe(tokens.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts a sentence without end at its commas', () => {
    const text = 'nine men died near the river, '.repeat(1000)
    const tokens = tokenize(text)
    const found = splitSentences(text, tokens, abbreviations)
    expect(found.length).toBeGreaterThan(10)
    for (let sentence = 0; sentence < found.length; sentence++) {
      expect(found.lastTokens[sentence] - found.firstTokens[sentence]).toBeLessThanOrEqual(longestSentence)
      expect(text[found.ends[sentence] - 1]).toBe(',')
    }
  })
})
