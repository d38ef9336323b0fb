import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGazetteer } from '../gazetteer/build.ts'
import type { Problem } from '../model/index.ts'
import { loadPack, loadVocabularies } from './load.ts'
import { loadPlaces } from './load-places.ts'
import { loadParties } from './parties/load-parties.ts'
import { renderIndex, renderPack, renderParties, renderVocabularies } from './render-pack.ts'

/**
 * Checks `vocabularies/` and every `languages/<code>/` below `root` and writes them as TypeScript into `target`.
 * With any problem nothing is written. Files that would not change are left alone; files of languages that are gone are removed.
 */
export function buildPacks(root: string, target: string): { problems: readonly Problem[]; written: readonly string[] } {
  const { vocabularies, problems: vocabularyProblems } = loadVocabularies(join(root, 'vocabularies'))
  const folder = join(root, 'languages')
  const codes = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((found) => found.isDirectory())
        .map((found) => found.name)
        .sort()
    : []
  const loaded = codes.map((code) => loadPack(join(folder, code), vocabularies))
  const parties = loadParties(join(root, 'vocabularies', 'parties'), vocabularies)
  const problems = [...vocabularyProblems, ...parties.problems, ...loaded.flatMap((one) => one.problems)]
  if (problems.length > 0 || !vocabularies) return { problems, written: [] }

  const files = new Map([
    ['index.ts', renderIndex(codes)],
    ['vocabularies.ts', renderVocabularies(vocabularies)],
    ['parties.ts', renderParties(parties)],
  ])
  for (const { pack } of loaded) if (pack) files.set(`${pack.code}.ts`, renderPack(pack, vocabularies, parties))
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(target)) if (!files.has(name)) rmSync(join(target, name))
  const written: string[] = []
  for (const [name, text] of files) {
    const path = join(target, name)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    writeFileSync(path, text)
    written.push(name)
  }
  return { problems: [], written }
}

/** Checks `vocabularies/places/` and compiles it with the world lists into the file `target`. With any problem nothing is written. */
export function buildPlaces(vocabularies: string, target: string): { problems: readonly Problem[]; written: boolean } {
  const { places, where, problems } = loadPlaces(vocabularies)
  if (problems.length > 0) return { problems, written: false }
  const { wrong, written } = buildGazetteer(places, target)
  const refused = wrong.map(({ id, message }) => ({
    code: 'unknown-place',
    message,
    where: where.get(id) ?? {},
    hint: 'Give the place coordinates ("at") instead of "same", or another name of what contains it.',
  }))
  return { problems: refused, written }
}

/** One problem as lines for a terminal: where, what, and what to do. */
export function printProblem({ where, message, hint }: Problem): string {
  return `${where.file ?? ''}${where.line ? `:${where.line}` : ''}  ${message}\n    ${hint}\n`
}

if (import.meta.main) {
  const here = fileURLToPath(new URL('.', import.meta.url))
  process.chdir(join(here, '..', '..'))
  const packs = buildPacks('.', 'src/language/generated')
  const problems = [...packs.problems]
  const written = [...packs.written]
  const places = buildPlaces('vocabularies', 'src/gazetteer/generated/places.bin')
  problems.push(...places.problems)
  if (places.written) written.push('places.bin')
  for (const problem of problems) process.stderr.write(printProblem(problem))
  if (problems.length > 0) {
    process.stderr.write(`${problems.length} problems in languages/ and vocabularies/: nothing was written.\n`)
    process.exitCode = 1
  } else
    process.stdout.write(written.length > 0 ? `Wrote ${written.join(', ')}.\n` : 'Language packs are up to date.\n')
}
