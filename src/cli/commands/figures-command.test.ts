import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FiguresCommandOptions, runFigures } from './figures-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-figures-'))
const reports = join(folder, 'two.jsonl')
const ukrainian = join(folder, 'ukrainian.txt')
let out = ''

beforeAll(() => {
  const rebels = 'Since 3 May 2031, rebels have killed more than 350 Chadians in Chad, the ministry said.'
  const army = 'The army acknowledged around a hundred Chadian casualties since 3 May 2031.'
  const report = { id: 'two', publisher: 'The Courier', published: '2031-05-08', text: `${rebels} ${army}` }
  writeFileSync(reports, JSON.stringify(report))
  writeFileSync(ukrainian, 'Унаслідок обстрілу ринку загинули дванадцятеро людей, ще тридцятеро поранені, повідомили.')
  const write = (text: string | Uint8Array): boolean => {
    out += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(write)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  out = ''
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const run = (path: string, options: Partial<FiguresCommandOptions>): Promise<number> =>
  runFigures([path], { believe: [], not: [], ledger: '', language: 'en', input: 'auto', width: 80, ...options })

describe('what is possible', () => {
  test.each<[string, Partial<FiguresCommandOptions>, string, string]>([
    ['everybody', {}, '351 > 110  killed', 'these contradict each other'],
    ['one', { believe: ['army'] }, '90–110  casualties', '“around a hundred”'],
    ['all but one', { not: ['army'] }, '351–…  killed', '“more than 350”'],
    ['one, of one measure', { measure: 'casualties', believe: ['army'] }, '90–110  casualties', 'people of Chad'],
    ['one who says nothing of it', { measure: 'injured' }, 'No figures.', '2 figures of 1 report'],
  ])('believing %s', async (_name, options, range, words) => {
    expect(await run(reports, options)).toBe(0)
    expect(out).toContain(range)
    expect(out.replace(/\s+/g, ' ')).toContain(words)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('programs get a list', async () => {
    await run(reports, { json: true, not: ['army'] })
    expect(JSON.parse(out)).toMatchObject([
      { measure: 'killed', population: ['nat:TCD'], low: 351, high: null, claims: ['two#c1'], lowBy: ['two#c1'] },
    ])
  })

  test('what no pack can read gives nothing', async () => {
    expect(await run(ukrainian, {})).toBe(3)
    expect(out).toBe('')
  })

  test('a source that nobody names is told, with those who give figures', async () => {
    await expect(run(reports, { believe: ['moon'] })).rejects.toMatchObject({
      message: 'Unexpected source "moon", expected one that gives a figure',
      hint: 'These do: army, ministry',
    })
  })
})
