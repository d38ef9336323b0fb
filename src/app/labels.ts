import { KNOWLEDGE } from './knowledge.ts'

/** Returns how a measure, a population, a party or a country is called: `nat:TCD` → "people of Chad". */
export function labelOf(id: string): string {
  return KNOWLEDGE.labelOf(id)
}
