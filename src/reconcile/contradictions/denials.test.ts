import { expect, test } from 'vitest'
import { type InventedFigure, inventedReport, SMALL_WORLD } from '../../../test/invented-figures.ts'
import type { Actor, Claim } from '../../model/index.ts'
import { findDenials } from './denials.ts'

const denied = { stance: 'denies' } as const
const by = (id: string, responsibility: Actor['responsibility']): readonly Actor[] => [{ id, name: id, responsibility }]
const event = (kind: string, more: Partial<Claim>): Partial<Claim> => ({
  kind: 'event',
  event: kind,
  measure: null,
  quantity: null,
  ...more,
})

test.each<[string, readonly InventedFigure[], readonly string[]]>([
  [
    'the number that is denied',
    [
      { says: '17', by: 'residents' },
      { says: '17', by: 'the army', more: denied },
    ],
    ['occurrence c1 c2'],
  ],
  [
    'another number',
    [
      { says: '12', by: 'residents' },
      { says: '17', by: 'the army', more: denied },
    ],
    [],
  ],
  [
    'two: met by chance',
    [
      { says: '2', by: 'residents' },
      { says: '2', by: 'the army', more: denied },
    ],
    [],
  ],
  [
    'one who takes back their own number',
    [
      { says: '17', by: 'the army' },
      { says: '17', by: 'the army', more: denied },
    ],
    [],
  ],
  [
    'another place',
    [
      { says: '17', by: 'residents', place: 'place:ridge' },
      { says: '17', by: 'the army', more: denied },
    ],
    [],
  ],
  [
    'the headline says it, too: those who are named speak',
    [{ says: '17' }, { says: '17', by: 'residents' }, { says: '17', by: 'the army', more: denied }],
    ['occurrence c2 c3'],
  ],
  [
    'a deed that is denied by those who are named',
    [
      { says: '1', by: 'residents', more: event('air-strike', { actors: by('harbour-brigade', 'accused') }) },
      { says: '1', by: 'the army', more: event('strike', { actors: by('army', 'denied'), ...denied }) },
    ],
    ['responsibility c1 c2'],
  ],
  [
    'a deed of somebody else',
    [
      { says: '1', by: 'residents', more: event('air-strike', { actors: by('rebels', 'accused') }) },
      { says: '1', by: 'the army', more: event('strike', { actors: by('army', 'denied'), ...denied }) },
    ],
    [],
  ],
  [
    'another day',
    [
      { says: '1', by: 'residents', days: [4, 4], more: event('air-strike', { actors: by('army', 'accused') }) },
      { says: '1', by: 'the army', more: event('strike', { actors: by('army', 'denied'), ...denied }) },
    ],
    [],
  ],
  [
    'that anybody died, and the dead that others count',
    [
      { says: '2', by: 'residents' },
      { says: '1', by: 'the army', more: event('casualties', denied) },
    ],
    ['occurrence c1 c2'],
  ],
  [
    'that its own men killed anybody, where nobody says so',
    [
      { says: '2', by: 'residents', more: { actors: by('rebels', 'stated') } },
      { says: '1', by: 'the army', more: event('casualties', { actors: by('army', 'denied'), ...denied }) },
    ],
    [],
  ],
])('%s', (_, figures, expected) => {
  const found = findDenials(inventedReport('The Courier', 9, figures), SMALL_WORLD)
  expect(
    found.map(({ contradiction: { kind, claims } }) =>
      [kind, ...claims.map((claim) => claim.replace(/^.*#/, ''))].join(' '),
    ),
  ).toEqual(expected)
})

test('a denial in words', () => {
  const [{ contradiction }] = findDenials(
    inventedReport('The Courier', 9, [
      { says: '17', by: 'residents' },
      { says: '17', by: 'the army', more: denied },
    ]),
    SMALL_WORLD,
  )
  expect(contradiction.reason).toBe(
    '“17 killed” (residents, as told by The Courier) and “17 killed” (denied by the army, as told by The Courier) cannot both be true: what the one says, the other denies.',
  )
})
