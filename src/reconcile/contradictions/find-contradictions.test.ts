import { describe, expect, test } from 'vitest'
import { type InventedFigure, inventedReport, PLACES, SMALL_WORLD } from '../../../test/invented-figures.ts'
import type { Report } from '../../model/index.ts'
import { findContradictions } from './find-contradictions.ts'

const running = { scope: 'cumulative', days: [1, 9] } as const
const inferred = { place: { ...PLACES['country:NOR'], basis: 'inferred' as const } }
const found = (...reports: Report[]) =>
  findContradictions(reports, SMALL_WORLD).map(({ kind, differs, claims }) =>
    [differs ?? kind, ...claims.map((claim) => claim.replace(/^.*#/, ''))].join(' '),
  )
const inOne = (...figures: InventedFigure[]) => inventedReport('The Courier', 9, figures)

describe('within a report', () => {
  test.each<[string, readonly InventedFigure[], readonly string[]]>([
    [
      'more dead than all casualties',
      [
        { says: '351+', by: 'rebels', ...running },
        { says: '100', by: 'army', measure: 'casualties', ...running },
      ],
      ['number c1 c2'],
    ],
    [
      'more injured than casualties: those may be the dead alone',
      [
        { says: '1800', by: 'rebels', measure: 'injured', ...running },
        { says: '100', by: 'army', measure: 'casualties', ...running },
      ],
      [],
    ],
    [
      'more dead in the town than in the country',
      [
        { says: '60', by: 'mayor', ...running },
        { says: '40', by: 'army', place: 'country:VAS', ...running },
      ],
      ['number c1 c2'],
    ],
    [
      'more dead in the country than in the town',
      [
        { says: '40', by: 'mayor', ...running },
        { says: '60', by: 'army', place: 'country:VAS', ...running },
      ],
      [],
    ],
    [
      'more dead children than dead',
      [
        { says: '60', by: 'mayor', population: ['girls'], ...running },
        { says: '40', by: 'army', population: ['children'], ...running },
      ],
      ['number c1 c2'],
    ],
    [
      'more dead civilians than dead children: they cross',
      [
        { says: '60', by: 'mayor', population: ['civilians'], ...running },
        { says: '40', by: 'army', population: ['children'], ...running },
      ],
      [],
    ],
    [
      'more dead today than since the first',
      [
        { says: '60', by: 'mayor', scope: 'period', days: [9, 9] },
        { says: '40', by: 'army', ...running },
      ],
      [],
    ],
    [
      'a figure and the same figure as a threshold',
      [
        { says: 'over 350', by: 'rebels', ...running },
        { says: '350', by: 'army', measure: 'casualties', ...running },
      ],
      ['threshold-wording c1 c2'],
    ],
    [
      'about a hundred and a hundred and eight',
      [
        { says: '108', by: 'rebels', ...running },
        { says: 'about 100', by: 'army', ...running },
      ],
      [],
    ],
    [
      'one speaker twice: it has moved on',
      [
        { says: '60', by: 'mayor', ...running },
        { says: '40', by: 'mayor', ...running },
      ],
      [],
    ],
    [
      'the police and the police of the town',
      [
        { says: '60', by: 'Harbour police', ...running },
        { says: '40', by: 'police', ...running },
      ],
      [],
    ],
    [
      'what is denied bounds nothing',
      [
        { says: '60', by: 'mayor', ...running },
        { says: '40', by: 'army', ...running, more: { stance: 'denies' } },
      ],
      [],
    ],
    [
      'what is foretold bounds nothing',
      [
        { says: '600', by: 'mayor', ...running, more: { stance: 'predicts' } },
        { says: '40', by: 'army', ...running },
      ],
      [],
    ],
    [
      'what is only feared bounds nothing',
      [
        { says: '600', by: 'mayor', ...running, more: { certainty: 'feared' } },
        { says: '40', by: 'army', ...running },
      ],
      [],
    ],
    [
      'those in hospital are not all who were hurt',
      [
        { says: '60', by: 'mayor', measure: 'injured', ...running },
        { says: '40', by: 'army', measure: 'injured', ...running, more: { rule: 'injured/in-hospital' } },
      ],
      [],
    ],
    [
      'a count without a beginning holds nothing',
      [
        { says: '60', by: 'mayor', ...running },
        { says: '40', by: 'army', scope: 'cumulative', days: null },
      ],
      [],
    ],
    [
      'those killed by air strikes are some of the dead, and the dead are not all killed by air strikes',
      [
        { says: '60', by: 'mayor', ...running },
        { says: '40', by: 'army', ...running, more: { cause: 'air-strike' } },
      ],
      [],
    ],
    [
      'more killed by air strikes than dead',
      [
        { says: '60', by: 'mayor', ...running, more: { cause: 'air-strike' } },
        { says: '40', by: 'army', ...running },
      ],
      ['number c1 c2'],
    ],
    [
      'a part above its whole',
      [{ says: '12' }, { says: '15', population: ['children'], more: { partOf: 'c1' } }],
      ['number c2 c1'],
    ],
    [
      'two parts of a whole',
      [
        { says: '20' },
        { says: '15', population: ['children'], more: { partOf: 'c1' } },
        { says: '5', more: { partOf: 'c1' } },
      ],
      [],
    ],
    [
      'casualties of a country, and those of its people',
      [
        { says: '350', place: 'country:VAS', measure: 'casualties', ...running },
        { says: 'about 100', by: 'army', place: null, population: ['nat:VAS'], measure: 'casualties', ...running },
      ],
      ['number c1 c2'],
    ],
    [
      'casualties of a country, and those of its people in a report from elsewhere',
      [
        { says: '350', place: 'country:VAS', measure: 'casualties', ...running },
        {
          says: 'about 100',
          by: 'army',
          place: 'country:NOR',
          population: ['nat:VAS'],
          measure: 'casualties',
          ...running,
          more: inferred,
        },
      ],
      ['number c1 c2'],
    ],
    [
      'casualties of a country, and those of its people who are said to be elsewhere',
      [
        { says: '350', place: 'country:VAS', measure: 'casualties', ...running },
        {
          says: 'about 100',
          by: 'army',
          place: 'country:NOR',
          population: ['nat:VAS'],
          measure: 'casualties',
          ...running,
        },
      ],
      [],
    ],
    [
      'two blows in one town on one day, each with its dead',
      [
        { says: '12', by: 'mayor' },
        { says: '5', by: 'army' },
      ],
      [],
    ],
  ])('%s', (_, figures, expected) => {
    expect(found(inOne(...figures))).toEqual(expected)
  })

  test.each<[string, InventedFigure, InventedFigure, readonly string[]]>([
    [
      'two speakers on what its toll takes for one event',
      { says: '39+', by: 'mayor' },
      { says: '11', by: 'army' },
      ['number c1 c2'],
    ],
    ['a lower figure that nobody says: from before', { says: '97', by: 'union' }, { says: '56' }, []],
    [
      'a lower estimate that nobody says',
      { says: '97', by: 'union' },
      { says: '50-60', more: { counting: 'estimated' } },
      ['number c1 c2'],
    ],
    [
      'a doctor who counts those brought in',
      { says: '23', by: 'mayor' },
      { says: '19', more: { attribution: sourceOf('a doctor', 'hospital') } },
      [],
    ],
    ['one who was killed', { says: '23', by: 'mayor' }, { says: '1', by: 'army' }, []],
    [
      'soldiers who killed some, and rebels who killed others',
      { says: '39', by: 'mayor', more: { actors: [{ id: null, name: 'rebels', responsibility: 'stated' }] } },
      { says: '3', by: 'army', more: { actors: [{ id: null, name: 'soldiers', responsibility: 'claimed' }] } },
      [],
    ],
  ])('%s', (_, current, other, expected) => {
    expect(found(inventedReport('The Courier', 9, [current, other], { toll: ['c1'], others: ['c2'] }))).toEqual(
      expected,
    )
  })
})

describe('between reports', () => {
  const alone = (publisher: string, day: number, figure: InventedFigure) =>
    inventedReport(publisher, day, [figure], { toll: ['c1'] })
  test.each<[string, readonly Report[], number]>([
    ['two on one event of one day', [alone('The Courier', 2, { says: '12' }), alone('The Bell', 2, { says: '30' })], 1],
    ['the later has more', [alone('The Courier', 2, { says: '12' }), alone('The Bell', 3, { says: '30' })], 0],
    ['the later has fewer', [alone('The Courier', 3, { says: '12' }), alone('The Bell', 2, { says: '30' })], 1],
    ['one outlet on two days', [alone('The Courier', 3, { says: '12' }), alone('The Courier', 2, { says: '30' })], 0],
    [
      'two outlets that quote one ministry',
      [alone('The Courier', 3, { says: '12', by: 'Ministry' }), alone('The Bell', 2, { says: '30', by: 'Ministry' })],
      0,
    ],
    [
      'two towns',
      [alone('The Courier', 2, { says: '12' }), alone('The Bell', 2, { says: '30', place: 'place:ridge' })],
      0,
    ],
    [
      'a quarter of the town',
      [alone('The Courier', 2, { says: '12' }), alone('The Bell', 2, { says: '30', place: 'place:mill' })],
      1,
    ],
    [
      'a province is too wide for one event',
      [alone('The Courier', 2, { says: '12', place: 'place:coast' }), alone('The Bell', 2, { says: '30' })],
      0,
    ],
    [
      'a shooting is no air strike',
      [
        alone('The Courier', 2, { says: '12', more: { cause: 'shooting' } }),
        alone('The Bell', 2, { says: '30', more: { cause: 'air-strike' } }),
      ],
      0,
    ],
    [
      'what it mentions beside its own event',
      [inventedReport('The Courier', 2, [{ says: '12' }]), alone('The Bell', 2, { says: '30' })],
      0,
    ],
    [
      'a day above a running count that includes it',
      [alone('The Courier', 2, { says: '30' }), alone('The Bell', 4, { says: '12', ...running, days: [1, 4] })],
      1,
    ],
    [
      'a running count that was later put lower by another',
      [
        alone('The Courier', 6, { says: '300', ...running, asOf: 6 }),
        alone('The Bell', 8, { says: '120', ...running, asOf: 8 }),
      ],
      1,
    ],
    [
      'a running count that its own speaker corrected speaks no more',
      [
        alone('The Courier', 6, { says: '300', by: 'Ministry', ...running, asOf: 6 }),
        alone('The Courier', 7, { says: '110', by: 'Ministry', ...running, asOf: 7 }),
        alone('The Bell', 8, { says: '120', ...running, asOf: 8 }),
      ],
      0,
    ],
    [
      'a retracted report',
      [alone('The Courier', 2, { says: '12' }), retracted(alone('The Bell', 2, { says: '30' }))],
      0,
    ],
  ])('%s', (_, reports, number) => {
    expect(found(...reports)).toHaveLength(number)
    expect(found(...[...reports].reverse())).toEqual(found(...reports))
  })
})

describe('in words', () => {
  test('a contradiction names who says what, why no number fits, and what may explain it', () => {
    const [one] = findContradictions(
      [
        inOne(
          { says: '351+', ...running },
          { says: '100', by: 'the army', measure: 'casualties', ...running, more: { certainty: 'unconfirmed' } },
        ),
      ],
      SMALL_WORLD,
    )
    expect(one).toEqual({
      kind: 'number',
      differs: null,
      claims: ['The Courier 9#c1', 'The Courier 9#c2'],
      reason:
        '“351+ killed” (The Courier itself) and “100 casualties” (the army, as told by The Courier) cannot both be true: those killed are among the casualties, and 351 or more cannot be among 100.',
      reservations: ['“100” gives no cut-off: it may be older.', '“100” is given as not confirmed.'],
    })
  })

  test('whom the place tells, not the words, is said', () => {
    const [one] = findContradictions(
      [
        inOne(
          { says: '350', place: 'country:VAS', ...running },
          { says: '100', by: 'the army', place: null, population: ['nat:VAS'], ...running },
        ),
      ],
      SMALL_WORLD,
    )
    expect(one.reservations).toContain('“350” does not say who they are: taken for Vaslanders, by the place.')
  })
})

function sourceOf(name: string, kind: string) {
  return {
    source: [],
    cue: [],
    content: [],
    quoted: false,
    stance: 'asserts' as const,
    sources: [{ name, kind, party: null }],
  }
}

function retracted(report: Report): Report {
  return { ...report, document: { ...report.document, retracted: true } }
}
