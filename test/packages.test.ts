import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'
import { findImports, readSources, root } from './source-tree.ts'

interface Package {
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))
const own = readJson('package.json') as Package
const { packages } = readJson('package-lock.json') as { packages: Record<string, Package> }

const nameOf = (words: string): string => words.split('/', words.startsWith('@') ? 2 : 1).join('/')

/** "path imports name" for each package that a file of the tree imports and `known` does not hold. */
function findUnnamed(folders: string[], known: readonly string[], leftOut: (path: string) => boolean): string[] {
  return [...readSources(...folders)].flatMap(([path, text]) =>
    leftOut(path)
      ? []
      : findImports(path, text)
          .filter(({ words, target }) => target === null && !isBuiltin(words) && !known.includes(nameOf(words)))
          .map(({ words }) => `${path} imports ${words}, which package.json does not name`),
  )
}

test('every package that the program imports is a dependency', () => {
  const known = Object.keys(own.dependencies ?? {})
  expect(findUnnamed(['src'], known, (path) => path.includes('.test.'))).toEqual([])
})

test('every package that tests and benchmarks import is named, too', () => {
  const known = Object.keys({ ...own.dependencies, ...own.devDependencies })
  expect(findUnnamed(['src', 'test', 'bench'], known, () => false)).toEqual([])
})

test('every door of the package is made from a source, and the guide names it', () => {
  const guide = readFileSync(join(root, 'docs', 'guide', 'library.md'), 'utf8')
  for (const [door, target] of Object.entries(own.exports ?? {})) {
    const file = typeof target === 'string' ? target : target.default
    const source = file
      .replace(/^\.\/dist\/schema\/(.+)\.json$/, 'src/model/$1.schema.json')
      .replace(/^\.\/dist\/(.+)\.js$/, 'src/$1.ts')
    expect(existsSync(join(root, source)), `${door}: ${source}`).toBe(true)
    expect(guide).toContain(`\`onrecord${door.slice(1)}\``)
  }
})

test('the door of reconciling: reports in, what they support together out', async () => {
  const { contradictions, figures, findRuleBook, reconcileWith } = await import('../src/reconcile.ts')
  const { reports } = bundleOf([
    ['2031-05-05', 'A', 'Four people were killed in Osk, the mayor said.'],
    ['2031-05-06', 'B', 'Six people were killed in Osk, the governor said.'],
  ])
  const book = await findRuleBook('min-max')
  if (book === null) throw new Error('min-max is gone')
  const { estimates } = reconcileWith({ id: 'osk', place: null, date: null, reports }, book)
  expect(estimates.map(({ measure, low, high }) => [measure, low, high])).toEqual([['killed', 4, 6]])
  expect((await contradictions(reports)).figures).toBe(2)
  const believed = await figures(reports, { believe: ['the governor'], not: [] })
  expect(believed.cells.map(({ low, high }) => [low, high])).toEqual([[6, 6]])
})

test('the lockfile names the packages of all platforms, or `npm ci` refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `${path} wants ${name}`),
  )
  expect(missing).toEqual([])
})
