import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ledger, openSqlite } from '../../ledger/index.ts'
import { type AddedDocument, addInputs } from './add-inputs.ts'

let folder: string
let ledger: Ledger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-add-'))
  ledger = openSqlite(join(folder, 'onrecord.db'))
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

async function add(text: string) {
  const file = join(folder, 'report.jsonl')
  writeFileSync(file, JSON.stringify({ url: 'https://news.example/osk', publisher: 'The Courier', text }))
  const added: AddedDocument[] = []
  for await (const one of addInputs(ledger, [file], { actor: 'Ada' })) added.push(one)
  return added[0]
}

test('who adds a revision of a report of which words are sealed is told, also of a later one', async () => {
  const first = await add('Nine people were killed in Osk, the clinic of Daria Lenn said.')
  expect((await add('Ten people were killed in Osk, the clinic of Daria Lenn said.')).problems).toEqual([])
  await ledger.seal({ actor: 'Ada', reason: 'asked for', subject: first.document, action: 'seal' })
  const third = await add('Eleven people were killed in Osk, the clinic of Daria Lenn said.')
  expect(third.outcome).toBe('revised')
  expect(third.problems.map(({ code }) => code)).toEqual(['revises-sealed'])
  expect(third.problems[0].hint).toContain(third.document.slice(0, 12))
})
