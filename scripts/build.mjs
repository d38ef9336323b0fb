// @ts-check
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root, runChild, say } from './child.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.built')
const gazetteer = join(root, 'src', 'gazetteer', 'generated', 'places.bin')
const compiler = join(root, 'src', 'language', 'build.ts')
/** What the build is made of: when none of it changed, there is nothing to build. */
const sources = [
  'src',
  'languages',
  'vocabularies',
  'scripts/build.mjs',
  'scripts/bundle-command.mjs',
  'scripts/compile-ahead.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Builds dist/ where its sources changed since the last time. Returns whether it is up to date now.
 * @returns {Promise<boolean>}
 */
export async function build() {
  const digest = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(generated()) && existsSync(gazetteer))
    return true
  say('onrecord: building …')
  rmSync(stamp, { force: true })
  // Pipeline: each step needs the one before.
  const steps = [compileLanguages, compileTypeScript, removeStale, bundle, copySchema, copyPlaces, makeRunnable]
  for (const step of steps) {
    if ((await step()) !== 0) {
      say('onrecord: the build failed (see above).')
      return false
    }
  }
  writeFileSync(stamp, digest)
  return true
}

/** Words to tables: languages/ and vocabularies/ → src/language/generated/. Nothing to do before that compiler exists. */
async function compileLanguages() {
  if (!existsSync(compiler)) return 0
  return runChild(process.execPath, ['--disable-warning=ExperimentalWarning', compiler], { quiet: true })
}

async function compileTypeScript() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const state = join(dist, '.tsbuildinfo')
  return runChild(process.execPath, [tsc, '--incremental', '--tsBuildInfoFile', state], { quiet: true })
}

/** Takes away what a removed source file left behind: folders are found, not registered. */
function removeStale() {
  for (const file of listFiles(dist)) {
    const source = relative(dist, file).replace(/\.(js|d\.ts)$/, '.ts')
    if (source.endsWith('.ts') && !existsSync(join(root, 'src', source))) rmSync(file)
  }
  return 0
}

async function bundle() {
  try {
    const { bundleCommand } = await import('./bundle-command.mjs')
    await bundleCommand(dist)
    return 0
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function copySchema() {
  const target = join(dist, 'schema')
  mkdirSync(target, { recursive: true })
  for (const name of ['output', 'reconciled'])
    copyFileSync(join(root, 'src', 'model', `${name}.schema.json`), join(target, `${name}.json`))
  return 0
}

/** The gazetteer lies beside the code that opens it, in src/ as in dist/. */
function copyPlaces() {
  const target = join(dist, 'gazetteer', 'generated', 'places.bin')
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(gazetteer, target)
  return 0
}

function makeRunnable() {
  const command = join(dist, 'command', 'main.js')
  if (existsSync(command)) chmodSync(command, 0o755)
  return 0
}

function generated() {
  return existsSync(compiler) ? join(root, 'src', 'language', 'generated') : dist
}

function hashSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of listFiles(join(root, source))) {
      const name = relative(root, file)
      if (name.endsWith('.test.ts') || name.includes(`${sep}generated${sep}`)) continue
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * The files of a folder and its folders, in a fixed order; a file is its own list.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return []
  try {
    const names = readdirSync(path).sort()
    return names.flatMap((name) => listFiles(join(path, name)))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path]
    throw error
  }
}
