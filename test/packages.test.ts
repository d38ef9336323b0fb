import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findImports, readSources, root } from './source-tree.ts'

interface Package {
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

test('the lockfile names the packages of all platforms, or `npm ci` refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `${path} wants ${name}`),
  )
  expect(missing).toEqual([])
})
