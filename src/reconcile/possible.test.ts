import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InventedFigure, inventedReport, SMALL_WORLD } from '../../test/invented-figures.ts'
import type { Report } from '../model/index.ts'
import { findContradictions } from './contradictions/find-contradictions.ts'
import { addReport } from './network/add-report.ts'
import { allowedBy, type Choice, EVERYBODY } from './network/choice.ts'
import { type Network, newNetwork, type Series } from './network/network.ts'
import { prepareNetwork } from './network/prepare.ts'
import { type PossibleFigure, possibleFigures } from './possible.ts'

const running = { scope: 'cumulative', days: [1, 9] } as const

function networkOf(reports: readonly Report[]): Network {
  const network = newNetwork(SMALL_WORLD)
  for (const report of reports) addReport(network, report)
  return network
}

function possible(reports: readonly Report[], choice: Choice = EVERYBODY): PossibleFigure[] {
  const network = networkOf(reports)
  return possibleFigures(network, allowedBy(network, choice), () => true)
}

/** The range of the cell of the first figure, written "40–60" or "40–…". */
function firstRange(figures: readonly InventedFigure[], choice: Choice = EVERYBODY): string {
  const [first] = possible([inventedReport('The Courier', 9, figures)], choice)
  return first === undefined ? 'nobody says' : `${first.low}–${first.high === Infinity ? '…' : first.high}`
}

describe('what is possible', () => {
  test.each<[string, readonly InventedFigure[], string]>([
    ['one exact figure', [{ says: '40', ...running }], '40–40'],
    ['one event without a day', [{ says: '40', days: null }], '40–40'],
    ['at least so many', [{ says: '40+', ...running }], '40–…'],
    [
      'a town inside what the country has at most',
      [
        { says: '40+', by: 'mayor', ...running },
        { says: '60', by: 'army', place: 'country:VAS', ...running },
      ],
      '40–60',
    ],
    [
      'a town, where the country has others elsewhere',
      [
        { says: '40+', by: 'mayor', ...running },
        { says: '60', by: 'army', place: 'country:VAS', ...running },
        { says: '15', by: 'army', place: 'place:ridge', ...running },
      ],
      '40–45',
    ],
    [
      'a country: its towns add up',
      [
        { says: '20+', by: 'army', place: 'country:VAS', ...running },
        { says: '15', by: 'ministry', place: 'place:ridge', ...running },
        { says: '30', by: 'ministry', place: 'place:mill', ...running },
      ],
      '45–…',
    ],
    [
      'a country: what two say of two towns may be of the same people',
      [
        { says: '20+', by: 'army', place: 'country:VAS', ...running },
        { says: '15', by: 'mayor', place: 'place:ridge', ...running },
        { says: '30', by: 'ministry', place: 'place:mill', ...running },
      ],
      '30–…',
    ],
    [
      'a town and a quarter of it are not added up',
      [
        { says: '20+', by: 'army', place: 'place:coast', ...running },
        { says: '35', by: 'ministry', ...running },
        { says: '30', by: 'ministry', place: 'place:mill', ...running },
      ],
      '35–…',
    ],
    [
      'everybody: women and children add up, girls are among the children',
      [
        { says: '20+', by: 'army', ...running },
        { says: '15', by: 'ministry', population: ['women'], ...running },
        { says: '9', by: 'ministry', population: ['children'], ...running },
        { says: '4', by: 'ministry', population: ['girls'], ...running },
      ],
      '24–…',
    ],
    [
      'everybody: civilians and children may be the same',
      [
        { says: '10+', by: 'army', ...running },
        { says: '15', by: 'ministry', population: ['civilians'], ...running },
        { says: '9', by: 'ministry', population: ['children'], ...running },
      ],
      '15–…',
    ],
    [
      'a running count: its days add up',
      [
        { says: '10+', by: 'army', ...running },
        { says: '15', by: 'ministry', scope: 'period', days: [2, 2] },
        { says: '9', by: 'ministry', scope: 'period', days: [3, 4] },
        { says: '8', by: 'ministry', scope: 'period', days: [4, 5] },
      ],
      '24–…',
    ],
    [
      'the injured may be hurt again: their days do not',
      [
        { says: '10+', by: 'army', measure: 'injured', ...running },
        { says: '15', by: 'ministry', measure: 'injured', scope: 'period', days: [2, 2] },
        { says: '9', by: 'ministry', measure: 'injured', scope: 'period', days: [3, 4] },
      ],
      '15–…',
    ],
    [
      'those in hospital set a lower end, no upper one',
      [
        { says: '10+', by: 'army', measure: 'injured', ...running },
        { says: '15', by: 'ministry', measure: 'injured', ...running, more: { rule: 'injured/in-hospital' } },
      ],
      '15–…',
    ],
    [
      'what is denied sets neither',
      [
        { says: '10+', by: 'army', ...running },
        { says: '900', by: 'ministry', ...running, more: { stance: 'denies' } },
      ],
      '10–…',
    ],
    [
      'two who contradict each other leave nothing',
      [
        { says: '10', by: 'army', ...running },
        { says: '30', by: 'ministry', ...running },
      ],
      '30–10',
    ],
  ])('%s', (_, figures, range) => {
    expect(firstRange(figures)).toBe(range)
  })

  const three: readonly InventedFigure[] = [
    { says: '40+', by: 'the mayor', ...running },
    { says: '45-60', by: 'the army', ...running },
    { says: '90+', by: 'rebels', ...running },
  ]
  test.each<[string, Choice, string]>([
    ['all', EVERYBODY, '90–60'],
    ['the mayor and the army', { believe: ['mayor', 'army'], not: [] }, '45–60'],
    ['all but the army', { believe: [], not: ['the army'] }, '90–…'],
    ['only rebels', { believe: ['rebels'], not: [] }, '90–…'],
    ['nobody who speaks', { believe: ['ministry'], not: [] }, 'nobody says'],
  ])('believing %s', (_, choice, range) => {
    expect(firstRange(three, choice)).toBe(range)
  })
})

const PLACES = ['country:VAS', 'place:coast', 'place:harbour', 'place:mill', 'place:ridge']
/** Which of five heaps each place holds: the rest of Vasland, of the Coast, of Harbour; Mill Quarter; Ridge. */
const HEAPS: Readonly<Record<string, readonly number[]>> = {
  'country:VAS': [0, 1, 2, 3, 4],
  'place:coast': [1, 2, 3],
  'place:harbour': [2, 3],
  'place:mill': [3],
  'place:ridge': [4],
}
const MOST = 4

// One who was killed is told of, not counted: such figures bound nothing from above.
const said = fc.record({
  place: fc.constantFrom(...PLACES),
  low: fc.integer({ min: 2, max: MOST }),
  more: fc.nat(4),
  isOpen: fc.boolean(),
})
type Said = { place: string; low: number; more: number; isOpen: boolean }
const figureOf = ({ place, low, more, isOpen }: Said): InventedFigure => ({
  says: isOpen ? `${low}+` : `${low}-${low + more}`,
  by: 'ministry',
  place,
  ...running,
})

/** The least and the most of a place over all ways to fill the heaps that fit what is said; `null`: none fits. */
function bruteForce(figures: readonly Said[], place: string): { low: number; high: number } | null {
  let low = Infinity
  let high = -Infinity
  const heaps = [0, 0, 0, 0, 0]
  const sum = (name: string): number => HEAPS[name].reduce((total, heap) => total + heaps[heap], 0)
  for (let code = 0; code < (MOST + 1) ** 5; code++) {
    let rest = code
    for (let at = 0; at < 5; at++) {
      heaps[at] = rest % (MOST + 1)
      rest = Math.floor(rest / (MOST + 1))
    }
    if (figures.some((one) => sum(one.place) < one.low || (!one.isOpen && sum(one.place) > one.low + one.more)))
      continue
    low = Math.min(low, sum(place))
    high = Math.max(high, sum(place))
  }
  return low === Infinity ? null : { low, high }
}

describe('properties', () => {
  test('propagation agrees with brute force on small networks of places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(said, { maxLength: 5, selector: ({ place }) => place }), (figures) => {
        const truth = figures.map(({ place }) => bruteForce(figures, place))
        const ranges = possible([inventedReport('The Courier', 9, figures.map(figureOf))])
        for (const range of ranges) {
          const exact = truth[figures.findIndex(({ place }) => place === range.series.cell.place)]
          if (exact === null) continue
          expect(range.low).toBe(exact.low)
          // Heaps are filled with no more than MOST: beyond that brute force sees nothing.
          const room = HEAPS[range.series.cell.place ?? ''].length * MOST
          if (range.high < Math.min(room, MOST)) expect(range.high).toBe(exact.high)
          expect(range.high).toBeGreaterThanOrEqual(exact.high)
        }
        // Where nothing fits, some range is empty.
        if (truth.some((one) => one === null) && figures.every(({ low }) => low <= MOST))
          expect(ranges.some(({ low, high }) => low > high)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  const any = fc.record({
    says: fc.oneof(
      fc.nat(40).map((low) => `${low + 2}+`),
      fc.nat(40).map((low) => `${low + 2}`),
      fc.tuple(fc.nat(40), fc.nat(9)).map(([low, more]) => `${low + 2}-${low + more + 3}`),
    ),
    measure: fc.constantFrom('killed', 'killed', 'casualties', 'injured'),
    population: fc.constantFrom<readonly string[]>([], [], ['children'], ['girls'], ['civilians'], ['men']),
    place: fc.constantFrom(...PLACES),
    days: fc.constantFrom<readonly [number, number]>([1, 9], [1, 4], [2, 2], [3, 3], [2, 4]),
    scope: fc.constantFrom('cumulative' as const, 'period' as const, 'incident' as const),
  })
  const reports = fc
    .array(fc.tuple(fc.integer({ min: 4, max: 9 }), fc.constantFrom('A', 'B', 'C'), any), {
      minLength: 1,
      maxLength: 9,
    })
    .map((list) =>
      list.map(([day, by, figure], at) =>
        // Each report has an id of its own: which of two comes first must not be told by it.
        inventedReport(`Paper ${at}`, day, [{ ...figure, by }], { toll: ['c1'] }),
      ),
    )

  const shown = (found: readonly PossibleFigure[]) =>
    found
      .map(({ series, from, to, low, high }) => `${JSON.stringify(series.cell)} ${from}–${to}: ${low}–${high}`)
      .sort()

  test('in which order reports arrive never matters', () => {
    fc.assert(
      fc.property(reports, fc.integer(), (list, seed) => {
        const shuffled = shuffle(list, seed)
        expect(shown(possible(shuffled))).toEqual(shown(possible(list)))
        expect(findContradictions(shuffled, SMALL_WORLD)).toEqual(findContradictions(list, SMALL_WORLD))
      }),
      { numRuns: 60 },
    )
  })

  test('asked again and again while reports arrive, the ranges are those of all at once', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const network = newNetwork(SMALL_WORLD)
        let last: PossibleFigure[] = []
        for (const report of list) {
          addReport(network, report)
          last = possibleFigures(network, allowedBy(network, EVERYBODY), () => true)
        }
        expect(shown(last)).toEqual(shown(possible(list)))
      }),
      { numRuns: 60 },
    )
  })

  test('whatever was asked before, and with whom believed, the ranges are the same', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom('A', 'B', 'C'), fc.integer(), (list, speaker, seed) => {
        const network = networkOf(list)
        prepareNetwork(network)
        const choice: Choice = { believe: [], not: [speaker] }
        for (const series of shuffle(network.series, seed)) {
          const one = possibleFigures(network, allowedBy(network, EVERYBODY), (other) => other === series)
          expect(full(one)).toEqual(full(possibleIn(list, EVERYBODY, series)))
          const other = possibleFigures(network, allowedBy(network, choice), (asked) => asked === series)
          expect(full(other)).toEqual(full(possibleIn(list, choice, series)))
        }
      }),
      { numRuns: 40 },
    )
  })

  /** In a network of its own, asked for nothing else. */
  function possibleIn(list: readonly Report[], choice: Choice, { number }: Series): PossibleFigure[] {
    const network = networkOf(list)
    return possibleFigures(network, allowedBy(network, choice), (series) => series.number === number)
  }

  const full = (found: readonly PossibleFigure[]) =>
    found.map(({ from, to, low, high, lowBy, highBy }) => ({
      from,
      to,
      low,
      high,
      lowBy: lowBy.map(({ reference }) => reference),
      highBy: highBy?.reference,
    }))

  const dated = fc.record({
    low: fc.integer({ min: 2, max: MOST }),
    more: fc.nat(3),
    isOpen: fc.boolean(),
    place: fc.constantFrom('country:VAS', 'place:coast', 'place:ridge'),
    days: fc.constantFrom<readonly [number, number]>([1, 3], [1, 2], [2, 3], [1, 1], [2, 2], [3, 3]),
  })
  /** Which of six heaps a figure holds: the three days of the Coast, and of Ridge. */
  const heapsOf = ({ place, days }: { place: string; days: readonly [number, number] }): number[] =>
    [1, 2, 3].flatMap((one) =>
      one < days[0] || one > days[1]
        ? []
        : [...(place === 'place:ridge' ? [] : [one - 1]), ...(place === 'place:coast' ? [] : [one + 2])],
    )

  test('what is possible by places and days is never narrower than brute force over them', () => {
    const key = ({ place, days }: { place: string; days: readonly [number, number] }) => `${place} ${days}`
    fc.assert(
      fc.property(fc.uniqueArray(dated, { maxLength: 6, selector: key }), (list) => {
        const figures = list.map(
          ({ low, more, isOpen, place, days }): InventedFigure => ({
            says: isOpen ? `${low}+` : `${low}-${low + more}`,
            by: 'ministry',
            place,
            days,
            // Counted since the first day: a running count.
            scope: days[0] === 1 && days[1] === 3 ? 'cumulative' : 'period',
          }),
        )
        const ways: number[][] = []
        const heaps = [0, 0, 0, 0, 0, 0]
        const sum = (which: readonly number[]): number => which.reduce((total, heap) => total + heaps[heap], 0)
        const held = list.map(heapsOf)
        for (let code = 0; code < (MOST + 1) ** 6; code++) {
          for (let at = 0, rest = code; at < 6; at++, rest = Math.floor(rest / (MOST + 1)))
            heaps[at] = rest % (MOST + 1)
          const sums = held.map(sum)
          if (list.some(({ low, more, isOpen }, at) => sums[at] < low || (!isOpen && sums[at] > low + more))) continue
          ways.push(sums)
        }
        if (ways.length === 0) return
        const network = networkOf([inventedReport('The Courier', 3, figures)])
        for (const range of possibleFigures(network, allowedBy(network, EVERYBODY), () => true)) {
          const at = Number(/c(\d+)$/.exec(range.figures[0].reference)?.[1]) - 1
          expect(range.low).toBeLessThanOrEqual(Math.min(...ways.map((sums) => sums[at])))
          expect(range.high).toBeGreaterThanOrEqual(Math.max(...ways.map((sums) => sums[at])))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a claim by somebody new never widens a range', () => {
    fc.assert(
      fc.property(reports, any, (list, figure) => {
        const choice: Choice = EVERYBODY
        const before = new Map(cells(possible(list, choice)))
        // Told on the last day, so that no cell is asked for as of a later one.
        const one = inventedReport('Paper new', 4, [{ ...figure, by: 'D' }], { toll: ['c1'] })
        for (const [cell, range] of cells(possible([...list, one], choice))) {
          const known = before.get(cell)
          if (known === undefined || known.known !== range.known) continue
          expect(range.low).toBeGreaterThanOrEqual(known.low)
          expect(range.high).toBeLessThanOrEqual(known.high)
        }
      }),
      { numRuns: 60 },
    )
  })
})

function cells(found: readonly PossibleFigure[]): [string, { low: number; high: number; known: number }][] {
  return found.map(({ series, from, to, low, high, figures }) => [
    `${JSON.stringify(series.cell)} ${from} ${to}`,
    { low, high, known: figures.at(-1)?.cut ?? 0 },
  ])
}

function shuffle<Item>(list: readonly Item[], seed: number): Item[] {
  const keyed = list.map((item, at) => ({ item, key: Math.sin(seed + at * 7919) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
