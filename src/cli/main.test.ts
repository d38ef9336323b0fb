import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'))
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  await write('report.txt', 'At least 42 people were killed on Tuesday when a strike hit the market of Harbour City.\n')
  const rebels = 'Since 3 May 2031, rebels have killed more than 350 Chadians in Chad, the ministry said.'
  const army = 'The army acknowledged around a hundred Chadian casualties since 3 May 2031.'
  await write(
    'two.jsonl',
    JSON.stringify({ id: 'two', publisher: 'The Courier', published: '2031-05-08', text: `${rebels} ${army}` }),
  )
  await write('empty.txt', '')
  await write('picture.txt', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'))
  await write(
    'latin.txt',
    Buffer.from(
      'Twelve people were killed at the caf\xe9 on the square of the old town, the mayor of S\xe3o Bento said.',
      'latin1',
    ),
  )
  await write(
    'ukrainian.txt',
    'Унаслідок обстрілу ринку загинули дванадцятеро людей, ще тридцятеро поранені, повідомили рятувальники.',
  )
  await write(
    'lines.jsonl',
    '{"id":"a","text":"Two people were killed in the attack on the town."}\n{"id":"b","text":\n{"id":"c","text":"Nobody was hurt in the fire."}\n',
  )
  await write('broken.jsonl', '{oops\n')
  const many = Array.from({ length: 200 }, (_, at) =>
    JSON.stringify({
      id: `d${at}`,
      text: `${at} people were killed in the attack on the town, and ${at + 1} were wounded.`,
    }),
  )
  await write('many.jsonl', many.join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function onrecord(
  words: readonly string[],
  options: { stdin?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', ...options.env }
  const settings: SpawnOptions = { cwd: folder, env, stdio: 'pipe' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], settings)
    let out = ''
    let err = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin?.end(options.stdin ?? '')
  })
}

describe('exit codes, and what is said', () => {
  test.each([
    ['a report', ['read', 'report.txt'], 0, ''],
    [
      'a missing file beside a good one',
      ['read', 'none.txt', 'report.txt'],
      1,
      'onrecord: none.txt: Unexpected path with no file at its end, expected a file or a folder',
    ],
    ['a missing file', ['read', 'none.txt'], 3, 'none.txt'],
    ['an empty file', ['read', 'empty.txt'], 3, 'onrecord: empty.txt: Unexpected empty document, expected a report'],
    ['a picture', ['read', 'picture.txt'], 3, 'onrecord: picture.txt: Unexpected a PNG picture, expected text'],
    [
      'a broken line',
      ['read', 'lines.jsonl'],
      1,
      'onrecord: lines.jsonl, line 2: Unexpected end of the line, expected a JSON object',
    ],
    [
      'nothing but broken lines',
      ['read', 'broken.jsonl'],
      3,
      'broken.jsonl, line 1: Unexpected "o" at character 2, expected a JSON object',
    ],
    ['an old encoding', ['read', 'latin.txt'], 1, ''],
    ['a language without a pack', ['read', 'ukrainian.txt'], 3, ''],
    [
      'an unknown command',
      ['reed'],
      2,
      'onrecord: Unexpected command reed, expected one of the commands\n  Did you mean read? See onrecord --help.',
    ],
    ['a file where a command belongs', ['report.txt'], 2, 'To read a file: onrecord read report.txt'],
    [
      'an unknown option',
      ['read', 'report.txt', '--formt', 'json'],
      2,
      'onrecord: Unexpected option --formt, expected one that onrecord read has\n  Did you mean --format? See onrecord read --help.',
    ],
    [
      'an unknown format',
      ['read', 'report.txt', '--format', 'xml'],
      2,
      'onrecord: Unexpected --format xml, expected one of table, json, jsonl',
    ],
    ['no file', ['read'], 2, 'expected a FILE, a folder, or - for standard input'],
    [
      'no workers',
      ['read', 'report.txt', '--workers', '0'],
      2,
      'Unexpected --workers 0, expected a whole number from 1 to 1024',
    ],
    [
      'a language to assume that has no pack',
      ['read', 'report.txt', '--language', 'xx'],
      2,
      'Unexpected language xx, expected one with a pack: en (English)',
    ],
    [
      'an output in no folder',
      ['read', 'report.txt', '--output', 'no/where.txt'],
      2,
      'Unexpected --output no/where.txt',
    ],
    [
      'two choices of a claim',
      ['explain', 'report.txt', '--at', '1', '--number', '1'],
      2,
      'expected one of --claim, --at, --number',
    ],
    [
      'a claim that is not there',
      ['explain', 'report.txt', '--number', '99'],
      3,
      'Unexpected --number 99, expected the number of a claim of this text',
    ],
  ])('%s', async (_name, words, code, said) => {
    const run = await onrecord(words)
    expect(run.err).toContain(said)
    if (said === '') expect(run.err).toBe('')
    expect(run.code).toBe(code)
  })
})

describe('formats', () => {
  test('bundles come out of reconcile as JSON lines in a pipe, reports as a table', async () => {
    const bundle = { id: 'one', reports: [{ text: 'Nine people were killed in Osk on Monday.' }] }
    const piped = await onrecord(['reconcile', '--input', 'jsonl', '-', '--rules', 'latest'], {
      stdin: `${JSON.stringify(bundle)}\n`,
    })
    expect(JSON.parse(piped.out)).toMatchObject({ id: 'one', ruleBook: expect.stringContaining('latest') })
    expect((await onrecord(['reconcile', 'report.txt'])).out).toContain('killed')
    const table = await onrecord(['reconcile', '--input', 'jsonl', '-', '--format', 'table'], {
      stdin: `${JSON.stringify(bundle)}\n`,
    })
    expect(table.out).toContain('killed                  9')
  })

  test('a table without colour in a pipe, with it when forced', async () => {
    const plain = await onrecord(['read', 'report.txt'])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colour
    expect(plain.out).not.toMatch(/\x1b/)
    expect(plain.out).toContain('report.txt')
    expect((await onrecord(['read', 'report.txt'], { env: { FORCE_COLOR: '1' } })).out).toContain(
      '\x1b[1mreport.txt\x1b[22m',
    )
  })

  test('problems of a document stand below it', async () => {
    expect((await onrecord(['read', 'latin.txt'])).out).toContain(
      '! Unexpected bytes that are no UTF-8, expected UTF-8; read as windows-1252',
    )
    const unread = await onrecord(['read', 'ukrainian.txt'])
    expect(unread.out.replace(/\s+/g, ' ')).toContain(
      '! Unexpected language uk (Ukrainian), expected one with a pack: en (English)',
    )
  })

  test('jsonl has one object a line, json the same in an array', async () => {
    const lines = await onrecord(['read', 'lines.jsonl', 'report.txt', '--format', 'jsonl'])
    const array = await onrecord(['read', 'lines.jsonl', 'report.txt', '--format', 'json'])
    const objects = lines.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(objects.map(({ id }) => id).slice(0, 2)).toEqual(['a', 'c'])
    expect(objects).toHaveLength(3)
    expect(JSON.parse(array.out)).toEqual(objects)
    expect(objects[0]).not.toHaveProperty('numbers')
  })

  test('json of nothing is an empty array', async () => {
    expect((await onrecord(['read', 'none.txt', '--format', 'json'])).out).toBe('[]\n')
  })

  test('numbers come when asked for', async () => {
    const { out } = await onrecord(['read', 'report.txt', '--numbers', '--format', 'jsonl'])
    expect(JSON.parse(out)).toHaveProperty('numbers')
  })

  test('explain as json is an array with one object a document', async () => {
    const { out } = await onrecord(['explain', 'lines.jsonl', '--format', 'json'])
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['a', 'c'])
  })

  test('several documents have a line of totals', async () => {
    expect((await onrecord(['read', 'lines.jsonl'])).out).toMatch(/\n2 documents · \d+ claims? · 1 problem\n/)
  })

  test('the output file appears whole, and nothing beside it', async () => {
    const { code, out } = await onrecord(['read', 'report.txt', '--format', 'jsonl', '--output', 'claims.jsonl'])
    expect([code, out]).toEqual([0, ''])
    expect(JSON.parse(await readFile(join(folder, 'claims.jsonl'), 'utf8')).document.text).toMatch(/^At least 42/)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('the same bytes with one, two and three workers', async () => {
    const [one, two, three] = await Promise.all(
      ['1', '2', '3'].map((workers) => onrecord(['read', 'many.jsonl', '--format', 'jsonl', '--workers', workers])),
    )
    expect(one.out.trimEnd().split('\n')).toHaveLength(200)
    expect(two.out).toBe(one.out)
    expect(three.out).toBe(one.out)
  })
})

describe('standard input', () => {
  test.each([
    ['text', 'Two people were killed in the attack.', /^[0-9a-f]{32}$/],
    ['JSONL', '{"id":"x","text":"Two people were killed in the attack."}\n', /^x$/],
  ])('%s', async (_name, stdin, id) => {
    const run = await onrecord(['read', '-', '--format', 'jsonl'], { stdin })
    expect(run.code).toBe(0)
    expect(JSON.parse(run.out).id).toMatch(id)
  })

  test('of many problems of one kind the first are told, the rest counted', async () => {
    const { code, err } = await onrecord(['read', '-', '--input', 'jsonl'], { stdin: '{oops\n'.repeat(30) })
    expect(code).toBe(3)
    expect(err.match(/standard input, line \d+/g)).toHaveLength(20)
    expect(err).toContain('onrecord: … and 10 more problems broken-json')
  })

  test('a reader that goes away early ends it quietly', async () => {
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${MAIN}" read many.jsonl many.jsonl many.jsonl --format json --quiet | head -n 1`],
      { cwd: folder },
    )
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    await new Promise((resolve) => child.on('close', resolve))
    // On a slow machine the command tells how far it is.
    expect(err.replace(/^onrecord: \d+ documents? · .*\n/gm, '')).toBe('')
  })
})

describe('contradictions', () => {
  test('a table says what does not fit, why, and what may explain it', async () => {
    const { code, out, err } = await onrecord(['contradictions', 'two.jsonl'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^─+\n1 contradiction\n2 figures of 1 report compared\n/)
    const text = out.replace(/\s+/g, ' ')
    expect(text).toContain('those killed are among the casualties, and 351 or more cannot be among 90 to 110.')
    expect(text).toContain('? “around a hundred” gives no cut-off: it may be older.')
    expect(text).toContain('two#c1, two#c2')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('programs get a list', async () => {
    const { code, out } = await onrecord(['contradictions', 'two.jsonl', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ kind: 'number', differs: null, claims: ['two#c1', 'two#c2'] }])
  })

  test.each([
    ['nothing to compare', ['report.txt'], 0, 'No contradictions.\n1 figure of 1 report compared'],
    ['no file', ['none.txt'], 3, ''],
    ['a language without a pack', ['ukrainian.txt'], 3, ''],
  ])('%s', async (_name, files, code, text) => {
    const run = await onrecord(['contradictions', ...files])
    expect(run.code).toBe(code)
    expect(run.out).toContain(text)
    expect(run.err === '').toBe(code === 0)
  })
})

describe('help', () => {
  test('no words give commands to try', async () => {
    const { code, out } = await onrecord([])
    expect(code).toBe(0)
    expect(out.match(/^ {2}onrecord (read|explain|add|search) /gm)).toHaveLength(5)
  })

  test.each([
    ['--help', ['Commands:', 'Examples:']],
    ['help', ['Commands:']],
    ['help read', ['Inputs:']],
    ['read --help', ['Inputs:', 'Formats:', 'Exit codes:', 'Examples:', '--numbers']],
    ['contradictions --help', ['Exit codes:', 'Examples:', '--json']],
    ['explain --help', ['Exit codes:', '--claim', '--at', '--number']],
  ])('%s', async (words, parts) => {
    const { code, out } = await onrecord(words.split(' '))
    expect(code).toBe(0)
    for (const part of parts) expect(out).toContain(part)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('--version is that of the package', async () => {
    const file = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    expect((await onrecord(['--version'])).out).toBe(`${file.version}\n`)
  })
})
