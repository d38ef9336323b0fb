import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findWrongImports, mayImport } from './import-rules.ts'
import { readSources } from './source-tree.ts'

test('every import of the project goes the allowed way', () => {
  expect(findWrongImports(readSources('src', 'workbench'))).toEqual([])
})

test('the table itself goes one way: no part is reached from what it imports', () => {
  const reach = (part: string, seen = new Set<string>()): Set<string> => {
    for (const next of mayImport[part] ?? []) {
      if (!seen.has(next)) reach(next, seen.add(next))
    }
    return seen
  }
  for (const part of Object.keys(mayImport)) expect(reach(part), part).not.toContain(part)
})

test('CONTRIBUTING.md names every part of src/, with what it may import', () => {
  const rows = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `src\/(\w+)\/` \|.*\| (.+) \|$/gm)]
  const said = Object.fromEntries(rows.map(([, part, imports]) => [part, imports]))
  const parts = readdirSync('src').filter((name) => !name.includes('.'))
  const known = Object.entries(mayImport).filter(([part]) => parts.includes(part))
  const wordsOf = (imports: readonly string[]): string =>
    imports.length === 0 ? 'nothing' : imports.length === parts.length - 2 ? 'all above' : imports.join(', ')
  expect(said).toEqual(Object.fromEntries(known.map(([part, imports]) => [part, wordsOf(imports)])))
})

test.each([
  [
    'a lower part imports a higher one',
    'src/text/token.ts',
    `import { extract } from '../extract/index.ts'`,
    /src\/text\/ imports only model/,
  ],
  [
    'types count as imports',
    'src/model/claim.ts',
    `import type { Token } from '../text/token.ts'`,
    /src\/model\/ imports nothing/,
  ],
  [
    're-exports count',
    'src/reconcile/index.ts',
    `export * from '../extract/index.ts'`,
    /may not import src\/extract\/index\.ts/,
  ],
  [
    'lazy imports count',
    'src/cli/main.ts',
    `const x = await import('../extract/index.ts')`,
    /src\/cli\/ imports only app, model/,
  ],
  [
    'the workbench speaks HTTP',
    'workbench/main.tsx',
    `import { read } from '../src/app/read.ts'`,
    /may not import src\/app\/read\.ts/,
  ],
  [
    'a browser part imports Node',
    'src/extract/index.ts',
    `import { createHash } from 'node:crypto'`,
    /runs in browsers/,
  ],
  ['so does the short name', 'src/text/a.ts', `import fs from 'fs'`, /may not import "fs"/],
  [
    'generated tables from outside',
    'src/extract/tag.ts',
    `import { en } from '../language/generated/en.ts'`,
    /read by src\/language\/ only/,
  ],
  ['a part nobody has placed', 'src/magic/a.ts', ``, /src\/magic\/ is a new part/],
])('caught: %s', (_, path, text, message) => {
  const wrong = findWrongImports(new Map([[path, text]]))
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toMatch(message)
})

test.each([
  ['an import in a comment', 'src/model/a.ts', `// import { x } from '../extract/index.ts'`],
  ['an import inside a string', 'src/model/a.ts', `export const hint = "import x from '../extract/index.ts'"`],
  ['a test beside its source', 'src/model/a.test.ts', `import { extract } from '../extract/index.ts'`],
  ['Node in a part that never runs in a browser', 'src/intake/a.ts', `import { readFile } from 'node:fs/promises'`],
  ['the tables from the language part', 'src/language/index.ts', `import { en } from './generated/en.ts'`],
])('left alone: %s', (_, path, text) => {
  expect(findWrongImports(new Map([[path, text]]))).toEqual([])
})
