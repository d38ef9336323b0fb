import type { Found, FoundClaim, SearchQuery } from '../contract.ts'
import type { Cell } from '../project/change.ts'
import type { Connection } from './connect.ts'

/** How many claims come at once where nobody says. */
export const PAGE = 50

const COLUMNS = [
  'number',
  'kind',
  'measure',
  'event',
  'words',
  'low',
  'high',
  'population',
  'place',
  'said_by AS saidBy',
  'evidence',
  'status',
]
  .map((column) => `claims.${column}`)
  .concat(
    "documents.id || '#' || claims.claim AS id",
    'coalesce(claims.time_start, claims.as_of) AS "from"',
    'coalesce(claims.time_end, claims.as_of) AS "to"',
    'documents.publisher',
    'documents.published',
  )
  .join(', ')

/** Returns claims that fit a query, latest first. */
export function searchClaims(connection: Connection, query: SearchQuery): Found {
  const limit = query.limit ?? PAGE
  const { tables, order, conditions, values } = conditionsOf(query)
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const rows = connection
    .prepare(
      `SELECT ${COLUMNS} FROM ${tables} JOIN documents ON documents.number = claims.document ${where}
ORDER BY ${order} DESC LIMIT ?`,
    )
    .all(...values, limit + 1) as FoundClaim[]
  const claims = rows.slice(0, limit)
  return { claims, next: rows.length > limit ? claims[limit - 1].number : null }
}

interface Conditions {
  readonly tables: string
  /** The number of a claim, as the table that leads gives it in its own order. */
  readonly order: string
  readonly conditions: readonly string[]
  readonly values: readonly Cell[]
}

function conditionsOf(query: SearchQuery): Conditions {
  const conditions: string[] = []
  const values: Cell[] = []
  const where = (condition: string, ...parts: Cell[]): void => {
    conditions.push(condition)
    values.push(...parts)
  }
  const words = matchText(query)
  // Signs alone are in no claim.
  if (words === '') conditions.push('0')
  else if (words !== null) where('claim_words MATCH ?', words)
  if (query.document !== undefined)
    where('claims.document = (SELECT number FROM documents WHERE id = ?)', query.document)
  if (query.measure !== undefined) where('claims.measure = ?', query.measure)
  if (query.event !== undefined) where('claims.event = ?', query.event)
  if (query.place !== undefined) {
    if (/^[A-Z]{3}$/.test(query.place)) where('claims.country = ?', query.place)
    else if (/^[a-z-]+:\S+$/.test(query.place)) where('claims.place_id = ?', query.place)
  }
  if (query.rule !== undefined) where('claims.rule = ?', query.rule)
  if (query.status !== undefined) where('claims.status = ?', query.status)
  if (query.party !== undefined)
    where('claims.number IN (SELECT claim FROM claim_parties WHERE party = ?)', query.party)
  // A stretch touches another where neither ends before the other begins. A cut-off is a day.
  if (query.from !== undefined) where('coalesce(claims.time_end, claims.as_of) >= ?', query.from)
  if (query.to !== undefined) where('coalesce(claims.time_start, claims.as_of) <= ?', query.to)
  if (query.after !== undefined) where('claims.number < ?', query.after)
  const isByWords = words !== null && words !== ''
  return {
    tables: isByWords ? 'claim_words JOIN claims ON claims.number = claim_words.rowid' : 'claims',
    order: isByWords ? 'claim_words.rowid' : 'claims.number',
    conditions,
    values,
  }
}

/** The question to the full-text tables: `null` where nothing is asked of words, empty where nothing can have them. */
function matchText({ words, place, source }: SearchQuery): string | null {
  const parts: string[] = []
  if (words !== undefined) parts.push(...phrasesOf(words))
  if (place !== undefined && !/^[A-Z]{3}$|^[a-z-]+:\S+$/.test(place)) {
    parts.push(...phrasesOf(place).map((phrase) => `place : ${phrase}`))
  }
  if (source !== undefined) parts.push(...phrasesOf(source).map((phrase) => `said_by : ${phrase}`))
  const isAsked = words !== undefined || source !== undefined || parts.length > 0
  return isAsked ? parts.join(' AND ') : null
}

/** `strike "in the market" hosp*`: words and phrases, whatever signs stand in them. */
function phrasesOf(words: string): string[] {
  const phrases: string[] = []
  for (const [, quoted, word] of words.matchAll(/"([^"]*)"|(\S+)/g)) {
    const text = (quoted ?? word).replaceAll('"', ' ')
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const isBeginning = quoted === undefined && text.endsWith('*')
    phrases.push(`"${isBeginning ? text.slice(0, -1) : text}"${isBeginning ? '*' : ''}`)
  }
  return phrases
}
