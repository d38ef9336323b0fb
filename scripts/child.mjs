// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The project's folder, with an ending slash. */
export const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Says one line on standard error, where it never mixes with a result.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a program in the project's folder, passes signals on to it, and returns its exit code (128 + number when a
 * signal ended it, 127 when it could not be started). With `quiet`, what it prints goes to standard error.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function runChild(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 2, 2] : 'inherit',
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      // A terminal sends Ctrl-C to the whole group: passing it on would count twice.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    /** @param {number} code */
    const finish = (code) => {
      for (const signal of signals) process.off(signal, pass)
      done(code)
    }
    child.on('error', (error) => {
      say(`onrecord: cannot start ${program}: ${error.message}`)
      finish(127)
    })
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0)))
  })
}

/**
 * Runs npm with this very Node, whatever Node npm itself would have found.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runNpm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') || script?.endsWith('.cjs')) {
    return runChild(process.execPath, [script, ...args], { quiet: true })
  }
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { quiet: true })
}
