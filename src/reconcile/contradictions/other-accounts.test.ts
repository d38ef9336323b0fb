import { expect, test } from 'vitest'
import { type InventedFigure, inventedReport, SMALL_WORLD } from '../../../test/invented-figures.ts'
import type { Report } from '../../model/index.ts'
import { findContradictions } from './find-contradictions.ts'

const account = (publisher: string, ...figures: readonly InventedFigure[]): Report => {
  const report = inventedReport(publisher, 3, figures)
  const tolls = report.claims.map(({ id, measure }) => ({
    measure: measure ?? '',
    low: 0,
    high: null,
    claims: [id],
    alternatives: [],
  }))
  return { ...report, tolls }
}
const by = (id: string) => ({ actors: [{ id, name: id, responsibility: 'stated' as const }] })
const injured = (says: string, more: Partial<InventedFigure> = {}): InventedFigure => ({
  says,
  measure: 'injured',
  ...more,
})

test.each<[string, Report, Report, readonly string[]]>([
  [
    'the same dead, here civilians and there combatants',
    account('The Courier', { says: '25', population: ['civilians'] }),
    account('The Bell', { says: '25', population: ['combatants'] }),
    ['status'],
  ],
  [
    'the same dead, here women and there men',
    account('The Courier', { says: '25', population: ['women'] }),
    account('The Bell', { says: '25', population: ['men'] }),
    ['population'],
  ],
  [
    'the same dead, here civilians and there children',
    account('The Courier', { says: '25', population: ['civilians'] }),
    account('The Bell', { says: '25', population: ['children'] }),
    [],
  ],
  [
    'the same dead, by two sides',
    account('The Courier', { says: '25', more: by('army') }),
    account('The Bell', { says: '25', more: by('rebels') }),
    ['responsibility'],
  ],
  [
    'the same dead, by an army and its brigade',
    account('The Courier', { says: '25', more: by('army') }),
    account('The Bell', { says: '25', more: by('harbour-brigade') }),
    [],
  ],
  [
    'the same dead, by an army and by men of whom nobody knows more',
    account('The Courier', { says: '25', more: by('army') }),
    account('The Bell', { says: '25', more: by('gunmen') }),
    [],
  ],
  [
    'the same dead and hurt, in two towns',
    account('The Courier', { says: '25' }, injured('40')),
    account('The Bell', { says: '25', place: 'place:ridge' }, injured('40', { place: 'place:ridge' })),
    ['place'],
  ],
  [
    'the same dead and hurt, on two days',
    account('The Courier', { says: '25' }, injured('40')),
    account('The Bell', { says: '25', days: [3, 3] }, injured('40', { days: [3, 3] })),
    ['time'],
  ],
  [
    'the same dead in two towns',
    account('The Courier', { says: '25' }),
    account('The Bell', { says: '25', place: 'place:ridge' }),
    [],
  ],
  [
    'few dead and hurt, in two towns: by chance',
    account('The Courier', { says: '3' }, injured('5')),
    account('The Bell', { says: '3', place: 'place:ridge' }, injured('5', { place: 'place:ridge' })),
    [],
  ],
  [
    'one outlet twice',
    account('The Courier', { says: '25', population: ['civilians'] }),
    account('The Courier', { says: '25', population: ['combatants'] }),
    [],
  ],
])('%s', (_, one, other, kinds) => {
  const found = findContradictions([one, { ...other, id: 'other' }], SMALL_WORLD)
  expect(found.map(({ kind }) => kind)).toEqual(kinds)
  expect(findContradictions([{ ...other, id: 'other' }, one], SMALL_WORLD)).toEqual(found)
  for (const { reservations } of found)
    expect(reservations).toEqual(['They are taken for one event by their numbers: it may be another.'])
})
