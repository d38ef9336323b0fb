import type { Problem, Where } from '../model/index.ts'
import { type Intake, type IntakeLimits, type Taken, type Untaken, untaken } from './intake.ts'
import type { OpenInput } from './open-input.ts'
import { documentOf, type JsonLine, ownId, readObjects } from './read-jsonl.ts'
import { sha256 } from './sha256.ts'

/** A set of reports about one incident, as a line of JSONL gave it. */
export interface TakenBundle {
  readonly kind: 'bundle'
  readonly id: string
  /** Where and when the incident was, if the line says so. */
  readonly place: string | null
  readonly date: string | null
  readonly reports: readonly Taken[]
  /** What was wrong with it, and with those of its reports that gave no document. */
  readonly problems: readonly Problem[]
  readonly where: Where
}

/** Yields the bundles and documents of a JSONL input, one a line, and a problem for each line that holds neither. */
export function readBundles(open: OpenInput, file: string, limits: IntakeLimits): AsyncGenerator<Intake | TakenBundle> {
  return readObjects(open, file, limits, (line) =>
    line.fields.reports === undefined && line.fields.text !== undefined ? documentOf(line) : bundleOf(line),
  )
}

const SHAPE =
  'A bundle is {"id": "…", "place": "…", "date": "2023-01-14", "reports": [{"text": "…"}]}. The other lines were read.'

function bundleOf(line: JsonLine): TakenBundle | Untaken {
  const { fields, where, bytes, own } = line
  if (!Array.isArray(fields.reports)) {
    const what = fields.reports === undefined ? 'bundle without reports' : `reports that are no list`
    return untaken('no-reports', `Unexpected ${what}, expected "reports": [{"text": "…"}]`, where, SHAPE)
  }
  const problems: Problem[] = [...line.problems]
  const reports: Taken[] = []
  for (const [at, report] of (fields.reports as unknown[]).entries()) {
    const place = `report ${at + 1}`
    if (typeof report !== 'object' || report === null || Array.isArray(report)) {
      const said = report === null ? 'null' : Array.isArray(report) ? 'list' : typeof report
      const message = `Unexpected ${said} as ${place}, expected an object with "text"`
      problems.push({ code: 'no-text', message, where, hint: 'The other reports of the bundle were read.' })
      continue
    }
    const inner = report as Record<string, unknown>
    const id = ownId(inner)
    // Its own bytes: the report as JSON, so that its hash does not hang on its neighbours.
    const source = { ...line, fields: inner, bytes: Buffer.from(JSON.stringify(inner)), problems: [], own: id }
    const taken = documentOf({ ...source, where: { ...where, document: id ?? `${own ?? ''} ${place}`.trim() } })
    if (taken.kind === 'document') reports.push(taken)
    else problems.push(taken.problem)
  }
  if (reports.length === 0)
    problems.push({
      code: 'no-reports',
      message: 'Unexpected bundle without a report, expected one or more',
      where,
      hint: SHAPE,
    })
  const place = textOf('place', fields.place, where, problems)
  const date = dayOf(fields.date, where, problems)
  const id = own ?? sha256(bytes).slice(0, 32)
  return { kind: 'bundle', id, place, date, reports: withOwnIds(reports), problems, where }
}

/** Reports are named by their ids: where two bear one, each is named by what it is. */
function withOwnIds(reports: readonly Taken[]): Taken[] {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, document } of reports) {
    const other = found.get(id)
    if (other !== undefined && other !== document.id) shared.add(id)
    found.set(id, document.id)
  }
  const seen = new Set<string>()
  return reports
    .map((report) => (shared.has(report.id) ? { ...report, id: report.document.id } : report))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
}

function textOf(name: string, value: unknown, where: Where, problems: Problem[]): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  problems.push(unexpected(name, value, 'a text', where))
  return null
}

function dayOf(value: unknown, where: Where, problems: Problem[]): string | null {
  const text = textOf('date', value, where, problems)
  if (text === null) return null
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.test(text)) return text.slice(0, 10)
  problems.push(unexpected('date', value, 'an ISO date such as 2023-10-08', where))
  return null
}

function unexpected(name: string, value: unknown, expected: string, where: Where): Problem {
  const message = `Unexpected ${name} ${JSON.stringify(value)?.slice(0, 60)}, expected ${expected}`
  return { code: 'unexpected-value', message, where, hint: `The bundle was read without its ${name}.` }
}
