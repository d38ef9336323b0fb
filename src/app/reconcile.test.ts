import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '../model/index.ts'
import schema from '../model/reconciled.schema.json' with { type: 'json' }
import { readBundles, reconcile, reconcileWith } from './reconcile.ts'
import { findRuleBook, ruleBookIds } from './rule-books.ts'

let folder = ''
const path = (name: string) => join(folder, name)
const report = (text: string, id?: string) => ({ text, language: 'en', ...(id === undefined ? {} : { id }) })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const lines = [
    { id: 'b1', place: 'Ardun', date: '2024-03-05', reports: [report('Ten people were killed in Ardun.', 'r1')] },
    { id: 'b2', reports: [] },
    { id: 'b3', reports: [report('Six people were killed.'), { id: 'x' }, 'nothing', report('Seven were killed.')] },
    { id: 'b4', date: 'Tuesday', reports: [report('A shell killed two men.', 'same'), report('Two died.', 'same')] },
    { id: 'b5' },
    report('Nine people were killed.', 'loose'),
  ]
  writeFileSync(path('bundles.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":\n`)
  writeFileSync(path('one.txt'), 'Eight people were killed in Ardun.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all(inputs: readonly string[], workers = 1) {
  const problems: Problem[] = []
  const book = await findRuleBook('min-max')
  if (book === null) throw new Error('no min-max')
  const found: string[] = []
  for await (const placed of reconcile(inputs, book, { workers, onProblem: (problem) => problems.push(problem) })) {
    problems.push(...placed.problems)
    const killed = placed.reconciled.estimates.find(({ measure }) => measure === 'killed')
    found.push(`${placed.bundle.id}: ${killed === undefined ? 'none' : `${killed.low}–${killed.high}`}`)
  }
  return { found, problems: problems.map(({ code, where }) => `${code} ${where.document ?? where.line ?? ''}`) }
}

test('bundles come out in their order, those without reports too, and loose reports are one bundle at the end', async () => {
  const { found, problems } = await all([path('bundles.jsonl'), path('one.txt')])
  expect(found).toEqual(['b1: 10–10', 'b2: none', 'b3: 6–7', 'b4: 2–2', 'all: 8–9'])
  expect(problems.sort()).toEqual([
    'broken-json 7',
    'no-reports b2',
    'no-reports b5',
    'no-text b3',
    'no-text x',
    'unexpected-value b4',
  ])
})

test('the number of workers changes nothing', async () => {
  expect(await all([path('bundles.jsonl')], 2)).toEqual(await all([path('bundles.jsonl')], 1))
})

test('reports of one bundle that bear one id are named by what they are', async () => {
  for await (const { bundle } of readBundles([path('bundles.jsonl')]))
    expect(new Set(bundle.reports.map(({ id }) => id)).size).toBe(bundle.reports.length)
})

test('every rule book of the folder is found by its name, and no other', async () => {
  expect(ruleBookIds()).toContain('min-max')
  for (const id of ruleBookIds()) expect((await findRuleBook(id))?.id).toBe(id)
  expect(await findRuleBook('../rule-book')).toBeNull()
})

test('what is printed of a bundle validates against the JSON Schema, under every rule book', async () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema)
  const books = await Promise.all(ruleBookIds().map(findRuleBook))
  for await (const { bundle } of readBundles(['samples', path('bundles.jsonl')], { workers: 1 })) {
    for (const book of books) {
      if (book === null) throw new Error('a rule book is gone')
      validate(JSON.parse(JSON.stringify(reconcileWith(bundle, book))))
      expect(validate.errors ?? []).toEqual([])
    }
  }
})
