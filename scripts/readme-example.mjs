// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './child.mjs'

const sample = 'samples/2023-01-15-dnipro-second-day.md'
const readme = join(root, 'README.md')
/** The part of the README that is printed by the program, between its two marks. */
const block = /(<!-- example:begin[^>]*-->\n)([\s\S]*?)(<!-- example:end -->)/

/** Returns what stands between the marks now. */
export function readExample() {
  return block.exec(readFileSync(readme, 'utf8'))?.[2] ?? null
}

/** Returns what should stand there: a sample, and what the program prints for it. */
export function renderExample() {
  const text = readFileSync(join(root, sample), 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .trim()
  const args = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'read', sample, '--width', '88', '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  if (run.status !== 0) throw new Error(`onrecord read ${sample} ended with ${run.status}: ${run.stderr}`)
  const quoted = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  const printed = run.stdout.trimEnd().replace(/[ \t]+$/gm, '')
  return `${quoted.join('\n')}\n\n\`npm start -- read ${sample}\` prints:\n\n\`\`\`text\n${printed}\n\`\`\`\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = readFileSync(readme, 'utf8')
  writeFileSync(
    readme,
    page.replace(block, (_, begin, __, end) => begin + renderExample() + end),
  )
}
