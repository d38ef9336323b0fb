// @ts-check
// The first thing every npm script of the project runs. Only Node's own modules, and nothing newer than Node 18:
// it has to work before anything is installed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { root, runChild, say } from './child.mjs'
import { install } from './install.mjs'
import { alone } from './lock.mjs'
import { withRightNode } from './right-node.mjs'

const biome = ['node_modules/@biomejs/biome/bin/biome']
const types = ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.check.json']
const vitest = ['node_modules/vitest/vitest.mjs', 'run']

/**
 * What each script does once Node, packages and build are there.
 * @type {Record<string, (args: string[]) => Promise<number>>}
 */
const tasks = {
  start: (args) =>
    args.length === 0
      ? node(['dist/command/main.js', 'read', 'samples'])
      : node(['dist/command/main.js', ...args], process.env.INIT_CWD),
  test,
  'test:slow': (args) => node([...vitest, '--config', 'vitest.slow.config.ts', ...args]),
  build: async () => 0,
  lint: (args) => node([...biome, 'check', ...args]),
  format: (args) => node([...biome, 'check', '--write', ...args]),
  types: (args) => node([...types, ...args]),
  accuracy: (args) => node(['scripts/accuracy.ts', ...args]),
  readme: () => node(['scripts/readme-example.mjs']),
  bench: (args) => node(['bench/bench.ts', ...args]),
}

/** Tasks that must also work on sources that do not build. */
const unbuilt = ['lint', 'format']

/**
 * Runs a script of the project or its packages with this Node.
 * @param {string[]} args
 * @param {string} [cwd] where the person stands: paths they type are meant from there
 */
async function node([script = '', ...args], cwd = root) {
  const file = join(root, script)
  if (!existsSync(file)) {
    say(`onrecord: ${script} is missing from this checkout.`)
    return 1
  }
  return runChild(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], { cwd })
}

/**
 * Lint, types and tests, all three whatever the first finds; ends with the line "N passed, N failed" where a failing
 * lint or type check counts as one failure. With arguments ("npm test -- src/text") only those test files.
 * @param {string[]} args
 */
async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const tally = join(folder, 'tally.json')
  let failed = 0
  if (args.length === 0) {
    if ((await node([...biome, 'check'])) !== 0) failed++
    if ((await node(types)) !== 0) failed++
  }
  process.env.ONRECORD_TALLY = tally
  const code = await node([...vitest, ...args])
  const tests = existsSync(tally) ? JSON.parse(readFileSync(tally, 'utf8')) : { passed: 0, failed: 1 }
  rmSync(folder, { recursive: true, force: true })
  failed += tests.failed
  if (code !== 0 && failed === 0) failed = 1
  process.stdout.write(`\n${tests.passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

/** @param {string[]} args */
async function main([name = '', ...args]) {
  const task = tasks[name]
  if (!task) {
    say(`onrecord: unexpected "${name}", expected one of ${Object.keys(tasks).join(', ')}.`)
    return 2
  }
  const code = await withRightNode(fileURLToPath(import.meta.url), [name, ...args])
  if (code !== null) return code
  const ready = await alone(async () => (await install()) && (unbuilt.includes(name) || (await build())))
  if (ready) return task(args)
  if (name === 'test') process.stdout.write('\n0 passed, 1 failed\n')
  return 1
}

process.exitCode = await main(process.argv.slice(2))
