import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, type Stage } from './stage.ts'

/** How a ledger is looked into. */
export function looking(stage: Stage): void {
  describe('looking', () => {
    let ledger: Ledger
    beforeEach(async () => {
      ledger = stage.ledger
      await ledger.add(
        [
          inventedReport(42),
          inventedReport(
            43,
            { publisher: 'Example Times', published: '2023-10-05' },
            { claim: { measure: 'injured' } },
          ),
          inventedReport(44, {}, { claims: [] }),
        ],
        BY,
      )
    })
    test.each([
      [{}, 4],
      [{ words: 'strike' }, 4],
      [{ words: 'strikes harbour' }, 4],
      [{ words: '"killed 42 people"' }, 2],
      [{ words: 'strike', source: 'ministry', party: 'party:other' }, 2],
      [{ words: 'strike', source: 'spokesman' }, 0],
      [{ words: 'harb*' }, 4],
      [{ words: 'flood' }, 0],
      // Our word for what is said of the other side is no word of the report.
      [{ words: 'accused' }, 0],
      [{ words: 'other side' }, 2],
      [{ words: '") OR 1 -- \'' }, 0],
      [{ words: '-- *' }, 0],
      [{ measure: 'injured' }, 1],
      [{ place: 'harbour city' }, 4],
      [{ place: 'place:harbour-city', measure: 'killed' }, 3],
      [{ place: 'XXA' }, 4],
      [{ place: 'XXB' }, 0],
      [{ source: 'ministry' }, 4],
      [{ source: 'Example News', words: 'strike' }, 4],
      [{ source: 'spokesman' }, 0],
      [{ party: 'party:other' }, 2],
      [{ party: 'party:invented' }, 4],
      [{ from: '2023-10-03', to: '2023-10-03' }, 2],
      [{ from: '2023-10-04' }, 0],
      [{ rule: 'killed/kill' }, 4],
      [{ rule: 'killed/none' }, 0],
      [{ status: 'accepted' as const }, 0],
      [{ limit: 3 }, 3],
    ])('%j finds %i', async (query, number) => {
      expect((await ledger.search(query)).claims).toHaveLength(number)
    })

    test('claims of reports that are revised or retracted are marked, or left out', async () => {
      const url = 'https://example.org/a'
      const [{ document: first }] = await ledger.add([inventedReport(50, { url })], BY)
      const [{ document: second }] = await ledger.add([inventedReport(51, { url })], BY)
      await ledger.add([inventedReport(60)], BY)
      await ledger.add([inventedReport(60, { retracted: true })], BY)
      const marks = (await ledger.search({ measure: 'killed', limit: 6 })).claims.map(
        ({ id, retracted, revisedBy }) => [id.startsWith(first), retracted, revisedBy],
      )
      expect(marks).toEqual([
        [false, true, null],
        [false, true, null],
        [false, false, null],
        [false, false, null],
        [true, false, second],
        [true, false, second],
      ])
      expect((await ledger.search({ measure: 'killed', superseded: false })).claims).toHaveLength(5)
    })

    test('the words that were asked for are told where they stand', async () => {
      const [own] = (await ledger.search({ words: 'strikes "harbour city"' })).claims
      expect(own.matches.map(([start, end]) => own.evidence?.slice(start, end))).toEqual(['strike', 'Harbour City'])
      expect(own.context).toBeNull()
      const [{ matches, context }] = (await ledger.search({ words: 'said', in: 'reports' })).claims
      expect(matches).toEqual([])
      expect(context?.matches.map(([start, end]) => context.text.slice(start, end))).toEqual(['said'])
      expect((await ledger.search({ measure: 'killed' })).claims[0]).toMatchObject({ matches: [], context: null })
    })

    test('page after page gives every claim once; with words in the order of each text', async () => {
      const ids: string[] = []
      for (let after: number | null | undefined; after !== null; ) {
        const found = await ledger.search({
          words: 'strike',
          in: 'reports',
          limit: 1,
          ...(after === undefined ? {} : { after }),
        })
        ids.push(...found.claims.map(({ id }) => id))
        after = found.next
      }
      const { id } = inventedReport(42).document
      expect(new Set(ids).size).toBe(4)
      expect(ids.slice(2)).toEqual([`${id}#c1`, `${id}#c2`])
    })

    test('page after page gives every claim once, latest first', async () => {
      const numbers: number[] = []
      for (let after: number | null | undefined; after !== null; ) {
        const found = await ledger.search({ limit: 1, ...(after === undefined ? {} : { after }) })
        numbers.push(...found.claims.map(({ number }) => number))
        after = found.next
      }
      expect(numbers).toHaveLength(4)
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    })

    test('a document by the beginning of its id, if only one has it', async () => {
      const { id } = inventedReport(42).document
      expect((await ledger.document(id.slice(0, 12)))?.id).toBe(id)
      expect(await ledger.document('')).toBeNull()
      expect(await ledger.document('zz')).toBeNull()
      expect(await ledger.claim(`${id.slice(0, 12)}#c2`)).toMatchObject({ id: `${id}#c2`, status: 'unreviewed' })
      expect(await ledger.claim(`${id}#c9`)).toBeNull()
    })

    test('reports by day, publisher and id', async () => {
      const numberOf = async (filter: Parameters<Ledger['reports']>[0]) => (await all(ledger.reports(filter))).length
      expect(await numberOf({})).toBe(3)
      expect(await numberOf({ from: '2023-10-04' })).toBe(1)
      expect(await numberOf({ to: '2023-10-04' })).toBe(2)
      expect(await numberOf({ publisher: 'Example Times' })).toBe(1)
      expect(await numberOf({ documents: [inventedReport(44).document.id, 'none'] })).toBe(1)
    })

    test('entries newest first, by actor, event and range', async () => {
      const sequences = async (range: Parameters<Ledger['entries']>[0]) =>
        (await all(ledger.entries(range))).map(({ sequence }) => sequence)
      expect(await sequences({})).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(await sequences({ newestFirst: true, limit: 2 })).toEqual([7, 6])
      expect(await sequences({ after: 2, before: 5 })).toEqual([3, 4])
      expect(await sequences({ newestFirst: true, after: 2, before: 5 })).toEqual([4, 3])
      expect(await sequences({ event: 'document-added' })).toEqual([2, 4, 6])
      expect(await sequences({ actor: 'engine onrecord test' })).toEqual([3, 5, 7])
    })

    test('what is known, and how much', async () => {
      const { id } = inventedReport(42).document
      expect(await ledger.known([id, 'none'])).toEqual(new Map([[id, 'onrecord test']]))
      expect(await ledger.summary()).toMatchObject({ entries: 7, documents: 3, claims: 4, id: ledger.id })
    })
  })
}
