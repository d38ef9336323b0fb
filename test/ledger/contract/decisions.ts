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

    const said = {
      accepted: { verdict: 'accepted', claim: null, reason: null },
      withdrawn: { verdict: 'withdrawn', claim: null, reason: 'a mistake' },
      corrected: { verdict: 'corrected', claim: inventedReport(7).claims[0], reason: 'seven' },
    } as const
    test.each<[(keyof typeof said)[], number]>([
      [['withdrawn', 'accepted'], 42],
      [['corrected', 'accepted'], 7],
      [['accepted', 'corrected'], 7],
      [['corrected', 'withdrawn', 'accepted'], 7],
    ])('%j: what stands is one thing everywhere', async (verdicts, low) => {
      const report = inventedReport(42)
      const id = `${report.document.id}#c1`
      await ledger.add([report], BY)
      await ledger.append(verdicts.map((verdict) => review(id, said[verdict])))
      expect((await ledger.claim(id))?.claim?.quantity?.low).toBe(low)
      const [found] = (await ledger.search({ status: verdicts[verdicts.length - 1] })).claims
      expect(found).toMatchObject({ id, low })
      const [{ claims }] = await all(ledger.reports())
      expect(claims.map(({ quantity }) => quantity?.low)).toEqual([low, 3])
      await stage.whole()
    })
  })
}
