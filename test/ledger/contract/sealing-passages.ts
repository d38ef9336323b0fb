import { beforeEach, describe, expect, test } from 'vitest'
import type { FullEntry, Ledger, LedgerError, SealOrder } from '../../../src/ledger/index.ts'
import { inventedReport } from '../invented-reports.ts'
import { all, BY, from, review, type Stage } from './stage.ts'

const ORDER = { actor: 'reviewer a', reason: 'in danger' }
const { document } = inventedReport(42, {
  title: 'The Ministry on Harbour City',
  url: 'https://example.org/harbour-city',
})
const { id } = document

/** What sealing and erasing passages does: names and words within texts. */
export function sealingPassages(stage: Stage): void {
  describe('sealing passages', () => {
    let ledger: Ledger
    beforeEach(async () => {
      ledger = stage.ledger
      await ledger.add([{ ...inventedReport(42), document }, inventedReport(43)], BY)
    })
    const seal = (action: SealOrder['action'], words: readonly string[], subject: SealOrder['subject'] = id) =>
      ledger.seal({ ...ORDER, subject, action, words })
    const said = async (): Promise<string> =>
      JSON.stringify([await all(ledger.entries({ subject: id })), await ledger.document(id)])
    const codeOf = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'nothing wrong',
        (error: LedgerError) => error.problem.code,
      )

    test.each(['seal', 'erase'] as const)(
      '%s: a name is blacked out wherever it stands, all else stays',
      async (action) => {
        const [entry] = await seal(action, ['harbour CITY'])
        expect(entry).toMatchObject({ subject: id, actor: 'reviewer a' })
        const kept = await ledger.document(id)
        const text = document.text.replace('Harbour City', '█'.repeat(12))
        expect(kept?.document).toMatchObject({ text, title: 'The Ministry on ████████████' })
        expect(kept?.document?.url).toBe('https://example.org/████████████')
        expect(kept?.passages).toEqual([
          { start: 12, end: 24, state: `${action}${action === 'seal' ? 'ed' : 'd'}`, seal: entry.sequence },
        ])
        const [claim] = kept?.report?.claims ?? []
        expect(claim).toMatchObject({
          id: 'c1',
          quantity: { text: '42', start: 32, low: 42 },
          place: { id: null, latitude: null },
        })
        expect(text.slice(claim.quantity?.start, claim.quantity?.end)).toBe('42')
        // The other document says it still.
        expect((await ledger.search({ place: 'harbour' })).claims).toHaveLength(2)
        expect(await said()).not.toMatch(/Harbour City/i)
        await stage.whole()
      },
    )

    test('sealed words are shown again by the entry that sealed them, or by the document', async () => {
      const before = await said()
      const [entry] = await seal('seal', ['Harbour City'])
      await ledger.seal({ ...ORDER, subject: entry.sequence, action: 'unseal' })
      expect((await ledger.document(id))?.document).toEqual(document)
      await seal('seal', ['ministry'])
      await ledger.seal({ ...ORDER, subject: id, action: 'unseal' })
      expect((await ledger.document(id))?.report).toEqual(JSON.parse(before)[1].report)
      await stage.whole()
    })

    test('words stay sealed where the whole document was sealed besides, and is shown again', async () => {
      await seal('seal', ['ministry'])
      await ledger.seal({ ...ORDER, subject: id, action: 'seal' })
      expect((await ledger.document(id))?.document).toBeNull()
      await ledger.seal({ ...ORDER, subject: id, action: 'unseal' })
      const kept = await ledger.document(id)
      expect(kept?.document?.text).toContain('The ████████ said so')
      expect(kept?.passages).toHaveLength(1)
      await stage.whole()
      await ledger.seal({ ...ORDER, subject: id, action: 'unseal' })
      expect((await ledger.document(id))?.document).toEqual(document)
      await stage.whole()
    })

    test('a claim whose number stands within goes as a whole, with the toll that counts it', async () => {
      await seal('erase', ['killed 42 people on Tuesday'])
      const report = (await ledger.document(id))?.report
      expect(report?.claims.map((one) => one.id)).toEqual(['c2'])
      expect(report?.tolls).toEqual([])
      expect((await ledger.search({ document: id })).claims).toHaveLength(1)
      await stage.whole()
    })

    test('in the whole ledger: documents, decisions, codings, incidents, reasons of seals', async () => {
      const named = { verdict: 'accepted', claim: null, reason: 'asked in Harbour City' } as const
      const made = { claims: [`${id}#c1`], because: 'both in Harbour City', basis: 'sure' } as const
      await ledger.append([
        review(`${id}#c1`, named),
        { actor: 'b', event: 'claim-coded', subject: `${id}#c2`, payload: named },
        { actor: 'b', event: 'incident-made', subject: 'incident-a', payload: made },
      ])
      await ledger.seal({
        actor: 'b',
        subject: inventedReport(43).document.id,
        action: 'seal',
        reason: 'of Harbour City',
      })
      const found = await ledger.passages({ words: ['Harbour City'], subject: null, action: 'erase' })
      expect(found.entries.map(({ entry }) => entry)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
      expect(found.alone).toEqual([])
      const written = await seal('erase', ['Harbour City'], null)
      expect(written.map(({ subject }) => subject)).toEqual([id, inventedReport(43).document.id, 'incident-a'])
      expect(JSON.stringify(await all(ledger.entries({ withSealed: true })))).not.toMatch(/harbour.city/i)
      for await (const incident of ledger.incidents()) expect(incident.claims[0].because).toBe('both in ████████████')
      await stage.whole()
      await ledger.rebuild()
      await stage.whole()
    })

    test('what would be hidden is told without doing it, with single words that stand alone', async () => {
      const head = (await ledger.summary()).head
      const found = await ledger.passages({ words: ['City killed'], subject: id, action: 'seal' })
      expect(found.entries.map(({ event, marks }) => [event, marks.length])).toEqual([
        ['document-added', 1],
        ['document-read', 2],
      ])
      expect(found.entries[0]).toMatchObject({ title: document.title, claims: [] })
      expect(found.entries[0].excerpts).toEqual([
        ['A strike on Harbour ', 'City killed', ' 42 people on Tuesday, 3 of them chi'],
      ])
      expect((await ledger.summary()).head).toBe(head)
      const { entries, alone } = await ledger.passages({
        words: ['Tuesday Strike', 'killed'],
        subject: id,
        action: 'seal',
      })
      expect(entries).toHaveLength(2)
      expect(alone).toEqual([
        { word: 'Tuesday', times: 1 },
        { word: 'Strike', times: 1 },
      ])
    })

    test('erased words do not come back with a newer reading; sealed ones stay sealed in it', async () => {
      await seal('erase', ['Harbour City'])
      await seal('seal', ['ministry'])
      const [added] = await ledger.add([{ ...inventedReport(42), document, engine: 'onrecord next' }], {
        ...BY,
        reread: true,
      })
      expect(added.outcome).toBe('reread')
      expect(await said()).not.toMatch(/Harbour City|ministry of/i)
      expect(JSON.stringify(await all(ledger.entries({ withSealed: true })))).toMatch(/ministry of/)
      expect((await ledger.document(id))?.report?.claims).toHaveLength(2)
      await stage.whole()
      await ledger.rebuild()
      await stage.whole()
    })

    test('one word after another, and the same again', async () => {
      await seal('erase', ['Harbour City'])
      await seal('erase', ['strike'])
      await seal('seal', ['people'])
      await seal('erase', ['people', 'Tuesday'])
      expect(await codeOf(seal('erase', ['Harbour City']))).toBe('nothing-to-seal')
      expect((await ledger.document(id))?.document?.text).toBe(
        'A ██████ on ████████████ killed 42 ██████ on ███████, 3 of them children. The ministry said so.',
      )
      await stage.whole()
      await ledger.seal({ ...ORDER, subject: id, action: 'erase' })
      await stage.whole()
    })

    test('refused: words in the reason, words to unseal, words that are not there', async () => {
      expect(
        await codeOf(ledger.seal({ ...ORDER, subject: id, action: 'seal', words: ['strike'], reason: 'the Strike' })),
      ).toBe('words-in-reason')
      expect(await codeOf(seal('unseal', ['strike']))).toBe('no-words-to-unseal')
      expect(await codeOf(seal('seal', ['nobody']))).toBe('nothing-to-seal')
      expect(await codeOf(seal('seal', ['...']))).toBe('nothing-to-seal')
      expect(await stage.history()).toHaveLength(5)
    })

    describe('taken over', () => {
      const copyOf = async (change: (entries: FullEntry[]) => FullEntry[] = (entries) => entries) => {
        const copy = await stage.backend.open({ begin: false })
        await copy.restore(from(change(await all(ledger.entries({ withSealed: true })))))
        return copy
      }

      test('with what was erased gone, and what is sealed kept', async () => {
        await seal('erase', ['Harbour City'])
        await seal('seal', ['ministry'])
        const copy = await copyOf()
        expect(await copy.document(id)).toEqual(await ledger.document(id))
        expect((await copy.verify()).problems).toEqual([])
        await copy.seal({ ...ORDER, subject: id, action: 'unseal' })
        expect((await copy.document(id))?.document?.text).toMatch(/The ministry said so/)
        await copy.close()
      })

      test('what was erased since goes from the copy, too', async () => {
        const copy = await copyOf()
        await seal('erase', ['Harbour City'])
        await ledger.seal({ ...ORDER, subject: inventedReport(43).document.id, action: 'erase' })
        await copy.restore(ledger.entries({ withSealed: true }))
        expect((await copy.verify()).problems).toEqual([])
        expect(await all(copy.entries())).toEqual(await all(ledger.entries()))
        await copy.close()
      })

      test.each<[string, (entries: FullEntry[]) => FullEntry[]]>([
        ['another word beside the erased one', (entries) => entries.with(1, changed(entries[1], '42', '43'))],
        [
          'less than was entered, with nobody who erased it',
          (entries) => entries.with(3, { ...entries[3], payload: null, salt: null }),
        ],
        ['another word left out than was erased', (entries) => entries.with(4, { ...entries[4], pieces: [] })],
      ])('refused: %s', async (_, change) => {
        await seal('erase', ['Harbour City'])
        expect(await codeOf(copyOf(change))).toBe('broken-chain')
      })
    })
  })
}

/** An entry with something else in its payload. */
function changed(entry: FullEntry, from: string, to: string): FullEntry {
  return { ...entry, payload: JSON.parse(JSON.stringify(entry.payload).replace(from, to)) }
}
