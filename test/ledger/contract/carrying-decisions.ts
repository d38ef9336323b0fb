import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/ledger/index.ts'
import type { Output } from '../../../src/model/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, from, review, type Stage } from './stage.ts'

/** What becomes of people's decisions where an article is changed. */
export function carryingDecisions(stage: Stage): void {
  describe('decisions on an article that is changed', () => {
    let ledger: Ledger
    /** One article, with other words at its end. */
    const form = (end: string, parts: Partial<Output> = {}): Output => {
      const report = inventedReport(42, { url: 'https://example.org/strike' }, parts)
      return { ...report, document: { ...report.document, id: `form-${end}`, text: `${report.document.text} ${end}.` } }
    }
    const accepted = { verdict: 'accepted', claim: null, reason: 'as it says' } as const
    const withdrawn = { verdict: 'withdrawn', claim: null, reason: 'a mistake' } as const
    beforeEach(async () => {
      ledger = stage.ledger
      await ledger.add([form('One')], BY)
      await ledger.append([review('form-One#c1', accepted), review('form-One#c2', withdrawn)])
    })

    test('stand on it, too, where words and reading are the same: logged, with whose they are', async () => {
      const [added] = await ledger.add([form('Two')], BY)
      const person = 'reviewer b'
      expect(added.decisions).toEqual({
        carried: [
          { claim: 'c1', from: 'form-One#c1', verdict: 'accepted', person },
          { claim: 'c2', from: 'form-One#c2', verdict: 'withdrawn', person },
        ],
        left: [],
      })
      expect((await ledger.claim('form-Two#c1'))?.status).toBe('accepted')
      const [{ id, claims }] = await all(ledger.reports())
      expect([id, claims.map((claim) => claim.id)]).toEqual(['form-Two', ['c1']])
      expect((await ledger.search({ status: 'withdrawn', superseded: false })).claims).toHaveLength(1)
      const log = await all(ledger.entries({ event: 'decision-carried' }))
      expect(log.map(({ subject, actor, payload }) => [subject, actor, payload])).toEqual([
        [
          'form-Two#c1',
          'engine decisions 1',
          { verdict: 'accepted', claim: null, reason: null, from: { claim: 'form-One#c1', entry: 4, person } },
        ],
        [
          'form-Two#c2',
          'engine decisions 1',
          { verdict: 'withdrawn', claim: null, reason: null, from: { claim: 'form-One#c2', entry: 5, person } },
        ],
      ])
      expect(added.entry).toBe(log[1].sequence)
      await stage.whole()
      await ledger.rebuild()
      await stage.whole()
    })

    test('are left to a person where the claim is read otherwise, and found again in a later form', async () => {
      const [people, children] = form('Two').claims
      const other = form('Two', { claims: [{ ...people, cause: 'flood' }, children] })
      const left = { claim: 'form-One#c1', verdict: 'accepted', person: 'reviewer b' }
      expect((await ledger.add([other], BY))[0].decisions).toMatchObject({ carried: [{ claim: 'c2' }], left: [left] })
      expect((await ledger.claim('form-Two#c1'))?.status).toBe('unreviewed')
      const [third] = await ledger.add([form('Three')], BY)
      expect(third.decisions?.left).toEqual([])
      expect(third.decisions?.carried.map(({ claim, from: of }) => [claim, of])).toEqual([
        ['c2', 'form-Two#c2'],
        ['c1', 'form-One#c1'],
      ])
      await stage.whole()
    })

    test('what a person decides anew holds, and is carried on from there', async () => {
      await ledger.add([form('Two')], BY)
      await ledger.append([{ ...review('form-Two#c1', withdrawn), actor: 'reviewer c' }])
      const [third] = await ledger.add([form('Three')], BY)
      expect(third.decisions?.carried).toContainEqual({
        claim: 'c1',
        from: 'form-Two#c1',
        verdict: 'withdrawn',
        person: 'reviewer c',
      })
      expect((await ledger.claim('form-Three#c1'))?.status).toBe('withdrawn')
      expect(third.decisions?.left).toEqual([])
      await stage.whole()
    })

    test('stay when it is read again, and in every copy', async () => {
      await ledger.add([form('Two')], BY)
      const [people] = form('Two').claims
      const newer = form('Two', { engine: 'onrecord next', claims: [{ ...people, cause: 'flood' }] })
      await ledger.add([newer], { ...BY, reread: true })
      expect(await ledger.claim('form-Two#c1')).toMatchObject({ status: 'accepted', claim: { cause: people.cause } })
      const copy = await stage.backend.open({ begin: false })
      await copy.restore(from(await all(ledger.entries({ withSealed: true }))))
      expect(await copy.claim('form-Two#c1')).toEqual(await ledger.claim('form-Two#c1'))
      expect((await copy.verify()).problems).toEqual([])
      await copy.close()
      await stage.whole()
    })

    test('and of which incidents claims are, and which a person took out of one', async () => {
      const made = { claims: ['form-One#c1', 'form-One#c2'], because: 'one strike', basis: 'person' } as const
      const left = { claims: ['form-One#c2'], reason: 'another strike' }
      await ledger.append([
        { actor: 'a', event: 'incident-made', subject: 'incident-a', payload: made },
        { actor: 'a', event: 'incident-left', subject: 'incident-a', payload: left },
      ])
      await ledger.add([form('Two')], BY)
      await ledger.add([form('Three')], BY)
      const [incident] = await all(ledger.incidents('incident-a'))
      expect(incident.claims.map(({ claim }) => claim)).toEqual(['form-One#c1', 'form-Two#c1', 'form-Three#c1'])
      expect(incident.refused).toEqual(['form-One#c2', 'form-Three#c2', 'form-Two#c2'])
      await stage.whole()
      // What a person says of the nearer form holds.
      const undone = { claims: ['form-Three#c1'], reason: 'no' }
      await ledger.append([{ actor: 'a', event: 'incident-left', subject: 'incident-a', payload: undone }])
      await ledger.add([form('Four')], BY)
      const [again] = await all(ledger.incidents('incident-a'))
      expect(again.claims.map(({ claim }) => claim)).not.toContain('form-Four#c1')
      expect(again.refused).toContain('form-Four#c1')
      await stage.whole()
    })

    test('that are hidden are carried nowhere', async () => {
      await ledger.seal({ actor: 'a', reason: 'r', subject: 4, action: 'seal' })
      const [added] = await ledger.add([form('Two')], BY)
      expect(added.decisions?.carried.map(({ claim }) => claim)).toEqual(['c2'])
      await stage.whole()
    })

    test('where there are none, nothing is told', async () => {
      const other = { url: 'https://example.org/other' }
      await ledger.add([inventedReport(50, other)], BY)
      expect((await ledger.add([inventedReport(51, other)], BY))[0].decisions).toBeNull()
    })
  })
}
