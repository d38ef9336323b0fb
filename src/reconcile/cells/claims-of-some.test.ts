import { expect, test } from 'vitest'
import { inventedReport } from '../../../test/invented-figures.ts'
import type { Claim, Report } from '../../model/index.ts'
import { claimsOfSome } from './claims-of-some.ts'

/** A report of invented figures with words of its own between them. */
function reportOf(text: string, claims: readonly (Partial<Claim> & { says: string; measure: string })[]): Report {
  const figures = claims.map(({ says, measure, ...more }) => ({ says, measure, more }))
  const report = inventedReport('The Courier', 4, figures)
  return {
    ...report,
    document: { ...report.document, text },
    claims: report.claims.map((claim) => {
      const start = text.indexOf(claim.quantity?.text ?? '')
      const span = { start, end: start + (claim.quantity?.text.length ?? 0) }
      return { ...claim, quantity: claim.quantity === null ? null : { ...claim.quantity, ...span } }
    }),
  }
}

test.each<[string, Report, string[]]>([
  [
    'what one hospital received, the wounded among them, too',
    reportOf('One hospital received 29 bodies and 48 wounded people, of whom 30 were children. 79 were hurt in all.', [
      { says: '29', measure: 'killed', rule: 'bodies/seen' },
      { says: '48', measure: 'injured' },
      { says: '30', measure: 'injured', partOf: 'c2' },
      { says: '79', measure: 'injured' },
    ]),
    ['c1', 'c2', 'c3'],
  ],
  [
    'not what stands behind a semicolon',
    reportOf('A nurse saw 12 bodies; 30 people were wounded.', [
      { says: '12', measure: 'killed', rule: 'bodies/seen' },
      { says: '30', measure: 'injured' },
    ]),
    ['c1'],
  ],
])('%s', (_, report, ids) => {
  expect([...claimsOfSome(report, (rule) => rule === 'bodies/seen')]).toEqual(ids)
})

test('a report that counts six hurt tells of one fire alone that it hurt nobody', () => {
  const text = 'Six people: 6 hurt. A fire hurt 0.'
  const report = reportOf(text, [
    { says: '6', measure: 'injured' },
    { says: '0', measure: 'injured' },
  ])
  const toll = { measure: 'injured', low: 6, high: 6, claims: ['c1'], alternatives: [] }
  expect([...claimsOfSome({ ...report, tolls: [toll] }, () => false)]).toEqual(['c2'])
  expect([...claimsOfSome(report, () => false)]).toEqual([])
})
