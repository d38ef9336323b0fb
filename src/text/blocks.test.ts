import { describe, expect, it } from 'vitest'
import { findBlocks } from './blocks.ts'
import type { Range } from './range.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

function read(text: string) {
  const tokens = tokenize(text)
  const blocks = findBlocks(text, tokens, splitSentences(text, tokens, new Set(['gen'])))
  const words = (range: Range | null | undefined): string | null => (range ? text.slice(range.start, range.end) : null)
  const line = blocks.dateline
  return {
    headline: words(blocks.headline),
    dateline: line && [words(line), words(line.place), words(line.date), words(line.agency)],
    notes: blocks.notes.map(words),
    count: blocks.datelines.length,
  }
}

describe('findBlocks: dateline', () => {
  it.each([
    ['GAZA, Oct 8 (Agency) — Nine died.', ['GAZA, Oct 8 (Agency) —', 'GAZA', 'Oct 8', 'Agency']],
    ['KYIV (Wire) - Nine died.', ['KYIV (Wire) -', 'KYIV', null, 'Wire']],
    [' date 2023-10-08 Star Outlet - Nine died.', ['date 2023-10-08 Star Outlet -', null, '2023-10-08', 'Star Outlet']],
    ['BEIRUT — Nine died.', ['BEIRUT —', 'BEIRUT', null, null]],
    ['Geneva, 5 March 2024 – Nine died.', ['Geneva, 5 March 2024 –', 'Geneva', '5 March 2024', null]],
    [
      'SAN MIGUEL, El Salvador, Oct. 8, 2023 (Wire) -- Nine died.',
      ['SAN MIGUEL, El Salvador, Oct. 8, 2023 (Wire) --', 'SAN MIGUEL, El Salvador', 'Oct. 8, 2023', 'Wire'],
    ],
    [
      'MOSUL/ERBIL, Sunday, 12.05.2019 (N.N.) - Nine died.',
      ['MOSUL/ERBIL, Sunday, 12.05.2019 (N.N.) -', 'MOSUL/ERBIL', 'Sunday, 12.05.2019', 'N.N.'],
    ],
    ['Orra, July 15 (Wire) Varan troops killed nine.', ['Orra, July 15 (Wire)', 'Orra', 'July 15', 'Wire']],
    ['ORRA, Varania, Sept 3 Gunmen killed nine.', ['ORRA, Varania, Sept 3', 'ORRA, Varania', 'Sept 3', null]],
    ['Al-Fasher, May 3 - Nine died.', ['Al-Fasher, May 3 -', 'Al-Fasher', 'May 3', null]],
    ['LIMA, 8th of October 2023 — Nine died.', ['LIMA, 8th of October 2023 —', 'LIMA', '8th of October 2023', null]],
    [
      'Press release\nKhartoum, 8 October 2023\n\nNine died.',
      ['Khartoum, 8 October 2023', 'Khartoum', '8 October 2023', null],
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text).dateline).toEqual(expected)
  })

  it.each([
    'GAZA, 15 Killed — what we know so far.',
    'KHERSON, 12 DEAD -- THE ARMY SAID SO.',
    'Nine people died — two of them boys.',
    'Breaking – nine people died.',
    'The army said: nine died.',
    'Orra (pop. 900) The army said nine died.',
    'Orra, Sept 3 Gunmen killed nine.',
    'ORRA, Sept 3 gunmen killed nine.',
    'On Friday, July 15 (the first day) The army left.',
    'The daily toll of the army on February 6, 2022',
    'He will be tried on Aug. 1.',
    'Five Shot In Northtown Early Sunday',
    '40 people were killed in June.',
    '7 Hurt On Sunday, 3 Dead',
  ])('finds none in %j', (text) => {
    expect(read(text).dateline).toBeNull()
  })

  it('reads the notes of an editor behind it', () => {
    const found = read('   LIMA, 3 JAN 90 (WIRE) -- [REPORT] [PRESS OFFICE,\nNORTH] [TEXT] NINE MEN DIED.')
    expect(found.dateline).toEqual(['LIMA, 3 JAN 90 (WIRE) --', 'LIMA', '3 JAN 90', 'WIRE'])
    expect(found.notes).toEqual(['[REPORT]', '[PRESS OFFICE,\nNORTH]', '[TEXT]'])
  })

  it('finds one an item in a round-up', () => {
    expect(read('KYIV, Oct 8 (Wire) - Two died.\n\nMOSCOW, Oct 8 (Wire) - Two died.').count).toBe(2)
  })
})

describe('findBlocks: headline', () => {
  it.each([
    ['Strike kills 9', 'Strike kills 9'],
    ['Strike kills 9\n\nNine people died on Sunday.', 'Strike kills 9'],
    ['Strike kills 9\nNine people died on Sunday, the ministry said.', 'Strike kills 9'],
    ['Raid Leaves Nine Dead.\n\nThe army said so.', 'Raid Leaves Nine Dead.'],
    ['Who killed the nine men?\n\nThe army said so.', 'Who killed the nine men?'],
    ['War in the east — 15 killed\n\nKYIV (Wire) - Nine died.', 'War in the east — 15 killed'],
    ['Nine people die in a raid.\n\nKYIV (Wire) - Nine died.', 'Nine people die in a raid.'],
    ['Nine people died.', null],
    ['Nine people died on Sunday.\n\nThe army said so.', null],
    ['KYIV (Wire) - Nine died', null],
    ['- Nine dead\n- two hurt', null],
    ['', null],
  ])('of %j is %j', (text, expected) => {
    expect(read(text).headline).toBe(expected)
  })
})

it('reads the notes of each paragraph once', () => {
  expect(read('[TEXT]\n\n'.repeat(500)).notes.length).toBe(500)
})
