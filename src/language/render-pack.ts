import { compileEntries } from './compile.ts'
import type { LoadedParties } from './parties/load-parties.ts'
import type { PartySource } from './parties/source.ts'
import type { PackSource, VocabularySource } from './source.ts'
import { writeLexicon } from './write-lexicon.ts'

/** First line of every file the build writes. */
const NOTICE = '// Written by src/language/build.ts from languages/ and vocabularies/. Do not edit.'

/** Returns the TypeScript file of a pack: its words, compiled, in the form that opens fast. The proof of its entries stays behind. */
export function renderPack(
  pack: PackSource,
  vocabularies: VocabularySource,
  { parties, capitals }: LoadedParties,
): string {
  const { offices } = vocabularies
  const written = writeLexicon(pack, compileEntries(pack, vocabularies), { parties, capitals, offices })
  const members = Object.entries(written).map(
    ([key, value]) => `  ${key}: ${typeof value === 'string' ? quote(value) : value},`,
  )
  return file(
    `import type { WrittenLexicon } from '../written-lexicon.ts'`,
    ['export const written: WrittenLexicon = {', ...members, '}'].join('\n'),
  )
}

/** Returns the TypeScript file of the vocabularies. */
export function renderVocabularies(vocabularies: VocabularySource): string {
  return file(
    `import type { VocabularySource } from '../source.ts'`,
    `export const vocabularies: VocabularySource = JSON.parse(${quote(JSON.stringify(vocabularies))})`,
  )
}

/** Returns the TypeScript file of the parties, without their names, which stand in each language's phrases. */
export function renderParties({ conflicts, parties, capitals }: LoadedParties): string {
  const source: PartySource = {
    conflicts,
    parties: parties.map(({ id, name, kind, conflict, side, of, country }) => ({
      id,
      name,
      kind,
      conflict,
      side,
      of,
      country,
    })),
    // The first of several is the usual one.
    capitals: Object.fromEntries([...capitals].reverse().map(([capital, country]) => [country, capital])),
  }
  return file(
    `import type { PartySource } from '../parties/source.ts'`,
    `export const partySource: PartySource = JSON.parse(${quote(JSON.stringify(source))})`,
  )
}

/** Returns the TypeScript file that holds every pack by its language's code. */
export function renderIndex(codes: readonly string[]): string {
  const imports = codes.map((code, index) => `import { written as pack${index} } from './${code}.ts'`)
  const members = codes.map((code, index) => `  '${code}': pack${index},`)
  return file(
    [`import type { WrittenLexicon } from '../written-lexicon.ts'`, ...imports].join('\n'),
    ['export const packs: Readonly<Record<string, WrittenLexicon>> = {', ...members, '}'].join('\n'),
  )
}

function file(imports: string, body: string): string {
  return `${NOTICE}\n${imports}\n\n${body}\n`
}

/** In single quotes, where the many double quotes of JSON need no escape. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`
}
