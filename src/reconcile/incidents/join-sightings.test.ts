import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../../test/bundle-of.ts'
import { KNOWLEDGE } from '../../app/knowledge.ts'
import { makeIncidentIndex } from './join-sightings.ts'
import type { Sighting } from './sighting.ts'
import { sightingsOf } from './sightings-of.ts'

/** "r1:1+2 r2:1" for each incident: how many claims of which report it holds; "?" before one that is only proposed. */
function incidentsOf(written: readonly Written[]): string[] {
  const index = makeIncidentIndex(KNOWLEDGE)
  const held = new Map<string, Sighting[]>()
  const proposed: string[] = []
  for (const report of bundleOf(written).reports) {
    for (const sighting of sightingsOf(report, KNOWLEDGE)) {
      const join = index.decide(sighting)
      const id = join.kind === 'join' ? join.incident : `i${held.size + 1}`
      const sightings = [...(held.get(id) ?? []), sighting]
      held.set(id, sightings)
      index.add({ id, sightings, refused: new Set() })
      if (join.kind === 'propose') proposed.push(`?${id}~${join.incidents.map(({ incident }) => incident).join('~')}`)
    }
  }
  return [...[...held].map(([id, all]) => `${id} ${all.map(({ report }) => report).join(' ')}`), ...proposed]
}

const strike: Written = [
  '2024-05-07',
  'Lake Radio',
  'A missile strike on a market in Kharkiv killed 14 people and wounded 30 on Tuesday, the governor said.',
]

test.each<[string, readonly Written[], string[]]>([
  [
    'one strike told by two outlets with one number',
    [
      strike,
      ['2024-05-08', 'Hill Post', 'Officials said 14 people died when a missile hit a market in Kharkiv on Tuesday.'],
    ],
    ['i1 r1 r2'],
  ],
  [
    'the same town on another day is another strike',
    [strike, ['2024-05-12', 'Hill Post', 'A missile strike on Kharkiv killed 14 people on Saturday.']],
    ['i1 r1', 'i2 r2'],
  ],
  [
    'another town on the same day is another strike',
    [strike, ['2024-05-08', 'Hill Post', 'A missile strike on Odesa killed 14 people on Tuesday.']],
    ['i1 r1', 'i2 r2'],
  ],
  [
    'the same place and day with nothing else in common is proposed, not joined',
    [strike, ['2024-05-08', 'Hill Post', 'A strike on Kharkiv on Tuesday injured four.']],
    ['i1 r1', 'i2 r2', '?i2~i1'],
  ],
  [
    'a number that is far from the other is proposed, not joined, whatever words are the same',
    [
      strike,
      [
        '2024-05-08',
        'Hill Post',
        'A missile strike on a market in Kharkiv killed two people on Tuesday, the governor said.',
      ],
    ],
    ['i1 r1', 'i2 r2', '?i2~i1'],
  ],
  [
    'a clash and an air strike in one town on one day are two',
    [strike, ['2024-05-08', 'Hill Post', 'A stabbing in Kharkiv on Tuesday killed 14 people.']],
    ['i1 r1', 'i2 r2'],
  ],
  [
    'a toll of the war so far belongs to no incident',
    [
      strike,
      ['2024-05-08', 'Hill Post', 'At least 9,000 civilians have been killed in Ukraine since the invasion began.'],
    ],
    ['i1 r1'],
  ],
  ['one wire copy in two outlets', [strike, [strike[0], 'Hill Post', strike[2]]], ['i1 r1 r2']],
])('%s', (_, written, incidents) => {
  expect(incidentsOf(written)).toEqual(incidents)
})

test('a claim that a person took out of an incident is not joined to it again', () => {
  const [one, two] = bundleOf([strike, [strike[0], 'Hill Post', strike[2]]]).reports
  const index = makeIncidentIndex(KNOWLEDGE)
  const [first] = sightingsOf(one, KNOWLEDGE)
  const [second] = sightingsOf(two, KNOWLEDGE)
  index.add({ id: 'i1', sightings: [first], refused: new Set(second.claims) })
  expect(index.decide(second).kind).toBe('new')
  index.add({ id: 'i1', sightings: [first], refused: new Set() })
  expect(index.decide(second)).toMatchObject({ kind: 'join', incident: 'i1' })
})
