import { beforeEach, describe, expect, test } from 'vitest'
import type { FullEntry, Ledger, LedgerError } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, from, review, type Stage } from './stage.ts'

/** What a ledger is as a whole: made anew, taken over, proven. */
export function asAWhole(stage: Stage): void {
  describe('as a whole', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    test('made anew from its entries it is the same', async () => {
      const report = inventedReport(42)
      await ledger.add([report, inventedReport(43)], BY)
      await ledger.append([review(`${report.document.id}#c2`, { verdict: 'withdrawn', claim: null, reason: null })])
      const before = [await ledger.search({}), await all(ledger.reports())]
      await ledger.rebuild()
      expect([await ledger.search({}), await all(ledger.reports())]).toEqual(before)
      await ledger.add([inventedReport(44)], BY)
      await stage.whole()
    })

    test('taken over into an empty one: the same content, the same hashes', async () => {
      const report = inventedReport(42)
      await ledger.add([report, inventedReport(43)], BY)
      await ledger.seal({ actor: 'a', reason: 'r', subject: report.document.id, action: 'erase' })
      const empty = await stage.backend.open({ begin: false })
      expect(await empty.restore(ledger.entries({ withSealed: true }))).toBe(6)
      expect(await empty.summary()).toEqual({ ...(await ledger.summary()), id: expect.anything() })
      expect(await all(empty.entries())).toEqual(await all(ledger.entries()))
      expect(await all(empty.reports())).toEqual(await all(ledger.reports()))
      expect((await empty.verify()).problems).toEqual([])
      // And what came later follows.
      await ledger.add([inventedReport(44)], BY)
      expect(await empty.restore(ledger.entries({ withSealed: true }))).toBe(2)
      expect((await empty.summary()).head).toBe((await ledger.summary()).head)
      await empty.close()
    })

    test.each<[string, (entries: FullEntry[]) => FullEntry[], string]>([
      ['one left out', (entries) => entries.toSpliced(1, 1), 'broken-chain'],
      ['another actor', (entries) => entries.with(1, { ...entries[1], actor: 'b' }), 'broken-chain'],
      ['another payload', (entries) => entries.with(1, { ...entries[1], payload: {} }), 'broken-chain'],
      ['a wrong predecessor', (entries) => entries.with(1, { ...entries[1], previous: 'f' }), 'broken-chain'],
    ])('refused: %s', async (_, change, code) => {
      await ledger.add([inventedReport(42)], BY)
      const entries = change(await all(ledger.entries()))
      const empty = await stage.backend.open({ begin: false })
      const rejection = await empty.restore(from(entries)).catch((error: LedgerError) => error)
      expect((rejection as LedgerError).problem.code).toBe(code)
      expect((await empty.summary()).entries).toBe(0)
      await empty.close()
    })

    test('another ledger is not mixed in', async () => {
      await ledger.add([inventedReport(42)], BY)
      const other = await stage.backend.open()
      const rejection = await other.restore(ledger.entries({ withSealed: true })).catch((error: LedgerError) => error)
      expect((rejection as LedgerError).problem.code).toBe('other-ledger')
      await other.close()
    })

    test('a hash that was kept elsewhere proves that it was not written anew', async () => {
      await ledger.add([inventedReport(42)], BY)
      const { head } = await ledger.summary()
      await ledger.add([inventedReport(43)], BY)
      expect((await ledger.verify({ head })).problems).toEqual([])
      expect((await ledger.verify({ head: 'f'.repeat(64) })).problems).toHaveLength(1)
    })
  })
}
