import type { Bundle, Report } from '../../model/index.ts'
import type { OriginIndex } from '../origins/find-origins.ts'
import type { Question } from '../rule-book.ts'
import type { Figure } from './figure.ts'
import { readSurvivors } from './read-survivors.ts'
import { readingsOf } from './readings.ts'
import { settleFigures } from './settle-figures.ts'
import { type IsElsewhere, type Told, toldClaims } from './told-claims.ts'

/**
 * Returns, for each measure and each population that the reports count of the incident, the figure of each report,
 * oldest first. Measures and populations stand in the order of their names, everybody before any group.
 */
export function figuresOf(
  reports: readonly Report[],
  origins: OriginIndex,
  bundle: Pick<Bundle, 'place' | 'date'>,
  isElsewhere: IsElsewhere | null = null,
  tellsOfSome: (rule: string) => boolean = () => false,
): Question[] {
  const told = reports.map((report) => ({ report, told: toldClaims(report, 'incident', bundle.date, isElsewhere) }))
  const scoped = told.some((one) => one.told.length > 0)
    ? told
    : reports.map((report) => ({ report, told: toldClaims(report, 'cumulative') }))
  const questions: Question[] = []
  const known = new Map<string, readonly Figure[]>()
  for (const [measure, populations] of askedOf(scoped.map((one) => one.told))) {
    for (const population of populations) {
      const read = scoped.map((one) => {
        const asked = isAllOf(one.told, measure, population) ? null : population
        const readings = readingsOf(one.report, one.told, measure, asked)
        if (measure === 'injured' && population === null)
          readings.push(...readSurvivors(one.report, one.told, known.get('killed') ?? []))
        return { report: one.report, readings, isOfAll: asked === null }
      })
      const figures = settleFigures(measure, population, read, origins, tellsOfSome)
      if (population === null) known.set(measure, figures)
      if (figures.length > 0) questions.push({ measure, population, figures, everybody: known.get(measure) ?? figures })
    }
  }
  return questions
}

/**
 * "Between 7 and 11 civilians were killed. One source gives 15": a report that counts civilians, and nobody else, means
 * civilians by its other numbers, too. Of age, sex and occupation that would say too much.
 */
function isAllOf(told: readonly Told[], measure: string, population: string | null): boolean {
  if (population !== 'civilians') return false
  let isSaid = false
  for (const claim of told) {
    if (claim.measure !== measure) continue
    if (claim.partOf !== null) {
      // "14 people, 11 of them civilians": the others are none.
      if (claim.population.some(({ id }) => id === population)) return false
      continue
    }
    if (claim.role === 'attacker') return false
    for (const { id, facet, basis } of claim.population) {
      if (id === population && basis === 'said') isSaid = true
      else if (facet === 'status' || facet === 'side' || armed.has(id)) return false
    }
  }
  return isSaid
}

const armed: ReadonlySet<string> = new Set(['soldiers', 'police', 'security-forces'])

/** Which measures, and which populations of each, the claims count. Those killed come first: others are read by them. */
function askedOf(reports: readonly (readonly Told[])[]): [string, (string | null)[]][] {
  const asked = new Map<string, Set<string>>()
  for (const told of reports) {
    for (const { measure, population } of told) {
      const populations = asked.get(measure) ?? new Set<string>()
      for (const { id, basis } of population) if (basis === 'said') populations.add(id)
      asked.set(measure, populations)
    }
  }
  // "Five people were shot": that they were injured no report need say in words.
  if (asked.has('casualties') && !asked.has('injured')) asked.set('injured', new Set())
  return [...asked]
    .sort(([a], [b]) => Number(b === 'killed') - Number(a === 'killed') || (a < b ? -1 : 1))
    .map(([measure, populations]) => [measure, [null, ...[...populations].sort()]])
}
