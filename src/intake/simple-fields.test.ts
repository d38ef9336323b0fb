import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSimpleFields } from './simple-fields.ts'

test.each([
  'title: Two dead in the harbour\npublisher: Meridian Wire',
  'published: 2025-02-03',
  'published: 2025-02-03T10:00:00Z\r\nlanguage: en',
  'title: "Toll: 12, and # more"',
  'url: https://example.org/a/b:c?d=e',
  'title: Dead, wounded - and missing',
  'note: Written here; not a real article.   ',
  "title: The mayor's count",
  'title: ""',
  '',
])('%j is read as YAML reads it', (yaml) => {
  expect(readSimpleFields(yaml)).toEqual(parse(yaml) ?? {})
})

test.each([
  ['a number', 'figures: 12'],
  ['a truth value', 'draft: true'],
  ['nothing', 'title:'],
  ['null', 'title: Null'],
  ['a list', 'tags: [a, b]'],
  ['a list below', 'tags:\n  - a'],
  ['a comment', 'title: Dead # not sure'],
  ['a text that goes on', 'title: Dead and\n  wounded'],
  ['an escape', 'title: "a \\"b\\""'],
  ['single quotes', "title: 'a'"],
  ['a block', 'title: |\n  a'],
  ['an alias', 'title: *a'],
  ['a colon in a plain text', 'title: Toll: 12'],
  ['a name twice', 'title: a\ntitle: b'],
  ['a tag', 'title: !!str a'],
])('%s is left to a YAML parser', (_, yaml) => {
  expect(readSimpleFields(yaml)).toBeNull()
})
