import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

function counts(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ measure, quantity, partOf }) => `${measure} ${quantity?.text}${partOf ? ', a part' : ''}`)
}

describe('counts told by a label', () => {
  it.each([
    ['Fatalities: 3', ['killed 3']],
    ['Killed: 12; injured: 40', ['killed 12', 'injured 40']],
    ['wounded: 31, of which 8 by machete', ['injured 31', 'injured 8, a part']],
    ['kidnapped: 6 people, among them 2 nurses', ['held 6', 'held 2, a part']],
    ['Deaths: at least 14. Injuries: ~60.', ['killed at least 14', 'injured ~60']],
    ['Total fatalities = 12', ['killed 12']],
    ['Killed: none. Wounded: 4', ['killed none', 'injured 4']],
    ['Reports of fatalities ranged from 5 to 12.', ['killed from 5 to 12']],
    [
      '9–10 killed (4 children, 1 woman, 3 men), 2–6 injured',
      ['killed 9–10', 'killed 4, a part', 'killed 1, a part', 'killed 3, a part', 'injured 2–6'],
    ],
    ['Casualties: 12 killed, 3 injured', ['killed 12', 'injured 3']],
    ['Total killed in May: soldiers 13, civilians 6', ['killed 13', 'killed 6']],
    ['The ministry put the injured at 463 and the missing at 37.', ['injured 463', 'missing 37']],
  ])('%s', (text, claims) => expect(counts(text)).toEqual(claims))

  it.each(['Read more about the wounded: page 4', 'Route 9: 3 buses run on the hour', 'He told the wounded: go home'])(
    '%s: no count',
    (text) => expect(counts(text)).toEqual([]),
  )
})
