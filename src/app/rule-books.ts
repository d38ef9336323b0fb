import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RuleBook } from '../reconcile/index.ts'

/** Where rule books lie: beside the code that uses them, in src/ as in dist/. */
const folder = new URL('../reconcile/rule-books/', import.meta.url)

/** Returns the ids of all rule books, in the order of the alphabet. A rule book is a file in the folder, and no more. */
export function ruleBookIds(): string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /^[a-z0-9-]+\.(ts|js)$/.test(name))
    .map((name) => name.replace(/\.(ts|js)$/, ''))
    .sort()
}

/** Returns the rule book with an id, or `null` where there is none. */
export async function findRuleBook(id: string): Promise<RuleBook | null> {
  if (!ruleBookIds().includes(id)) return null
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const file: { ruleBook: RuleBook } = await import(new URL(`${id}.${ending}`, folder).href)
  return file.ruleBook
}
