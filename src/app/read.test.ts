import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../model/index.ts'
import schema from '../model/output.schema.json' with { type: 'json' }
import { type OutputSum, sumOf } from './output-sum.ts'
import { type ReadOptions, read, readToLines } from './read.ts'
import type { ReadOutput } from './read-document.ts'

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  schema,
)

let folder: string
let many: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-app-'))
  many = join(folder, 'many.jsonl')
  const lines = Array.from({ length: 300 }, (_, at) => {
    if (at % 50 === 7) return '{"text":'
    if (at % 50 === 9) return JSON.stringify({ id: `d${at}`, language: 'uk', text: 'Загинули троє людей.' })
    return JSON.stringify({
      id: `d${at}`,
      published: 'soon',
      text: `At least ${at} people, three of them children, were killed in the attack, and ${at} were wounded.`,
    })
  })
  await writeFile(many, lines.join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

async function all(inputs: string[], options: ReadOptions = {}): Promise<ReadOutput[]> {
  const outputs: ReadOutput[] = []
  for await (const output of read(inputs, options)) outputs.push(output)
  return outputs
}

test('every output validates against the JSON Schema, with numbers and without', async () => {
  for (const numbers of [true, false]) {
    for (const output of await all([many], { numbers, workers: 1 })) {
      validate(output)
      expect(validate.errors ?? []).toEqual([])
    }
  }
})

test('a part too many, or one left out, does not validate', async () => {
  const [output] = await all([many], { workers: 1 })
  const { terms, ...less } = output
  expect(validate({ ...output, terms, more: 1 })).toBe(false)
  expect(validate(less)).toBe(false)
})

test('any number of workers gives the same outputs in the order of the input, and the same problems', async () => {
  const runs = await Promise.all(
    [1, 2, 4].map(async (workers) => {
      const problems: Problem[] = []
      return {
        outputs: await all([many], { workers, numbers: true, onProblem: (problem) => problems.push(problem) }),
        problems,
      }
    }),
  )
  expect(runs[0].outputs).toHaveLength(294)
  expect(runs[0].problems.map(({ where }) => where.line)).toEqual([8, 58, 108, 158, 208, 258])
  for (const run of runs) expect(JSON.stringify(run)).toBe(JSON.stringify(runs[0]))
})

test('any number of workers writes the same lines, and tells the same sums', async () => {
  const outputs = await all([many], { workers: 1 })
  for (const workers of [1, 2]) {
    let lines = ''
    const sums: OutputSum[] = []
    for await (const { content, sums: some } of readToLines([many], { workers })) {
      lines += typeof content === 'string' ? content : new TextDecoder().decode(content)
      sums.push(...some)
    }
    expect(lines).toBe(outputs.map((output) => `${JSON.stringify(output)}\n`).join(''))
    expect(sums).toEqual(outputs.map(sumOf))
  }
  expect(sumOf(outputs[1])).toMatchObject({ claims: 4, problems: 1, isRead: true })
  expect(Object.fromEntries(sumOf(outputs[1]).about)).toEqual({ attack: 1, killed: 2, injured: 1 })
})

test('what is not chosen is not read', async () => {
  const chosen = await all([many], {
    workers: 1,
    choose: async (batch) => batch.filter(({ document }) => document.text.includes('At least 20 people')),
  })
  expect(chosen.map(({ id }) => id)).toEqual(['d20'])
})

test('a document in a language without a pack comes out without claims, with a problem', async () => {
  const output = (await all([many])).find(({ id }) => id === 'd9')
  expect(output?.claims).toEqual([])
  expect(output?.problems).toMatchObject([
    { code: 'no-language-pack', where: { file: many, line: 10, document: 'd9' } },
  ])
  expect(output?.problems[0].message).toBe('Unexpected language uk (Ukrainian), expected one with a pack: en (English)')
})

describe('a caller who stops early', () => {
  test.each([1, 2])('with %i workers leaves nothing running', async (workers) => {
    for await (const output of read([many], { workers })) {
      expect(output.id).toBe('d0')
      break
    }
  })
})

test('no workers are misuse', async () => {
  await expect(all([many], { workers: 0 })).rejects.toThrow('Unexpected number of workers 0, expected 1 or more')
})
