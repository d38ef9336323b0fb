import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, review, type Stage } from './stage.ts'

/** What people's decisions do. */
export function decisions(stage: Stage): void {
  describe('decisions', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    test.each([
      ['accepted', { verdict: 'accepted', claim: null, reason: null }, ['c1', 'c2']],
      ['withdrawn', { verdict: 'withdrawn', claim: null, reason: 'a mistake' }, ['c2']],
      ['no count', { verdict: 'not-a-count', claim: null, reason: 'a bus line' }, ['c2']],
      ['corrected', { verdict: 'corrected', claim: inventedReport(7).claims[0], reason: null }, ['c1', 'c2']],
    ] as const)('%s', async (_, payload, standing) => {
      const report = inventedReport(42)
      await ledger.add([report], BY)
      await ledger.append([review(`${report.document.id}#c1`, payload)])
      const kept = await ledger.claim(`${report.document.id}#c1`)
      expect(kept?.status).toBe(payload.verdict)
      expect(kept?.engines).toEqual(report.claims[0])
      expect(kept?.history.map(({ event, actor }) => [event, actor])).toEqual([['claim-reviewed', 'reviewer b']])
      const [{ claims }] = await all(ledger.reports())
      expect(claims.map(({ id }) => id)).toEqual(standing)
      expect((await ledger.search({ status: payload.verdict })).claims.map(({ id }) => id)).toEqual([
        `${report.document.id}#c1`,
      ])
      await stage.whole()
    })
  })
}
