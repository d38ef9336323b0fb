import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, readSources, root } from './source-tree.ts'

const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** All pages of the guide. */
const guide = listFiles('docs/guide').filter((name) => name.endsWith('.md'))

/** Every word in the text that one of the patterns catches, once. */
function catchAll(text: string, ...patterns: RegExp[]): string[] {
  return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort()
}

/** The ids and names that a page sets in `code`. */
function namedIn(page: string): Set<string> {
  return new Set([...read(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[\s.:=,]+/)))
}

function missingFrom(page: string, names: readonly string[]): string[] {
  const named = namedIn(page)
  return names.filter((name) => !named.has(name))
}

function fieldsOf(file: string, type: string): string[] {
  const body = new RegExp(`interface ${type}[^{]*\\{([\\s\\S]*?)^\\}`, 'm').exec(read(file))?.[1] ?? ''
  return catchAll(body, /^ {2}readonly (\w+)\??:/gm)
}

test.each([
  ['src/model/output.ts', 'Output'],
  ['src/model/claim.ts', 'Claim'],
  ['src/model/claim.ts', 'Toll'],
  ['src/model/document.ts', 'Document'],
  ['src/model/quantity.ts', 'Quantity'],
  ['src/model/problem.ts', 'Problem'],
])('the guide tells every field of %s, %s', (file, type) => {
  const fields = fieldsOf(file, type)
  expect(fields.length).toBeGreaterThan(2)
  expect(missingFrom('docs/guide/output.md', fields)).toEqual([])
})

test.each(['Hedge', 'Scope', 'Certainty', 'Counting', 'Stance', 'Responsibility'])(
  'the guide tells every %s',
  (type) => {
    const source = `${read('src/model/claim.ts')}${read('src/model/quantity.ts')}`
    const values = catchAll(new RegExp(`type ${type} = (.+)`).exec(source)?.[1] ?? '', /'([a-z-]+)'/g)
    expect(values.length).toBeGreaterThan(2)
    expect(missingFrom('docs/guide/output.md', values)).toEqual([])
  },
)

test('the guide explains every problem that reading can have', () => {
  const sources = [...readSources('src/intake', 'src/app', 'src/extract')].filter(([path]) => !path.includes('.test.'))
  const codes = sources.flatMap(([, text]) => catchAll(text, /\bcode: '([a-z-]+)'/g, /\buntaken\('([a-z-]+)'/g))
  const told = guide.flatMap((page) => [...namedIn(page)])
  expect(codes.filter((code) => !told.includes(code))).toEqual([])
})

test('the guide names every command and option of the command line', () => {
  const program = [...readSources('src/cli')].find(([path]) => path === 'src/cli/program.ts')?.[1] ?? ''
  const page = guide.map(read).join('\n')
  const names = catchAll(program, /\.command\('([a-z-]+)'/g, /'(?:-\w, )?(--[a-z-]+)/g)
  expect(names.filter((name) => !page.includes(name) && name !== '--help' && name !== '--version')).toEqual([])
})

/** Ids that other programs rely on: none of them may vanish, from the guide or from the data. */
const measures = [
  ...[
    'killed',
    'injured',
    'casualties',
    'missing',
    'held',
    'released',
    'displaced',
    'evacuated',
    'sheltered',
    'homeless',
  ],
  ...['returned', 'bodies-recovered', 'trapped', 'besieged', 'died-indirect', 'sexual-violence', 'munitions-fired'],
  ...[
    'munitions-intercepted',
    'strikes',
    'buildings-destroyed',
    'buildings-damaged',
    'homes-destroyed',
    'homes-damaged',
  ],
  ...['facilities-hit', 'vehicles-destroyed'],
]
const populations = [
  ...['civilians', 'combatants', 'soldiers', 'police', 'security-forces', 'officials', 'politicians', 'journalists'],
  ...['health-workers', 'aid-workers', 'teachers', 'students', 'farmers', 'workers', 'clergy', 'miners', 'insurgents'],
  ...['militants', 'suspects', 'children', 'infants', 'adults', 'elderly', 'women', 'men', 'girls', 'boys'],
]

test('events: every kind of the vocabulary is in the guide', () => {
  const kinds = catchAll(read('vocabularies/events.yaml'), /\bid: ([a-z-]+)/g)
  expect(kinds.length).toBeGreaterThan(50)
  expect(missingFrom('docs/guide/events.md', kinds)).toEqual([])
})

test.each([
  ['measures', measures],
  ['populations', populations],
])('%s: the ids that other programs rely on are all there, in the vocabulary and in the guide', (name, ids) => {
  const vocabulary = catchAll(read(`vocabularies/${name}.yaml`), /\bid: ([a-z-]+)/g)
  expect(ids.filter((id) => !vocabulary.includes(id))).toEqual([])
  expect(missingFrom('docs/guide/measures.md', [...ids, ...vocabulary])).toEqual([])
})
