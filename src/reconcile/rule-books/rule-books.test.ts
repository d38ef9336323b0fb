import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleOf, type Written } from '../../../test/bundle-of.ts'
import { conventionsOf } from '../../language/packs.ts'
import { reconcileBundle } from '../reconcile-bundle.ts'
import type { RuleBook } from '../rule-book.ts'

const ids = readdirSync(import.meta.dirname)
  .filter((name) => !name.includes('.test.'))
  .map((name) => name.replace('.ts', ''))

async function bookOf(id: string): Promise<RuleBook> {
  return (await import(`./${id}.ts`)).ruleBook
}

/** Two sides, a toll over two days, one origin in two outlets, and one independent source. */
const market: readonly Written[] = [
  ['2024-03-05', 'Lake Radio', 'A shell hit the market of Ardun. Ardun hospital said ten civilians were killed.'],
  ['2024-03-05', 'Hill Post', 'Ardun hospital said ten civilians were killed in the market of Ardun.'],
  ['2024-03-06', 'Lake Radio', 'Ardun hospital said 14 civilians were killed in the market of Ardun.'],
  ['2024-03-06', 'Coast Wire', 'The Ardun Relief Society said 12 civilians were killed in the market of Ardun.'],
  ['2024-03-07', 'Coast Wire', 'The Tolmak Front said 25 civilians were killed in the market of Ardun.'],
  ['2024-03-07', 'Front News', 'The Verrin army said it killed eight militants in the market of Ardun.'],
]

async function estimates(id: string, written: readonly Written[], official: readonly string[] = []): Promise<string[]> {
  const book = await bookOf(id)
  const { estimates: found } = reconcileBundle(bundleOf(written), book, { official, convention: conventionsOf(id) })
  return found
    .filter(({ population }) => population === null || population === 'civilians')
    .map(({ measure, population, low, best, high, open }) => {
      const ends = low === null ? 'none' : low === high ? `${low}` : `${low}–${best}–${high}`
      return `${measure}${population === null ? '' : ` ${population}`} ${ends}${open.high ? '+' : ''}`
    })
}

test.each([
  [
    'min-max',
    'last words are hospital 14, society 12, front 25, army 8 (of militants): 8 to 25; of civilians 12 to 25',
    ['killed 8–8–25', 'killed civilians 12–25–25'],
  ],
  [
    'latest',
    'ten is said by two reports, and each later number that is higher and plain passes it: 25 is the last of these',
    ['killed 25', 'killed civilians 25'],
  ],
  [
    'latest-official',
    'an army is official by its word; a society and a hospital are not, and of a front that nobody knows it is not said',
    ['killed 8'],
  ],
  [
    'independent-2',
    '8, 12, 14, 25: two reach 14, two stay within 12; of civilians 12, 14, 25: two reach 14, two stay within 14',
    ['killed 12–12–14', 'killed civilians 14'],
  ],
  ['ibc-style', 'civilians alone, least 12, greatest 25, three independent sources', ['killed civilians 12–12–25']],
  [
    'ucdp-style',
    'the army counts those it killed itself, so best is the middle of 12, 14, 25; low and high take all in',
    ['killed 8–14–25', 'killed civilians 12–14–25'],
  ],
  ['acled-style', 'the most conservative of 8, 12, 14, 25', ['killed 8', 'killed civilians 12']],
  ['airwars-style', 'civilians from the least, 12, to the greatest, 25', ['killed civilians 12–25–25']],
])('%s: %s', async (id, _, expected) => {
  expect(await estimates(id, market)).toEqual(expected)
})

test('latest-official listens to the source that is named: the hospital last said 14', async () => {
  expect(await estimates('latest-official', market, ['Ardun hospital'])).toEqual(['killed 14', 'killed civilians 14'])
})

test('independent-2 gives no number where ten outlets quote one hospital', async () => {
  expect(await estimates('independent-2', market.slice(0, 3))).toEqual(['killed none', 'killed civilians none'])
})

test('acled-style counts dozens as 12, by its own convention', async () => {
  const vague: readonly Written[] = [['2024-03-05', null, 'Dozens of people were killed in the market of Ardun.']]
  expect(await estimates('acled-style', vague)).toEqual(['killed 12'])
  expect(await estimates('min-max', vague)).toEqual(['killed 24+'])
})

test('ibc-style keeps the range apart that comes from people whose status is not said', async () => {
  const written: readonly Written[] = [
    ['2024-03-05', 'Lake Radio', 'Ardun hospital said ten civilians were killed in the market.'],
    ['2024-03-06', 'Hill Post', 'The Relief Society said 17 people were killed in the market.'],
  ]
  const { estimates: found } = reconcileBundle(bundleOf(written), await bookOf('ibc-style'))
  expect(found.map(({ low, high }) => [low, high])).toEqual([[10, 17]])
  expect(found[0].trace.map(({ rule }) => rule)).toContain('ibc-style/status-not-said')
  expect(found[0].trace.map(({ rule }) => rule)).toContain('ibc-style/provisional')
})

test.each(ids)(
  '%s bears the name of its file, has a page of docs that tells its limits, and traces every bound',
  async (id) => {
    const book = await bookOf(id)
    expect(book.id).toBe(id)
    const page = readFileSync(new URL(`../../../docs/rule-books/${id}.md`, import.meta.url), 'utf8')
    expect(page).toContain(`Version ${book.version}.`)
    expect(page).toContain('Limits:')
    for (const { trace, claims } of reconcileBundle(bundleOf(market), book).estimates) {
      expect(trace.length).toBeGreaterThan(0)
      expect(claims.length).toBeGreaterThan(0)
      for (const { rule, words } of trace) {
        expect(rule).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
        expect(words).toMatch(/\.$/)
      }
    }
  },
)

test.each(ids.filter((id) => id !== 'latest-official'))(
  '%s: no name of a side decides: with the sides swapped the figures are the same',
  async (id) => {
    const swapped = market.map(([published, publisher, text]): Written => {
      const other = text
        .replace('Tolmak Front', 'QQ')
        .replace('Verrin army', 'Tolmak Front')
        .replace('QQ', 'Verrin army')
      return [published, publisher, other]
    })
    expect(await estimates(id, swapped)).toEqual(await estimates(id, market))
  },
)
