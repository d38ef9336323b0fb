import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { BY, type Stage } from './stage.ts'

/** What several do at once. */
export function severalAtOnce(stage: Stage): void {
  describe('several at once', () => {
    let ledger: Ledger
    beforeEach(() => {
      ledger = stage.ledger
    })

    test('two that add the same documents add each once', async () => {
      const other = await stage.backend.again(ledger)
      const reports = Array.from({ length: 20 }, (_, at) => inventedReport(at + 10))
      const outcomes = await Promise.all(
        reports.flatMap((report) => [ledger.add([report], BY), other.add([report], { actor: 'reviewer c' })]),
      )
      expect(outcomes.flat().filter(({ outcome }) => outcome === 'added')).toHaveLength(20)
      expect(await other.summary()).toMatchObject({ entries: 41, documents: 20 })
      await other.close()
      await stage.whole()
    })

    test('who reads goes on while another writes', async () => {
      await ledger.add(
        Array.from({ length: 3 }, (_, at) => inventedReport(at + 10)),
        BY,
      )
      const other = await stage.backend.again(ledger)
      const seen: string[] = []
      for await (const { id } of other.reports()) {
        seen.push(id)
        await ledger.add([inventedReport(100 + seen.length)], BY)
        if (seen.length === 3) break
      }
      expect(new Set(seen).size).toBe(3)
      await other.close()
      await stage.whole()
    })
  })
}
