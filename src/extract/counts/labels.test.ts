import { describe, expect, it, test } from 'vitest'
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
    ['Killed: 2-4 Injured: 5', ['killed 2-4', 'injured 5']],
    ['Date: 3 May 2021 Killed: 2 Injured: none Weapon: drone', ['killed 2', 'injured none']],
    [
      'Civilians reported killed: 3 – 6 (2 children, 1 woman)',
      ['killed 3 – 6', 'killed 2, a part', 'killed 1, a part'],
    ],
    ['Civilian deaths reported: 3. Reported injured: 11', ['killed 3', 'injured 11']],
    ['Fatalities (low-high): 3-6', ['killed 3-6']],
    ['No. killed: 4', ['killed 4']],
    ['Minimum killed: 3 Maximum killed: 7', ['killed 3', 'killed 7']],
    ['Deaths: best estimate 12, low 9, high 15.', ['killed 12', 'killed 9', 'killed 15']],
    ['Casualties: 3 killed (one child), 5 wounded.', ['killed 3', 'killed one, a part', 'injured 5']],
    ['The mission put the number of dead at 21 and injured at 70.', ['killed 21', 'injured 70']],
    ['The toll rose to 12 and injuries to 30.', ['killed 12', 'injured 30']],
    ['The agency reported one civilian killed.', ['killed one']],
    ['Reports named Omar Saleh and his wife as having been killed.', ['killed Omar Saleh', 'killed his']],
    ['Estimates of the number killed range from 10 (the radio) to 17 (the army).', ['killed 10 (the radio) to 17']],
    ['Casualties: 12 killed, 3 injured', ['killed 12', 'injured 3']],
    ['Total killed in May: soldiers 13, civilians 6', ['killed 13', 'killed 6']],
    ['The ministry put the injured at 463 and the missing at 37.', ['injured 463', 'missing 37']],
  ])('%s', (text, claims) => expect(counts(text)).toEqual(claims))

  it.each(['Read more about the wounded: page 4', 'Route 9: 3 buses run on the hour', 'He told the wounded: go home'])(
    '%s: no count',
    (text) => expect(counts(text)).toEqual([]),
  )
})

test('what the heading of counts says of people holds for each of them', () => {
  const { claims } = extract({ text: 'Civilian casualties: 3–6 killed, 10 injured', language: 'en' })
  expect(claims.map(({ population }) => population.map(({ id }) => id))).toEqual([['civilians'], ['civilians']])
})

test('the bounds that labels name are bounds', () => {
  const { claims, tolls } = extract({ text: 'Deaths: best estimate 12, low 9, high 15.', language: 'en' })
  expect(claims.map(({ quantity }) => quantity?.hedge)).toEqual(['exact', 'at-least', 'up-to'])
  expect(tolls.map(({ low, high, alternatives }) => [low, high, alternatives.length])).toEqual([[12, 12, 2]])
})
