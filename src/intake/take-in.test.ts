import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Intake, IntakeOptions, Taken } from './intake.ts'
import { sha256 } from './sha256.ts'
import { takeIn } from './take-in.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-intake-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function all(inputs: string[], options: IntakeOptions = {}): Promise<Intake[]> {
  const items: Intake[] = []
  for await (const item of takeIn(inputs, options)) items.push(item)
  return items
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function readBytes(name: string, content: string | Uint8Array, options: IntakeOptions = {}): Promise<Intake[]> {
  return all([await written(name, content)], options)
}

const documents = (items: Intake[]) => items.filter((item): item is Taken => item.kind === 'document')
const codes = (items: Intake[]) => items.flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

describe('encodings', () => {
  const russian =
    'В результате обстрела рынка в среду погибли двенадцать человек, ещё тридцать ранены, сообщили спасатели.'
  const arabic = 'قالت وزارة الصحة إن اثني عشر شخصا قتلوا في القصف على السوق يوم الأربعاء وأصيب ثلاثون آخرون بجروح'
  const french =
    'Douze personnes ont été tuées près du marché, a déclaré le préfet à la presse. Trente autres ont été blessées.'
  const japanese = '市場への攻撃で十二人が死亡し、三十人がけがをしたと当局が発表した。'
  const encode = (label: string, text: string): Uint8Array => {
    const decoder = new TextDecoder(label)
    const bytes = new Map<string, number>()
    for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
    return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 63))
  }
  const shiftJis = (text: string): Uint8Array => {
    const decoder = new TextDecoder('shift_jis')
    const codes = new Map<string, readonly number[]>()
    for (let lead = 0x81; lead <= 0xea; lead++) {
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const letter = decoder.decode(Uint8Array.of(lead, trail))
        if (!codes.has(letter)) codes.set(letter, [lead, trail])
      }
    }
    return Uint8Array.from([...text].flatMap((letter) => [...(codes.get(letter) ?? [63])]))
  }
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

  test.each([
    ['utf-8', Buffer.from(russian), russian, []],
    ['utf-8', Buffer.from(`\ufeff${russian}`), russian, []],
    ['utf-16le', Buffer.from(`\ufeff${russian}`, 'utf16le'), russian, []],
    ['utf-16be', swapped(`\ufeff${arabic}`), arabic, []],
    ['utf-16le', Buffer.from(french, 'utf16le'), french, ['guessed-encoding']],
    ['windows-1251', encode('windows-1251', russian), russian, ['guessed-encoding']],
    ['windows-1256', encode('windows-1256', arabic), arabic, ['guessed-encoding']],
    ['windows-1252', encode('windows-1252', french), french, ['guessed-encoding']],
    ['shift_jis', shiftJis(japanese), japanese, ['guessed-encoding']],
  ])('a text in %s', async (encoding, bytes, text, problems) => {
    const [item] = documents(await readBytes('encoded.txt', bytes))
    expect(item.document.text).toBe(text)
    expect(item.document.raw).toEqual({ hash: sha256(bytes), encoding, method: 'text' })
    expect(item.problems.map(({ code }) => code)).toEqual(problems)
  })

  test('UTF-8 that was cut inside a letter keeps its other letters', async () => {
    const [item] = documents(await readBytes('cut.txt', Buffer.from(russian).subarray(0, 42)))
    expect(item.document.text).toMatch(/^В результате обстрела/)
    expect(item.problems.map(({ code }) => code)).toEqual(['broken-characters'])
  })
})

describe('what gives no document is a problem with a name', () => {
  test.each([
    ['a PDF', 'report.pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3'), 'not-text'],
    ['a picture that calls itself text', 'picture.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'not-text'],
    ['a Word document', 'report.docx', Buffer.from('PK\x03\x04\0\0word/document.xml', 'latin1'), 'not-text'],
    ['a gzip archive', 'day.jsonl', Buffer.from('\x1f\x8b\x08\0', 'latin1'), 'not-text'],
    ['a program', 'tool', Buffer.from('\x7fELF\x02\x01\0', 'latin1'), 'not-text'],
    ['zero bytes', 'zero.txt', Buffer.from('12 killed\0\0\0\0 and more'), 'not-text'],
    ['an empty file', 'empty.txt', '', 'empty-document'],
    ['a file of spaces', 'spaces.md', ' \n\t\n', 'empty-document'],
    ['JSON that is no JSONL', 'day.json', '[{"text":"12 killed"}]', 'unknown-format'],
  ])('%s', async (_name, file, content, code) => {
    const items = await readBytes(file, content)
    expect(codes(items)).toEqual([code])
    const [item] = items
    expect(item.kind === 'problem' && item.problem.where.file).toBe(join(folder, file))
    expect(item.kind === 'problem' && item.problem.hint.length).toBeGreaterThan(10)
  })

  test('a missing file, and the next one is read', async () => {
    const items = await all([join(folder, 'none.txt'), await written('there.txt', 'Two people were killed.')])
    expect(items.map(({ kind }) => kind)).toEqual(['problem', 'document'])
    expect(codes(items)).toEqual(['file-not-found'])
  })

  test('a document past the limit', async () => {
    expect(codes(await readBytes('long.txt', 'x'.repeat(300_000), { limits: { document: 200_000 } }))).toEqual([
      'too-large',
    ])
  })
})

describe('JSONL', () => {
  test('broken lines are told with their number, and the rest goes on', async () => {
    const lines = [
      '{"id":"a","text":"One"}',
      '{"id":"b","text":',
      '',
      '[1]',
      '{"id":"c"}',
      '{"id":"d","text":" "}',
      '{"id":7,"text":"Seven"}\r',
      'null',
    ]
    const items = await readBytes('lines.jsonl', lines.join('\n'))
    expect(documents(items).map(({ id, where }) => [id, where.line])).toEqual([
      ['a', 1],
      ['7', 7],
    ])
    expect(
      items.flatMap((item) => (item.kind === 'problem' ? [[item.problem.code, item.problem.where.line]] : [])),
    ).toEqual([
      ['broken-json', 2],
      ['broken-json', 4],
      ['no-text', 5],
      ['empty-document', 6],
      ['broken-json', 8],
    ])
  })

  test('fields become the document, and what cannot be understood is told', async () => {
    const line = {
      id: 'r1',
      text: 'Two dead.',
      publisher: 'Example News',
      published: 'last week',
      language: 'english',
      kind: 'post',
      url: null,
    }
    const [item] = documents(await readBytes('fields.jsonl', JSON.stringify(line)))
    expect(item.document).toMatchObject({
      publisher: 'Example News',
      published: null,
      language: null,
      kind: 'post',
      url: null,
    })
    expect(item.problems.map(({ message }) => message)).toEqual([
      'Unexpected published "last week", expected an ISO date such as 2023-10-08 or 2023-10-08T14:30:00Z',
      'Unexpected language "english", expected a language tag such as en or pt-BR',
    ])
  })

  test('a line longer than the limit is passed over', async () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(500_000) })
    const items = await readBytes('long.jsonl', `{"id":"a","text":"One"}\n${long}\n{"id":"b","text":"Two"}\n`, {
      limits: { line: 100_000 },
    })
    expect(documents(items).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(codes(items)).toEqual(['too-large'])
  })

  test('lines are read as they come, cut anywhere, letters too', async () => {
    const bytes = Buffer.from('{"id":"a","text":"Погибли трое"}\n{"id":"b","text":"دو نفر"}')
    async function* oneByOne() {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    const items = documents(await all(['-'], { stdin: oneByOne(), input: 'jsonl' }))
    expect(items.map(({ document }) => document.text)).toEqual(['Погибли трое', 'دو نفر'])
  })

  test('the first document comes before the last line is there', async () => {
    let served = 0
    async function* endless() {
      for (;;) {
        served++
        yield Buffer.from(`${JSON.stringify({ id: served, text: 'x'.repeat(70_000) })}\n`)
      }
    }
    for await (const item of takeIn(['-'], { stdin: endless() })) {
      expect(item.kind === 'document' && item.id).toBe('1')
      break
    }
    expect(served).toBeLessThan(4)
  })

  test('a short line has the encoding that a longer one before it has shown', async () => {
    const latin = (text: string) => Buffer.from(`${JSON.stringify({ text })}\n`, 'latin1')
    const long = latin(
      'Douze personnes ont été tuées près du marché, a déclaré le préfet. Trente autres ont été blessées.',
    )
    const items = documents(
      await readBytes('latin.jsonl', Buffer.concat([long, latin('Décès: 2'), Buffer.from('{"text":"Décès: 3"}')])),
    )
    expect(items.map(({ document }) => [document.text.slice(0, 5), document.raw?.encoding])).toEqual([
      ['Douze', 'windows-1252'],
      ['Décès', 'windows-1252'],
      ['Décès', 'utf-8'],
    ])
  })

  test('JSONL in UTF-16', async () => {
    const [first, second] = documents(
      await readBytes('wide.jsonl', Buffer.from('\ufeff{"text":"Один"}\n{"text":"Два"}\n', 'utf16le')),
    )
    expect([first.document.text, second.document.text, first.document.raw?.encoding]).toEqual([
      'Один',
      'Два',
      'utf-16le',
    ])
  })
})

describe('standard input', () => {
  test.each([
    ['text', ['Two people ', 'were killed.'], 'text'],
    ['a text that begins with a brace', ['{Editor: check} Two people were killed.\n'], 'text'],
    ['JSONL', ['{"text":"Two people were killed."}\n'], 'jsonl'],
  ])('%s', async (_name, texts, method) => {
    const [item] = documents(await all(['-'], { stdin: pieces(...texts) }))
    expect(item.document.raw?.method).toBe(method)
    expect(item.where.file).toBe('standard input')
  })
})

describe('markdown', () => {
  test('front matter tells of the document and is no part of its text', async () => {
    const file =
      '---\ntitle: Strike on market\npublisher: Example News\npublished: 2023-10-08\n---\n# Strike\n\n**Two** dead.\n'
    const [item] = documents(await readBytes('report.md', file))
    expect(item.document).toMatchObject({
      title: 'Strike on market',
      publisher: 'Example News',
      published: '2023-10-08',
      text: '# Strike\n\n**Two** dead.\n',
    })
    expect(item.document.raw?.method).toBe(`markdown from ${file.indexOf('# Strike')}`)
  })

  test.each([
    [
      'a rule of dashes',
      '---\nTwo people were killed.\n---\nMore later.\n',
      '---\nTwo people were killed.\n---\nMore later.\n',
      [],
    ],
    ['broken YAML', '---\ntitle: "x\n---\nTwo dead.\n', 'Two dead.\n', ['broken-front-matter']],
    ['none', 'Two dead.\n', 'Two dead.\n', []],
  ])('%s', async (_name, file, text, problems) => {
    const [item] = documents(await readBytes('other.md', file))
    expect(item.document.text).toBe(text)
    expect(item.problems.map(({ code }) => code)).toEqual(problems)
  })
})

describe('folders', () => {
  test('files with known endings, sorted, below each other; links that turn in a circle end', async () => {
    const top = join(folder, 'tree')
    await mkdir(join(top, 'b', 'deep'), { recursive: true })
    for (const name of ['z.txt', 'a.md', 'notes.log', '.hidden.txt', 'b/deep/m.jsonl', 'b/x.TXT']) {
      await writeFile(join(top, name), name.endsWith('jsonl') ? '{"text":"One"}\n' : 'One person was killed.')
    }
    await symlink(top, join(top, 'b', 'again'))
    const items = documents(await all([top]))
    expect(items.map(({ where }) => where.file?.slice(top.length + 1))).toEqual([
      'a.md',
      'b/deep/m.jsonl',
      'b/x.TXT',
      'z.txt',
    ])
  })

  test('a folder with nothing to read', async () => {
    const top = join(folder, 'bare')
    await mkdir(top)
    await writeFile(join(top, 'notes.log'), 'x')
    expect(codes(await all([top]))).toEqual(['nothing-to-read'])
  })
})

test('two outlets with one wire copy are two documents of one text', async () => {
  const lines = ['Example News', 'Other News'].map((publisher) => JSON.stringify({ text: 'Two dead.', publisher }))
  const [first, second] = documents(await readBytes('wire.jsonl', lines.join('\n')))
  expect(first.document.id).toMatch(/^[0-9a-f]{32}$/)
  expect(first.document.id).not.toBe(second.document.id)
  expect(first.document.textHash).toBe(second.document.textHash)
})
