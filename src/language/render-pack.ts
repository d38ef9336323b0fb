import type { PackSource, VocabularySource } from './source.ts'

/** First line of every file the build writes. */
const NOTICE = '// Written by src/language/build.ts from languages/ and vocabularies/. Do not edit.'

/**
 * Returns the TypeScript file of a pack. The proof (`why`, `examples`, `never`) is emptied: reading needs none of it.
 * One `JSON.parse` of a string starts faster than an object literal of the same size.
 */
export function renderPack(pack: PackSource): string {
  const lean = Object.entries(pack).map(([key, value]) => [key, Array.isArray(value) ? value.map(withoutProof) : value])
  return file(
    `import type { PackSource } from '../source.ts'`,
    `export const source: PackSource = JSON.parse(${quote(JSON.stringify(Object.fromEntries(lean)))})`,
  )
}

function withoutProof(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('examples' in entry)) return entry
  return { ...entry, why: '', examples: [], never: [] }
}

/** Returns the TypeScript file of the vocabularies. */
export function renderVocabularies(vocabularies: VocabularySource): string {
  return file(
    `import type { VocabularySource } from '../source.ts'`,
    `export const vocabularies: VocabularySource = JSON.parse(${quote(JSON.stringify(vocabularies))})`,
  )
}

/** Returns the TypeScript file that holds every pack by its language's code. */
export function renderIndex(codes: readonly string[]): string {
  const imports = codes.map((code, index) => `import { source as pack${index} } from './${code}.ts'`)
  const members = codes.map((code, index) => `  '${code}': pack${index},`)
  return file(
    [`import type { PackSource } from '../source.ts'`, ...imports].join('\n'),
    ['export const packs: Readonly<Record<string, PackSource>> = {', ...members, '}'].join('\n'),
  )
}

function file(imports: string, body: string): string {
  return `${NOTICE}\n${imports}\n\n${body}\n`
}

/** In single quotes, where the many double quotes of JSON need no escape. */
function quote(json: string): string {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
