import { isBuiltin } from 'node:module'
import { findImports, type Tree } from './source-tree.ts'

/** Which part of the project may import which others. One way only: no part may be reached from what it imports. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  gazetteer: ['model', 'text'],
  language: ['model', 'text', 'gazetteer'],
  extract: ['model', 'text', 'gazetteer', 'language'],
  reconcile: ['model'],
  intake: ['model'],
  ledger: ['model'],
  export: ['model'],
  app: ['model', 'text', 'gazetteer', 'language', 'extract', 'reconcile', 'intake', 'ledger', 'export'],
  cli: ['app', 'model'],
  server: ['app', 'model'],
  workbench: ['model'],
  // The doors of the library, src/*.ts.
  doors: ['model', 'text', 'gazetteer', 'language', 'extract', 'reconcile', 'intake', 'ledger', 'export', 'app'],
}

/** Parts that a browser runs: no file of theirs imports a module of Node. (`language` builds its tables with Node; what
 * extract reaches of it is held by extract-in-browser.test.ts.) */
const inBrowsers = ['model', 'text', 'extract']

/** Returns one plain sentence for each import that goes the wrong way. */
export function findWrongImports(tree: Tree): string[] {
  const wrong: string[] = []
  for (const [path, text] of tree) {
    if (path.includes('.test.')) continue
    const part = partOf(path)
    if (part === null) continue
    const allowed = mayImport[part]
    if (allowed === undefined) {
      wrong.push(`${path}: src/${part}/ is a new part. Say in test/import-rules.ts what it may import.`)
      continue
    }
    for (const { words, target } of findImports(path, text)) {
      if (target === null) {
        if (inBrowsers.includes(part) && isBuiltin(words)) {
          wrong.push(
            `${path} may not import "${words}": src/${part}/ runs in browsers. Take what it gives as an argument, and let src/app/ pass it in.`,
          )
        }
        continue
      }
      const other = partOf(target)
      if (target.includes('/generated/') && other === 'language' && part !== 'language') {
        wrong.push(
          `${path} may not import ${target}: generated tables are read by src/language/ only. Import what src/language/ exports.`,
        )
      } else if (other !== null && other !== part && !allowed.includes(other)) {
        wrong.push(
          `${path} may not import ${target}: src/${part}/ imports ${listOf(allowed)}. Move what both need down to a part both may import, or pass it in as an argument.`,
        )
      }
    }
  }
  return wrong
}

function listOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'nothing' : `only ${parts.join(', ')}`
}

function partOf(path: string): string | null {
  const [first, second, third] = path.split('/')
  if (first === 'workbench') return 'workbench'
  if (first !== 'src' || second === undefined) return null
  return third === undefined ? 'doors' : second
}
