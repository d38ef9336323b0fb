import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger, LedgerError } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, review, type Stage } from './stage.ts'

/** What sealing and erasing whole entries does. */
export function sealing(stage: Stage): void {
  describe('sealing', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    const order = { actor: 'reviewer a', reason: 'a shelter is named' }

    test('sealed is hidden everywhere and can be shown again', async () => {
      const report = inventedReport(42)
      const { id } = report.document
      await ledger.add([report], BY)
      await ledger.seal({ ...order, subject: id, action: 'seal' })
      expect(await ledger.document(id)).toMatchObject({ hidden: 'sealed', document: null, report: null })
      expect((await ledger.search({ words: 'strike' })).claims).toEqual([])
      expect(await all(ledger.reports())).toEqual([])
      expect(await ledger.verify()).toMatchObject({ problems: [], sealed: 2, erased: 0 })
      await ledger.seal({ ...order, subject: id, action: 'unseal' })
      expect((await all(ledger.reports()))[0].claims).toEqual(report.claims)
      expect((await ledger.search({ words: 'strike' })).claims).toHaveLength(2)
      await stage.whole()
    })

    test('erased is gone, who and why stay, and the chain holds', async () => {
      const report = inventedReport(42)
      const { id } = report.document
      await ledger.add([report, inventedReport(43)], BY)
      const before = await ledger.summary()
      await ledger.seal({ ...order, subject: id, action: 'erase' })
      const entries = await all(ledger.entries({ subject: id }))
      expect(entries.map(({ event, payload, salt }) => [event, payload, salt]).slice(0, 2)).toEqual([
        ['document-added', null, null],
        ['document-read', null, null],
      ])
      expect(entries[2]).toMatchObject({ event: 'erased', actor: 'reviewer a', payload: { reason: order.reason } })
      expect(await ledger.verify({ head: before.head })).toMatchObject({ problems: [], erased: 2 })
      expect(await all(ledger.reports())).toHaveLength(1)
      // It does not come back by being added again.
      expect((await ledger.add([report], { ...BY, reread: true }))[0].outcome).toBe('known')
      await expect(ledger.seal({ ...order, subject: id, action: 'unseal' })).rejects.toThrow(/nothing is left/)
    })

    test('one entry alone', async () => {
      const report = inventedReport(42)
      await ledger.add([report], BY)
      const [decision] = await ledger.append([
        review(`${report.document.id}#c1`, { verdict: 'withdrawn', claim: null, reason: 'names a person' }),
      ])
      await ledger.seal({ ...order, subject: decision.sequence, action: 'erase' })
      expect(await ledger.document(report.document.id)).toMatchObject({ hidden: null })
      await stage.whole()
    })

    test.each(['nothing', 99])('what is not there: %s', async (subject) => {
      const rejection = await ledger.seal({ ...order, subject, action: 'seal' }).catch((error: LedgerError) => error)
      expect((rejection as LedgerError).problem.code).toBe('unknown-subject')
    })
  })
}
