import { claimsOf } from '../claims-of.ts'
import { placedEstimates } from '../estimate-columns.ts'
import type { Exporter, Incident } from '../exporter.ts'
import { hasPoint, type Point } from '../has-point.ts'
import { speakerOf } from '../sources-of.ts'

const file = 'onrecord.geojson'

/** Estimates and claims that have a place, as points (RFC 7946). */
export const exporter: Exporter = {
  id: 'geojson',
  summary: 'estimates and claims with a place, as points (GeoJSON)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: [
    'Claims and estimates without coordinates are left out.',
    'A point stands for the place that the words name; `precision` tells how exact that is. No border is drawn, and no country is derived from a point.',
  ],
  write: async function* (incidents) {
    yield { file, content: '{"type":"FeatureCollection","features":[' }
    let first = true
    for await (const incident of incidents) {
      for (const feature of featuresOf(incident)) {
        yield { file, content: `${first ? '' : ','}\n${JSON.stringify(feature)}` }
        first = false
      }
    }
    yield { file, content: '\n]}\n' }
  },
}

function* featuresOf(incident: Incident): Generator<object> {
  for (const { estimate, happened } of placedEstimates(incident)) {
    if (!hasPoint(happened.place)) continue
    const { measure, population, low, best, high, open, claims } = estimate
    yield featureOf(happened.place, {
      kind: 'estimate',
      incident: incident.bundle.id,
      ruleBook: incident.reconciled.ruleBook,
      measure,
      population,
      low,
      best,
      high,
      open,
      start: happened.time?.start ?? null,
      end: happened.time?.end ?? null,
      claims,
    })
  }
  for (const { claim, report, reference } of claimsOf(incident)) {
    if (!hasPoint(claim.place)) continue
    yield featureOf(claim.place, {
      kind: claim.kind,
      claim: reference,
      measure: claim.measure,
      event: claim.event,
      words: claim.evidence.text,
      stated: claim.quantity?.stated ?? null,
      low: claim.quantity?.low ?? null,
      high: claim.quantity?.high ?? null,
      hedge: claim.quantity?.hedge ?? null,
      stance: claim.stance,
      source: speakerOf({ claim, report }),
      publisher: report.document.publisher,
      url: report.document.url,
      start: claim.time?.start ?? null,
      end: claim.time?.end ?? null,
    })
  }
}

function featureOf(place: Point, properties: object): object {
  const { name, id, country, precision, basis } = place
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: { ...properties, place: name, placeId: id, country, precision, basis },
  }
}
