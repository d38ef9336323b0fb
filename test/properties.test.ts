import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCorpus } from '../bench/corpus.ts'
import { read } from '../src/app/index.ts'
import { extract } from '../src/extract/index.ts'
import { findBroken } from './broken-rules.ts'
import { badCopy, newsNonsense } from './invented-text.ts'

const seed = 20_231
const news = makeCorpus(150_000, 3)
const readText = (text: string) => extract({ text, language: 'en' })

describe('every extraction keeps its promises', () => {
  test('of news', () => {
    const claims = news.map((text) => {
      const found = readText(text)
      expect(findBroken(text, found), text).toEqual([])
      return found.claims.length
    })
    expect(claims.filter((count) => count > 0).length).toBeGreaterThan(news.length * 0.8)
  })

  test.each([
    ['of words in any order', newsNonsense, 1500],
    ['of bad copies of news', badCopy(news.map((text) => text.slice(0, 700))), 400],
  ])('%s', (_name, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findBroken(text, readText(text))).toEqual([])
      }),
      { seed, numRuns },
    )
  })
})

describe('the same words give the same claims', () => {
  test('twice, and whatever was read before', () => {
    const first = news.map((text) => JSON.stringify(readText(text)))
    const last = [...news].reverse().map((text) => JSON.stringify(readText(text)))
    expect(last.reverse()).toEqual(first)
  })

  test('twice, of words in any order', () => {
    fc.assert(
      fc.property(newsNonsense, newsNonsense, (text, other) => {
        const before = JSON.stringify(readText(text))
        readText(other)
        expect(JSON.stringify(readText(text))).toBe(before)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('the same files give the same bytes', () => {
  let folder: string
  let inOrder: string
  let reversed: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-properties-'))
    inOrder = join(folder, 'in-order.jsonl')
    reversed = join(folder, 'reversed.jsonl')
    const lines = Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({ id: `d${at}`, language: 'en', text: news[at % news.length].slice(at % 7) }),
    )
    await writeFile(inOrder, lines.join('\n'))
    await writeFile(reversed, lines.reverse().join('\n'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function bytesOf(file: string, workers: number): Promise<Map<string, string>> {
    const bytes = new Map<string, string>()
    for await (const output of read([file], { workers, numbers: true })) bytes.set(output.id, JSON.stringify(output))
    return bytes
  }

  test('with one worker or two, in any order of the documents', async () => {
    const one = await bytesOf(inOrder, 1)
    const two = await bytesOf(inOrder, 2)
    const turned = await bytesOf(reversed, 2)
    expect([...one.keys()]).toEqual(Array.from({ length: 200 }, (_, at) => `d${at}`))
    expect([...two]).toEqual([...one])
    expect([...turned].reverse()).toEqual([...one])
  })
})
