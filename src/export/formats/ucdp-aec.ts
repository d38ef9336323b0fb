import { nameOfPlace } from '../as-country.ts'
import { estimateOf } from '../claims-of.ts'
import type { Exporter } from '../exporter.ts'
import { sidesOf } from '../sides-of.ts'
import { whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const file = 'ucdp-aec.jsonl'

/** Predictions in the shape of the UCDP-AEC benchmark, so that academics can score On Record with their own evaluator. */
export const exporter: Exporter = {
  id: 'ucdp-aec',
  summary: 'predictions for the UCDP-AEC benchmark, a line an incident (JSON lines)',
  rows: 'estimates',
  ruleBook: 'ucdp-style',
  files: [file],
  conventions: ['A field of which the reports say nothing is null.'],
  write: async function* (incidents, { facts }) {
    for await (const incident of incidents) {
      const { place, time } = whatHappened(incident)
      const { a, b, againstPeople } = sidesOf(incident, facts)
      const all = wholeNumbers(incident, estimateOf(incident, 'killed', null))
      const civilian = wholeNumbers(incident, estimateOf(incident, 'killed', 'civilians'))
      const civilians = civilian.best === null || all.best === null ? civilian.best : Math.min(civilian.best, all.best)
      const row = {
        id: incident.bundle.id,
        side_a_name: a?.name ?? null,
        side_b_name: b?.name ?? (againstPeople && a ? 'Civilians' : null),
        start_date: time?.start ?? null,
        end_date: time?.end ?? null,
        location_root_name: place?.country ? facts.countryName(place.country) : null,
        location_adm1_name: place?.precision === 'province' ? place.name : null,
        location_adm2_name: place?.precision === 'district' ? place.name : null,
        location_where_name: nameOfPlace(place),
        deaths_side_a: null,
        deaths_side_b: null,
        deaths_civilian: civilians,
        deaths_unknown: all.best === null ? null : all.best - (civilians ?? 0),
        deaths_low: all.low ?? civilian.low,
        deaths_high: all.high ?? civilian.high,
      }
      yield { file, content: `${JSON.stringify(row)}\n` }
    }
  },
}
