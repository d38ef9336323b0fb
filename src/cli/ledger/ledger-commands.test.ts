import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder: string

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function onrecord(words: readonly string[], stdin = ''): Promise<Run> {
  const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', ONRECORD_LEDGER: '' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], { cwd: folder, env, stdio: 'pipe' })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(stdin)
  })
}

const line = (document: Record<string, unknown>): string => `${JSON.stringify(document)}\n`
const FIRST = {
  text: 'An air strike on the market killed at least 42 people in Harbour City on Tuesday, the mayor said.',
  publisher: 'Example News',
  published: '2023-10-04',
  url: 'https://example.org/market',
  title: 'Strike on market',
}
const SECOND = { ...FIRST, text: FIRST.text.replace('42', '45'), published: '2023-10-05' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-ledger-cli-'))
  writeFileSync(join(folder, 'day.jsonl'), line(FIRST) + line({ ...FIRST, publisher: 'Example Times', url: null }))
  writeFileSync(join(folder, 'next.jsonl'), line(FIRST) + line(SECOND))
  writeFileSync(join(folder, 'taken-back.jsonl'), line({ ...SECOND, retracted: true }))
  writeFileSync(join(folder, 'broken.jsonl'), '{oops\n')
  writeFileSync(join(folder, 'notes.txt'), 'no ledger')
  writeFileSync(join(folder, 'empty.db'), '')
})
afterAll(() => rm(folder, { recursive: true }))

describe('a ledger from the first report on', () => {
  let first: string
  test('add tells what became of each document', async () => {
    const { code, out, err } = await onrecord(['add', 'day.jsonl', '--by', 'Ada'])
    expect(err).toMatch(/^onrecord: 2 added · \d+ new claims · in onrecord\.db\n$/)
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^added {10}[0-9a-f]{12} {2,}\d+ claims? {2}Strike on market$/)
    first = /[0-9a-f]{12}/.exec(lines[0])?.[0] ?? ''
  })

  test('what is known is not added, what changed revises it, what is taken back is retracted', async () => {
    const { code, out } = await onrecord(['add', 'next.jsonl', 'taken-back.jsonl', '--json'])
    expect(code).toBe(0)
    const outcomes = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text).outcome)
    expect(outcomes.sort()).toEqual(['known', 'retracted', 'revised'])
  })

  test('reading again without a file is of the whole ledger; without --reread a file is asked for', async () => {
    const again = await onrecord(['add', '--reread'])
    expect(again.code).toBe(0)
    expect(again.err).toBe('onrecord: nothing of onrecord.db waits to be read again\n')
    expect((await onrecord(['add', '--reread', '--ledger', 'none.db'])).code).toBe(3)
    const { code, err } = await onrecord(['add'])
    expect(code).toBe(2)
    expect(err).toContain('expected a FILE, a folder, or - for standard input')
  })

  test('from standard input, beside a line that is broken', async () => {
    const { code, out, err } = await onrecord(
      ['add', '-', 'broken.jsonl'],
      line({ text: 'Seven people died in the fire.' }),
    )
    expect(code).toBe(1)
    expect(out).toMatch(/^added .* standard input, line 1\n$/)
    expect(err).toContain('broken.jsonl, line 1: Unexpected "o"')
  })

  test('search', async () => {
    const { code, out } = await onrecord(['search', 'market', '--measure', 'killed', '--limit', '10'])
    expect(code).toBe(0)
    expect(out).toContain('at least 42 [42–…]  killed')
    expect(out).toContain('Example News, 4 October 2023')
    const found = await onrecord(['search', '--source', 'mayor', '--json'])
    expect(found.out.trimEnd().split('\n').length).toBeGreaterThanOrEqual(3)
    for (const text of found.out.trimEnd().split('\n')) expect(JSON.parse(text).saidBy).toContain('mayor')
    const nothing = await onrecord(['search', 'flood'])
    expect(nothing.code).toBe(3)
    expect(nothing.err).toMatch(/none of \d+ claims fits/)
    expect((await onrecord(['search', '--limit', '1'])).err).toMatch(/there are more: --after \d+/)
  })

  test('show a document, and a claim with the engine beside it', async () => {
    const { code, out } = await onrecord(['show', first])
    expect(code).toBe(0)
    expect(out).toContain('Strike on market')
    expect(out).toMatch(/revised by [0-9a-f]{12}/)
    expect(out).toMatch(/same text as [0-9a-f]{12}/)
    expect(out).toMatch(/History\n\n2 {2}.*document added · [0-9a-f]{12} · Ada/)
    const claim = await onrecord(['show', `${first}#c1`])
    expect(claim.out).toContain('“An air strike on the market killed ‹at least 42› people')
    expect(JSON.parse((await onrecord(['show', first, '--json'])).out).history).toHaveLength(2)
    const none = await onrecord(['show', 'ffff'])
    expect(none.code).toBe(3)
    expect(none.err).toContain('Unexpected id ffff, expected that of one document or claim in onrecord.db')
  })

  test('log', async () => {
    const { out } = await onrecord(['log', '--limit', '1'])
    expect(out.trimEnd().split('\n')[0]).toMatch(/^\d+ {2}.* document read/)
    expect((await onrecord(['log', '--by', 'Ada', '--oldest-first'])).out.match(/document added/g)).toHaveLength(2)
    expect((await onrecord(['log', '--event', 'document-retracted', '--json'])).out.trimEnd().split('\n')).toHaveLength(
      1,
    )
    expect((await onrecord(['log', '--by', 'nobody'])).code).toBe(3)
  })

  test('verify, and one changed byte in a copy', async () => {
    const { code, out } = await onrecord(['verify'])
    expect(out).toMatch(/^onrecord\.db is whole: all is as it was written\.\n/)
    expect(code).toBe(0)
    const bytes = readFileSync(join(folder, 'onrecord.db'))
    bytes[bytes.indexOf('the mayor said')] ^= 1
    writeFileSync(join(folder, 'changed.db'), bytes)
    const changed = await onrecord(['verify', '--ledger', 'changed.db'])
    expect(changed.code).toBe(1)
    expect(changed.out).toMatch(/changed\.db is not whole: \d+ problems?\./)
    expect(changed.out).toMatch(/Unexpected bytes between \d+ and \d+ \(page \d+, of \w+\)/)
    expect(JSON.parse((await onrecord(['verify', '--ledger', 'changed.db', '--json'])).out).problems).not.toEqual([])
  })

  test('verify tells of another program that rewrote the file, until --renew', async () => {
    copyFileSync(join(folder, 'onrecord.db'), join(folder, 'vacuumed.db'))
    const file = new Database(join(folder, 'vacuumed.db'))
    file.exec('VACUUM')
    file.close()
    const told = await onrecord(['verify', '--ledger', 'vacuumed.db'])
    expect(told.code).toBe(1)
    expect(told.out).toMatch(
      /Unexpected pages that another program has written .*\n {2}Entries, rows and words are checked/,
    )
    expect(told.out).toContain('vacuumed.db says what was written, but its bytes are not those that were written')
    const renewed = await onrecord(['verify', '--renew', '--ledger', 'vacuumed.db'])
    expect(renewed.code).toBe(0)
    expect(renewed.out).toContain('are taken as they are from now on')
    expect((await onrecord(['verify', '--ledger', 'vacuumed.db'])).out).toContain('vacuumed.db is whole')
  })

  test('a changed article takes decisions over, and says which', async () => {
    const known = { publisher: 'Example News', published: '2023-10-04', url: 'https://example.org/fire' }
    const first =
      'A bomb killed nine people in Kharkiv on Tuesday, police said. Four soldiers were wounded, the army said.'
    writeFileSync(join(folder, 'fire.jsonl'), line({ ...known, text: first }))
    writeFileSync(join(folder, 'later.jsonl'), line({ ...known, text: first.replace('Four', 'Five') }))
    const added = await onrecord(['add', 'fire.jsonl', '--ledger', 'carry.db', '--json'])
    const { document } = JSON.parse(added.out)
    for (const claim of ['c1', 'c2']) {
      await onrecord(['review', `${document}#${claim}`, '--accept', '--by', 'Ada', '--ledger', 'carry.db'])
    }
    const { out } = await onrecord(['add', 'later.jsonl', '--ledger', 'carry.db'])
    expect(out).toMatch(/^revised .*\n {4}carried over, where words and reading are the same: c1 accepted \(Ada\)\n/)
    expect(out).toContain(`not carried over: ${document.slice(0, 12)}#c2 accepted (Ada)`)
    const later = /^revised +(\w{12})/.exec(out)?.[1] ?? ''
    const shown = (await onrecord(['show', later, '--ledger', 'carry.db'])).out
    expect(shown).toContain(`decided: c1 accepted (Ada, on ${document.slice(0, 12)}#c1)`)
    expect(shown).toContain(`not carried over: ${document.slice(0, 12)}#c2 accepted (Ada)`)
    expect(shown).toMatch(/decision carried · \w{12}#c1 · engine\s+decisions 1 · accepted · as Ada decided on/)
    const waiting = (await onrecord(['review', later, '--ledger', 'carry.db'])).out
    expect(waiting).toContain('#c2')
    expect(waiting).not.toContain('#c1')
    const late = await onrecord(['review', `${document}#c2`, '--accept', '--ledger', 'carry.db'])
    expect(late.err).toContain(`${later} takes the place of that report`)
  })

  test('backup is a ledger that is whole, and replaces nothing', async () => {
    expect((await onrecord(['backup', 'copy.db'])).code).toBe(0)
    expect((await onrecord(['verify', '--ledger', 'copy.db'])).code).toBe(0)
    const again = await onrecord(['backup', 'copy.db'])
    expect(again.code).toBe(3)
    expect(again.err).toContain('copy.db: Unexpected file that is there already')
  })

  test('exported and imported: the same head', async () => {
    await onrecord(['export', '--format', 'ledger', '--output', 'all.jsonl'])
    const { head } = JSON.parse(readFileSync(join(folder, 'all.jsonl'), 'utf8').split('\n')[0])
    const imported = await onrecord(['import', 'all.jsonl', '--ledger', 'other.db'])
    expect(imported.out).toContain(`head ${head}`)
    expect((await onrecord(['verify', '--ledger', 'other.db', '--head', head])).code).toBe(0)
    expect((await onrecord(['import', 'all.jsonl', '--ledger', 'other.db'])).out).toContain('has all of it already')
    expect((await onrecord(['export', '--format', 'ledger', '--ledger', 'other.db'])).out).toBe(
      readFileSync(join(folder, 'all.jsonl'), 'utf8'),
    )
  })

  test('an export that was cut is refused, and nothing is kept of it', async () => {
    const lines = readFileSync(join(folder, 'all.jsonl'), 'utf8').trimEnd().split('\n')
    writeFileSync(join(folder, 'cut.jsonl'), lines.slice(0, -1).join('\n'))
    const { code, err } = await onrecord(['import', 'cut.jsonl', '--ledger', 'cut.db'])
    expect(code).toBe(3)
    expect(err).toContain('cut.jsonl: Unexpected end behind entry')
    expect(existsSync(join(folder, 'cut.db'))).toBe(false)
    expect((await onrecord(['import', 'no-such.jsonl', '--ledger', 'cut.db'])).code).toBe(3)
    expect(existsSync(join(folder, 'cut.db'))).toBe(false)
  })

  test('seal --words shows what would go, and does it with --yes', async () => {
    copyFileSync(join(folder, 'onrecord.db'), join(folder, 'words.db'))
    const words = ['seal', '--words', 'fire', '--ledger', 'words.db', '--erase']
    const preview = await onrecord(words)
    expect(preview.code).toBe(0)
    expect(preview.out).toMatch(/\[fire\]/)
    expect(preview.err).toContain('nothing is erased yet: --yes --why REASON')
    expect(readFileSync(join(folder, 'words.db')).includes('in the fire')).toBe(true)
    expect((await onrecord([...words, '--yes'])).err).toContain('expected --why')
    expect((await onrecord([...words, '--yes', '--why', 'of the fire'])).err).toContain('without them')
    const done = await onrecord([...words, '--yes', '--why', 'asked for'])
    expect(done.out).toMatch(/passages? of \d entr(?:y is|ies are|ies is|y are) erased/)
    expect(done.out).toContain('who has all the rest and guesses')
    expect(readFileSync(join(folder, 'words.db')).includes('in the fire')).toBe(false)
    expect((await onrecord(['verify', '--ledger', 'words.db'])).code).toBe(0)
    expect((await onrecord(words)).code).toBe(3)
  })

  test('seal hides, erase takes out of the file', async () => {
    copyFileSync(join(folder, 'onrecord.db'), join(folder, 'sealed.db'))
    const sealed = ['--ledger', 'sealed.db', '--why', 'names a shelter']
    expect((await onrecord(['seal', first, ...sealed])).out).toContain('is sealed')
    expect((await onrecord(['show', first, '--ledger', 'sealed.db'])).out).toContain('sealed: kept, not shown')
    expect((await onrecord(['seal', first, '--undo', ...sealed])).code).toBe(0)
    const fire = 'Seven people died in the fire'
    expect(readFileSync(join(folder, 'sealed.db')).includes(fire)).toBe(true)
    const { document } = JSON.parse((await onrecord(['add', '-', '--json'], line({ text: `${fire}.` }))).out)
    expect((await onrecord(['seal', document, '--erase', ...sealed])).code).toBe(0)
    expect(readFileSync(join(folder, 'sealed.db')).includes('people died in the fire')).toBe(false)
    const { code, out } = await onrecord(['verify', '--ledger', 'sealed.db'])
    expect(out).toContain('not shown: 2 entries erased')
    expect(code).toBe(0)
  })
})

describe('what goes wrong is told', () => {
  test.each([
    [['verify', '--ledger', 'none.db'], 3, 'none.db: Unexpected path with no file at its end, expected a ledger'],
    [['search', 'x', '--ledger', 'none.db'], 3, 'onrecord add FILE makes one'],
    [['verify', '--ledger', 'notes.txt'], 3, 'notes.txt: Unexpected file that is no SQLite file, expected a ledger'],
    [['add', 'day.jsonl', '--ledger', 'notes.txt'], 3, 'expected a ledger'],
    [['add', 'day.jsonl', '--ledger', '.'], 3, 'Unexpected folder, expected a ledger'],
    [['add', 'day.jsonl', '--ledger', 'no/such/x.db'], 3, 'Make it first: mkdir -p no/such'],
    [['add', 'missing.txt', '--ledger', 'new.db'], 3, 'missing.txt: Unexpected path with no file at its end'],
    [['seal', 'x', '--why', 'y', '--ledger', 'none.db'], 3, 'none.db'],
    [['seal'], 2, 'Unexpected nothing to seal'],
    [['seal', 'x', '--part', 'source'], 2, 'Unexpected --part without a claim'],
    [['seal', '9', '--undo', '--words', 'x'], 2, 'Unexpected --undo with words'],
    [['seal', 'x'], 2, 'Unexpected seal without a reason, expected --why'],
    [['seal', 'x', '--why', ' '], 2, 'Unexpected seal without a reason, expected --why'],
    [['seal', 'x', '--why', 'y', '--erase', '--undo'], 2, 'expected one of them'],
    [['show'], 2, 'expected the id of a document or a claim'],
    [['backup'], 2, 'expected a name for the copy'],
    [['import', 'day.jsonl', '--ledger', 'new2.db'], 3, 'expected the head of an export'],
    [['import', 'missing.jsonl', '--ledger', 'new3.db'], 3, 'missing.jsonl'],
    [['search', '--from', 'yesterday'], 2, 'expected a day such as 2023-10-08'],
    [['search', '--status', 'fine'], 2, 'expected one of unreviewed'],
    [['add', 'day.jsonl', '--language', 'xx'], 2, 'Unexpected language xx'],
    [['export', 'x.txt', '--format', 'ledger'], 2, 'expected no files with --format ledger'],
  ])('%j', async (words, code, said) => {
    const run = await onrecord(words)
    expect(run.err).toContain(said)
    expect(run.code).toBe(code)
  })

  test('looking makes no file', () => {
    expect(existsSync(join(folder, 'none.db'))).toBe(false)
  })

  test.each(['add', 'search', 'show', 'log', 'verify', 'seal', 'backup', 'export', 'import'])(
    '%s --help',
    async (name) => {
      const { code, out } = await onrecord([name, '--help'])
      expect(code).toBe(0)
      expect(out).toContain('Exit codes:')
      expect(out).toContain('Examples:')
      for (const text of out.split('\n')) expect(text.length).toBeLessThanOrEqual(80)
    },
  )
})

describe('review and incidents', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'two.jsonl'), line(FIRST) + line({ ...FIRST, publisher: 'Example Times', url: null }))
    writeFileSync(
      join(folder, 'figures.csv'),
      'Town,Deaths,Link\nHarbour City,44,https://example.org/x\nElsewhere,many,y\n',
    )
    await onrecord(['add', 'two.jsonl', '--ledger', 'review.db', '--by', 'Ada'])
  })
  const run = (...words: string[]): Promise<Run> => onrecord([...words, '--ledger', 'review.db', '--by', 'Ada'])

  test('a claim that waits is shown, corrected, and waits no more', async () => {
    const waiting = JSON.parse((await run('review', '--json')).out).waiting as { id: string }[]
    expect(waiting.length).toBeGreaterThan(1)
    const { id } = waiting[0]
    expect(await run('review', id, '--set', 'low=43')).toMatchObject({ code: 2 })
    const { code, out } = await run('review', id, '--set', 'low=43', '--why', 'a slip')
    expect([code, out]).toEqual([0, expect.stringContaining('is corrected; what the engine read stays beside it')])
    const after = JSON.parse((await run('review', '--json')).out).waiting as { id: string }[]
    expect(after.map((claim) => claim.id)).not.toContain(id)
    expect((await run('review', id, '--set', 'low=many', '--why', 'x')).err).toContain(
      'Unexpected low=many, expected a number',
    )
  })

  test.each([
    [['review', 'abc#c1'], 2, 'without a decision'],
    [['review', 'abc#c1', '--accept', '--withdraw', '--why', 'x'], 2, 'expected one'],
    [['review', 'abc#c1', '--accept'], 3, 'Unexpected claim abc#c1'],
    [['incidents'], 3, 'no incidents in review.db yet'],
    [['incidents', '--merge', 'x'], 2, 'expected its id'],
    [['incidents', 'x', '--merge', 'y'], 2, 'expected --why'],
    [['incidents', '--take', '3'], 3, 'Unexpected proposal 3'],
    [['import', 'figures.csv', '--map', 'killed=Dead'], 3, 'Unexpected column Dead'],
    [['import', 'two.jsonl', '--map', 'killed=Dead'], 2, 'expected it with a table'],
  ])('%j ends with %i', async (words, code, message) => {
    const run = await onrecord([...words, '--ledger', 'review.db'])
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(message)])
  })

  test('the wire copy is joined for sure; the reason stands there; undone it stands apart', async () => {
    expect((await run('incidents', '--find')).out).toMatch(/1 report joined to known ones/)
    const list = (await run('incidents', '--width', '200')).out.split('\n')
    const [id] = (list.find((row) => row.includes('of 2 reports')) as string).split(' ')
    const shown = await run('incidents', id)
    expect(shown.out).toContain('The two documents have one text.')
    const entry = /entry (\d+), sure: The two/.exec(shown.out)?.[1] as string
    expect((await run('incidents', '--undo', entry, '--why', 'no')).code).toBe(0)
    expect((await run('incidents')).out).not.toContain('of 2 reports')
  })

  test('a table of figures: the row with a fault is told with its line', async () => {
    const { code, out, err } = await run(
      'import',
      'figures.csv',
      '--map',
      'killed=Deaths',
      '--map',
      'place.name=Town',
      '--map',
      'url=Link',
    )
    expect([code, out]).toEqual([1, '2 rows: 1 new source with 1 figure, 0 known already\n'])
    expect(err).toContain('figures.csv, line 3')
    expect(
      (await onrecord(['search', '--place', 'Harbour', '--status', 'added', '--ledger', 'review.db'])).out,
    ).toContain('44')
    expect((await onrecord(['verify', '--ledger', 'review.db'])).code).toBe(0)
  })
})
