import { expect, test } from 'vitest'
import { extract } from '../index.ts'

/** Of each count its number, who did it and by what: "nine: Tolmak Front (claimed), bombing". */
function doingsIn(text: string): string[] {
  const { claims } = extract({ text, published: '2024-05-14' })
  return claims
    .filter(({ kind }) => kind === 'count')
    .map(({ quantity, actors, cause }) => {
      const who = actors.map(({ name, responsibility }) =>
        responsibility === 'stated' ? name : `${name} (${responsibility})`,
      )
      return `${quantity?.text}: ${who.join(' and ') || 'nobody'}, ${cause ?? 'nothing'}`
    })
}

test.each([
  [
    'what hit the school, not the air strike of the day before',
    'An air strike killed six people in Orra on 3 May. On 4 May, shelling hit a school in Velo; three people were killed.',
    ['six: nobody, air-strike', 'three: nobody, shelling'],
  ],
  [
    'nothing that was told before of "our" own',
    'The command post was destroyed by a precision strike. Two of our servicemen were wounded.',
    ['Two: nobody, nothing'],
  ],
  [
    'whom a leader speaks for, and not of the blast of another year',
    "Twelve people were killed when a bomb exploded in Orra on Monday. The Tolmak Front's leader took responsibility for the attack. In 2019, a similar blast killed 31 people in Velo.",
    ['Twelve: Tolmak Front (claimed), bombing', '31: nobody, explosion'],
  ],
  [
    'who denies a shooting, and not the attack told between',
    'Nine people were shot dead in Orra on Monday. In January, 14 villagers were killed in an attack on Velo. The Varan Movement denied responsibility for the shooting in Orra.',
    ['Nine: Varan Movement (denied), shooting', '14: nobody, attack'],
  ],
  [
    'not who attacked years before',
    'In September 2021 militias of the Tolmak Front attacked Velo, killing nine people. In October 2023 a truck bomb killed 41 people in Orra.',
    ['nine: Tolmak Front, attack', '41: nobody, bombing'],
  ],
  [
    'what befell others beside them',
    'Gunmen attacked Velo on Friday. Eleven people were killed, three women abducted and six houses burned.',
    ['Eleven: Gunmen, attack', 'three: nobody, abduction', 'six: Gunmen, property-destruction'],
  ],
  [
    'not how those who were seized died',
    'Armed men abducted three guards on Friday. One of them was found dead on Sunday.',
    ['three: Armed men, abduction', 'One: Armed men, nothing'],
  ],
  [
    'not the strikes of one side for the rockets of the other',
    'Varan air strikes killed 38 people in Velo on Sunday, while a volley of rockets wounded four people in Orra.',
    ['38: Varan, air-strike', 'four: nobody, rocket-fire'],
  ],
  [
    'in another paragraph, nobody of several who were told of',
    'VELO, May 14 (Wire) - Varan forces shelled Velo on Monday, killing three people.\n\nThe Tolmak Front attacked a camp in Orra.\n\nTwo residents died and four houses were damaged.',
    ['three: Varan forces, shelling', 'Two: nobody, nothing', 'four: nobody, nothing'],
  ],
  [
    'whom somebody praises for it, not who praises',
    'President Ali Reza lauded the Kenyan troops for killing three rebels.',
    ['three: Kenyan troops, attack'],
  ],
  [
    'who attacked, not who tells it between two commas',
    'Gunmen attacked a market in Velo on Monday, police said, killing nine people.',
    ['nine: Gunmen, attack'],
  ],
  [
    'not by whom it was found out',
    'Armed men raided Velo. Nine people were abducted after findings by the police.',
    ['Nine: nobody, abduction'],
  ],
  [
    'whose artillery, not who tells of it',
    'The Tolmak militia committed a massacre on Tuesday, when its artillery shelled a market, killing 12 people, the governor of Velo, Ahmed Varan, announced.',
    ['12: Tolmak militia, shelling'],
  ],
  [
    'no police who fought those who did it',
    'Nine people died in an attack on Velo on Monday. A unit of the Velo Mobile Police engaged the bandits in a gunfight.',
    ['Nine: nobody, attack'],
  ],
  [
    'nobody for those whose death was answered',
    'A group of armed men launched an attack on Velo, killing five farmers. The attack was a reprisal for the killing of three herders.',
    ['five: group, attack', 'three: nobody, nothing'],
  ],
  [
    'nobody for those who had died before',
    'Gunmen shot dead nine passengers, hours after four people had been killed in Orra.',
    ['nine: Gunmen, shooting', 'four: nobody, nothing'],
  ],
  [
    'rebels whom an army killed',
    'The army raided a camp near Velo on Monday. Four rebels were killed.',
    ['Four: army, ground-operation'],
  ],
  [
    'no rebels who died in their own raid',
    'The Tolmak Front raided a camp near Velo on Monday. Four rebels were killed.',
    ['Four: nobody, nothing'],
  ],
  [
    'the military, and not who agreed on something before',
    'A week after the parties agreed to resume talks, the military killed 13 guerrillas.',
    ['13: military, attack'],
  ],
  [
    'no daily that tells which attack was the first',
    'A bomb killed nine people in Velo on Sunday. The Orra Herald noted that the bombing was the first to strike Velo since May. Two more were wounded.',
    ['nine: nobody, bombing', 'Two: nobody, bombing'],
  ],
  [
    'whom "they" are between',
    'According to an officer of the Tolmak Front, the VLA killed two farmers and torched three houses when they withdrew.',
    ['two: VLA, nothing', 'three: VLA, property-destruction'],
  ],
  [
    'nobody blamed for an attack in the counter-attack',
    'Nine soldiers were killed in a bomb attack in Velo, which was attributed to the Tolmak Front; two rebels were wounded in a counter-attack.',
    ['Nine: Tolmak Front (suspected), bombing', 'two: nobody, armed-clash'],
  ],
])('tells %s', (_, text, doings) => {
  expect(doingsIn(text)).toEqual(doings)
})

test.each([
  [
    'who claims a bombing does not count its dead',
    'The Tolmak Front claimed responsibility for a bombing at a mosque that killed at least 13 people.',
  ],
  [
    'what somebody agreed on ends before the main clause',
    'A week after the parties agreed to resume talks, the military killed 13 guerrillas.',
  ],
])('%s', (_, text) => {
  const count = extract({ text }).claims.find(({ kind }) => kind === 'count')
  expect(count?.quantity?.stated).toBe(13)
  expect(count?.attribution).toBeNull()
})

test('letters of the agency in a dateline are no army', () => {
  const text =
    'VELO, Feb. 3 (ANA) -- Five soldiers were killed in a clash on the island, the military said on Sunday. Three rebels died.'
  const [count] = extract({ text }).claims.filter(({ kind }) => kind === 'count')
  expect(count.attribution?.sources.map(({ name }) => name)).toEqual(['military'])
})

test('who is blamed for an attack did not flee from it', () => {
  const text =
    'Nine people were killed in an attack on Velo on Monday. The army blamed the Tolmak Front. Residents fled.'
  const { claims } = extract({ text })
  const events = claims.filter(({ kind }) => kind === 'event')
  expect(events.map(({ event, actors }) => [event, actors.map(({ name }) => name)])).toEqual([
    ['attack', ['Tolmak Front']],
    ['displacement', []],
  ])
})
