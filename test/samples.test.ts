import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listFiles, root } from './source-tree.ts'

const samples = listFiles('samples').filter((name) => name.endsWith('.md'))
const index = readFileSync(join(root, 'docs/guide/samples.md'), 'utf8')

describe.each(samples)('%s', (name) => {
  const [, head = '', body = ''] = readFileSync(join(root, name), 'utf8').split(/^---$/m)
  const front = parse(head, { schema: 'failsafe' }) as Record<string, string>

  test('says at its top whose it is, from when, where its figures are from, and that it is no article', () => {
    expect(Object.keys(front)).toEqual(['title', 'publisher', 'published', 'language', 'figures', 'note'])
    expect(front.published).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(front.note).toBe('Written for On Record; not a real article.')
  })

  test('is named after its day and repeats its title as headline', () => {
    expect(name.startsWith(`samples/${front.published}-`)).toBe(true)
    expect(body.trim().replace(/^# /, '').split('\n')[0]).toBe(front.title)
  })

  test('has 60 to 250 words and stands in the list', () => {
    const words = body.trim().split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(60)
    expect(words).toBeLessThanOrEqual(250)
    expect(index).toContain(`(../../${name})`)
  })
})

test('there are at least 15 of them', () => {
  expect(samples.length).toBeGreaterThanOrEqual(15)
})
