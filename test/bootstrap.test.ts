import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMissing } from '../scripts/install.mjs'
import { isAtLeast } from '../scripts/right-node.mjs'
import { root } from './source-tree.ts'

test.each([
  ['18.20.4', '22.19', false],
  ['20.20.2', '22.19', false],
  ['22.9.0', '22.19', false],
  ['22.18.9', '22.19', false],
  ['22.19.0', '22.19', true],
  ['22.20.1', '22.19', true],
  ['24.0.0', '22.19', true],
])('Node %s is at least %s: %s', (version, minimum, enough) => {
  expect(isAtLeast(version, minimum)).toBe(enough)
})

const wanted = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-macs': { version: '2.0.0', optional: true },
  },
}

test.each([
  ['all there', { 'node_modules/a': { version: '1.0.0' } }, null],
  ['nothing there', {}, 'node_modules/a'],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, 'node_modules/a'],
  [
    'an optional one in another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '1.0.0' } },
    'node_modules/for-macs',
  ],
])('packages: %s', (_, packages, missing) => {
  expect(findMissing(wanted, { packages })).toBe(missing)
})

test('what runs before anything is installed imports nothing but the modules of Node', () => {
  const seen = new Set<string>()
  const foreign: string[] = []
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(join(root, 'scripts', file), 'utf8')
    for (const [, name] of text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]/gm)) {
      if (name === undefined) foreign.push(`${file}: an import for its effect`)
      else if (name.startsWith('./')) follow(name.slice(2))
      else if (!name.startsWith('node:')) foreign.push(`${file}: ${name}`)
    }
  }
  follow('run.mjs')
  expect(seen).toContain('build.mjs')
  expect(foreign).toEqual([])
})
