import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Intake, Taken } from '../intake.ts'
import { takeIn } from '../take-in.ts'
import { isoDate } from './iso-date.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-page-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(html: string | Uint8Array, name = 'page.html'): Promise<Intake> {
  const path = join(folder, name)
  await writeFile(path, html)
  for await (const item of takeIn([path])) return item
  throw new Error('Unexpected silence, expected a document or a problem')
}

async function documentOf(html: string | Uint8Array, name?: string): Promise<Taken['document']> {
  const item = await read(html, name)
  if (item.kind === 'problem') throw new Error(item.problem.message)
  return item.document
}

const filler =
  'Residents said that the road to the north had been closed since the morning and that shops stayed shut. '
const paragraphs = `<p>At least <b>nine people</b> were killed &amp; 20&nbsp;wounded in Ashford on Tuesday, the ministry said.</p>
<p>${filler.repeat(3)}</p><p>${filler.repeat(3)}</p>`
const page = (head: string, body = `<article><h1>Nine killed in Ashford</h1>${paragraphs}</article>`): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/w">500 killed elsewhere</a></nav>${body}<footer>All rights</footer></body></html>`

describe('the main text', () => {
  test('stands under its title, without menus and footers', async () => {
    const { text } = await documentOf(page('<title>Nine killed in Ashford | Harbour Press</title>'))
    expect(text).toMatch(/^Nine killed in Ashford\n\nAt least nine people were killed & 20 wounded in Ashford/)
    expect(text).not.toMatch(/elsewhere|All rights/)
    expect(text.split('\n\n').length).toBe(4)
  })

  test('lists are lines, cells have a tab between them', async () => {
    const lists =
      '<ul><li>Killed: 9</li><li>Wounded: <i>20</i></li></ul><table><tr><td>Ashford</td><td>9</td></tr></table>'
    const { text } = await documentOf(page('', `<article>${paragraphs}${lists}</article>`))
    expect(text).toContain('Killed: 9\nWounded: 20')
    expect(text).toContain('Ashford\t9')
  })

  test('a page with no article in it is read whole, and says so', async () => {
    const { text, raw } = await documentOf('<html><body><p>Two dead.</p></body></html>')
    expect(text).toBe('Two dead.')
    expect(raw?.method).toMatch(/^html/)
  })

  test('of a short report is what the page marks as its article, not the banner beside it', async () => {
    const { text } = await documentOf(
      `<html><head><title>Three hurt in Ashford</title></head><body class="cookies-shown">
      <div id="cookie-banner"><p>We and our 34 partners, who value your privacy, store cookies on your device, and more of them.</p></div>
      <div class="promo"><p>${filler}</p></div>
      <main><h1>Three hurt in Ashford</h1><p>Three people were hurt in Ashford, the mayor said.</p>
      <p hidden>700 killed</p><p style="display: none">800 killed</p>
      <aside><h3>Read more</h3><p>25 killed in a strike on Velo</p></aside><p>Two of them are children.</p></main>
      <section class="comments"><p>I heard that 500 were killed, and nobody tells us anything about it any more!</p></section></body></html>`,
    )
    expect(text).toBe(
      'Three hurt in Ashford\n\nThree people were hurt in Ashford, the mayor said.\n\nTwo of them are children.',
    )
  })

  test('of a live page is all its entries, each marked as an article', async () => {
    const entry = (time: string, words: string): string => `<article><time>${time}</time><p>${words}</p></article>`
    const { text } = await documentOf(
      `<html><body><main><h1>Live</h1>${entry('14:20', 'Nine people were killed in Velo, the ministry said.')}${entry('13:05', 'The army said that one soldier was hurt near Orra.')}</main></body></html>`,
    )
    expect(text).toMatch(/Nine people were killed in Velo.*one soldier was hurt near Orra/s)
  })

  test('no script of a page runs, and none of its words is text', async () => {
    const script = `<script>document.body.innerHTML = '<p>800 killed</p>'; globalThis.ranInPage = true</script>`
    const { text, title } = await documentOf(
      page(
        `<title>Quiet</title>${script}`,
        `<p onclick="x()">${filler}</p>${script}<img src=x onerror="globalThis.ranInPage = true">`,
      ),
    )
    expect(text).not.toContain('800')
    expect(title).toBe('Quiet')
    expect('ranInPage' in globalThis).toBe(false)
  })
})

describe('what a page says of itself', () => {
  const data = (json: string): string => `<script type="application/ld+json">${json}</script>`
  const article =
    '{"@type":"NewsArticle","headline":"From data","datePublished":"2024-03-05T12:30:00Z","publisher":{"name":"North Wire"},"inLanguage":"en-GB"}'
  test.each<[why: string, head: string, facts: Record<string, string | null>]>([
    [
      'data for machines',
      data(article),
      { title: 'From data', publisher: 'North Wire', published: '2024-03-05T12:30:00Z', language: 'en-GB' },
    ],
    ['data in a graph', data(`{"@graph":[{"@type":"Organization","name":"X"},${article}]}`), { title: 'From data' }],
    [
      'broken data are passed over',
      `${data('{"@type":')}<meta property="og:title" content="From meta">`,
      { title: 'From meta' },
    ],
    [
      'the site and the time of its meta elements',
      '<meta property="og:site_name" content=" Harbour  Press "><meta property="article:published_time" content="2024-03-05T14:30:00+0200">',
      { publisher: 'Harbour Press', published: '2024-03-05T14:30:00+02:00' },
    ],
    [
      'a canonical address',
      '<link rel="canonical" href="https://harbour.example/a?b=1">',
      { url: 'https://harbour.example/a?b=1' },
    ],
    ['an address that is a script is none', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    ['no date that could be read in two ways', '<meta name="date" content="08/10/2023">', { published: null }],
    ['nothing is invented', '', { publisher: null, published: null, url: null }],
  ])('%s', async (_, head, facts) => {
    expect(await documentOf(page(head))).toMatchObject(facts)
  })

  test('its time element', async () => {
    const body = `<article><time datetime="2024-03-05">5 March</time>${paragraphs}</article>`
    expect((await documentOf(page('', body))).published).toBe('2024-03-05')
  })
})

describe('a date in its words', () => {
  const dated = (above: string, below: string): string =>
    `<html><body><p>${above}</p><h1>Nine killed in Ashford</h1><p>${below}</p>${paragraphs}</body></html>`
  test.each([
    ['says that it is of the publication', dated('Harbour Press', 'Published on 5 March 2024, 14:30'), '2024-03-05'],
    ['stands alone under the title', dated('Harbour Press', 'Tuesday, March 5, 2024'), '2024-03-05'],
    ['above the title may be that of the day of saving', dated('Monday, 7 April 2025', 'By a reporter'), null],
    ['of an update is none of the publication', dated('Harbour Press', 'Updated: 6 March 2024'), null],
  ])('%s', async (_, html, published) => {
    expect((await documentOf(html)).published).toBe(published)
  })
})

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05 14:30', '2024-03-05T14:30:00'],
  ['2024-03-05T14:30:00.123+0200', '2024-03-05T14:30:00+02:00'],
  ['Tue, 05 Mar 2024 14:30:00 GMT', '2024-03-05'],
  ['March 5th, 2024', '2024-03-05'],
  ['5 March 2024', '2024-03-05'],
  ['2024-02-30', null],
  ['05/03/2024', null],
  ['yesterday', null],
])('the date %s is %s', (written, iso) => {
  expect(isoDate(written)).toBe(iso)
})

describe('encodings', () => {
  test('what the page says holds where its bytes are no UTF-8', async () => {
    const html = page('<meta charset="windows-1251">', `<p>Убиты двенадцать</p>`)
    const letters = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
    )
    const bytes = Uint8Array.from([...html].map((letter) => letters.get(letter) ?? 63))
    const { text, raw } = await documentOf(bytes)
    expect(text).toContain('Убиты двенадцать')
    expect(raw?.encoding).toBe('windows-1251')
  })

  test('a page that says another encoding and is UTF-8 is UTF-8', async () => {
    expect((await documentOf(page('<meta charset="iso-8859-1">', '<p>Aşağı Gəncə: 12 dead</p>'))).text).toContain(
      'Gəncə',
    )
  })
})

describe('hostile pages', () => {
  test.each([
    ['nested without end', `<html><body>${'<div>'.repeat(200_000)}12 dead`],
    ['nested and closed', `<html><body>${'<div>'.repeat(5_000)}12 dead${'</div>'.repeat(5_000)}`],
    ['a million elements', `<html><body>${'<i>x</i>'.repeat(1_000_000)}`],
  ])('%s: a clear problem', async (_, html) => {
    expect(await read(html)).toMatchObject({ kind: 'problem', problem: { code: 'broken-page' } })
  })

  test.each([
    ['unclosed everything', `<html><body><p>12 dead<p>3 hurt<table><tr><td>x<!-- never closed`, '12 dead'],
    ['attributes without end', `<html><body><p ${'a="b" '.repeat(20_000)}>12 dead</p></body>`, '12 dead'],
    ['entities', `<html><body><p>12 dead${'&amp;'.repeat(1000)}</p>`, '12 dead&&'],
  ])('%s is read', async (_, html, words) => {
    expect((await documentOf(html)).text).toContain(words)
  })

  test('a page without words', async () => {
    expect(
      await read(page('', '<script>fill()</script>').replace(/<nav>.*<\/nav>|<footer>.*<\/footer>/g, '')),
    ).toMatchObject({
      kind: 'problem',
      problem: { code: 'empty-document' },
    })
  })
})

test('a page is known by its first words where its name does not tell', async () => {
  expect((await documentOf(`<?xml version="1.0"?>\n<!-- saved -->\n${page('')}`, 'page')).text).toContain('nine people')
})
