import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, type Stage } from './stage.ts'

/** What adding reports does. */
export function adding(stage: Stage): void {
  describe('adding', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    test('a report becomes a document and its reading', async () => {
      const report = inventedReport(42)
      const [added] = await ledger.add([report], BY)
      expect(added).toMatchObject({ document: report.document.id, outcome: 'added', entry: 3, claims: 2 })
      expect(await stage.history()).toEqual(['ledger-created', 'document-added', 'document-read'])
      expect(await all(ledger.reports())).toEqual([
        {
          id: report.document.id,
          engine: report.engine,
          document: report.document,
          problems: [],
          claims: report.claims,
          tolls: report.tolls,
        },
      ])
      await stage.whole()
    })

    test('the same document twice adds nothing, in one batch and in two', async () => {
      const report = inventedReport(42)
      const outcomes = [...(await ledger.add([report, report], BY)), ...(await ledger.add([report], BY))]
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'known'])
      expect(outcomes[2].entry).toBeNull()
      expect(await stage.history()).toHaveLength(3)
    })

    test('one wire copy in two outlets is two documents with one text', async () => {
      const here = inventedReport(42)
      const there = inventedReport(42, { publisher: 'Example Times' })
      await ledger.add([here, there], BY)
      expect((await ledger.document(here.document.id))?.sameText).toEqual([there.document.id])
      expect((await ledger.document(there.document.id))?.document?.textHash).toBe(here.document.textHash)
    })

    test.each([
      ['of one url', { url: 'https://example.org/a' }, { url: 'https://example.org/a' }, 'same-url'],
      ['of one title on one day', { title: 'Strike' }, { title: 'Strike' }, 'same-title'],
      ['of one title on another day', { title: 'Day' }, { title: 'Day', published: '2023-10-04' }, null],
      [
        'of one title at two urls',
        { title: 'A', url: 'https://example.org/a' },
        { title: 'A', url: 'https://example.org/b' },
        null,
      ],
      [
        'of one title by two publishers',
        { title: 'A', publisher: 'Example News' },
        { title: 'A', publisher: 'Example Times' },
        null,
      ],
    ] as const)('a changed article %s', async (_, before, after, because) => {
      const first = inventedReport(42, before)
      const second = inventedReport(43, after)
      const [, added] = await ledger.add([first, second], BY)
      expect(added.revises).toBe(because === null ? null : first.document.id)
      expect(added.outcome).toBe(because === null ? 'added' : 'revised')
      expect((await ledger.document(first.document.id))?.revisedBy).toEqual(
        because === null ? [] : [second.document.id],
      )
      expect((await all(ledger.reports())).length).toBe(because === null ? 2 : 1)
      expect((await all(ledger.reports({ superseded: true }))).length).toBe(2)
      await stage.whole()
    })

    test('a document that names what it revises, by its own id or the one the input gave', async () => {
      const first = inventedReport(42, {}, { id: 'r-1' })
      const second = inventedReport(43, { revises: 'r-1' })
      const third = inventedReport(44, { revises: second.document.id })
      const added = await ledger.add([first, second, third], BY)
      expect(added.map(({ revises }) => revises)).toEqual([null, first.document.id, second.document.id])
      expect((await all(ledger.reports())).map(({ id }) => id)).toEqual([third.document.id])
    })

    test('a retraction is an entry; what was said stays', async () => {
      const report = inventedReport(42)
      await ledger.add([report], BY)
      const [added] = await ledger.add([inventedReport(42, { retracted: true })], BY)
      expect(added.outcome).toBe('retracted')
      const kept = await ledger.document(report.document.id)
      expect(kept).toMatchObject({ retracted: true, document: { retracted: true } })
      expect(kept?.report?.claims).toHaveLength(2)
      expect(await all(ledger.reports())).toEqual([])
      const [again] = await ledger.add([inventedReport(42, { retracted: true })], BY)
      expect(again.outcome).toBe('known')
      await stage.whole()
    })

    test('what one entry of a batch breaks, breaks the batch', async () => {
      const broken = { ...inventedReport(43), claims: [{ ...inventedReport(43).claims[0], evidence: null }] }
      await expect(ledger.add([inventedReport(42), broken as never], BY)).rejects.toThrow()
      expect(await stage.history()).toEqual(['ledger-created'])
      await stage.whole()
    })
  })
}
