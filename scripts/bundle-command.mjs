// @ts-check
import { join, sep } from 'node:path'
import { minifySync } from 'rolldown/utils'
import { compileAhead } from './compile-ahead.mjs'

/**
 * The command in a few files instead of some hundred: loading modules is most of its start. Packages stay outside but for
 * the one that every command needs; the worker is an entry of its own beside the command, where the reader looks for it.
 * @param {string} dist
 */
export async function bundleCommand(dist) {
  const { build: bundle } = await import('rolldown')
  const { output } = await bundle({
    input: { main: join(dist, 'cli', 'main.js'), 'read-worker': join(dist, 'app', 'read-worker.js') },
    platform: 'node',
    external: (id) =>
      id !== 'commander' && id !== programs && !id.startsWith('.') && !id.startsWith(sep) && !/^[a-z]:/i.test(id),
    logLevel: 'warn',
    // No module does anything by being loaded: a command loads what it uses, not all that stands behind the same door.
    treeshake: { moduleSideEffects: false },
    // On a busy machine it would tell how long the plugin took, among what a person reads.
    checks: { pluginTimings: false },
    plugins: [
      startsNoPrograms,
      { name: 'ahead', renderChunk: (code) => ({ code: compileAhead(withoutComments(code)), map: null }) },
    ],
    output: {
      dir: join(dist, 'command'),
      format: 'esm',
      chunkFileNames: '[name]-[hash].js',
      // It would print anew what the plugin wrote.
      minify: false,
    },
  })
  const packages = packagesOf('read-command', output)
  if (packages.length > 0)
    throw new Error(
      `Unexpected ${packages.join(', ')} at the start of onrecord read, expected no package: load it where it is used, with await import()`,
    )
}

const programs = 'node:child_process'

/** Commander can hand over to programs of its own, of which this command has none: what starts them stays out. */
const startsNoPrograms = {
  name: 'starts-no-programs',
  /** @param {string} id @param {string | undefined} importer */
  resolveId: (id, importer) =>
    id !== programs ? null : importer?.includes('commander') ? `\0${programs}` : { id, external: true },
  /** @param {string} id */
  load: (id) => (id === `\0${programs}` ? 'export default {}' : null),
}

/**
 * The packages that are loaded before a chunk runs, by its imports and those of what it imports.
 * @param {string} name
 * @param {readonly { fileName: string, name?: string | undefined, imports?: string[] }[]} chunks
 */
export function packagesOf(name, chunks) {
  const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const start = chunks.find((chunk) => chunk.name === name)
  if (!start) throw new Error(`Unexpected bundle without ${name}, expected it among ${[...files.keys()].join(', ')}`)
  const met = new Set([start.fileName])
  for (const file of met) for (const next of files.get(file)?.imports ?? []) met.add(next)
  return [...met].filter((file) => !files.has(file) && !file.startsWith('node:')).sort()
}

/** Node reads, hashes and keeps what is written: a third of it is comments and space. Names stay, for reports of bugs. @param {string} code */
function withoutComments(code) {
  const { code: short, errors } = minifySync('bundle.js', code, {
    module: true,
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: true },
  })
  if (errors.length > 0) throw new Error(`Unexpected ${errors[0].message}, expected a module`)
  return short
}
