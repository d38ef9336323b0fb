// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm, say } from './child.mjs'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Package */
/** @typedef {{ packages?: Record<string, Package> }} Lockfile */

/**
 * Returns the first package that `wanted` (package-lock.json) names and `installed` (the list npm leaves in
 * node_modules when it is done) has not, or has in another version; `null` where all is there. Packages for other
 * machines are optional and may be missing.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {string | null}
 */
export function findMissing(wanted, installed) {
  for (const [path, { version, optional }] of Object.entries(wanted.packages ?? {})) {
    if (path === '') continue
    const found = installed.packages?.[path]
    if (found ? found.version !== version : !optional) return path
  }
  return null
}

/**
 * Installs the packages of package-lock.json where they are not there yet. Returns whether they are there now.
 * @returns {Promise<boolean>}
 */
export async function install() {
  if (isInstalled()) return true
  say('onrecord: installing packages (a few seconds, once) …')
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0 && isInstalled()) return true
  say('onrecord: the packages could not be installed (npm says why above). Connect to the npm registry and try again.')
  return false
}

function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  return findMissing(readJson(join(root, 'package-lock.json')), readJson(list)) === null
}

/** @param {string} file @returns {Lockfile} */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
