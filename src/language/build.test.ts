import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildPacks, printProblem } from './build.ts'
import { entryOfWords } from './entry-of-words.ts'
import { openLexicon } from './open-lexicon.ts'

const root = mkdtempSync(join(tmpdir(), 'onrecord-build-'))
afterAll(() => rmSync(root, { recursive: true }))

const PEOPLE = `people:
  - id: farmer
    words: [farmer, "o'farmer"]
    facets: { farmers: said }
    why: They work the land.
    examples: "{quantity:Two} {population:farmers} died."
inflection: { plurals: { why: whys } }
`
const VOCABULARIES = 'populations:\n  - { id: farmers, facet: occupation, label: farmers }\n'

let projects = 0
function project(people: string): { folder: string; target: string } {
  const folder = join(root, String(projects++))
  mkdirSync(join(folder, 'languages', 'xx'), { recursive: true })
  mkdirSync(join(folder, 'vocabularies'))
  writeFileSync(join(folder, 'languages', 'xx', 'language.yaml'), 'code: xx\nname: Test\n')
  writeFileSync(join(folder, 'languages', 'xx', 'people.yaml'), people)
  writeFileSync(join(folder, 'vocabularies', 'populations.yaml'), VOCABULARIES)
  return { folder, target: join(folder, 'generated') }
}

test('the files written hold the words, without their proof', async () => {
  const { folder, target } = project(PEOPLE)
  expect(buildPacks(folder, target)).toEqual({
    problems: [],
    written: ['index.ts', 'vocabularies.ts', 'parties.ts', 'xx.ts'],
  })
  const { packs } = await import(join(target, 'index.ts'))
  const lexicon = openLexicon(packs.xx)
  const farmers = { facets: [{ id: 'farmers', basis: 'said' }], plural: true }
  expect(entryOfWords(lexicon, ["o'farmers"])).toMatchObject({ phrase: "o'farmers", person: farmers })
  expect(entryOfWords(lexicon, ['farm'])).toBeNull()
  expect(readFileSync(join(target, 'xx.ts'), 'utf8')).not.toContain('work the land')
  const { vocabularies } = await import(join(target, 'vocabularies.ts'))
  expect(vocabularies.populations).toEqual([{ id: 'farmers', facet: 'occupation', label: 'farmers' }])
})

test('the same words give the same bytes, and files that would not change are left alone', () => {
  const first = project(PEOPLE)
  const second = project(PEOPLE)
  buildPacks(first.folder, first.target)
  buildPacks(second.folder, second.target)
  for (const name of readdirSync(first.target)) {
    expect(readFileSync(join(first.target, name), 'utf8')).toBe(readFileSync(join(second.target, name), 'utf8'))
    utimesSync(join(first.target, name), 1, 1)
  }
  writeFileSync(join(first.folder, 'languages', 'xx', 'people.yaml'), PEOPLE.replace('farmer,', 'grower,'))
  expect(buildPacks(first.folder, first.target).written).toEqual(['xx.ts'])
  expect(statSync(join(first.target, 'index.ts')).mtimeMs).toBe(1000)
})

test('the file of a language that is gone is removed', () => {
  const { folder, target } = project(PEOPLE)
  mkdirSync(target)
  writeFileSync(join(target, 'yy.ts'), '')
  buildPacks(folder, target)
  expect(readdirSync(target).sort()).toEqual(['index.ts', 'parties.ts', 'vocabularies.ts', 'xx.ts'])
})

test('with any problem nothing is written, and each is printed with its line', () => {
  const { folder, target } = project(PEOPLE.replace('farmers: said', 'farmer: said').replace('why:', 'wy:'))
  const { problems, written } = buildPacks(folder, target)
  expect(written).toEqual([])
  expect(existsSync(target)).toBe(false)
  const people = join(folder, 'languages', 'xx', 'people.yaml')
  expect(problems.map(printProblem).join('')).toContain(
    `${people}:4  Unexpected population "farmer", expected "farmers"\n    `,
  )
  expect(problems.map(({ where }) => where.line)).toEqual([2, 4, 5])
})
