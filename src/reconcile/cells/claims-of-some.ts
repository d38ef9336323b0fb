import { type Claim, primarySpeaker, type Report } from '../../model/index.ts'

/**
 * Returns the ids of the counts of a report that tell of some, seldom of all: those whose words say so, and what the same
 * sentence goes on with.
 *
 *     One hospital received the bodies of 29 children and 48 wounded people, of whom 30 were children.  =>  29, 48, 30
 */
export function claimsOfSome(report: Report, tellsOfSome: (rule: string) => boolean): ReadonlySet<string> {
  const { claims, document } = report
  const ofSome = new Set<string>()
  let before: Claim | null = null
  for (const claim of claims) {
    if (claim.kind !== 'count') continue
    const isOfSome: boolean =
      tellsOfSome(claim.rule) ||
      (claim.partOf !== null && ofSome.has(claim.partOf)) ||
      (before !== null && goesOn(document.text, before, claim)) ||
      isNobodyElsewhere(report, claim)
    if (isOfSome) ofSome.add(claim.id)
    before = isOfSome ? claim : null
  }
  return ofSome
}

/** "Six were hurt at the depot. A fire at the airport hurt nobody": who tells of six says of that fire alone that it hurt none. */
function isNobodyElsewhere(report: Report, claim: Claim): boolean {
  if (claim.quantity?.high !== 0 || primarySpeaker(claim, report) !== null) return false
  return report.tolls.some(({ measure, low }) => measure === claim.measure && low > 0)
}

/** One counted the dead and another the wounded in one breath: no new clause, no new speaker between them. */
function goesOn(text: string, before: Claim, claim: Claim): boolean {
  if (before.measure === claim.measure || before.quantity === null || claim.quantity === null) return false
  const between = text.slice(before.quantity.end, claim.quantity.start)
  return between.length < FAR && !/[.!?:;\n]/.test(between) && nameOf(before) === nameOf(claim)
}

/** So many letters further on a sentence tells of something else. */
const FAR = 80

function nameOf({ attribution }: Claim): string | null {
  return attribution?.sources[0]?.name ?? null
}
