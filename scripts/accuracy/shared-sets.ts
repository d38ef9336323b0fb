import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Extraction } from '../../src/extract/index.ts'
import type { Document } from '../../src/model/index.ts'

/** One figure of a set: how many hits among how many, and the share it has to reach. */
export interface Figure {
  readonly name: string
  readonly hits: number
  readonly total: number
  readonly floor: number | null
}

/** What the scorer said of one set; `skipped` says why a set was not scored. */
export interface SetResult {
  readonly set: string
  readonly figures: readonly Figure[]
  readonly skipped: string | null
  /** The scorer's own words, with the misses it was asked for. */
  readonly output: string
}

/** What each set has to reach. A figure without a floor is printed for information. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  muc: {
    'count killed': 0.8,
    'count injured': 0.85,
    'hedge of a hedged count': 0.9,
    'plain count not hedged': 0.97,
    'population of a count': 0.85,
  },
  'wiki-attacks': { 'toll killed, gold > 0': 0.82, 'toll injured, gold > 0': 0.9 },
  idetect: { 'quantity displaced': 0.85, 'unit of a quantity': 0.95 },
  polnear: {
    'attribution found': 0.7,
    'source right (of found)': 0.85,
    'cue right (of found)': 0.9,
    'predicted attribution is one': 0.7,
  },
  'gaza-headlines': { 'overall toll found': 0.93, 'no false overall toll': 0.93 },
}

/** Kinds of gold rows that one document after another can answer; `range` needs reconciliation. */
const readable = ['toll', 'counts', 'quantity', 'cumulative', 'attribution']

/** Names of the sets in `folder`/dev; none where there is no such folder. */
export function listSets(folder: string): string[] {
  const dev = join(folder, 'dev')
  if (!existsSync(join(folder, 'score.mjs')) || !existsSync(dev)) return []
  return readdirSync(dev)
    .filter((name) => name.endsWith('.gold.jsonl'))
    .map((name) => name.slice(0, -'.gold.jsonl'.length))
    .sort()
}

/** Reads every document of a set with `read` and lets the set's own scorer judge; `errors` misses of each figure are kept. */
export function scoreSet(
  folder: string,
  set: string,
  read: (document: SetDocument) => Extraction,
  errors: number,
): SetResult {
  const file = (part: string): string => join(folder, 'dev', `${set}.${part}.jsonl`)
  const skip = (skipped: string): SetResult => ({ set, figures: [], skipped, output: '' })
  const kinds = new Set(readRows<{ kind: string }>(file('gold')).map(({ kind }) => kind))
  const unread = [...kinds].filter((kind) => !readable.includes(kind))
  if (unread.length > 0) return skip(`needs more than reading (${unread.join(', ')})`)
  const rows = readRows<SetDocument>(file('docs')).map((document) => ({ id: document.id, ...read(document) }))
  const work = mkdtempSync(join(tmpdir(), 'onrecord-accuracy-'))
  try {
    const predicted = join(work, `${set}.jsonl`)
    writeFileSync(predicted, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const asked = [file('gold'), predicted, '--docs', file('docs'), ...(errors > 0 ? ['--errors', String(errors)] : [])]
    const output = execFileSync(process.execPath, [join(folder, 'score.mjs'), ...asked], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return { set, figures: readFigures(set, output), skipped: null, output }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

type SetDocument = Pick<Document, 'id' | 'text'> & Partial<Document>

/** The lines "name   hits / total   share" of the scorer. */
function readFigures(set: string, output: string): Figure[] {
  return output.split('\n').flatMap((line) => {
    const parts = /^(\S.*?)\s+(\d+) \/ +(\d+) /.exec(line)
    if (!parts) return []
    const [, name = '', hits, total] = parts
    return [{ name, hits: Number(hits), total: Number(total), floor: floors[set]?.[name] ?? null }]
  })
}

function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
