import { describe, expect, test } from 'vitest'
import { extract } from '../index.ts'

/** The words of the claims that make up each toll of a text, and of its alternatives behind a bar. */
function tollsOf(text: string): Record<string, string> {
  const { claims, tolls } = extract({ text, language: 'en' })
  const wordsOf = (id: string): string => claims.find((claim) => claim.id === id)?.quantity?.text ?? id
  return Object.fromEntries(
    tolls.map(({ measure, claims: ids, alternatives }) => {
      const own = ids.map(wordsOf).join(' + ')
      return [
        measure,
        alternatives.length > 0
          ? `${own} | ${alternatives.map((set) => set.map(wordsOf).join(' + ')).join(' | ')}`
          : own,
      ]
    }),
  )
}

/** The words of each claim that is a part of another, with the words of the whole. */
function partsOf(text: string): string[] {
  const { claims } = extract({ text, language: 'en' })
  return claims.flatMap((claim) => {
    const whole = claims.find(({ id }) => id === claim.partOf)
    return whole ? [`${claim.quantity?.text} of ${whole.quantity?.text}`] : []
  })
}

test.each([
  [
    'At least 119 civilians have been killed since May. Of those killed, 24 were men and 12 women.',
    ['24 of At least 119', '12 of At least 119'],
  ],
  [
    'At least 119 civilians have been killed since May. Of those, 24 were men, 12 women and six boys.',
    ['24 of At least 119', '12 of At least 119', 'six of At least 119'],
  ],
  [
    'At least 119 civilians were killed. Among them were 24 children and 12 women.',
    ['24 of At least 119', '12 of At least 119'],
  ],
  ['At least 119 civilians were killed. They include 24 children.', ['24 of At least 119']],
  ['Nine people died. Of those present, six were women.', []],
  ['Nine people died. Hundreds came to the funeral. Among them were four children.', []],
  ['The ministry said 79 people had died. Among the dead are nine of a doctor’s 10 children.', ['nine of 79']],
])('parts of what was counted before: %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

describe('one event', () => {
  test.each([
    [
      'people of different groups add up',
      'The clash killed five soldiers and two villagers.',
      { killed: 'five + two' },
    ],
    [
      'a figure told twice stands once',
      'A bomb killed nine people. The blast killed nine people, the mayor said.',
      { killed: 'nine' },
    ],
    [
      'a toll that rose takes the place of the older one',
      'A blast killed nine people on Monday. The death toll rose to 12 on Tuesday.',
      { killed: '12 | nine' },
    ],
    [
      'another speaker gives another figure',
      'Police said 12 people were killed. The hospital said 15 people were killed.',
      { killed: '12 | 15' },
    ],
    [
      'speakers who share one verb give figures instead of each other',
      'The clinic counted 5 killed and 7 wounded, the mayor 6 killed and 9 wounded, and police 4 killed.',
      { killed: '5 | 6 | 4', injured: '7 | 9' },
    ],
    [
      'a number alone is of the people that another has named',
      'Residents said that 7 herders were killed, although one medic said 15 had died.',
      { killed: '7 | 15' },
    ],
    [
      'the lesser number that another speaker gives is not lost',
      'Residents said that at least six herders were killed. The clinic said eight people had died.',
      { killed: 'eight | at least six' },
    ],
    [
      'a thread of hours on one event ends with its last figure',
      'LIVE: Blast in Orra\n12:05 Two dead and 14 hurt in blast.\n12:40 Death toll now at 5.\n13:30 Medics say seven have died.',
      { killed: 'seven | Two', injured: '14' },
    ],
    [
      'a ceiling above the others is another figure',
      'Gunmen killed between three and six herders. One account has it that up to ten were killed.',
      { killed: 'between three and six | up to ten' },
    ],
    [
      'what may be so many is no further group',
      'At least seven herders, and possibly as many as eleven, were killed.',
      { killed: 'At least seven | possibly as many as eleven' },
    ],
    [
      'the toll that a man of some trade gives is no toll of his trade',
      'Several herders were killed; a nurse put the toll at 15, a sergeant at 9.',
      { killed: '15 | 9' },
    ],
    [
      'two speakers in one sentence are not added up',
      'Five people were killed per local leaders; an army spokesman reported 7 fatalities.',
      { killed: 'Five | 7' },
    ],
    [
      'later deaths by another’s account are no sum with the first one’s dead',
      'Twelve people were killed, the mayor said. A doctor spoke of 9 dead and said that two of the wounded later died.',
      { killed: 'Twelve | 9' },
    ],
    [
      'as many as were counted, one of them by name, are nobody besides',
      'Two women, Fatima Saleh and her daughter Hanan, were killed at the mill.',
      { killed: 'Two' },
    ],
    [
      'what two speakers give stands side by side, though one of them calls it the number of dead',
      'Residents said over 50 herders had been killed. A nurse said the number of dead was 60.',
      { killed: '60 | over 50' },
    ],
    [
      'rockets that hit are nobody who was hit',
      'The army fired six rockets at the depot; two were intercepted and four hit. One farmer was killed.',
      { killed: 'One', 'munitions-fired': 'six', 'munitions-intercepted': 'two' },
    ],
    [
      'one who is told of is no other figure for all',
      'At least 14 people were killed at the mill, the clinic said. Omar Saleh, a baker, lost his brother Yusuf there.',
      { killed: 'At least 14' },
    ],
    [
      'each told with a name',
      'The raid killed a man named Omar Saleh, a woman named Lina Haddad and a boy named Ali Reza.',
      { killed: 'a + a + a' },
    ],
    [
      'what is said later is no further figure',
      'An attack left at least ten soldiers dead in Orra on Friday. Later on Friday the army said ten soldiers had died.',
      { killed: 'at least ten' },
    ],
    [
      'who tells it is not dead',
      'With 50 rebels killed and 23 soldiers dead, according to a doctor near the front and an army chaplain.',
      { killed: '50 + 23' },
    ],
    [
      'as many others are added',
      'Two herders were killed on Monday. Another two died on Tuesday.',
      { killed: 'Two + two' },
    ],
    [
      'somebody who comes next',
      'A man was killed by a mine. A second man died on the way.',
      { killed: 'A + A second' },
    ],
    [
      'others than the dead, told twice, are the same',
      'Two herders died and six others were hurt. Six more people are in hospital, a nurse said.',
      { killed: 'Two', injured: 'six' },
    ],
    [
      'a toll has those in for whom it rose',
      'The toll rose to 13 after another two people died of their wounds.',
      { killed: '13' },
    ],
    ['ages are no counts', 'Three girls aged 4, 7 and 9 were killed.', { killed: 'Three' }],
    [
      'an earlier day that opens its sentence',
      'A bomb killed eight people on Thursday. Previously, on 2 October, a shell had killed three.',
      { killed: 'eight' },
    ],
    [
      'a list of the dead behind a verb of saying',
      'The governor said nine soldiers, two policemen and three farmers died.',
      { killed: 'nine + two + three' },
    ],
    [
      'whoever may be found is nobody yet',
      'A raid killed one man. Troops are to kill any rebel found there.',
      { killed: 'one' },
    ],
    [
      'a toll that others raise has those told before in',
      'Early reports said two civilians had been killed, with later reports raising the toll to six.',
      { killed: 'six | two' },
    ],
    [
      'two bounds of one number',
      'At least 5 and up to 8 villagers were killed, three of them children.',
      { killed: 'At least 5 and up to 8' },
    ],
    [
      'somebody, and what she is called',
      'A woman, Nera Holt, and her two children were killed in the mill.',
      { killed: 'A woman, Nera Holt, and her two children' },
    ],
    [
      'one killed, and somebody else wounded',
      'One farmer was killed and another wounded near the mill.',
      { killed: 'One', injured: 'another' },
    ],
    [
      'an exact number is inside a loose one',
      'More than 30 people were killed. Later the mayor said 34 people were killed in the fire.',
      { killed: '34' },
    ],
    [
      'further people add up',
      'The mine killed four farmers. Another three people were killed when they went to help.',
      { killed: 'four + three' },
    ],
    [
      'some of those counted add nothing',
      'A shell killed 14 people. Two nurses were killed in the blast.',
      { killed: '14' },
    ],
    [
      'a figure for everybody takes the groups in',
      'Three policemen were killed at the gate. Four villagers were killed in the lane. In total 11 people were killed.',
      { killed: '11' },
    ],
    [
      'groups that make up the figure for everybody say more',
      'Three policemen were killed at the gate. Four villagers were killed in the lane. In total seven people were killed.',
      { killed: 'Three + Four' },
    ],
    [
      'those who attacked are counted too',
      'Gunmen killed six people. Two of the attackers were shot dead.',
      { killed: 'six + Two' },
    ],
    ['nobody adds nothing', 'No soldiers were wounded. Three villagers were wounded.', { injured: 'Three' }],
    ['a report of no harm has a toll of none', 'Nobody was injured in the blast.', { injured: 'Nobody' }],
    [
      'an exact number is of the same nation as the loose one',
      'More than 300 Palestinians were killed. The ministry said 313 people were killed. The attack killed over 350 Israelis.',
      { killed: '313 + over 350' },
    ],
    [
      'nations are told apart',
      'The raid killed 15 Israelis. The strikes killed 20 Palestinians.',
      { killed: '15 + 20' },
    ],
  ])('%s', (_, text, tolls) => {
    expect(tollsOf(text)).toMatchObject(tolls)
  })
})

describe('what the report is not about', () => {
  test.each([
    [
      'an attack of another year',
      'A bomb killed four people on Monday. In 2009 a bomb in the same market killed 31 people.',
      { killed: 'four' },
    ],
    [
      'an attack of last month',
      'A bomb killed four people on Monday. Last month gunmen killed nine people there.',
      { killed: 'four' },
    ],
    [
      'the event a superlative looks back to',
      'A fire killed four people. It was the deadliest since 2011, when 27 people were killed.',
      { killed: 'four' },
    ],
    [
      'what was done a day before',
      'The sides freed 206 captives on Saturday, a day after 49 had been handed over.',
      { released: '206' },
    ],
    [
      'what a year has brought, in news of an event',
      'A bomb killed four people and wounded nine on Monday. Since January 300 clinics have been hit.',
      { killed: 'four', injured: 'nine' },
    ],
    [
      'what an army did elsewhere that week',
      'A shell killed four people on Monday. The army said it had shot down 22 drones in the past week.',
      { killed: 'four' },
    ],
    [
      'an earlier attack',
      'A mortar attack wounded four people. An earlier attack wounded eight people.',
      { injured: 'four' },
    ],
    [
      'how the war began',
      'A shell killed four people on Monday. The war began when fighters crossed the river, killing 60 people.',
      { killed: 'four' },
    ],
    [
      'the dead of the war in news of an event',
      'Shell kills four in Velo\n\nA shell killed four people in Velo on Monday.\n\nMore than 9,000 people have been killed since the war broke out.',
      { killed: 'four' },
    ],
    [
      'another event in news of one',
      'Shell kills four in Velo\n\nA shell killed four people in Velo on Monday.\n\nIn a separate attack near Asmat, two people were killed.',
      { killed: 'four' },
    ],
    [
      'what is denied',
      'A shell killed four people. The army denied that nine people had been killed.',
      { killed: 'four' },
    ],
  ])('%s', (_, text, tolls) => {
    expect(tollsOf(text)).toEqual(tolls)
  })

  test('an overall toll is the toll of a report on it', () => {
    expect(tollsOf('More than 9,000 people have been killed since the war broke out.')).toEqual({
      killed: 'More than 9,000',
    })
  })
})

describe('several events', () => {
  test('the entries of a dated list add up', () => {
    const text =
      '3 May: A mine killed two herders near Orra.\n\n4 May: Gunmen killed two teachers in Velo.\n\n6 May: A drone killed five people in Asmat.'
    expect(tollsOf(text)).toEqual({ killed: 'two + two + five' })
  })

  test('the lines of a board of headlines add up', () => {
    const text =
      'Bomb kills 12 in Asmat market\nGunmen kill 12 in Velo raid\nShelling injures 4 people in Orra\nMine kills 3 near Tesk'
    expect(tollsOf(text)).toEqual({ killed: '12 + 12 + 3', injured: '4' })
  })

  test('a toll that grows from hour to hour is one event', () => {
    const text = '10 May: Blast in Asmat kills 12\n\n10 May: Death toll rises to 20\n\n11 May: Death toll rises to 31'
    expect(tollsOf(text)).toMatchObject({ killed: expect.stringMatching(/^31/) })
  })

  test('a second blast adds to the first', () => {
    expect(tollsOf('A bomb killed 12 people in Asmat. A second blast, near the port, killed three people.')).toEqual({
      killed: '12 + three',
    })
  })
})

describe('parts', () => {
  test.each([
    ['Twelve people were killed. The dead included two journalists.', ['two of Twelve']],
    ['Twelve people were killed. Four children were among the dead.', ['Four of Twelve']],
    ['The strike wounded 30 people. Three of the wounded are in a critical condition.', ['Three of 30']],
    ['The strike killed 60 Armenians. Thirty of the Armenians are soldiers.', ['Thirty of 60']],
    ['Shells killed nine people, four in Orra and five in Asmat.', ['four of nine', 'five of nine']],
    ['Nine people were wounded. One of the wounded was killed.', []],
    [
      'Five health workers, three doctors, a nurse and a pharmacist, were seized.',
      ['three of Five', 'a of Five', 'a of Five'],
    ],
    ['Two women, a child and a man were killed.', []],
    [
      'The battle has cost at least 900 lives, the mission said: 300 bodies are still in the morgues.',
      ['300 of at least 900'],
    ],
    ['North: 12 people were killed, south: four people were killed.', []],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts)
  })
})

describe('attackers', () => {
  test.each([
    ['A suicide bomber killed four people. The bomber died in the blast.', ['victim', 'attacker']],
    ['Rebels stormed the post and killed three guards. Two rebels were killed.', ['victim', 'attacker']],
    ['The army said it killed 12 rebels.', ['victim']],
  ])('%s', (text, roles) => {
    const killed = extract({ text, language: 'en' }).claims.filter(({ measure }) => measure === 'killed')
    expect(killed.map(({ role }) => role).sort()).toEqual([...roles].sort())
  })
})
