import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../../test/bundle-of.ts'
import { findOrigins } from './find-origins.ts'

/** "hospital: r1#c1, r2#c1 (lost speaker)" for each origin; `?` where it is not stated. */
function origins(written: readonly Written[]): string[] {
  return findOrigins(bundleOf(written).reports).origins.map(({ name, paths }) => {
    const shown = paths.map(({ claim, lost }) => claim + (lost.length === 0 ? '' : ` lost ${lost.join(' and ')}`))
    return `${name ?? '?'}: ${shown.join(', ')}`
  })
}

const copy =
  'A shell hit the market of Ardun on Tuesday morning while it was full of people who had come to buy bread and seed. Fourteen people were killed and the roof fell in, and the road to the lake was closed for hours.'

test.each<[string, readonly Written[], string[]]>([
  [
    'outlets that quote one hospital',
    [
      ['2024-03-05', 'A', 'Ardun hospital said ten people were killed.'],
      ['2024-03-06', 'B', 'Ten people were killed, according to the Ardun hospital.'],
    ],
    ['Ardun hospital: r1#c1, r2#c1'],
  ],
  [
    'a name and its letters',
    [
      ['2024-03-05', 'A', 'The Verrin Liberation Army said ten soldiers were killed.'],
      ['2024-03-06', 'B', 'The VLA said 12 soldiers were killed.'],
    ],
    ['Verrin Liberation Army: r1#c1, r2#c1'],
  ],
  [
    'residents of two towns',
    [
      ['2024-03-05', 'A', 'Residents said ten people were killed.'],
      ['2024-03-06', 'B', 'Residents said nine people were killed.'],
    ],
    ['Residents: r1#c1', 'Residents: r2#c1'],
  ],
  [
    'the same copy in two outlets, one word changed',
    [
      ['2024-03-05', 'A', copy],
      ['2024-03-06', 'B', copy.replace('seed', 'salt')],
    ],
    ['?: r1#c1, r2#c1'],
  ],
  [
    'a hedge and a speaker left out',
    [
      ['2024-03-05', 'A', 'Ardun hospital said at least 40 people were killed.'],
      ['2024-03-06', 'B', 'Forty people were killed in Ardun.'],
    ],
    ['Ardun hospital: r1#c1', '?: r2#c1 lost hedge and speaker'],
  ],
])('finds who stands behind %s', (_, written, expected) => {
  expect(origins(written)).toEqual(expected)
})

test('the first is the first that was published, in whatever order they come', () => {
  const { reports } = bundleOf([
    ['2024-03-06', 'B', 'Ardun hospital said ten people were killed.'],
    ['2024-03-05', 'A', 'Ardun hospital said ten people were killed.'],
  ])
  expect(findOrigins(reports).origins[0].first).toBe('r2#c1')
  expect(findOrigins([...reports].reverse())).toEqual({ ...findOrigins(reports), originOf: expect.any(Function) })
})
