import { expect, test } from 'vitest'
import { findNodeGlobals, walkImports } from './reach.ts'
import { readSources } from './source-tree.ts'

/** Packages without a module of Node in them that src/extract/ may load. None is needed so far. */
const browserPackages: readonly string[] = []

const door = 'src/extract/index.ts'
const tree = readSources('src')

test('onrecord/extract loads nothing of Node', () => {
  const reach = walkImports(tree, door)
  expect(reach.missing, 'files that are imported and not there (is it built? npm run build)').toEqual([])
  expect(reach.builtins).toEqual([])
  expect(reach.packages.filter((name) => !browserPackages.includes(name))).toEqual([])
})

test('onrecord/extract uses no name that only Node has', () => {
  const found = walkImports(tree, door).files.flatMap((path) =>
    findNodeGlobals(path, tree.get(path) ?? '').map((name) => `${path} uses ${name}`),
  )
  expect(found).toEqual([])
})

test('the walk follows files, forgets types and finds what is planted', () => {
  const planted = new Map([
    ['src/extract/index.ts', `import { a } from './a.ts'\nimport type { R } from './r.ts'\nexport const b = a as R`],
    ['src/extract/a.ts', `import { c } from '../language/c.ts'\nimport 'left-pad'\nexport const a = c`],
    ['src/language/c.ts', `import { readFileSync } from 'node:fs'\nexport const c = readFileSync`],
    ['src/extract/r.ts', `import 'node:net'\nexport interface R { readonly x: 1 }`],
  ])
  expect(walkImports(planted, door)).toEqual({
    files: ['src/extract/index.ts', 'src/extract/a.ts', 'src/language/c.ts'],
    packages: ['left-pad'],
    builtins: ['node:fs'],
    missing: [],
  })
})

test.each([
  ['a call of the process', 'export const code = process.exitCode', ['process']],
  ['a buffer', 'export const bytes = Buffer.from([1])', ['Buffer']],
  ['a member of that name', 'export const f = (o: { process: number }) => o.process', []],
  ['a parameter of that name', 'export const f = (process: number) => process + 1', []],
  ['a word in a comment', '// the process of Oslo\nexport const a = 1', []],
])('names of Node in %s', (_, text, names) => {
  expect(findNodeGlobals('a.ts', text)).toEqual(names)
})
