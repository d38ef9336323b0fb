import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

function read(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ measure, quantity, stance }) => `${measure} ${quantity?.text}${stance === 'asserts' ? '' : ` ${stance}`}`)
}

function tolls(text: string): string[] {
  return extract({ text, language: 'en' }).tolls.map(({ measure, low, high }) => `${measure} ${low}-${high}`)
}

describe('a bare number counts what was counted last', () => {
  it.each([
    [
      'Nine people were killed. Local radio says 12, police about a dozen.',
      ['killed Nine', 'killed 12', 'killed about a dozen'],
    ],
    ['Nine people were killed. Local sources put it at 15.', ['killed Nine', 'killed 15']],
    [
      'Forty are dead. The governor says fifty. I cannot speak to fifty.',
      ['killed Forty', 'killed fifty', 'killed fifty doubts'],
    ],
    ['The army lost 278 men in the war and the rebels 242, a number that grew.', ['killed 278', 'killed 242']],
    ['67 people died at the mill in May and 48 at the bridge in June.', ['killed 67', 'killed 48']],
    [
      'There were 338 deaths according to the ministry, over 400 according to medics.',
      ['killed 338', 'killed over 400'],
    ],
    ['Six people are dead, not seven as the sheriff said.', ['killed Six', 'killed seven denies']],
    ['There were 31 deaths this year, down from 38 last year.', ['killed 31', 'killed 38']],
    [
      'Nine people were killed. The first count, 8, was raised to 11 on Monday.',
      ['killed Nine', 'killed 8', 'killed 11'],
    ],
    ['The death toll rose to 13 from nine overnight.', ['killed 13', 'killed nine']],
    ['7 fatalities (prev. 5), 22 injuries (prev. 18)', ['killed 7', 'killed 5', 'injured 22', 'injured 18']],
    ['At least 9 were killed (some sources say 11).', ['killed At least 9', 'killed 11']],
    ['Seven herders died (eight according to the clinic).', ['killed Seven', 'killed eight']],
    ['Five herders (six by some accounts) were killed.', ['killed Five', 'killed six']],
    ['Initial reports said 10 were killed, later reports 14.', ['killed 10', 'killed 14']],
    ['Some reports gave 3 dead, others 5.', ['killed 3', 'killed 5']],
    ['The mayor said that 10 died and one local outlet 15.', ['killed 10', 'killed 15']],
    ['The toll was variously reported as 12, 14 and 17.', ['killed 12', 'killed 14', 'killed 17']],
    ['Some sources gave the number of dead as 4, others as 6.', ['killed 4', 'killed 6']],
    ['Early reports put the number of dead at two, later reports at four.', ['killed two', 'killed four']],
    ['Early reports spoke of two dead; later reports raised this to four.', ['killed two', 'killed four']],
    ['12 killed (possibly 15), 30 wounded.', ['killed 12', 'killed possibly 15', 'injured 30']],
    ['Three men were killed, perhaps four, in the raid.', ['killed Three', 'killed perhaps four']],
    ['Nine herders were killed, with estimates as high as 14.', ['killed Nine', 'killed as high as 14']],
    ['Nine herders were killed; estimates of up to 15 were also given.', ['killed Nine', 'killed up to 15']],
    ['Nine herders were killed. Other estimates ran as high as 14.', ['killed Nine', 'killed as high as 14']],
    ['Best estimate: 12 deaths; low: 9; high: 15.', ['killed 12', 'killed 9', 'killed 15']],
    ['Nine people were shot, one fatally.', ['casualties Nine', 'killed one']],
    ['Four were shot, two critically.', ['casualties Four', 'injured two']],
    [
      'Some 118,000 people fled to Gedaref. Others moved to Kassala (10,300) and Blue Nile (7,800).',
      ['displaced Some 118,000', 'displaced 10,300', 'displaced 7,800'],
    ],
    ['The raid left 55 martyrs and 123 wounded.', ['killed 55', 'injured 123']],
    ['Local media reported 5 deaths; this was later revised to 8.', ['killed 5', 'killed 8']],
  ])('%s', (text, claims) => expect(read(text)).toEqual(claims))
})

describe('a bare number that counts nothing said before', () => {
  it.each([
    ['Nine people were killed. The clause says 4 in the margin of page two.', ['killed Nine']],
    ['Nine people were killed. The town lies 12 miles away.', ['killed Nine']],
    ['Nine people were killed. The mayor of Orra (58) spoke.', ['killed Nine']],
    ['Nine people were killed. The vote was 350 to 12.', ['killed Nine']],
    ['The governor says fifty.', []],
    ['The number of dead and wounded rose to 12 and 30.', ['killed 12']],
    ['The raid killed nine people. An estimate of 40 million dollars was given.', ['killed nine']],
  ])('%s', (text, claims) => expect(read(text)).toEqual(claims))
})

describe('figures of other speakers and earlier ones stay out of the toll', () => {
  it.each([
    ['Nine people were killed. Local radio says 12, police about a dozen.', ['killed 9-9']],
    ['The death toll rose to 13 from nine overnight.', ['killed 13-13']],
    ['Six people are dead, not seven as the sheriff said.', ['killed 6-6']],
    ['67 people died at the mill and 48 at the bridge.', ['killed 115-115']],
  ])('%s', (text, claims) => expect(tolls(text)).toEqual(claims))
})
