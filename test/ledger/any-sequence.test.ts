import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ledger, LedgerError, openSqlite, TABLES, type Verdict } from '../../src/ledger/index.ts'
import type { Output } from '../../src/model/index.ts'
import { inventedReport } from './invented-reports.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-any-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** One thing that somebody does to a ledger. Reports are few, so that things meet. */
type Act =
  | {
      readonly act: 'add'
      readonly report: number
      readonly engine: number
      readonly reread: boolean
      readonly url: boolean
      /** Of an article that is changed at its end. */
      readonly form: number
    }
  | { readonly act: 'retract'; readonly report: number }
  | {
      readonly act: 'review'
      readonly form: number
      readonly report: number
      readonly claim: string
      readonly verdict: Verdict
    }
  | { readonly act: 'seal' | 'unseal' | 'erase'; readonly report: number; readonly entry: number | null }
  | { readonly act: 'words'; readonly action: 'seal' | 'erase'; readonly report: number | null; readonly words: string }
  | { readonly act: 'undo'; readonly entry: number }
  | { readonly act: 'code'; readonly report: number; readonly claim: string }
  | {
      readonly act: 'incident'
      readonly report: number
      readonly what: 'made' | 'joined' | 'left'
      readonly name: string
    }
  | { readonly act: 'rebuild' }
  | { readonly act: 'reopen' }

const report = fc.integer({ min: 10, max: 14 })
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('add' as const),
      report,
      engine: fc.integer({ min: 1, max: 3 }),
      reread: fc.boolean(),
      url: fc.boolean(),
      form: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('retract' as const), report }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('review' as const),
      report,
      form: fc.integer({ min: 0, max: 3 }),
      claim: fc.constantFrom('c1', 'c2', 'c3', 'p1'),
      verdict: fc.constantFrom<Verdict>('accepted', 'corrected', 'withdrawn', 'not-a-count', 'added'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('seal' as const, 'unseal' as const, 'erase' as const),
      report,
      entry: fc.option(fc.integer({ min: 1, max: 20 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('words' as const),
      action: fc.constantFrom('seal' as const, 'erase' as const),
      report: fc.option(report),
      words: fc.constantFrom('Harbour City', 'City killed', 'killed 12 people', '3 of them children', 'ministry', 'r'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('undo' as const), entry: fc.integer({ min: 2, max: 20 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('code' as const), report, claim: fc.constantFrom('c1', 'c2') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('incident' as const),
      report,
      what: fc.constantFrom('made' as const, 'joined' as const, 'left' as const),
      name: fc.constantFrom('incident-a', 'incident-b'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ act: 'rebuild' }, { act: 'reopen' }) },
)

/** A report as the engine of some version reads it: each finds other claims, in another order. */
function read(killed: number, engine: number, url: boolean, form = 0) {
  const known = { url: url ? `https://example.org/${killed % 2}` : null }
  const output = formOf(inventedReport(killed, known, { engine: `onrecord ${engine}` }), form)
  const [people, children] = output.claims
  const extra = { ...children, id: 'c3', measure: 'injured', partOf: null }
  const claims = [
    [people, children],
    [{ ...people, id: 'c9', scope: 'period' as const, measure: 'casualties' }, extra],
    [children],
  ][engine - 1]
  return { ...output, claims, tolls: engine === 1 ? output.tolls : [] }
}

/** Later forms of an article have one url, and other words at their end. */
function formOf(output: Output, form: number): Output {
  if (form === 0) return output
  const { document } = output
  const text = `${document.text} Form ${form}.`
  return { ...output, document: { ...document, id: `${document.id}-${form}`, text } }
}

async function perform(ledger: Ledger, act: Act): Promise<void> {
  const actor = 'a'
  if (act.act === 'add')
    await ledger.add([read(act.report, act.engine, act.url, act.form)], { actor, reread: act.reread })
  else if (act.act === 'retract')
    await ledger.add([inventedReport(act.report, { url: null, retracted: true })], { actor })
  else if (act.act === 'review') {
    const { document, claims } = read(act.report, 1, act.form > 0, act.form)
    if (!(await ledger.known([document.id])).has(document.id)) return
    const hasOwn = act.verdict === 'corrected' || act.verdict === 'added'
    const claim = hasOwn ? { ...claims[0], scope: null } : null
    const payload = { verdict: act.verdict, claim, reason: null }
    await ledger.append([{ actor, event: 'claim-reviewed', subject: `${document.id}#${act.claim}`, payload }])
  } else if (act.act === 'code') {
    const { document, claims } = read(act.report, 1, false)
    const payload = { verdict: 'corrected', claim: claims[0], reason: 'in Harbour City' } as const
    await ledger.append([{ actor, event: 'claim-coded', subject: `${document.id}#${act.claim}`, payload }])
  } else if (act.act === 'incident') await changeIncident(ledger, act)
  else if (act.act === 'rebuild') await ledger.rebuild()
  else if (act.act !== 'reopen') await sealSome(ledger, act)
}

async function changeIncident(ledger: Ledger, { report, what, name }: Act & { act: 'incident' }): Promise<void> {
  const claims = [`${read(report, 1, false).document.id}#c1`]
  const known: string[] = []
  for await (const { id } of ledger.incidents()) known.push(id)
  const because = 'both in Harbour City'
  if ((what === 'made') === known.includes(name)) return
  await ledger.append([
    what === 'left'
      ? { actor: 'a', event: 'incident-left', subject: name, payload: { claims, reason: because } }
      : what === 'made'
        ? { actor: 'a', event: 'incident-made', subject: name, payload: { claims, because, basis: 'sure' } }
        : {
            actor: 'a',
            event: 'incident-joined',
            subject: name,
            payload: { claims, because, basis: 'sure', proposal: null },
          },
  ])
}

type Sealing = Act & { act: 'words' | 'undo' | 'seal' | 'unseal' | 'erase' }

async function sealSome(ledger: Ledger, act: Sealing): Promise<void> {
  const idOf = (killed: number): string => read(killed, 1, false).document.id
  const by = { actor: 'a', reason: 'why' }
  try {
    if (act.act === 'words') {
      const subject = act.report === null ? null : idOf(act.report)
      await ledger.seal({ ...by, subject, action: act.action, words: [act.words] })
    } else if (act.act === 'undo') await ledger.seal({ ...by, subject: act.entry, action: 'unseal' })
    else await ledger.seal({ ...by, subject: act.entry ?? idOf(act.report), action: act.act })
  } catch (error) {
    // There may be nothing to seal; then nothing is written.
    if (!(error instanceof LedgerError)) throw error
  }
}

/** All rows of all tables that show the entries, as text. */
function shown(path: string): string {
  const file = new Database(path, { readonly: true })
  const rows = TABLES.map(({ name, key }) => file.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all())
  file.close()
  return JSON.stringify(rows)
}

/** What is found, what is shown and what is reconciled are one claim. */
async function expectOneAnswer(ledger: Ledger): Promise<void> {
  const { claims } = await ledger.search({ limit: 500 })
  for (const { id, status, measure, low, place } of claims) {
    const kept = await ledger.claim(id)
    expect([id, kept?.status]).toEqual([id, status])
    if (kept?.claim == null) continue
    const { quantity } = kept.claim
    expect([id, kept.claim.measure, quantity?.low, kept.claim.place?.name]).toEqual([id, measure, low, place])
  }
}

let number = 0
test('any sequence of adding, reviewing, sealing and reading again verifies and replays to the same state', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 14 }), async (sequence) => {
      const path = join(folder, `${number++}.db`)
      let ledger = openSqlite(path)
      for (const act of sequence) {
        if (act.act === 'reopen') {
          await ledger.close()
          ledger = openSqlite(path)
        } else await perform(ledger, act)
      }
      expect((await ledger.verify()).problems).toEqual([])
      await expectOneAnswer(ledger)
      const before = shown(path)
      await ledger.rebuild()
      expect(shown(path)).toBe(before)

      const copy = openSqlite(`${path}.copy`, { begin: false })
      await copy.restore(ledger.entries({ withSealed: true }))
      expect(shown(`${path}.copy`)).toBe(before)
      expect((await copy.summary()).head).toBe((await ledger.summary()).head)
      expect((await copy.verify()).problems).toEqual([])
      await copy.close()
      await ledger.close()
    }),
    { numRuns: 40, seed: 4 },
  )
})
