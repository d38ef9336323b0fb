// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, say } from './child.mjs'

const folder = join(root, '.tools', 'lock')
const owner = join(folder, 'pid')

/**
 * Does `work` while no other command of this checkout installs or builds. A lock whose owner is gone is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  mkdirSync(join(root, '.tools'), { recursive: true })
  let told = false
  while (!take()) {
    if (!told) say('onrecord: another command is installing or building here; waiting for it …')
    told = true
    await wait(300)
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take() {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (!ownerIsGone()) return false
    rmSync(folder, { recursive: true, force: true })
    return take()
  }
  writeFileSync(owner, String(process.pid))
  return true
}

function ownerIsGone() {
  try {
    const pid = Number(readFileSync(owner, 'utf8'))
    // Between making the folder and writing the number a lock has no owner yet: it is not stale.
    if (!pid) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}
