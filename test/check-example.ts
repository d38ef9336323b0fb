import { fighters } from '../src/extract/counts/facets.ts'
import type { Extraction } from '../src/extract/index.ts'
import { type Mark, parseMarks } from '../src/language/marks.ts'
import type { EntryBase, FrameEntry, PackSource, PeopleEntry, ThingEntry } from '../src/language/source.ts'
import type { Claim } from '../src/model/index.ts'

/** Kinds of entries of a pack that carry examples. */
export const PROVEN_KINDS = ['frames', 'people', 'things', 'hedges', 'vague', 'notCounts', 'modality', 'scope'] as const
export type ProvenKind = (typeof PROVEN_KINDS)[number]

/** An entry of a pack with its kind. */
export type Proven = {
  [Kind in ProvenKind]: { readonly kind: Kind; readonly entry: PackSource[Kind][number] }
}[ProvenKind]

/** What an example says that must be read, and what was read instead. */
export interface Fault {
  readonly expected: string
  readonly came: string
}

type Read = Pick<Extraction, 'claims' | 'numbers'>

/** Returns what of a marked example was not read as its entry says; empty when all was. */
export function findExampleFaults(proven: Proven, example: string, read: Read, pack: PackSource): Fault[] {
  const { marks } = parseMarks(example)
  const named = (name: string): readonly Mark[] => marks.filter((mark) => mark.name === name)
  if (proven.kind === 'modality' && proven.entry.hypothetical) {
    return [...named('quantity'), ...named('number')].flatMap((mark) => findUnwantedClaim(mark, read))
  }
  const faults: Fault[] = []
  const found: Claim[] = []
  const triggers = named('measure')
  for (const mark of named('quantity')) {
    const atMark = read.claims.filter(({ quantity }) => quantity?.start === mark.start && quantity.end === mark.end)
    if (atMark.length === 0) {
      faults.push({ expected: `a claim whose quantity is "${mark.text}"`, came: describeRead(read) })
      continue
    }
    // "12 were killed or wounded" may make two claims of one quantity: one of them must be as the entry says.
    const judged = atMark.map((claim) => ({ claim, faults: judge(proven, claim, mark, triggers, pack) }))
    judged.sort((left, right) => left.faults.length - right.faults.length)
    faults.push(...judged[0].faults)
    found.push(...atMark)
  }
  if (found.length > 0) faults.push(...findUncoveredMarks(proven, named('population'), triggers, found, pack))
  if (proven.kind === 'people' && found.length > 0) faults.push(...findMissingFacets(proven.entry, found))
  if (proven.kind === 'notCounts') {
    for (const mark of named('number')) {
      faults.push(...findUnwantedClaim(mark, read))
      const reading = read.numbers.find((number) => overlaps(number, mark) && number.reason === proven.entry.reason)
      if (!reading) {
        faults.push({
          expected: `the number "${mark.text}" with the reason ${proven.entry.reason}`,
          came: describeRead(read),
        })
      }
    }
  }
  return faults
}

/** Returns the claims that a counter-example must not make: of a frame its own, of any other entry all. */
export function findNeverFaults(proven: Proven, read: Read): Fault[] {
  const { entry, kind } = proven
  const unwanted =
    kind === 'frames'
      ? read.claims.filter(({ rule }) => rule === entry.id)
      : read.claims.filter((claim) => claim.kind === 'count')
  const expected = kind === 'frames' ? `no claim of the frame ${entry.id}` : 'no claim'
  return unwanted.map((claim) => ({ expected, came: describeClaim(claim) }))
}

/** A failure as a person reads it: where the entry stands, the sentence, what was expected and what came. */
export function printFaults(entry: EntryBase, place: string, sentence: string, faults: readonly Fault[]): string {
  const lines = faults.flatMap(({ expected, came }) => [`  expected  ${expected}`, `  came      ${came}`])
  return [`${place}  ${entry.id}`, `  "${parseMarks(sentence).text}"`, ...lines].join('\n')
}

function judge(proven: Proven, claim: Claim, mark: Mark, triggers: readonly Mark[], pack: PackSource): Fault[] {
  const faults: Fault[] = []
  const came = describeClaim(claim)
  const expect = (is: boolean, what: string): void => {
    if (!is) faults.push({ expected: `"${mark.text}" ${what}`, came })
  }
  if (triggers.length > 0) {
    const words = triggers.map(({ text }) => `"${text}"`).join(' or ')
    expect(
      triggers.some((trigger) => overlaps(claim.trigger, trigger)),
      `triggered by ${words}`,
    )
  }
  switch (proven.kind) {
    case 'frames': {
      const measures = measuresOf(proven.entry)
      expect(measures.includes(claim.measure ?? ''), `with measure ${measures.join(' or ')}`)
      const { unit, certainty } = proven.entry
      if (unit) expect(claim.unit === unit, `with unit ${unit}`)
      if (certainty) expect(claim.certainty === certainty, `with certainty ${certainty}`)
      break
    }
    case 'people':
      if (proven.entry.unit) expect(claim.unit === proven.entry.unit, `with unit ${proven.entry.unit}`)
      break
    case 'things': {
      const measures = measuresOfClass(pack, proven.entry)
      expect(measures.includes(claim.measure ?? ''), `with measure ${measures.join(' or ')}`)
      expect(claim.unit === proven.entry.unit, `with unit ${proven.entry.unit}`)
      break
    }
    case 'hedges': {
      const { hedge, ceiling } = proven.entry
      expect(claim.quantity?.hedge === hedge, `with hedge ${hedge}`)
      // "nearly 400": no more than 400.
      if (ceiling) expect(claim.quantity?.high === claim.quantity?.stated, 'with its number as the highest')
      break
    }
    case 'vague':
      expect(claim.quantity?.hedge === 'vague', 'with hedge vague')
      break
    case 'modality': {
      const { certainty, stance } = proven.entry
      if (certainty) expect(claim.certainty === certainty, `with certainty ${certainty}`)
      if (stance) expect(claim.stance === stance, `with stance ${stance}`)
      break
    }
    case 'scope':
      expect(claim.scope === proven.entry.scope, `with scope ${proven.entry.scope}`)
      break
    case 'notCounts':
      break
  }
  return faults
}

/** Every marked population and trigger must be read by one of the claims found. */
function findUncoveredMarks(
  proven: Proven,
  populations: readonly Mark[],
  triggers: readonly Mark[],
  found: readonly Claim[],
  pack: PackSource,
): Fault[] {
  const faults: Fault[] = []
  const came = found.map(describeClaim).join('\n            ')
  for (const mark of populations) {
    if (proven.kind === 'people' && toldOf(proven.entry.facets).length === 0) continue
    if (statesNothing(mark.text, pack)) continue
    const read = found.some((claim) => claim.population.some((facet) => overlaps(facet, mark)))
    if (!read) faults.push({ expected: `a population in the words "${mark.text}"`, came })
  }
  for (const mark of triggers) {
    if (!found.some((claim) => overlaps(claim.trigger, mark))) {
      faults.push({ expected: `a claim triggered by "${mark.text}"`, came })
    }
  }
  return faults
}

function findMissingFacets(entry: PeopleEntry, found: readonly Claim[]): Fault[] {
  const ids = toldOf(entry.facets)
  const has = (claim: Claim): boolean => ids.every((id) => claim.population.some((facet) => facet.id === id))
  if (found.some(has)) return []
  return [
    { expected: `a claim with population ${ids.join(', ')}`, came: found.map(describeClaim).join('\n            ') },
  ]
}

function findUnwantedClaim(mark: Mark, read: Read): Fault[] {
  return read.claims
    .filter(({ quantity }) => quantity !== null && overlaps(quantity, mark))
    .map((claim) => ({ expected: `no claim of "${mark.text}"`, came: describeClaim(claim) }))
}

/** "people", "others": nouns of persons without a facet, for which no population is read. */
function statesNothing(words: string, pack: PackSource): boolean {
  const lower = words.toLowerCase()
  return pack.people.some(
    ({ facets, words: singulars, plurals }) =>
      toldOf(facets).length === 0 &&
      [...singulars, ...plurals, ...singulars.map((word) => pack.inflection.plurals[word] ?? `${word}s`)].includes(
        lower,
      ),
  )
}

function measuresOf({ measure }: FrameEntry): string[] {
  return typeof measure === 'string' ? [measure] : Object.values(measure)
}

/** The measures that frames of things give to the class of a thing. */
function measuresOfClass(pack: PackSource, thing: ThingEntry): string[] {
  const measures = pack.frames
    .filter(({ what }) => what === 'things')
    .flatMap(({ measure }) => (typeof measure === 'string' ? measure : (measure[thing.class] ?? [])))
  return [...new Set(measures)]
}

function overlaps(span: { readonly start?: number; readonly end?: number } | null, mark: Mark): boolean {
  return span?.start !== undefined && span.end !== undefined && span.start < mark.end && mark.start < span.end
}

function describeRead({ claims, numbers }: Read): string {
  if (claims.length > 0) return claims.map(describeClaim).join('\n            ')
  const reasons = numbers.map(({ text, reason }) => `"${text}" ${reason ?? 'in a claim'}`).join(', ')
  return `no claim${reasons ? `; numbers: ${reasons}` : ', and no number was seen'}`
}

function describeClaim(claim: Claim): string {
  const { quantity, trigger, population } = claim
  return [
    `"${quantity?.text ?? ''}" ${claim.measure} (${quantity?.hedge} ${quantity?.stated}, ${quantity?.low}–${quantity?.high ?? ''})`,
    `of ${population.map(({ id }) => id).join(', ') || 'nobody named'}`,
    `unit ${claim.unit}`,
    `triggered by "${trigger?.text ?? ''}"`,
    `${claim.certainty}, ${claim.stance}, ${claim.scope}`,
    `rule ${claim.rule}`,
  ].join(' · ')
}

/** The populations that a claim tells: "fighters" is compared inside and told nowhere. */
function toldOf(facets: object): string[] {
  return Object.keys(facets).filter((id) => id !== fighters)
}
