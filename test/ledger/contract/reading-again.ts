import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import type { Claim } from '../../../src/model/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, review, type Stage } from './stage.ts'

/** What reading a document again does. */
export function readingAgain(stage: Stage): void {
  describe('reading again', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    const newer = (killed: number, claims: readonly Claim[]) =>
      inventedReport(killed, {}, { engine: 'onrecord next', claims })

    test('the same engine adds nothing, another one only when asked', async () => {
      const { claims } = inventedReport(42)
      await ledger.add([inventedReport(42)], BY)
      const outcomes = [
        ...(await ledger.add([inventedReport(42)], { ...BY, reread: true })),
        ...(await ledger.add([newer(42, claims)], BY)),
        ...(await ledger.add([newer(42, claims)], { ...BY, reread: true })),
      ]
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'reread'])
      expect(outcomes[2].changes).toEqual({ same: 2, changed: [], added: [], gone: [], decided: [] })
      await stage.whole()
    })

    test('claims keep their ids, and what changed is told', async () => {
      const [people, children] = inventedReport(42).claims
      await ledger.add([inventedReport(42)], BY)
      const found: Claim = { ...people, id: 'c1', rule: 'x/new', evidence: { start: 0, end: 8, text: 'A strike' } }
      const moved = {
        ...found,
        quantity: null,
        trigger: { start: 2, end: 8, text: 'strike' },
        kind: 'event' as const,
      }
      const [added] = await ledger.add(
        [newer(42, [moved, { ...people, id: 'c2', scope: 'period' }, { ...children, id: 'c3', partOf: 'c2' }])],
        { ...BY, reread: true },
      )
      expect(added.changes).toEqual({ same: 1, changed: ['c1'], added: ['c3'], gone: [], decided: [] })
      const [report] = await all(ledger.reports())
      expect(report.claims.map(({ id, partOf }) => [id, partOf])).toEqual([
        ['c3', null],
        ['c1', null],
        ['c2', 'c1'],
      ])
      await stage.whole()
    })

    test('who accepts a claim accepts it as it was read then, whatever a later engine reads', async () => {
      const report = inventedReport(42)
      const { id } = report.document
      const [people, children] = report.claims
      await ledger.add([report], BY)
      const accepted = { verdict: 'accepted', claim: null, reason: null } as const
      await ledger.append([review(`${id}#c1`, accepted), review(`${id}#c2`, accepted)])
      const [added] = await ledger.add([newer(42, [{ ...people, cause: 'flood' }])], { ...BY, reread: true })
      expect(added.changes).toMatchObject({ changed: ['c1'], gone: ['c2'], decided: ['c1', 'c2'] })
      expect(await ledger.claim(`${id}#c1`)).toMatchObject({
        status: 'accepted',
        claim: { cause: people.cause },
        engines: { cause: 'flood' },
      })
      expect(await ledger.claim(`${id}#c2`)).toMatchObject({ status: 'accepted', claim: children, engines: null })
      const [kept] = await all(ledger.reports())
      expect(kept.claims.map((claim) => [claim.id, claim.cause])).toEqual([
        ['c1', people.cause],
        ['c2', children.cause],
      ])
      expect((await ledger.search({ status: 'accepted' })).claims).toHaveLength(2)
      await stage.whole()
    })

    test("people's decisions stay", async () => {
      const report = inventedReport(42)
      const [people] = report.claims
      await ledger.add([report], BY)
      const corrected = { ...people, scope: 'cumulative' as const }
      await ledger.append([
        review(`${report.document.id}#c1`, { verdict: 'corrected', claim: corrected, reason: 'a running toll' }),
      ])
      const [added] = await ledger.add([newer(42, [{ ...people, scope: 'period' }])], { ...BY, reread: true })
      expect(added.changes).toEqual({ same: 0, changed: ['c1'], added: [], gone: ['c2'], decided: ['c1'] })
      const kept = await ledger.claim(`${report.document.id}#c1`)
      expect(kept).toMatchObject({
        status: 'corrected',
        claim: { scope: 'cumulative' },
        engines: { scope: 'period' },
      })
      expect((await ledger.search({ measure: 'killed' })).claims).toHaveLength(1)
      await stage.whole()
    })
  })
}
