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
    'documents.retracted',
    '(SELECT later.id FROM documents AS later WHERE later.revises = documents.id ORDER BY later.number DESC LIMIT 1) AS revisedBy',
  )
  .join(', ')

/** What stands around a word that was asked for, in what the full-text search gives: in no text that we keep. */
const [BEGIN, END] = ['\u0001', '\u0002']

/**
 * Returns claims that fit a query, latest first; with words of the whole report, those of the latest report first, in
 * the order of its text.
 */
export function searchClaims(connection: Connection, query: SearchQuery): Found {
  const limit = query.limit ?? PAGE
  const { tables, order, distinct, said, conditions, values } = conditionsOf(connection, query)
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const rows = connection
    .prepare(
      `SELECT ${distinct} ${COLUMNS}, ${said} AS said FROM ${tables} JOIN documents ON documents.number = claims.document ${where}
ORDER BY ${order} LIMIT ?`,
    )
    .all(...values, limit + 1) as (Omit<FoundClaim, 'matches' | 'context' | 'retracted'> & {
    said: string | null
    retracted: number
  })[]
  const isOfReports = query.words !== undefined && query.in === 'reports'
  const claims = rows.slice(0, limit).map(({ said: marked, retracted, ...row }): FoundClaim => {
    const claim = { ...row, retracted: retracted === 1 }
    const ranges = marked === null ? [] : rangesOf(marked)
    if (!isOfReports) return { ...claim, matches: ranges, context: null }
    return { ...claim, matches: [], context: marked === null ? null : { text: bare(marked), matches: ranges } }
  })
  return { claims, next: rows.length > limit ? claims[limit - 1].number : null }
}

function bare(marked: string): string {
  return marked.replaceAll(BEGIN, '').replaceAll(END, '')
}

/** Where the marks stood, once they are taken out. */
function rangesOf(marked: string): [number, number][] {
  const ranges: [number, number][] = []
  let start = 0
  let marks = 0
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === BEGIN) start = at - marks++
    else if (marked[at] === END) ranges.push([start, at - marks++])
  }
  return ranges
}

/** How a query is asked. The table that leads gives claims in the order that is wanted, so that the first are there at once. */
interface Conditions {
  readonly tables: string
  readonly order: string
  /** A party may both speak and act in one claim. */
  readonly distinct: '' | 'DISTINCT'
  /** The words of the claim, or of its report, with those that were asked for between marks. */
  readonly said: string
  readonly conditions: readonly string[]
  readonly values: readonly Cell[]
}

/** Ids of places and codes of countries are looked up as they are; all else is words. */
const CODE = /^([A-Z]{3}|[a-z-]+:\S+)$/

function conditionsOf(connection: Connection, query: SearchQuery): Conditions {
  const conditions: string[] = []
  const values: Cell[] = []
  const where = (condition: string, ...parts: Cell[]): void => {
    conditions.push(condition)
    values.push(...parts)
  }
  const words = query.words === undefined ? null : phrasesOf(query.words)
  const names = namesOf(query)
  // Signs alone are in no text.
  if (words?.length === 0 || names?.length === 0) conditions.push('0')
  const isOfReports = query.in === 'reports'
  const byWords = words !== null && words.length > 0 && isOfReports
  const asked = [...(isOfReports ? [] : (words ?? []).map(inReportsOwnWords)), ...(names ?? [])]
  const byNames = asked.length > 0
  const byParty = query.party !== undefined && !byWords && !byNames
  if (byWords) where('document_words MATCH ?', (words ?? []).join(' AND '))
  if (byNames && byWords) {
    where('EXISTS (SELECT 1 FROM claim_words WHERE claim_words MATCH ? AND rowid = claims.number)', asked.join(' AND '))
  } else if (byNames) where('claim_words MATCH ?', asked.join(' AND '))
  if (byParty) where('claim_parties.party = ?', query.party)
  else if (query.party !== undefined) {
    where('EXISTS (SELECT 1 FROM claim_parties WHERE claim = claims.number AND party = ?)', query.party)
  }
  if (query.document !== undefined)
    where('claims.document = (SELECT number FROM documents WHERE id = ?)', query.document)
  if (query.superseded === false) {
    where(
      'documents.retracted = 0 AND NOT EXISTS (SELECT 1 FROM documents AS later WHERE later.revises = documents.id)',
    )
  }
  if (query.place !== undefined && CODE.test(query.place)) {
    where(query.place.includes(':') ? 'claims.place_id = ?' : 'claims.country = ?', query.place)
  }
  for (const part of ['measure', 'event', 'rule', 'status'] as const) {
    const value = query[part]
    if (value !== undefined) where(`claims.${part} = ?`, value)
  }
  // A stretch touches another where neither ends before the other begins. A cut-off is a day.
  if (query.from !== undefined) where('coalesce(claims.time_end, claims.as_of) >= ?', query.from)
  if (query.to !== undefined) where('coalesce(claims.time_start, claims.as_of) <= ?', query.to)
  if (query.after !== undefined) {
    if (byWords) {
      const document = connection.prepare('SELECT document FROM claims WHERE number = ?').pluck().get(query.after)
      const last = (document as number | undefined) ?? 0
      where('document_words.rowid <= ? AND (claims.document < ? OR claims.number > ?)', last, last, query.after)
    } else where('claims.number < ?', query.after)
  }
  return { ...leading(byWords, byNames, byParty), conditions, values }
}

function leading(
  byWords: boolean,
  byNames: boolean,
  byParty: boolean,
): Pick<Conditions, 'tables' | 'order' | 'distinct' | 'said'> {
  if (byWords) {
    return {
      // That index gives the claims of a document by their numbers; sorting all of them would take long.
      tables: 'document_words CROSS JOIN claims INDEXED BY claims_document ON claims.document = document_words.rowid',
      order: 'document_words.rowid DESC',
      distinct: '',
      said: `snippet(document_words, 1, '${BEGIN}', '${END}', '…', 14)`,
    }
  }
  if (byNames) {
    return {
      tables: 'claim_words CROSS JOIN claims ON claims.number = claim_words.rowid',
      order: 'claim_words.rowid DESC',
      distinct: '',
      said: `highlight(claim_words, 0, '${BEGIN}', '${END}')`,
    }
  }
  if (byParty) {
    return {
      tables: 'claim_parties CROSS JOIN claims ON claims.number = claim_parties.claim',
      order: 'claim_parties.claim DESC',
      distinct: 'DISTINCT',
      said: 'NULL',
    }
  }
  return { tables: 'claims', order: 'claims.number DESC', distinct: '', said: 'NULL' }
}

/** The question to the words of claims; `null` where nothing is asked of them. */
function namesOf({ place, source }: SearchQuery): string[] | null {
  const parts: string[] = []
  if (place !== undefined && !CODE.test(place)) parts.push(...phrasesOf(place).map((phrase) => `place : ${phrase}`))
  if (source !== undefined) parts.push(...phrasesOf(source).map((phrase) => `said_by : ${phrase}`))
  const isAsked = source !== undefined || (place !== undefined && !CODE.test(place))
  return isAsked ? parts : null
}

/** Actors stand with our word for what is said of them: "the army (denied)". Who asks for "deny" means the report's words. */
function inReportsOwnWords(phrase: string): string {
  return /^"(?:den(?:y|ied|ies|ying)|(?:accus|suspect|claim|accept)(?:e|s|ed|es|ing)?)"\*?$/i.test(phrase)
    ? `- actors : ${phrase}`
    : phrase
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
