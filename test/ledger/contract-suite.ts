import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FullEntry, Ledger, LedgerError, NewEntry } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/index.ts'
import { inventedReport } from './invented-reports.ts'

/** What the suite needs of a backend: ledgers of their own, and a second door to one that is open. */
export interface Backend {
  /** Opens a new, empty ledger; `begin: false` leaves it without a first entry. */
  readonly open: (options?: { begin?: boolean }) => Promise<Ledger>
  /** Opens once more what `ledger` has open, as another process would. */
  readonly again: (ledger: Ledger) => Promise<Ledger>
  readonly end: () => Promise<void>
}

const BY = { actor: 'reviewer a' }
const review = (subject: string, payload: (NewEntry & { event: 'claim-reviewed' })['payload']): NewEntry => ({
  actor: 'reviewer b',
  event: 'claim-reviewed',
  subject,
  payload,
})

/** Every backend of the ledger passes this suite. */
export function contractSuite(name: string, makeBackend: () => Backend): void {
  describe(name, () => {
    let backend: Backend
    let ledger: Ledger
    beforeEach(async () => {
      backend = makeBackend()
      ledger = await backend.open()
    })
    afterEach(async () => {
      await ledger.close()
      await backend.end()
    })

    const history = async (subject?: string): Promise<string[]> =>
      (await all(ledger.entries(subject === undefined ? {} : { subject }))).map(({ event }) => event)
    const whole = async (): Promise<void> => expect((await ledger.verify()).problems).toEqual([])

    describe('adding', () => {
      test('a report becomes a document and its reading', async () => {
        const report = inventedReport(42)
        const [added] = await ledger.add([report], BY)
        expect(added).toMatchObject({ document: report.document.id, outcome: 'added', entry: 3, claims: 2 })
        expect(await history()).toEqual(['ledger-created', 'document-added', 'document-read'])
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
        await whole()
      })

      test('the same document twice adds nothing, in one batch and in two', async () => {
        const report = inventedReport(42)
        const outcomes = [...(await ledger.add([report, report], BY)), ...(await ledger.add([report], BY))]
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'known'])
        expect(outcomes[2].entry).toBeNull()
        expect(await history()).toHaveLength(3)
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
        await whole()
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
        await whole()
      })

      test('what one entry of a batch breaks, breaks the batch', async () => {
        const broken = { ...inventedReport(43), claims: [{ ...inventedReport(43).claims[0], evidence: null }] }
        await expect(ledger.add([inventedReport(42), broken as never], BY)).rejects.toThrow()
        expect(await history()).toEqual(['ledger-created'])
        await whole()
      })
    })

    describe('reading again', () => {
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
        await whole()
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
        await whole()
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
        await whole()
      })
    })

    describe('decisions', () => {
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
        await whole()
      })
    })

    describe('sealing', () => {
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
        await whole()
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
        await whole()
      })

      test.each(['nothing', 99])('what is not there: %s', async (subject) => {
        const rejection = await ledger.seal({ ...order, subject, action: 'seal' }).catch((error: LedgerError) => error)
        expect((rejection as LedgerError).problem.code).toBe('unknown-subject')
      })
    })

    describe('looking', () => {
      beforeEach(async () => {
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

      test('page after page gives every claim once; with words in the order of each text', async () => {
        const ids: string[] = []
        for (let after: number | null | undefined; after !== null; ) {
          const found = await ledger.search({ words: 'strike', limit: 1, ...(after === undefined ? {} : { after }) })
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

    describe('several at once', () => {
      test('two that add the same documents add each once', async () => {
        const other = await backend.again(ledger)
        const reports = Array.from({ length: 20 }, (_, at) => inventedReport(at + 10))
        const outcomes = await Promise.all(
          reports.flatMap((report) => [ledger.add([report], BY), other.add([report], { actor: 'reviewer c' })]),
        )
        expect(outcomes.flat().filter(({ outcome }) => outcome === 'added')).toHaveLength(20)
        expect(await other.summary()).toMatchObject({ entries: 41, documents: 20 })
        await other.close()
        await whole()
      })

      test('who reads goes on while another writes', async () => {
        await ledger.add(
          Array.from({ length: 3 }, (_, at) => inventedReport(at + 10)),
          BY,
        )
        const other = await backend.again(ledger)
        const seen: string[] = []
        for await (const { id } of other.reports()) {
          seen.push(id)
          await ledger.add([inventedReport(100 + seen.length)], BY)
          if (seen.length === 3) break
        }
        expect(new Set(seen).size).toBe(3)
        await other.close()
        await whole()
      })
    })

    describe('as a whole', () => {
      test('made anew from its entries it is the same', async () => {
        const report = inventedReport(42)
        await ledger.add([report, inventedReport(43)], BY)
        await ledger.append([review(`${report.document.id}#c2`, { verdict: 'withdrawn', claim: null, reason: null })])
        const before = [await ledger.search({}), await all(ledger.reports())]
        await ledger.rebuild()
        expect([await ledger.search({}), await all(ledger.reports())]).toEqual(before)
        await ledger.add([inventedReport(44)], BY)
        await whole()
      })

      test('taken over into an empty one: the same content, the same hashes', async () => {
        const report = inventedReport(42)
        await ledger.add([report, inventedReport(43)], BY)
        await ledger.seal({ actor: 'a', reason: 'r', subject: report.document.id, action: 'erase' })
        const empty = await backend.open({ begin: false })
        expect(await empty.restore(ledger.entries())).toBe(6)
        expect(await empty.summary()).toEqual({ ...(await ledger.summary()), id: expect.anything() })
        expect(await all(empty.entries())).toEqual(await all(ledger.entries()))
        expect(await all(empty.reports())).toEqual(await all(ledger.reports()))
        expect((await empty.verify()).problems).toEqual([])
        // And what came later follows.
        await ledger.add([inventedReport(44)], BY)
        expect(await empty.restore(ledger.entries())).toBe(2)
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
        const empty = await backend.open({ begin: false })
        const rejection = await empty.restore(from(entries)).catch((error: LedgerError) => error)
        expect((rejection as LedgerError).problem.code).toBe(code)
        expect((await empty.summary()).entries).toBe(0)
        await empty.close()
      })

      test('another ledger is not mixed in', async () => {
        await ledger.add([inventedReport(42)], BY)
        const other = await backend.open()
        const rejection = await other.restore(ledger.entries()).catch((error: LedgerError) => error)
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
  })
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
