import type { Exporter, Incident } from './exporter.ts'

/** What an export held, gathered while it was written. */
export interface ExportTally {
  incidents: number
  reports: number
  claims: number
  estimates: number
  singleOrigin: number
  unread: number
  readonly engines: Set<string>
  readonly speakers: Map<string, number>
  readonly outlets: Map<string, number>
}

/** Returns a tally of nothing yet. */
export function newTally(): ExportTally {
  return {
    incidents: 0,
    reports: 0,
    claims: 0,
    estimates: 0,
    singleOrigin: 0,
    unread: 0,
    engines: new Set(),
    speakers: new Map(),
    outlets: new Map(),
  }
}

/** Counts an incident in. */
export function tally(into: ExportTally, { bundle, reconciled }: Incident): void {
  into.incidents++
  into.estimates += reconciled.estimates.length
  into.unread += reconciled.unread.length
  for (const report of bundle.reports) {
    into.reports++
    into.claims += report.claims.length
    into.engines.add(report.engine)
    count(into.outlets, report.document.publisher ?? 'not named')
  }
  const named = new Map<string, string>()
  for (const { name, paths } of reconciled.origins) {
    if (name === null) continue
    count(into.speakers, name)
    for (const { claim } of paths) named.set(claim, name)
  }
  for (const { claims } of reconciled.estimates)
    if (new Set(claims.map((claim) => named.get(claim)).filter((name) => name !== undefined)).size < 2)
      into.singleOrigin++
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** How many names a list of the page holds at most. */
const longest = 200

/** Returns the page that goes with an export: rule book, versions, sources, what was left out, what stands on one origin. */
export function methodologyPage(
  exporter: Exporter,
  ruleBook: { readonly name: string; readonly summary: string },
  held: ExportTally,
  isPublic: boolean,
): string {
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, longest)
      .map(([name, number]) => `- ${name.replace(/\s+/g, ' ')} (${number})`)
  return `${[
    `# How ${exporter.files[0]} was made`,
    '',
    `Format: ${exporter.id}, ${exporter.summary}.`,
    `Rule book: ${ruleBook.name}, ${ruleBook.summary}. It follows a published method and is not endorsed by those it follows.`,
    `Read by: ${[...held.engines].sort().join(', ') || 'no engine'}.`,
    '',
    '## What is in it',
    '',
    `${held.incidents} incidents, ${held.reports} reports, ${held.claims} claims, ${held.estimates} estimates.`,
    `${held.singleOrigin} of ${held.estimates} estimates stand on a single known origin or on none. They are shown, not dropped.`,
    `${held.unread} of ${held.reports} reports could not be read (no language pack, or broken): nothing they say is in any figure.`,
    'No person has reviewed a figure unless the claim says so.',
    '',
    '## Conventions of the format',
    '',
    ...exporter.conventions.map((line) => `- ${line}`),
    '',
    '## What every figure follows',
    '',
    '- A claim is what somebody said. Nothing here says which claim is true.',
    '- Unknown is empty and is never 0; a reported zero is 0. Nothing is interpolated.',
    '- Denied, doubted, predicted and threatened numbers set no bound. Cumulative tolls never fill the figure of an incident.',
    '- A figure that a publisher gives in its own voice has an origin that is not stated and counts towards no independence.',
    isPublic
      ? '- For the public: names of private persons, contacts, and the exact places of shelters and of those held were left out, marked █.'
      : '- Not for the public: names of private persons, contacts and exact places of shelters are in it.',
    '',
    '## Primary speakers, by incidents',
    '',
    ...(held.speakers.size === 0 ? ['None is named.'] : list(held.speakers)),
    '',
    '## Outlets, by reports',
    '',
    ...list(held.outlets),
  ].join('\n')}\n`
}
