import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleOf } from '../../../test/bundle-of.ts'
import { type Ledger, openSqlite } from '../../ledger/index.ts'
import type { Output, Report } from '../../model/index.ts'
import { agreementOn, nominalAlpha } from './agreement.ts'
import { decideProposal, mergeIncidents, splitIncident, undoJoin } from './change-incidents.ts'
import { findIncidents, reportsOf } from './find-incidents.ts'
import { importTable } from './import-table.ts'
import { addClaim, reviewClaim } from './review.ts'

let folder: string
let ledger: Ledger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  ledger = openSqlite(join(folder, 'onrecord.db'))
})
afterEach(async () => {
  expect((await ledger.verify()).problems).toEqual([])
  await ledger.close()
  rmSync(folder, { recursive: true })
})

const outputs = (reports: readonly Report[]): Output[] =>
  reports.map((report) => ({ ...report, id: report.document.id, attributions: [], terms: [] }))

/** Enters written reports; returns the ids of their documents. */
async function enter(...written: [string, string, string][]): Promise<string[]> {
  const reports = outputs(bundleOf(written).reports)
  await ledger.add(reports, { actor: 'Ada' })
  return reports.map(({ id }) => id)
}

const strike: [string, string, string] = [
  '2024-05-07',
  'Lake Radio',
  'A missile strike on a market in Kharkiv killed 14 people and wounded 30 on Tuesday, the governor said.',
]
const again: [string, string, string] = [
  '2024-05-08',
  'Hill Post',
  'Officials said 14 people died when a missile hit a market in Kharkiv on Tuesday.',
]

test('a correction stands beside what the engine read, and is what reconciling sees', async () => {
  const [document] = await enter(strike)
  const id = `${document}#c1`
  await reviewClaim(ledger, id, {
    actor: 'Ada',
    verdict: 'corrected',
    reason: 'The headline was mended.',
    changes: { stated: '15', low: '15', high: '15', 'place.name': 'Saltivka', population: 'civilians' },
  })
  const kept = await ledger.claim(id)
  expect(kept?.engines?.quantity?.stated).toBe(14)
  expect(kept?.claim?.quantity).toMatchObject({ stated: 15, low: 15, high: 15 })
  expect(kept?.claim?.place).toMatchObject({ name: 'Saltivka', country: 'UKR', basis: 'said' })
  expect(kept?.claim?.place?.id).not.toBe(kept?.engines?.place?.id)
  expect(kept?.claim?.place).not.toHaveProperty('start')
  expect(kept?.status).toBe('corrected')
  const [report] = await reportsOf(ledger, { claims: [{ claim: id, entry: 1, basis: null, because: null }] })
  expect(report.claims.map(({ quantity }) => quantity?.stated)).toEqual([15])
})

test.each([
  [{ low: 'x' }, 'expected a number'],
  [{ low: '20', high: '10' }, 'low that is no more than high'],
  [{ stance: 'shouts' }, 'stance of asserts'],
  [{ nothing: '1' }, 'expected a part of'],
  [{ 'place.latitude': '91' }, 'degrees from -90'],
  [{ time: '2024-13-01' }, 'expected a day'],
  [{ population: 'martians' }, 'ids of populations'],
  [{}, 'without a change'],
])('a wrong correction enters nothing: %j', async (changes, message) => {
  const [document] = await enter(strike)
  const review = { actor: 'Ada', verdict: 'corrected', reason: null, changes } as const
  const before = (await ledger.summary()).entries
  await expect(reviewClaim(ledger, `${document}#c1`, review)).rejects.toThrow(message)
  expect((await ledger.summary()).entries).toBe(before)
})

test('a claim is added by its words; words that are not there are refused', async () => {
  const [document] = await enter(strike)
  const by = { actor: 'Ada', reason: 'The engine missed it.' }
  await expect(addClaim(ledger, document, 'sixteen people', { measure: 'killed' }, by)).rejects.toThrow(
    'words of the document',
  )
  const id = await addClaim(
    ledger,
    document,
    'a market',
    { measure: 'facilities-hit', stated: '1', unit: 'facilities' },
    by,
  )
  expect(id).toBe(`${document}#h1`)
  expect(await addClaim(ledger, document, 'a market', { measure: 'facilities-hit', stated: '1' }, by)).toBe(
    `${document}#h2`,
  )
  expect((await ledger.claim(id))?.claim).toMatchObject({
    quantity: { low: 1, high: 1 },
    evidence: { text: 'a market' },
  })
})

test('two reviewers code without changing anything; agreement is shown, a third decides', async () => {
  const [document] = await enter(strike)
  const code = (actor: string, claim: string, verdict: 'accepted' | 'withdrawn') =>
    reviewClaim(ledger, `${document}#${claim}`, { actor, verdict, reason: null, independent: true })
  await code('Ada', 'c1', 'accepted')
  await code('Bo', 'c1', 'accepted')
  await code('Ada', 'c2', 'accepted')
  await code('Bo', 'c2', 'withdrawn')
  expect((await ledger.claim(`${document}#c2`))?.status).toBe('unreviewed')
  const [agreement] = await agreementOn(ledger, document)
  expect(agreement).toMatchObject({
    people: ['Ada', 'Bo'],
    claims: 2,
    share: 0.5,
    differ: [
      {
        claim: 'c2',
        parts: ['verdict'],
        said: [{ words: 'accepted' }, { words: 'withdrawn' }],
        status: 'unreviewed',
      },
    ],
    alone: [],
  })
  await reviewClaim(ledger, `${document}#c2`, { actor: 'Cleo', verdict: 'accepted', reason: 'It is in the text.' })
  expect((await ledger.claim(`${document}#c2`))?.status).toBe('accepted')
  await code('Dan', 'c1', 'accepted')
  const [{ differ }, { people, alone }] = await agreementOn(ledger, document)
  expect(differ[0].status).toBe('accepted')
  expect([people, alone]).toEqual([['Ada', 'Dan'], [{ claim: 'c2', person: 'Ada' }]])
})

// Worked out by hand: values a a a b, 4 in all; pairs that are equal 3·2 = 6 of 4·3 = 12, so expected disagreement is 1/2;
// observed is 1 of 2 pairs, 1/2; alpha is 1 − 1 = 0.
test.each([
  [
    'as by chance',
    [
      ['a', 'a'],
      ['a', 'b'],
    ],
    0,
  ],
  // Values a a b b: equal 2+2 = 4 of 12, expected 2/3; observed 0.
  [
    'full agreement',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
    1,
  ],
  [
    'not defined where all is one value',
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    null,
  ],
] as const)("Krippendorff's alpha: %s", (_, pairs, alpha) => {
  expect(nominalAlpha(pairs)).toBe(alpha)
})

test('sure joins are entered with their reason; undone, they are not made again', async () => {
  const [one, two] = await enter(strike, again)
  expect(await findIncidents(ledger, 'engine test')).toEqual({ made: 1, joined: 1, proposed: 0 })
  const [incident] = await all(ledger.incidents())
  expect(incident.claims.map(({ claim }) => claim.slice(0, 32))).toEqual(expect.arrayContaining([one, two]))
  const joined = incident.claims.find(({ claim }) => claim.startsWith(two))
  expect(joined?.because).toMatch(/Kharkiv.*2024-05-07/)
  await undoJoin(ledger, joined?.entry ?? 0, { actor: 'Ada', reason: 'Two strikes that day.' })
  expect(await all(ledger.incidents())).toHaveLength(2)
  expect(await findIncidents(ledger, 'engine test')).toEqual({ made: 0, joined: 0, proposed: 0 })
})

test('a join that is not sure waits for a person', async () => {
  await enter(strike, ['2024-05-08', 'Hill Post', 'A strike on Kharkiv on Tuesday injured four.'])
  expect(await findIncidents(ledger, 'engine test')).toEqual({ made: 2, joined: 0, proposed: 1 })
  const [proposal] = await ledger.proposals()
  await decideProposal(ledger, proposal.entry, true, { actor: 'Ada', reason: 'The same market.' })
  expect(await ledger.proposals()).toEqual([])
  const [incident] = await all(ledger.incidents(proposal.incident))
  // Two counts and the strike, one count and the strike.
  expect(incident.claims).toHaveLength(5)
})

test('merge and split, and a merge undone', async () => {
  await enter(strike, [
    '2024-05-12',
    'Hill Post',
    'A missile strike on Odesa killed 14 people and wounded nine on Saturday.',
  ])
  await findIncidents(ledger, 'engine test')
  const [one, two] = (await all(ledger.incidents())).map(({ id }) => id)
  const act = { actor: 'Ada', reason: 'try' }
  await mergeIncidents(ledger, one, two, act)
  const [merged, ...rest] = await all(ledger.incidents())
  expect([merged.merged, rest]).toEqual([[two], []])
  const entry = await last(ledger)
  await undoJoin(ledger, entry, act)
  expect((await all(ledger.incidents())).map(({ id, claims }) => [id, claims.length])).toEqual([
    [one, 3],
    [two, 3],
  ])
  const [first] = await all(ledger.incidents(one))
  const made = await splitIncident(ledger, one, [first.claims[0].claim.replace(/^(.{12})[^#]*/, '$1')], act)
  expect((await all(ledger.incidents(made)))[0].claims).toHaveLength(1)
  await expect(splitIncident(ledger, one, ['x#c1'], act)).rejects.toThrow('expected claims of')
})

test('a changed article is of the incident of its earlier form, with what is new in it; only its last form speaks', async () => {
  const [first] = await enter(strike, again)
  await findIncidents(ledger, 'engine test')
  const more = `${strike[2]} Five children were killed in the market, a nurse said.`
  const [report] = outputs(bundleOf([[strike[0], strike[1], more]]).reports)
  const changed = { ...report, document: { ...report.document, revises: first } }
  expect((await ledger.add([changed], { actor: 'Ada' }))[0].outcome).toBe('revised')
  const claimsOf = async (): Promise<string[]> => {
    const [incident] = await all(ledger.incidents())
    return incident.claims.flatMap(({ claim }) => (claim.startsWith(report.id) ? [claim.slice(report.id.length)] : []))
  }
  const before = await claimsOf()
  expect(before).toContain('#c1')
  expect(await findIncidents(ledger, 'engine test')).toEqual({ made: 0, joined: 1, proposed: 0 })
  expect((await claimsOf()).length).toBeGreaterThan(before.length)
  expect(await findIncidents(ledger, 'engine test')).toEqual({ made: 0, joined: 0, proposed: 0 })
  const [incident] = await all(ledger.incidents())
  const speaking = (await reportsOf(ledger, incident)).map(({ id }) => id)
  expect(speaking).toContain(report.id)
  expect(speaking).not.toContain(first)
})

test('a table of figures collected by hand: each row with its source, once', async () => {
  const table = [
    'Date,Town,Deaths,Wounded min,Wounded max,Source,Link',
    '2024-05-07,Kharkiv,14,30,35,Governor,https://example.org/a',
    '2024-05-08,Odesa,0,,,City council,https://example.org/b',
    '2024-05-09,Odesa,,,,City council,https://example.org/c',
    '2024-05-09,Odesa,many,,,City council,https://example.org/d',
  ].join('\n')
  const columns = {
    time: 'Date',
    'place.name': 'Town',
    killed: 'Deaths',
    'injured.low': 'Wounded min',
    'injured.high': 'Wounded max',
    source: 'Source',
    url: 'Link',
  }
  const run = () =>
    importTable(
      ledger,
      (async function* () {
        yield table
      })(),
      { name: 'figures.csv', actor: 'Ada', columns },
    )
  const first = await run()
  expect(first).toMatchObject({ rows: 4, added: 2, known: 0, claims: 3 })
  expect(first.problems.map(({ code, where }) => [code, where.line])).toEqual([
    ['no-figure', 4],
    ['wrong-change', 5],
  ])
  expect(await run()).toMatchObject({ added: 0, known: 2, claims: 0 })
  const { claims } = await ledger.search({ measure: 'killed' })
  expect(claims.map(({ low, high, place, saidBy }) => [low, high, place, saidBy])).toEqual(
    expect.arrayContaining([
      [14, 14, 'Kharkiv', 'Governor'],
      [0, 0, 'Odesa', 'City council'],
    ]),
  )
  const injured = (await ledger.search({ measure: 'injured' })).claims[0]
  expect([injured.low, injured.high]).toEqual([30, 35])
})

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}

async function last(of: Ledger): Promise<number> {
  return (await of.summary()).entries
}
