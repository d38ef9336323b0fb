import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

function counts(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(
      ({ measure, quantity }) =>
        `${measure} ${quantity?.text} = ${quantity?.stated ?? `${quantity?.low}-${quantity?.high}`} ${quantity?.hedge}`,
    )
}

describe('how exact a number is meant', () => {
  it.each([
    ['About another 40 people were killed', 'killed About another 40 = 40 about'],
    ['≥17 residents were killed', 'killed ≥17 = 17 at-least'],
    ['>2,500 people were displaced', 'displaced >2,500 = 2500 more-than'],
    ['>=40 people were injured', 'injured >=40 = 40 at-least'],
    ['~150 soldiers were killed', 'killed ~150 = 150 about'],
    ['<10 soldiers were killed', 'killed <10 = 10 fewer-than'],
    ['30+ soldiers were killed', 'killed 30+ = 30 at-least'],
    ['Both policemen were killed.', 'killed Both = 2 exact'],
    ['Hundreds if not thousands of people were killed', 'killed Hundreds if not thousands = 200-null vague'],
    ['Perhaps 400 people were killed', 'killed Perhaps 400 = 400 about'],
    ['Two three thousand people were displaced', 'displaced Two three thousand = 2000-3000 range'],
    [
      'Between half a million and 800,000 people were killed',
      'killed Between half a million and 800,000 = 500000-800000 range',
    ],
    ['The raid killed four (4) soldiers', 'killed four (4) = 4 exact'],
    ['The raid killed 12 (twelve) soldiers', 'killed 12 (twelve) = 12 exact'],
  ])('%s', (text, claim) => expect(counts(text)).toEqual([claim]))
})

describe('two numbers that are bounds of one', () => {
  it.each([
    [
      'At least 7, and possibly as many as 11, villagers were killed.',
      'killed At least 7, and possibly as many as 11 = 7-11 range',
    ],
    ['Two, possibly three, herders were killed.', 'killed Two, possibly three = 2-3 range'],
    ['Two (possibly three) herders were killed.', 'killed Two (possibly three) = 2-3 range'],
    ['Two – perhaps three – herders were killed.', 'killed Two – perhaps three = 2-3 range'],
    ['Two, if not three, herders were killed.', 'killed Two, if not three = 2-3 range'],
    ['Five or even ten herders were killed.', 'killed Five or even ten = 5-10 range'],
    ['As many as 12 or as few as 4 herders were killed.', 'killed As many as 12 or as few as 4 = 4-12 range'],
    ['Five, six or eight herders were killed.', 'killed Five, six or eight = 5-8 range'],
    ['The raid killed somewhere between 10 and 15 herders.', 'killed somewhere between 10 and 15 = 10-15 range'],
    [
      'Reports of the number of herders killed varied between three and nine.',
      'killed between three and nine = 3-9 range',
    ],
  ])('%s', (text, claim) => expect(counts(text)).toEqual([claim]))

  it.each([
    ['Five soldiers were killed, perhaps 20 minutes later.', ['killed Five = 5 exact']],
    ['Four were killed, and up to 9 were injured.', ['killed Four = 4 exact', 'injured up to 9 = 9 up-to']],
    ['The raid killed two, and three houses burned.', ['killed two = 2 exact', 'homes-destroyed three = 3 exact']],
  ])('%s: two counts', (text, claims) => expect(counts(text).slice(0, 2)).toEqual(claims))
})

describe('an ordinal that counts one more', () => {
  it.each([
    ['A third policeman was wounded.', 'injured A third = 1 exact'],
    ['The fifth was found dead.', 'killed The fifth = 1 exact'],
    ['A fourth, his brother, was missing.', 'missing A fourth = 1 exact'],
  ])('%s', (text, claim) => expect(counts(text)).toEqual([claim]))

  it.each([
    'A third of the houses were empty after the raid.',
    'The third attack came at dawn and hurt nobody else.',
    'She was the 140th victim.',
  ])('%s: no count of one', (text) => expect(counts(text).filter((claim) => claim.includes('= 1 '))).toEqual([]))
})

describe('numbers that belong to names, ages and lists', () => {
  it.each([
    ['Mirror24 said nine people were killed.', 'killed nine = 9 exact'],
    ['Two T-72 tanks were destroyed.', 'vehicles-destroyed Two = 2 exact'],
    ['12 M23 fighters were wounded.', 'injured 12 = 12 exact'],
    ['Under resolutions 822, 853 and 874 the region was freed; nine soldiers were killed.', 'killed nine = 9 exact'],
  ])('%s', (text, claim) => expect(counts(text)).toEqual([claim]))

  it.each(['Pupils aged between seven and 16 died.', 'Shells killed a rabbi of 73 and hurt nobody else.'])(
    '%s: ages are no counts',
    (text) => expect(counts(text).filter((claim) => /= (?:7|16|73) /.test(claim))).toEqual([]),
  )
})

describe('signs that part counts', () => {
  it.each([
    ['3 killed/9 injured', ['killed 3 = 3 exact', 'injured 9 = 9 exact']],
    ['4 dead 🔴 9 hurt', ['killed 4 = 4 exact', 'injured 9 = 9 exact']],
    ['• 3 soldiers killed • 4 wounded', ['killed 3 = 3 exact', 'injured 4 = 4 exact']],
    ['2 soldiers + 4 policemen killed near the dam', ['killed 2 = 2 exact', 'killed 4 = 4 exact']],
    ['2 dead & 14 injured after a blast', ['killed 2 = 2 exact', 'injured 14 = 14 exact']],
    ['at least 5 dead 12 injured in a blast', ['killed at least 5 = 5 at-least', 'injured 12 = 12 exact']],
    ['3x civilians killed, 2 x soldiers wounded', ['killed 3 = 3 exact', 'injured 2 = 2 exact']],
    ['#Beled: 3 killed, 12 injured', ['killed 3 = 3 exact', 'injured 12 = 12 exact']],
  ])('%s', (text, claims) => expect(counts(text)).toEqual(claims))
})
