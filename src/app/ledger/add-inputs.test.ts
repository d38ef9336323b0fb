import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ledger, openSqlite } from '../../ledger/index.ts'
import { type AddedDocument, addInputs, rereadLedger } from './add-inputs.ts'

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

describe('what the ledger has', () => {
  const line = (text: string, known: Record<string, unknown> = {}): string => JSON.stringify({ text, ...known })
  const file = (...lines: string[]): string => {
    const path = join(folder, 'day.jsonl')
    writeFileSync(path, lines.join('\n'))
    return path
  }
  const all = async (adding: AsyncGenerator<AddedDocument>): Promise<AddedDocument[]> => {
    const added: AddedDocument[] = []
    for await (const one of adding) added.push(one)
    return added
  }
  /** Makes it look as if an earlier engine had read all that is there. */
  const readEarlier = (path: string): void => {
    const database = new Database(path)
    database.exec("UPDATE documents SET engine = 'onrecord 0.0.1' WHERE engine LIKE 'onrecord%'")
    database.close()
  }

  test('is not read again to find that it is known', async () => {
    const path = file(line('Nine people were killed in Osk.'), line('Ten people were killed in Osk.'))
    await all(addInputs(ledger, [path], { actor: 'Ada' }))
    const again = await all(addInputs(ledger, [path], { actor: 'Ada' }))
    expect(again.map(({ outcome, claims }) => [outcome, claims])).toEqual([
      ['known', 0],
      ['known', 0],
    ])
  })

  test('is read again from its own texts: names that are sealed stay so, and are no change; figures by hand stay', async () => {
    const path = file(
      line('Nine people were killed in Osk, the clinic of Daria Lenn said. Ten were hurt.'),
      line('Ten people were killed in Osk.'),
      line('Two people were killed in Osk.'),
    )
    const [first, second, third] = await all(addInputs(ledger, [path], { actor: 'Ada' }))
    await ledger.seal({ actor: 'Ada', reason: 'r', subject: first.document, action: 'seal', words: ['Daria Lenn'] })
    await ledger.seal({ actor: 'Ada', reason: 'r', subject: third.document, action: 'seal' })
    readEarlier(join(folder, 'onrecord.db'))
    const again = await all(rereadLedger(ledger, { actor: 'Ada' }))
    expect(again.map(({ document, outcome }) => [document, outcome])).toEqual([
      [first.document, 'reread'],
      [second.document, 'reread'],
    ])
    for (const { changes } of again) expect(changes).toMatchObject({ changed: [], added: [], gone: [] })
    const kept = await ledger.document(first.document)
    expect(JSON.stringify(kept?.report)).not.toContain('Lenn')
    expect(kept?.report?.claims[0].attribution?.sources[0].name).toContain('█')
    expect(await all(rereadLedger(ledger, { actor: 'Ada' }))).toEqual([])
  })
})
