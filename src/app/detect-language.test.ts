import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'

test.each([
  [
    'English',
    'Three people were killed in the strike on the market, and the ministry said it was looking into it.',
    'en',
    'detected',
  ],
  [
    'English in capital letters',
    'THREE PEOPLE WERE KILLED IN THE STRIKE ON THE MARKET OF THE TOWN, AND THE MINISTRY SAID IT WAS LOOKING INTO IT.',
    'en',
    'detected',
  ],
  ['a headline', 'Strike kills nine in market', 'en', 'assumed'],
  ['a number', '42', 'en', 'assumed'],
  ['nothing', '', 'en', 'assumed'],
  ['Ukrainian', 'Унаслідок обстрілу ринку загинули дванадцятеро людей, ще тридцятеро поранені.', 'uk', 'detected'],
  ['Arabic', 'قالت وزارة الصحة إن اثني عشر شخصا قتلوا في القصف على السوق', 'ar', 'detected'],
  ['Hebrew', 'שלושה בני אדם נהרגו בירי על השוק, מסר המשרד', 'he', 'detected'],
  [
    'French',
    'Douze personnes ont été tuées près du marché, a déclaré le préfet à la presse, et trente autres ont été blessées.',
    'fr',
    'detected',
  ],
])('%s', async (_name, text, language, basis) => {
  expect(await detectLanguage(text, null, 'en')).toEqual({ language, basis })
})

test('what the input says is taken', async () => {
  expect(await detectLanguage('Strike kills nine', 'pt-BR', 'en')).toEqual({ language: 'pt-BR', basis: 'said' })
})
