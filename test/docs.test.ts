import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrokenLinks, findScripts } from './docs-check.ts'
import { listFiles, root } from './source-tree.ts'

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles('docs')].filter((name) =>
  name.endsWith('.md'),
)
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe.each(pages)('%s', (page) => {
  test('names only npm scripts that exist', () => {
    expect(findScripts(read(page)).filter((name) => !(name in scripts))).toEqual([])
  })

  test('links only to files and headings that are there', () => {
    const look = (path: string): string | null => {
      const file = join(root, path)
      if (!existsSync(file)) return null
      return path.endsWith('.md') ? read(path) : ''
    }
    expect(findBrokenLinks(page, read(page), look)).toEqual([])
  })
})

test('the README shows both commands of a newcomer', () => {
  expect(findScripts(read('README.md'))).toEqual(expect.arrayContaining(['start', 'test']))
})

test.each([
  ['a link to a file that is gone', '[guide](guide/gone.md)', ['docs/a.md: guide/gone.md leads nowhere']],
  ['a link to a heading that is gone', '[part](b.md#nothing)', ['docs/a.md: b.md has no heading "nothing"']],
  ['a link to a heading of its own page', '# The house\n[up](#the-house)', []],
  ['a link to a heading of another page', '[part](b.md#what-it-never-does)', []],
  ['a link in a code block', '```\n[x](gone.md)\n```', []],
  ['a link to the web', '[x](https://example.org/gone.md)', []],
])('links: %s', (_, text, broken) => {
  const look = (path: string): string | null => (path === 'docs/b.md' ? '## What it *never* does' : null)
  expect(findBrokenLinks('docs/a.md', text, look)).toEqual(broken)
})

test('npm scripts are found in the words of a page', () => {
  expect(
    findScripts('Run `npm start -- read a.txt`, then\n    npm run bench\nand `npm test`; `npm ci` is no script.'),
  ).toEqual(['start', 'bench', 'test'])
})
