import { argv, stdout } from 'node:process'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import type { Output } from '../../src/model/index.ts'

// Adds reports to the ledger it is given until somebody ends it, and tells of each that it is on the disk. It is started
// 200 times, so it loads nothing but the ledger, and gets the report as it is.
const [, , path, from, pattern] = argv
const report = JSON.parse(pattern) as Output
const ledger = openSqlite(path)
for (let number = Number(from); ; number++) {
  const batch = Array.from({ length: 1 + (number % 3) }, (_, at) => {
    const id = `${number}-${at}`
    return { ...report, id, document: { ...report.document, id, text: `${report.document.text} ${id}` } }
  })
  const added = await ledger.add(batch, { actor: 'child' })
  stdout.write(added.map(({ document, entry }) => `${document} ${entry}\n`).join(''))
  // Lets what was written leave the process.
  await new Promise(setImmediate)
}
