import type { Contradiction } from '../../model/index.ts'
import { claimsOf, type PlacedClaim } from '../claims-of.ts'
import type { Exporter, Incident } from '../exporter.ts'
import { speakerOf } from '../sources-of.ts'

const file = 'onrecord.jsonld'

/** Our own words have an address that names them and promises no page. */
const context = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  onrecord: 'urn:onrecord:',
}

/** How much of the text stands around a quotation, in characters. */
const around = 32

/** Claims as schema.org `Claim` with W3C Web Annotation selectors and PROV-O. Never a rating. */
export const exporter: Exporter = {
  id: 'jsonld',
  summary: 'claims as linked data: schema.org Claim, Web Annotation, PROV-O (JSON-LD)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: [
    'A claim is what somebody said; nothing here rates it. `onrecord:contradicts` says that two claims cannot both be true, not which is.',
    'Positions are UTF-16 offsets into the text of the document.',
  ],
  write: async function* (incidents) {
    yield { file, content: `{"@context":${JSON.stringify(context)},"@graph":[` }
    let first = true
    for await (const incident of incidents) {
      for (const node of nodesOf(incident)) {
        yield { file, content: `${first ? '' : ','}\n${JSON.stringify(node)}` }
        first = false
      }
    }
    yield { file, content: '\n]}\n' }
  },
}

function* nodesOf(incident: Incident): Generator<object> {
  for (const report of incident.bundle.reports) {
    const { document } = report
    yield strip({
      '@id': documentId(document.id),
      '@type': 'CreativeWork',
      headline: document.title,
      publisher: document.publisher === null ? null : { '@type': 'Organization', name: document.publisher },
      url: document.url,
      archivedAt: document.archiveUrl,
      datePublished: document.published,
      inLanguage: document.language,
      'prov:wasRevisionOf': document.revises === null ? null : { '@id': documentId(document.revises) },
    })
  }
  const firsts = firstOf(incident)
  for (const placed of claimsOf(incident)) yield nodeOf(placed, incident.reconciled.contradictions, firsts)
}

function nodeOf(
  placed: PlacedClaim,
  contradictions: readonly Contradiction[],
  firsts: ReadonlyMap<string, string>,
): object {
  const { claim, report, reference } = placed
  const { document } = report
  const { start, end, text } = claim.evidence
  const speaker = speakerOf(placed)
  const chain = claim.attribution?.sources ?? []
  const against = contradictions
    .filter(({ kind, claims }) => kind !== 'only-apparent' && claims.includes(reference))
    .flatMap(({ claims }) => claims)
    .filter((other) => other !== reference)
  const first = firsts.get(reference)
  return strip({
    '@id': claimId(reference),
    '@type': ['Claim', 'prov:Entity'],
    text,
    author: speaker === null ? null : { '@type': 'Thing', name: speaker },
    appearance: { '@id': documentId(document.id) },
    firstAppearance: first === undefined ? null : { '@id': claimId(first) },
    'prov:wasAttributedTo': speaker === null ? null : { '@type': 'prov:Agent', name: speaker },
    'prov:hadPrimarySource': speaker !== null && chain.length > 1 ? { name: speaker } : null,
    'prov:wasQuotedFrom': claim.attribution?.quoted ? { '@id': documentId(document.id) } : null,
    'prov:wasDerivedFrom': { '@id': documentId(document.id) },
    'prov:generatedAtTime': document.published,
    'oa:hasSelector': [
      {
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': text,
        'oa:prefix': document.text.slice(Math.max(0, start - around), start),
        'oa:suffix': document.text.slice(end, end + around),
      },
      { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
    ],
    'onrecord:measure': claim.measure,
    'onrecord:event': claim.event,
    'onrecord:stated': claim.quantity?.stated ?? null,
    'onrecord:low': claim.quantity?.low ?? null,
    'onrecord:high': claim.quantity?.high ?? null,
    'onrecord:stance': claim.stance,
    'onrecord:partOf': claim.partOf === null ? null : { '@id': claimId(`${report.id}#${claim.partOf}`) },
    'onrecord:repeats': first === undefined || first === reference ? null : { '@id': claimId(first) },
    'onrecord:contradicts': against.length === 0 ? null : [...new Set(against)].map((id) => ({ '@id': claimId(id) })),
  })
}

/** The first claim of the same origin, by claim. */
function firstOf({ reconciled }: Incident): Map<string, string> {
  const firsts = new Map<string, string>()
  for (const { name, first, paths } of reconciled.origins)
    if (name !== null && first !== null) for (const { claim } of paths) firsts.set(claim, first)
  return firsts
}

const documentId = (id: string): string => `urn:onrecord:document:${encodeURIComponent(id)}`
const claimId = (reference: string): string => `urn:onrecord:claim:${encodeURIComponent(reference)}`

/** Without what is not said: linked data has no null. */
function strip(node: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined))
}
