import { describe, expect, test } from 'vitest'
import { extract } from '../index.ts'

/** Each count of a text with its place: "21 killed in Rafah". An inferred place has a question mark. */
function countsOf(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, place, target }) => {
      const where = place ? `${place.name}${place.basis === 'inferred' ? '?' : ''}` : 'nowhere'
      return `${quantity?.text} ${where}${target ? ` at ${target.name}` : ''}`
    })
}

test.each([
  ['two names joined tell who, not where', 'Death toll tops 20,000 in Kherson-Sumy feud', ['20,000 nowhere']],
  [
    'each count has the place behind it',
    'Shells killed 21 people in Kherson and 17 in Nikopol.',
    ['21 Kherson', '17 Nikopol'],
  ],
  [
    "a place that opens a clause is that clause's",
    'In Kherson 21 people were killed, and in Nikopol 17 were wounded.',
    ['21 Kherson', '17 Nikopol'],
  ],
  [
    'a running total of people was at home, one of soldiers may be from abroad',
    'Since January 90,000 Lebanese have been displaced, and 900 Russian soldiers killed.',
    ['90,000 Lebanon?', '900 nowhere'],
  ],
  [
    'whom it is attributed to is not where it was',
    'Nine people were killed in strikes in Kherson, which the monitor attributed to Russia.',
    ['Nine Kherson'],
  ],
  ['whom it is blamed on is not where it was', 'The attack, blamed on Ukraine, killed nine.', ['nine nowhere']],
  [
    'where somebody says it is not where it happened',
    'Gunmen attacked a market in Djibo. Nine people were killed, the UN office said in Geneva.',
    ['Nine Djibo?'],
  ],
  ['the town, not the sea before it', 'Nine were killed in the Black Sea port city of Odesa.', ['Nine Odesa']],
  ['all words of a name that no list has', 'Nine people were killed in Nyaung Kone village.', ['Nine Nyaung Kone']],
  ['not whose deed it was', "Nine people were killed in Russia's overnight attack.", ['Nine nowhere']],
  ['not the end of a longer name', 'Villagers told Radio Free Asia that nine people had died.', ['nine nowhere']],
  ['nowhere that only backs somebody', 'An Iran-backed militia attack killed nine people.', ['nine nowhere']],
  ['the most exact of two', 'A mine killed four people in Izium in Ukraine.', ['four Izium']],
  ['the place of the sentence before', 'Gunmen attacked a market in Djibo. Nine people were killed.', ['Nine Djibo?']],
  [
    'what "the town" points back to',
    'Gunmen attacked Djibo. The governor spoke in Ouagadougou. In the town nine people were killed.',
    ['nine Djibo?'],
  ],
  ['only the dateline', 'NIAMEY, May 3 (Wire) - Nine people were killed by a flood.', ['Nine NIAMEY?']],
  ['what is aimed at', 'The group fired 40 rockets at Haifa.', ['40 Haifa at Haifa']],
  [
    'a place before "where"',
    'He was at Kherson, where 9 died; later at Nikopol, where 7 died.',
    ['9 Kherson', '7 Nikopol'],
  ],
  [
    'what two countries do with each other is in neither',
    'Armenia and Azerbaijan swap prisoners\n\nIt came after talks. They released 12 prisoners. One of them was captured in Goris.',
    ['12 nowhere', 'One Goris'],
  ],
  [
    'the place of the event that is named again',
    'An air raid hit a prison in Saada.\n\nIn Taiz a mine wounded two men.\n\nIn Marib a fire killed one man.\n\nThe air raid killed 19 people.',
    ['two Taiz', 'one Marib', '19 Saada?'],
  ],
  [
    'a bulletin says nothing of where else',
    'Two men were wounded in Taiz.\n\nIn Marib a fire killed one man.\n\nIn Saada three men were shot dead.\n\nOur guns shot down 8 drones.',
    ['Two Taiz', 'one Marib', 'three Saada', '8 nowhere'],
  ],
  [
    'the head of a line goes for its item',
    'COLOMBIA, CODED EVENTS\n\n2024-03-12 | Ubudaro, Cauca | A bomb went off. Two police officers were killed.\n\n2024-03-13 | Tame, Arauca | Men clashed. Five fighters were killed. Fatalities: 5.',
    ['Two Ubudaro?', 'Five Tame?', '5 Tame?'],
  ],
  [
    'a dateline an item says where',
    'Weekly events\n\n17 February, Taiz: A mine went off. Two men were killed.\n\n19 February, Marib: Three people died in a fire.',
    ['Two Taiz?', 'Three Marib'],
  ],
  [
    'headlines among headlines take nothing from one another',
    'Car bomb kills 5 in Izium\n20,000 flee as a rebel column nears Bukavu\nSomali army says 18 fighters killed\nKenyan strike kills 4 herders\nFlood kills 7 at mine',
    ['5 Izium', '20,000 Bukavu?', '18 nowhere', '4 nowhere', '7 nowhere'],
  ],
  [
    'a total known by the nation alone',
    'In eight years of war some 12,000 Peruvians have died.',
    ['some 12,000 Peru?'],
  ],
  [
    'who is hurt abroad is not at home',
    'STATEMENT OF THE HOSPITAL, GOMA\n\nSince January the hospital has treated 40 people with gunshot wounds, among them two wounded South African soldiers.',
    ['40 GOMA?', 'two GOMA?'],
  ],
  [
    'the area of the headline for a count of a stretch of time',
    'Yemen: displacement figures, 1 to 7 May\n\nBetween 1 and 7 May 189 households were displaced.\n\nIn Marib 40 households were displaced.',
    ['189 Yemen?', '40 Marib'],
  ],
  [
    'a bulletin is about its first place until it goes on to others',
    'Statement by the ministry, Sanaa\n\nThe ministry condemns the bombing of a prison in Saada.\n\nThe raid killed 87 people. Crews are searching for 20 people under the rubble.\n\nIn Hodeidah a raid killed three children.\n\nIn Marib a fire killed one man.\n\nFour guards were wounded.',
    ['87 Saada?', '20 Saada?', '20 Saada?', 'three Hodeidah', 'one Marib', 'Four nowhere'],
  ],
  ['what lies in another', 'Gunmen attacked Ubudaro in Kachin State and killed 11 farmers.', ['11 Ubudaro']],
  ['a border and the town on it', 'Two porters were killed along the Line of Control at Poonch.', ['Two Poonch']],
  [
    'where the dead were from',
    'Kherson shelled\n\nTwo men, one of them a resident of Odesa, were killed.',
    ['Two Kherson?', 'one Kherson?'],
  ],
  [
    'what is only threatened is nowhere',
    'Gangs in Jacmel\n\nTheir leader vowed to kill 100 policemen.',
    ['100 nowhere'],
  ],
  [
    "a town's people are no town",
    "Ganja shelled, 32 hurt\n\nYerevan's deserters speak of 360 dead soldiers.",
    ['32 Ganja', '360 Ganja?'],
  ],
  [
    'what "there" points back to',
    'Some 90 people returned to Uvira, but fighting there killed six men.',
    ['Some 90 Uvira', 'six Uvira?'],
  ],
  [
    'a state by a loaded name, behind a word of place',
    'Losses within the Kinshasa regime reached 40 dead. Nine soldiers were killed in the Moscow regime on Sunday.',
    ['40 Democratic Republic of the Congo?', 'Nine Russia?'],
  ],
  [
    'a territory that goes by whose it is, read by whom the report speaks of',
    'Russian shells hit a Ukrainian convoy. Nine people were killed in the temporarily occupied territories.',
    ['Nine Ukraine?'],
  ],
  [
    'a territory of the one country spoken of',
    'Syrian officials spoke on Monday. Nine people were killed in regime-held areas.',
    ['Nine Syria?'],
  ],
  [
    'a territory of which nothing says whose it is',
    'Nine people were killed in the liberated areas.',
    ['Nine liberated areas'],
  ],
  [
    'what only a reading tells is passed on to nothing else',
    'Armenian and Azerbaijani officials met. Shells hit the occupied territories. Nine people were killed.',
    ['Nine nowhere'],
  ],
  [
    'people of one country in a report that is set in two',
    'Shells fell in Kharkiv. A mine went off in Belgorod. Since May 90 Ukrainians have gone missing.',
    ['90 nowhere'],
  ],
  [
    'what "this city" points back to is aimed at',
    'Our men in Izium hit this city with 40 shells.',
    ['40 Izium at Izium'],
  ],
  ['what is hit', 'The Tolma refinery was hit by three drones.', ['three nowhere at The Tolma refinery']],
  [
    'each item of a numbered list is of something else',
    'WEEKLY BRIEFING\n\n1. Our troops killed nine fighters in Izium.\n\n2. A mine killed two engineers.\n\n3. At our borders 40 men were arrested.',
    ['nine Izium', 'two nowhere', '40 nowhere'],
  ],
  [
    'the place of a part is not that of the whole',
    'Troops killed 37 fighters, 29 in Kherson and eight in Sumy.',
    ['37 nowhere', '29 Kherson', 'eight Sumy'],
  ],
  ['what "the island" points back to', 'A ferry sank off Bali.\n\nOn the island nine people died.', ['nine Bali?']],
  [
    'what "the country" is',
    'Shells hit Tripoli, Libya. By May 190 people had been wounded in the country.',
    ['190 Libya?'],
  ],
  [
    'another time is another event',
    'In January 1976 gunmen killed nine men in Damour. In September 1982 a bomb killed 26 people.',
    ['nine Damour', '26 nowhere'],
  ],
  [
    'who is still held is not where the fighting is',
    'Five soldiers died in Jolo on Sunday. The rebels are still holding three hostages.',
    ['Five Jolo', 'three nowhere'],
  ],
  [
    'what stands above the first place of a bulletin is of all of them',
    'Briefing of the staff\n\nOur guns shot down 70 drones.\n\nIn Izium nine men were killed.\n\nIn Sumy two women were hurt.\n\nIn Odesa a mine wounded one man.',
    ['70 nowhere', 'nine Izium', 'two Sumy', 'one Odesa'],
  ],
  [
    'where the deed was condemned is not where it was',
    'A bomb killed nine men in Mogadishu.\n\nIn Paris, ministers condemned the attack. Three men were hurt.',
    ['nine Mogadishu', 'Three Mogadishu?'],
  ],
  [
    'the ministry in a capital speaks of anywhere',
    'Shells hit Kursk and hurt two men.\n\nSeventy drones were shot down, the ministry in Moscow said.',
    ['two Kursk', 'Seventy Kursk?'],
  ],
  ['who left left from there', 'Some 300 people were displaced from Uvira to Bukavu.', ['Some 300 Uvira']],
])('%s: %s', (_, text, counts) => {
  expect(countsOf(text)).toEqual(counts)
})

test.each([
  ['Two people were killed in Stepanakert.', 'Two people were killed in Khankendi.'],
  ['Two people were killed in Bakhmut.', 'Two people were killed in Artemivsk, Ukraine.'],
])('both names of a disputed place lead to it: %s', (left, right) => {
  const idOf = (text: string): string | null | undefined => extract({ text, language: 'en' }).claims[0].place?.id
  expect(idOf(left)).toMatch(/^geonames:/)
  expect(idOf(left)).toBe(idOf(right))
})

test('"this city" may be the one that was aimed at before', () => {
  const text =
    'The brigade fired 30 rockets at Haifa. A spokesman said: "For our men in Nahariya we hit this city with 40 rockets."'
  const doubts = extract({ text, language: 'en' }).claims.findLast(({ kind }) => kind === 'count')?.doubts
  expect(doubts?.map(({ part, alternatives }) => `${part} ${alternatives.length}`)).toEqual(['target 1', 'place 1'])
})

test.each([
  [
    'Israeli troops and Palestinian police met. The Zionist regime lost nine soldiers in the occupied territories.',
    'ISR',
  ],
  ['Israeli troops met Palestinian police. Nine people were killed in the occupied territories.', 'PSE'],
  ['Azerbaijani and Armenian officers met. Nine soldiers were killed in the liberated areas.', 'AZE'],
])('a territory is read, with what else it may be: %s', (text, country) => {
  const claim = extract({ text, language: 'en' }).claims.findLast(({ kind }) => kind === 'count')
  expect([claim?.place?.country, claim?.place?.basis]).toEqual([country, 'inferred'])
})

test('talks take neither place nor day from the fighting', () => {
  const text = 'On Sunday shells fell in Izium and killed two men. Turkey sought talks with both sides.'
  const talks = extract({ text, published: '2024-03-05', language: 'en' }).claims.find(({ event }) => event === 'talks')
  expect([talks?.place, talks?.time]).toEqual([null, null])
})

test('a small place that is known only in a land far off is no more than its name', () => {
  const { claims } = extract({ text: 'A shell killed nine people in Al-Rimal, Hodeidah governorate.', language: 'en' })
  const [count] = claims.filter(({ kind }) => kind === 'count')
  expect(count.place).toMatchObject({ name: 'Al-Rimal', id: null, country: null, latitude: null })
  expect(count.doubts.map(({ part }) => part)).toContain('place')
})

describe('where several places may be meant', () => {
  const told = (text: string): string[] =>
    extract({ text, language: 'en' })
      .claims.filter(({ kind }) => kind === 'count')
      .map(
        ({ quantity, place, doubts }) =>
          `${quantity?.text}: ${place?.name} ${place?.country}${doubts.some(({ part, alternatives }) => part === 'place' && alternatives.length > 0) ? '?' : ''}`,
      )

  test.each([
    ['Nine people were killed in Kharkiv and Sumy on Monday.', ['Nine: Kharkiv UKR?']],
    ['Shells killed four people in Nikopol, Kherson and Odesa.', ['four: Nikopol UKR?']],
    ['Two people were killed in Nablus and three in Jenin.', ['Two: Nablus PSE', 'three: Jenin PSE']],
    ['Nine people were killed in Sderot, Israel, on Monday.', ['Nine: Sderot ISR']],
    ['Shelling in Khan Younis as Gaza death toll tops 25,000', ['25,000: Gaza PSE']],
    ["40 Palestinians were killed in Israel's Gaza offensive.", ['40: Gaza PSE']],
    ["Nine people were killed in Ukraine's Kharkiv region.", ['Nine: Kharkiv UKR']],
    // who strikes may strike abroad
    ['Israeli strikes kill 20 in Gaza', ['20: Gaza PSE']],
    ['Russian strikes kill 20 in Donetsk', ['20: Donetsk UKR']],
    ['Ukrainian drones kill three in Belgorod', ['three: Belgorod RUS']],
    ['Ethiopian drone strike kills 12 in Merawi', ['12: Merawi ETH']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
