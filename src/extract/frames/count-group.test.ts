import { expect, test } from 'vitest'
import { extract } from '../index.ts'

test.each<[why: string, text: string, counts: string[]]>([
  [
    'some of them, in the next sentence',
    'Varan forces launched 62 drones overnight. The Ostrel air force said it had shot down 41 of them.',
    ['munitions-fired 62', 'munitions-intercepted 41'],
  ],
  [
    'some of which',
    'Ostrel launched 62 drones, 41 of which were intercepted.',
    ['munitions-fired 62', 'munitions-intercepted 41'],
  ],
  [
    'a number alone, of what only is shot down',
    'Ostrel launched 62 drones. Air defences downed 38.',
    ['munitions-fired 62', 'munitions-intercepted 38'],
  ],
  ['what is named and not counted', 'Nine drones attacked Velo and five were shot down.', ['munitions-intercepted 5']],
  ['no rockets that are damaged', 'The rebels fired 40 rockets. They damaged 12.', ['munitions-fired 40']],
  ['nobody is shot down', 'Nine people died. The army shot down 12.', ['killed 9']],
  ['nobody again who is named', 'The army killed two officials, Omar Saleh and Petro Lind.', ['killed 2']],
  ['who is named beside them', 'Police arrested two men, and Omar Saleh was killed.', ['held 2', 'killed 1']],
  ['nobody where nothing is told of them', 'The army struck nine targets. It did not mention casualties.', []],
  ['none where none are reported', 'Police did not report any deaths.', ['killed 0']],
  ['no age of those who are counted', 'The strike killed 29 children, all of them under 15.', ['killed 29']],
  ['no day of a stretch', 'Security forces killed 22 rebels between Sept 10 and 13.', ['killed 22']],
  ['those who stand behind a year', 'Nine died in Graz in May 2023 and 15 in Linz.', ['killed 9', 'killed 15']],
  ['those who stand behind a day', 'Nine were killed on Sept 10 and 13 others hurt.', ['killed 9', 'injured 13']],
  ['some of what somebody owns', "Nine of the mayor's 10 children were killed.", ['killed 9']],
  ['some of those, uncounted', "Two of the minister's guards were hurt.", ['injured 2']],
  ['houses that were left', 'Rebels torched 11 abandoned houses in Velo.', ['homes-destroyed 11']],
])('counts once: %s', (_, text, counts) => {
  const { claims } = extract({ text })
  expect(claims.flatMap(({ measure, quantity }) => (quantity ? [`${measure} ${quantity.stated}`] : []))).toEqual(counts)
})
