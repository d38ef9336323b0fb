// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root, runChild, runNpm, say } from './child.mjs'
import { alone } from './lock.mjs'

const fetched = join(root, '.tools', 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * Returns whether `version` ("22.19.0") is at least `minimum` ("22.19").
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const have = version.split('.').map(Number)
  const want = minimum.split('.').map(Number)
  for (let part = 0; part < want.length; part++) {
    if ((have[part] ?? 0) !== want[part]) return (have[part] ?? 0) > (want[part] ?? 0)
  }
  return true
}

/** The oldest Node the package runs on, as package.json says: "22.19". */
export function oldestNode() {
  return String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node)
    .replace('>=', '')
    .trim()
}

/**
 * Where the running Node is too old, runs `script` again with a newer one, fetched beside the project into `.tools`
 * the first time, and returns its exit code. Returns `null` where the running Node will do.
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number | null>}
 */
export async function withRightNode(script, args) {
  const version = process.versions.node
  if (isAtLeast(version, oldestNode())) {
    process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
    return null
  }
  if (!(await works())) {
    say(`onrecord: Node ${version} is too old (${oldestNode()} or newer is needed): fetching Node 24 into .tools …`)
    await alone(async () => {
      if (await works()) return
      await runNpm([
        ...'i --prefix .tools --no-save --no-package-lock --no-audit --no-fund --loglevel=error --ignore-scripts=false'.split(
          ' ',
        ),
        'node@24',
      ])
    })
    if (!(await works())) {
      say('onrecord: Node 24 could not be fetched (npm says why above). Connect to the npm registry and try again,')
      say(`onrecord: or install Node ${oldestNode()} or newer yourself from https://nodejs.org and run this with it.`)
      return 1
    }
  }
  return runChild(fetched, [script, ...args], { cwd: process.cwd() })
}

async function works() {
  return existsSync(fetched) && (await runChild(fetched, ['-e', ''], { quiet: true })) === 0
}
