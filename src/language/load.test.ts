import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Problem } from '../model/index.ts'
import { loadPack, loadVocabularies } from './load.ts'
import type { VocabularySource } from './source.ts'

const root = mkdtempSync(join(tmpdir(), 'onrecord-packs-'))
afterAll(() => rmSync(root, { recursive: true }))

const vocabularies: VocabularySource = {
  conventions: [{ id: 'dozens', low: 24, high: null, why: 'Two dozens or more.' }],
  measures: [
    { id: 'killed', counts: 'people', label: 'killed', definition: 'People who died by violence.' },
    { id: 'homes-destroyed', counts: 'things', label: 'homes destroyed', definition: 'Homes nobody can live in.' },
  ],
  populations: [
    { id: 'civilians', facet: 'status', label: 'civilians' },
    { id: 'farmers', facet: 'occupation', label: 'farmers' },
  ],
  events: [],
  sources: [],
  offices: [],
}

let folders = 0
/** Writes the files into a folder of their own, beside a language.yaml, and loads them as a pack. */
function load(files: Readonly<Record<string, string>>) {
  const folder = join(root, String(folders++), 'xx')
  for (const [name, text] of Object.entries({ 'language.yaml': 'code: xx\nname: Test\n', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { pack, problems, where } = loadPack(folder, vocabularies)
  const shown = problems.map((problem) => `${problem.where.file?.slice(folder.length + 1)}:${problem.where.line}`)
  return { pack, problems, where, shown, folder }
}

const KILL = `measure: killed
frames:
  - id: kill
    verb: [kill, shoot … dead]
    people: object
    why: Its object is killed.
    examples: |
      {quantity:At least 42} {population:civilians} were {measure:killed}.

      Fire {measure:killed} {quantity:three}.
    never: The bill was killed in committee.
`
const FARMER = `people:
  - id: farmer
    words: [farmer, peasant]
    facets: { farmers: said, civilians: implied }
    why: They work the land.
    examples: ["{quantity:Two} {population:farmers} died."]
`

describe('a sound pack', () => {
  test('frames get their file in the id, the measure of the file, and a role', () => {
    const { pack, problems, where } = load({ 'triggers/killed.yaml': KILL })
    expect(problems).toEqual([])
    const frame = pack?.frames[0]
    expect(frame).toEqual({
      id: 'killed/kill',
      measure: 'killed',
      verb: ['kill', 'shoot … dead'],
      noun: [],
      nounPlurals: [],
      adjective: [],
      governedBy: [],
      only: [],
      except: [],
      counted: ['object'],
      what: 'people',
      why: 'Its object is killed.',
      examples: [
        '{quantity:At least 42} {population:civilians} were {measure:killed}.',
        'Fire {measure:killed} {quantity:three}.',
      ],
      never: ['The bill was killed in committee.'],
    })
    expect(frame && where.get(frame)).toMatchObject({ line: 3 })
  })

  test.each([
    ['people: subject', { counted: ['subject'], what: 'people' }],
    ['people: [object, of]', { counted: ['object', 'of'], what: 'people' }],
    ['namedPeople: object', { counted: ['object'], what: 'named-people' }],
    ['counted: [value]', { counted: ['value'], what: 'people' }],
    ['measure: { home: homes-destroyed }\n    things: object', { counted: ['object'], what: 'things' }],
  ])('%s', (role, expected) => {
    const { pack, problems } = load({ 'killed.yaml': KILL.replace('people: object', role) })
    expect(problems).toEqual([])
    expect(pack?.frames[0]).toMatchObject(expected)
  })

  test('lists of one key in several files are joined in the order of paths', () => {
    const { pack, problems } = load({
      'people/b.yaml': FARMER,
      'people/a.yaml': FARMER.replace('id: farmer', 'id: miner').replace('farmer, peasant', 'miner'),
      'z.yaml': 'adjectives: [young]\ngrammar: { articles: [a], be: [is] }\n',
      'y.yaml': 'adjectives: [local]\ngrammar: { articles: [an] }\nnumbers: { units: { one: 1 } }\n',
    })
    expect(problems).toEqual([])
    expect(pack?.people.map(({ id }) => id)).toEqual(['miner', 'farmer'])
    expect(pack?.adjectives).toEqual(['local', 'young'])
    expect(pack?.grammar).toEqual({ articles: ['an', 'a'], be: ['is'] })
    expect(pack?.numbers).toMatchObject({ units: { one: 1 }, tens: {}, ordinals: [] })
  })

  test('parts of a table may stand at the top of its file', () => {
    const { pack, problems } = load({ 'verbs.yaml': 'regular: [walk]\nirregular: { go: [went, gone] }\n' })
    expect(problems).toEqual([])
    expect(pack?.verbs).toEqual({ regular: ['walk'], irregular: { go: ['went', 'gone'] } })
    expect(load({ 'verbs.yaml': 'regular: [walk]\nirregular:\n  go: went\n' }).shown).toEqual(['verbs.yaml:3'])
    expect(load({ 'verbs.yaml': 'regular:\n  - walk\n  - Run\n' }).shown).toEqual(['verbs.yaml:3'])
  })

  test('a noun may be its own plural, and signs are words', () => {
    const { problems } = load({
      'people.yaml': FARMER.replace('[farmer, peasant]', '[sherpa]\n    plurals: [sherpa]'),
      'hedges.yaml':
        'hedges:\n  - { id: plus, hedge: at-least, after: ["+"], why: Open., examples: "{quantity:100+} died." }\n',
    })
    expect(problems).toEqual([])
  })
})

/** Each row: what is wrong, the file, the line it must be reported on, the words of the message. */
const mistakes: readonly [string, Readonly<Record<string, string>>, string, string][] = [
  [
    'a misspelt key',
    { 'killed.yaml': KILL.replace('never:', 'nevr:') },
    'killed.yaml:11',
    'Unexpected key "nevr", expected "never"',
  ],
  ['a misspelt top-level key', { 'a.yaml': '\nhedge: []\n' }, 'a.yaml:2', 'Unexpected key "hedge", expected "hedges"'],
  [
    'no reason',
    { 'killed.yaml': KILL.replace(/ {4}why.*\n/, '') },
    'killed.yaml:3',
    'Unexpected entry "kill" without "why"',
  ],
  [
    'no id',
    { 'people.yaml': FARMER.replace('id: farmer', 'kin: true') },
    'people.yaml:2',
    'Unexpected entry without "id"',
  ],
  [
    'an id with capitals',
    { 'people.yaml': FARMER.replace('id: farmer', 'id: Farmer') },
    'people.yaml:2',
    'Unexpected "Farmer" in "id", expected an id in lower case',
  ],
  [
    'no example',
    { 'people.yaml': FARMER.replace(/ {4}examples.*\n/, '') },
    'people.yaml:2',
    'Unexpected entry "farmer" without examples',
  ],
  [
    'empty examples',
    { 'people.yaml': FARMER.replace(/examples:.*/, 'examples: ""') },
    'people.yaml:2',
    'Unexpected entry "farmer" without examples',
  ],
  [
    'an example that proves nothing',
    { 'killed.yaml': KILL.replace('{quantity:three}', 'three') },
    'killed.yaml:10',
    'Unexpected example without {quantity:…}',
  ],
  [
    'an unclosed mark',
    { 'killed.yaml': KILL.replace('{quantity:three}', '{quantity:three') },
    'killed.yaml:10',
    'expected "}"',
  ],
  [
    'a nested mark',
    { 'killed.yaml': KILL.replace('{measure:killed} {q', '{measure:killed {q') },
    'killed.yaml:10',
    'marks do not nest',
  ],
  [
    'an unknown mark',
    { 'killed.yaml': KILL.replace('{population:', '{populaton:') },
    'killed.yaml:8',
    'Unexpected mark {populaton:…}, expected {population:…}',
  ],
  [
    'folded examples',
    { 'killed.yaml': KILL.replace('|', '>') },
    'killed.yaml:7',
    'Unexpected ">" in "examples", expected "|"',
  ],
  [
    'a word with capitals',
    { 'people.yaml': FARMER.replace('peasant', 'Peasant') },
    'people.yaml:3',
    'Unexpected "Peasant", expected "peasant"',
  ],
  [
    'a regular expression',
    { 'people.yaml': FARMER.replace('peasant', 'peasants?') },
    'people.yaml:3',
    'Unexpected "peasants?", expected plain words',
  ],
  [
    'a gap in a noun',
    { 'people.yaml': FARMER.replace('peasant', 'man … dead') },
    'people.yaml:3',
    'Unexpected "man … dead", expected no "…"',
  ],
  [
    'a number for a word',
    { 'people.yaml': FARMER.replace('peasant', '12') },
    'people.yaml:3',
    'Unexpected number 12 in "words", expected text',
  ],
  [
    'a word twice in a list',
    { 'people.yaml': FARMER.replace('peasant', 'farmer') },
    'people.yaml:3',
    'Unexpected second "farmer"',
  ],
  [
    'a word in two entries',
    { 'a.yaml': FARMER, 'b.yaml': FARMER.replace('id: farmer', 'id: miner').replace('farmer,', 'miner,') },
    'b.yaml:3',
    'Unexpected second "peasant"',
  ],
  [
    'an id in two files',
    { 'a.yaml': FARMER, 'b.yaml': FARMER.replace('farmer, peasant', 'grower') },
    'b.yaml:2',
    'Unexpected second people "farmer"',
  ],
  [
    'no words',
    { 'people.yaml': FARMER.replace('words: [farmer, peasant]', 'words: []') },
    'people.yaml:2',
    'Unexpected entry "farmer" without words',
  ],
  [
    'an unknown population',
    { 'people.yaml': FARMER.replace('civilians', 'civillians') },
    'people.yaml:4',
    'Unexpected population "civillians", expected "civilians"',
  ],
  [
    'an unknown basis',
    { 'people.yaml': FARMER.replace('implied', 'implies') },
    'people.yaml:4',
    'Unexpected "implies" in "facets.civilians", expected one of said, implied',
  ],
  [
    'an unknown measure',
    { 'killed.yaml': KILL.replace('killed', 'kiled') },
    'killed.yaml:3',
    'Unexpected measure "kiled", expected "killed"',
  ],
  [
    'a measure of things for people',
    { 'killed.yaml': KILL.replace('killed', 'homes-destroyed') },
    'killed.yaml:3',
    'which counts things',
  ],
  [
    'an unknown class',
    { 'killed.yaml': KILL.replace('people: object', 'measure: { hoem: homes-destroyed }\n    things: object') },
    'killed.yaml:5',
    'Unexpected class "hoem", expected "home"',
  ],
  [
    'an unknown role',
    { 'killed.yaml': KILL.replace('people: object', 'people: objekt') },
    'killed.yaml:5',
    'Unexpected "objekt" in "people", expected one of object',
  ],
  ['no role', { 'killed.yaml': KILL.replace(/ {4}people.*\n/, '') }, 'killed.yaml:3', 'with no role'],
  [
    'two roles',
    { 'killed.yaml': KILL.replace('people: object', 'people: object\n    namedPeople: of') },
    'killed.yaml:3',
    'with people and namedPeople',
  ],
  ['no measure', { 'killed.yaml': KILL.replace('measure: killed\n', '') }, 'killed.yaml:2', 'without measure'],
  [
    'a measure without frames',
    { 'a.yaml': 'measure: killed\nadjectives: [young]\n' },
    'a.yaml:1',
    'Unexpected key "measure"',
  ],
  [
    'an unknown convention',
    {
      'a.yaml':
        'vague:\n  - id: dozens\n    words: dozens\n    convention: dozen\n    why: Open.\n    examples: "{quantity:Dozens} died."\n',
    },
    'a.yaml:4',
    'Unexpected convention "dozen", expected "dozens"',
  ],
  [
    'a nationality by name',
    { 'a.yaml': 'nationalities:\n  - id: nat:Chad\n    adjectives: chadian\n' },
    'a.yaml:2',
    'Unexpected "nat:Chad" in "id", expected nat: and three capital letters',
  ],
  [
    'no number in what is no count',
    {
      'a.yaml':
        'notCounts:\n  - id: storeys\n    reason: storeys\n    after: [storeys]\n    why: Height.\n    examples: It had 12 storeys.\n',
    },
    'a.yaml:6',
    'Unexpected example without {number:…}',
  ],
  [
    'modality without effect',
    {
      'a.yaml':
        'modality:\n  - id: say\n    words: say\n    as: verb\n    why: Plain.\n    examples: "{quantity:Two} died, they say."\n',
    },
    'a.yaml:2',
    'without effect',
  ],
  ['a key twice', { 'a.yaml': 'adjectives: [young]\nadjectives: [old]\n' }, 'a.yaml:2', 'Unexpected YAML'],
  ['an empty file', { 'a.yaml': '# Nothing yet.\n' }, 'a.yaml:1', 'Unexpected file without keys'],
  ['text for a list of entries', { 'a.yaml': '\npeople: farmer\n' }, 'a.yaml:2', 'expected a list of entries'],
  ['a word for an entry', { 'a.yaml': 'people:\n  - farmer\n' }, 'a.yaml:2', 'expected an entry with keys'],
  [
    'the code of another language',
    { 'language.yaml': 'name: Test\ncode: yy\n' },
    'language.yaml:2',
    'Unexpected code "yy", expected "xx"',
  ],
]

describe('each mistake is told with its file and line', () => {
  test.each(mistakes)('%s', (_, files, place, message) => {
    const { pack, problems, shown } = load(files)
    expect(pack).toBeNull()
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)])
    expect(shown).toEqual([place])
  })

  test('all at once, in the order of files and lines', () => {
    const { shown, problems } = load({
      'a.yaml': FARMER.replace('civilians', 'nobody').replace('peasant', 'Peasant').replace('{quantity:Two}', 'Two'),
      'b.yaml': ': :\n  - [',
      'killed.yaml': KILL.replace('never:', 'nevr:').replace(/ {4}why.*\n/, ''),
    })
    expect(shown.filter((place) => !place.startsWith('b.'))).toEqual([
      'a.yaml:3',
      'a.yaml:4',
      'a.yaml:6',
      'killed.yaml:3',
      'killed.yaml:10',
    ])
    expect(shown.some((place) => place.startsWith('b.yaml:'))).toBe(true)
    for (const { message, hint } of problems) {
      expect(message).toMatch(/^Unexpected .*, expected /)
      expect(hint).not.toBe('')
    }
  })

  test('a word twice says where it stands first', () => {
    const { problems, folder } = load({
      'a.yaml': FARMER,
      'b.yaml': FARMER.replace('id: farmer', 'id: miner').replace('farmer,', 'miner,'),
    })
    expect(problems[0]?.hint).toContain(`${folder}/a.yaml:3`)
  })

  test('a clause that makes no claim is proved by a sentence that must have none', () => {
    const entry =
      'modality:\n  - id: if\n    words: if\n    hypothetical: true\n    as: clause\n    why: A condition.\n'
    expect(load({ 'a.yaml': `${entry}    never: If ten die, talks end.\n` }).problems).toEqual([])
    expect(load({ 'a.yaml': entry }).problems).toHaveLength(1)
  })

  test('a folder that is not there', () => {
    expect(codes(loadPack(join(root, 'nowhere'), vocabularies).problems)).toContain('missing-folder')
  })

  test('a file that ends in .yml', () => {
    expect(codes(load({ 'people.yml': FARMER }).problems)).toEqual(['file-name'])
  })
})

describe('vocabularies', () => {
  const loadText = (text: string) => {
    const folder = join(root, String(folders++))
    mkdirSync(folder)
    writeFileSync(join(folder, 'all.yaml'), text)
    return loadVocabularies(folder)
  }

  test('sound ones', () => {
    const text = 'conventions:\n  - { id: few, low: 2, high: null, why: More than one. }\nmeasures: []\n'
    expect(loadText(text)).toEqual({
      vocabularies: {
        conventions: [{ id: 'few', low: 2, high: null, why: 'More than one.' }],
        measures: [],
        populations: [],
        events: [],
        offices: [],
        sources: [],
      },
      problems: [],
    })
  })

  test('broken ones', () => {
    const text = `conventions:
  - { id: few, low: 5, high: 3, why: More than one. }
  - { id: few, low: 2, high: null }
measures:
  - { id: killed, counts: persons, label: killed, definition: Dead. }
population: []
`
    const { vocabularies: none, problems } = loadText(text)
    expect(none).toBeNull()
    expect(problems.map(({ where, code }) => [where.line, code])).toEqual([
      [2, 'wrong-bounds'],
      [3, 'missing-key'],
      [3, 'id-twice'],
      [5, 'wrong-value'],
      [6, 'unknown-key'],
    ])
  })
})

function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code)
}
