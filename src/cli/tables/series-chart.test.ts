import { expect, test } from 'vitest'
import type { Origin, Series } from '../../model/index.ts'
import { seriesChart } from './series-chart.ts'

const look = { paint: (_: string, text: string) => text, width: 80 } as Parameters<typeof seriesChart>[2]
const origin: Origin = { id: 'o1', name: 'Lake Radio', kind: 'media', party: null, paths: [], first: null }
const step = (kind: Series['steps'][number]['kind'], from: number, to: number | null, day: string) => ({
  kind,
  from,
  to,
  day,
  claims: [],
  words: '.',
})

test('what a source said over time, as bars of one scale', () => {
  const series: Series = {
    measure: 'killed',
    population: null,
    origin: 'o1',
    steps: [
      step('rose', 12, 48, '2024-03-05'),
      step('duplicate-removed', 48, 0, '2024-03-17'),
      step('retracted', 0, null, '2024-03-18'),
    ],
  }
  expect(seriesChart(series, [origin], look)).toEqual([
    'killed, Lake Radio',
    '                   12  ██████',
    '  5 March 2024     48  ████████████████████████  rose',
    '  17 March 2024     0                            duplicate removed',
    '  18 March 2024  none                            retracted',
  ])
})
