import type { RuleBook } from '../reconcile/index.ts'
import { foundIds, loadFound } from './found-files.ts'

/** Where rule books lie: beside the code that uses them, in src/ as in dist/. */
const folder = new URL('../reconcile/rule-books/', import.meta.url)

/** Returns the ids of all rule books, in the order of the alphabet. A rule book is a file in the folder, and no more. */
export function ruleBookIds(): string[] {
  return foundIds(folder)
}

/** Returns the rule book with an id, or `null` where there is none. */
export async function findRuleBook(id: string): Promise<RuleBook | null> {
  return (await loadFound<{ ruleBook: RuleBook }>(folder, id))?.ruleBook ?? null
}
