import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpace } from './characters.ts'
import { TokenKind, tokenize } from './tokens.ts'
import { checkWord, hashWord, normaliseWord, sameWord } from './words.ts'

const names = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]))

/** Tokens as words with a bar between; every kind but word and punctuation is named. */
function show(text: string): string {
  const tokens = tokenize(text)
  const shown: string[] = []
  for (let token = 0; token < tokens.length; token++) {
    const words = text.slice(tokens.starts[token], tokens.ends[token])
    const kind = names[tokens.kinds[token]]
    shown.push(kind === 'word' || kind === 'punctuation' ? words : `${words}:${kind}`)
  }
  return shown.join(' | ')
}

describe('tokenize', () => {
  it.each([
    ['A 13-story block', 'A | 13:number | - | story | block'],
    ['al-Qassam', 'al | - | Qassam'],
    ['O’Neill of the Ba’ath', 'O’Neill | of | the | Ba’ath'],
    ["they don't", "they | don't"],
    ["the FATHER'S house", "the | FATHER | 'S:possessive | house"],
    ['the minister’s aide', 'the | minister | ’s:possessive | aide'],
    ["the soldiers' families", "the | soldiers | ':possessive | families"],
    ["AK-47's", "AK | - | 47:number | 's:possessive"],
    ["He said 'the soldiers', then left", "He | said | ' | the | soldiers | ' | , | then | left"],
    ['the U.S. and the U.N said', 'the | U.S. | and | the | U.N | said'],
    ['at 5 a.m. in Washington, D.C.', 'at | 5:number | a.m. | in | Washington | , | D.C.'],
    ['J.Smith', 'J | . | Smith'],
    ['the U.S.The', 'the | U.S. | The'],
    ['at least140,000 in 2017the', 'at | least | 140,000:number | in | 2017:number | the'],
    ['5m, 10k, 80kg', '5:number | m | , | 10:number | k | , | 80:number | kg'],
    ['the 1st, 22ND and 3rd', 'the | 1st:ordinal | , | 22ND:ordinal | and | 3rd:ordinal'],
    ["the 1960s, the 1960's, his 20s", "the | 1960s:ordinal | , | the | 1960's:ordinal | , | his | 20s:ordinal"],
    ['1000s of people', '1000:number | s | of | people'],
    ['$5 and 3%', '$:symbol | 5:number | and | 3:number | %:symbol'],
    ['-- he said ... and —', '-- | he | said | ... | and | —'],
    ['قُتل ٣٤ شخصا', 'قُتل | ٣٤:number | شخصا'],
    ['☀️ 🚀🚀', '☀️:symbol | 🚀:symbol | 🚀:symbol'],
    ['lone \ud83d end', 'lone | \ud83d:symbol | end'],
  ])('parts %j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it.each([
    ['1,990 hurt', '1,990:number | hurt'],
    ['12,345,678', '12,345,678:number'],
    ['1,23,456', '1,23,456:number'],
    ['1 990 hurt', '1 990:number | hurt'],
    ['5\u202f000 homes', '5\u202f000:number | homes'],
    ['1’990', '1’990:number'],
    ['1.5 million', '1.5:number | million'],
    ['in 2016 300 people', 'in | 2016:number | 300:number | people'],
    ['9 mm 300', '9:number | mm | 300:number'],
    ['rows 12 300 40', 'rows | 12:number | 300:number | 40:number'],
    ['5\n000', '5:number | 000:number'],
    ['killed 15.', 'killed | 15:number | .'],
    ['killed 15,and', 'killed | 15:number | , | and'],
    ['5-7 men', '5:number | - | 7:number | men'],
    ['units 3,4,5', 'units | 3:number | , | 4:number | , | 5:number'],
    ['in 2016,300 fled', 'in | 2016:number | , | 300:number | fled'],
    ['on 12.05.2023', 'on | 12.05.2023:number'],
  ])('joins the digits of %j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it('reads a part of a text with offsets into the whole', () => {
    const tokens = tokenize('Nine men, two boys', 5, 13)
    expect([...tokens.starts]).toEqual([5, 8, 10])
    expect([...tokens.ends]).toEqual([8, 9, 13])
  })

  const pieces = fc.constantFrom(
    ' ',
    '\n',
    '1',
    '990',
    ',',
    '.',
    "'",
    '’',
    's',
    'S',
    'U',
    'killed',
    'é',
    '\u0301',
    '\u200d',
    '\u00ad',
    '-',
    '"',
    '…',
    '🚀',
    '\ud83d',
    '\ude80',
    '\u00a0',
    '٣',
    '(',
    '\r\n',
    '\0',
    '$',
    '5th',
    'é',
    '漢',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((found) => found.join('')),
  )

  it('puts every character but white space in exactly one token, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        let at = 0
        for (let token = 0; token < tokens.length; token++) {
          expect(tokens.starts[token]).toBeGreaterThanOrEqual(at)
          for (; at < tokens.starts[token]; at++) expect(isSilent(text.charCodeAt(at))).toBe(true)
          expect(tokens.ends[token]).toBeGreaterThan(at)
          at = tokens.ends[token]
        }
        for (; at < text.length; at++) expect(isSilent(text.charCodeAt(at))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives a text written n times n times its tokens', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, times) => {
        const part = `${text}\nEnd.\n`
        expect(tokenize(part.repeat(times)).length).toBe(tokenize(part).length * times)
      }),
    )
  })

  it('hashes each word as the lexicon does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        for (let token = 0; token < tokens.length; token++) {
          if (tokens.kinds[token] !== TokenKind.word) continue
          const [start, end] = [tokens.starts[token], tokens.ends[token]]
          const normal = normaliseWord(text.slice(start, end))
          expect(tokens.hashes[token]).toBe(hashWord(normal, 0, normal.length))
          expect(tokens.checks[token]).toBe(checkWord(normal, 0, normal.length))
          expect(sameWord(text, start, end, normal)).toBe(true)
        }
      }),
    )
  })
})

const joiners = [0xad, 0x200c, 0x200d, 0x2060]
const isSilent = (unit: number): boolean => isSpace(unit) || joiners.includes(unit)

describe('hashWord and sameWord', () => {
  it.each([
    ['Ba’ath', "ba'ath"],
    ['U.S.', 'us'],
    ['KILLED', 'killed'],
    ['Élysée', 'élysée'],
    ['ВОЙНА', 'война'],
  ])('reads %s as %s', (word, normal) => {
    expect(normaliseWord(word)).toBe(normal)
    expect(hashWord(word, 0, word.length)).toBe(hashWord(normal, 0, normal.length))
    expect(sameWord(word, 0, word.length, normal)).toBe(true)
    expect(sameWord(word, 0, word.length, `${normal}s`)).toBe(false)
    expect(sameWord(word, 0, word.length - 2, normal)).toBe(false)
  })
})
