import {
  type Act,
  codeIncident,
  decideProposal,
  findIncident,
  findIncidents,
  type KeptIncident,
  type Ledger,
  mergeIncidents,
  personHere,
  splitIncident,
  undoJoin,
} from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import type { Look } from '../tables/claim-lines.ts'
import { lookOf } from '../text/look.ts'
import { counted, dateText, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { UsageError } from '../usage-error.ts'
import { shortId } from './found-lines.ts'
import { entryLines } from './history-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord incidents` as the command line gives them. */
export interface IncidentsCommandOptions extends LedgerOptions {
  readonly find?: boolean
  readonly proposals?: boolean
  readonly take?: number
  readonly refuse?: number
  readonly merge?: string
  readonly split?: readonly string[]
  readonly code?: string
  readonly undo?: number
  readonly why?: string
  readonly by?: string
}

const ACTS = ['find', 'proposals', 'take', 'refuse', 'merge', 'split', 'code', 'undo'] as const

/** Runs `onrecord incidents` and returns its exit code. */
export async function runIncidents(id: string | undefined, options: IncidentsCommandOptions): Promise<number> {
  const asked = ACTS.filter((act) => options[act] !== undefined)
  if (asked.length > 1)
    throw new UsageError(`Unexpected --${asked[1]} with --${asked[0]}, expected one of them`, 'Do one after the other.')
  const [act] = asked
  const needsId = act === 'merge' || act === 'split' || act === 'code'
  if (needsId && id === undefined)
    throw new UsageError(`Unexpected --${act} without an incident, expected its id`, '"onrecord incidents" lists them.')
  const needsReason = act === 'refuse' || act === 'merge' || act === 'split' || act === 'undo'
  if (needsReason && !options.why?.trim())
    throw new UsageError(
      `Unexpected --${act} without a reason, expected --why`,
      'It stays in the ledger with your name.',
    )
  const changes = act !== undefined && act !== 'proposals'
  return withLedger(options, changes ? 'change' : 'look', async (ledger) => {
    const by: Act = { actor: options.by ?? personHere(), reason: options.why ?? '' }
    if (!changes) return act === 'proposals' ? showProposals(ledger, options) : show(ledger, id, options)
    const said = await change(ledger, id ?? '', options, by)
    process.stdout.write(options.json ? `${JSON.stringify({ done: said })}\n` : `${said}.\n`)
    return EXIT.all
  })
}

async function change(ledger: Ledger, id: string, options: IncidentsCommandOptions, by: Act): Promise<string> {
  const { merge, split, code, take, refuse, undo } = options
  if (options.find) {
    const { made, joined, proposed } = await findIncidents(ledger, 'engine incidents 1')
    return `${counted(made, 'new incident')}, ${counted(joined, 'report')} joined to known ones, ${counted(proposed, 'join')} proposed`
  }
  if (take !== undefined || refuse !== undefined) {
    await decideProposal(ledger, (take ?? refuse) as number, take !== undefined, by)
    return take === undefined ? `Proposal ${refuse} is refused` : `Proposal ${take} is taken`
  }
  if (merge !== undefined) {
    await mergeIncidents(ledger, id, merge, by)
    return `${shownText(merge)} is merged into ${shownText(id)}`
  }
  if (split !== undefined)
    return `${counted(split.length, 'claim')} ${split.length === 1 ? 'is' : 'are'} ${await splitIncident(ledger, id, split, by)} now`
  if (code !== undefined) {
    const at = code.indexOf(':')
    if (at < 1 || at === code.length - 1)
      throw new UsageError(`Unexpected --code ${code}, expected scheme:code`, 'Such as airwars:CS1234.')
    await codeIncident(ledger, id, code.slice(0, at), code.slice(at + 1), by.actor)
    return `${shownText(id)} is ${shownText(code)}`
  }
  const undone = await undoJoin(ledger, undo as number, by)
  return undone[0].toUpperCase() + undone.slice(1)
}

async function show(ledger: Ledger, id: string | undefined, options: IncidentsCommandOptions): Promise<number> {
  if (id !== undefined) {
    const incident = await findIncident(ledger, id)
    process.stdout.write(
      options.json
        ? `${JSON.stringify(incident, null, 2)}\n`
        : `${detail(incident, options)}\n${options.json ? '' : await pastText(ledger, incident.id, options)}`,
    )
    return EXIT.all
  }
  let number = 0
  for await (const incident of ledger.incidents()) {
    number++
    process.stdout.write(
      options.json ? `${JSON.stringify(incident)}\n` : `${line(incident, lookOf(options)).join('\n')}\n`,
    )
  }
  const waiting = (await ledger.proposals()).length
  if (number === 0) {
    process.stderr.write(
      `onrecord: no incidents in ${options.ledger} yet\n  onrecord incidents --find joins the claims of its reports.\n`,
    )
    return EXIT.nothing
  }
  if (waiting > 0 && !options.quiet)
    process.stderr.write(
      `onrecord: ${counted(waiting, 'join')} ${waiting === 1 ? 'waits' : 'wait'} for a person: --proposals\n`,
    )
  return EXIT.all
}

/** Its id, what is told of it, and by how many. */
function line({ id, about, claims, codes, merged }: KeptIncident, { width, paint }: Look): string[] {
  const documents = new Set(claims.map(({ claim }) => claim.slice(0, claim.indexOf('#')))).size
  const kinds = about.kinds.slice(0, 3).map((kind) => idText(shownText(kind)))
  const what = [
    about.kinds.length > 3 ? `${kinds.join(', ')} …` : kinds.join(', '),
    about.place === null ? '' : shownText(about.place),
    about.from === null ? '' : dateText(about.from),
  ].filter((part) => part !== '')
  const parts = [
    `${counted(claims.length, 'claim')} of ${counted(documents, 'report')}`,
    ...codes.map(({ scheme, code }) => `${shownText(scheme)}:${shownText(code)}`),
    ...(merged.length > 0 ? [`with ${counted(merged.length, 'merged incident')}`] : []),
  ]
  return wrapText(
    [
      { text: `${id}  ` },
      { text: what.join(' · '), style: 'strong' },
      { text: ` · ${parts.join(' · ')}`, style: 'quiet' },
    ],
    paint,
    { width, rest: '    ' },
  )
}

function detail(incident: KeptIncident, options: IncidentsCommandOptions): string {
  const look = lookOf(options)
  const joins = new Map<string, { document: string; claims: string[]; why: string }>()
  for (const { claim, entry, basis, because } of incident.claims) {
    const [document, own] = claim.split('#')
    const join = joins.get(`${document} ${entry}`)
    if (join) join.claims.push(own)
    else {
      const why = `entry ${entry}, ${basis === 'person' ? 'by a person' : 'sure'}: ${shownText(because ?? '')}`
      joins.set(`${document} ${entry}`, { document, claims: [own], why })
    }
  }
  const rows = [...joins.values()].flatMap(({ document, claims, why }) =>
    wrapText([{ text: `${shortId(document)} ${claims.join(' ')}  ` }, { text: why, style: 'quiet' }], look.paint, {
      width: look.width,
      first: '  ',
      rest: '      ',
    }),
  )
  return [...line(incident, look), ...rows].join('\n')
}

/** What was done to an incident besides joining claims to it. */
const PAST: ReadonlySet<string> = new Set([
  'incident-left',
  'incident-merged',
  'incident-unmerged',
  'incident-coded',
  'proposal-refused',
])

async function pastText(ledger: Ledger, id: string, options: IncidentsCommandOptions): Promise<string> {
  const lines: string[] = []
  const { entries } = await ledger.summary()
  for await (const entry of ledger.entries({ subject: id })) {
    if (PAST.has(entry.event)) lines.push(...entryLines(entry, lookOf(options), String(entries).length))
  }
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`
}

async function showProposals(ledger: Ledger, options: IncidentsCommandOptions): Promise<number> {
  const proposals = await ledger.proposals()
  if (options.json) {
    process.stdout.write(`${JSON.stringify(proposals, null, 2)}\n`)
    return EXIT.all
  }
  if (proposals.length === 0) process.stdout.write('No join waits for a person.\n')
  const look = lookOf(options)
  for (const { entry, incident, claims, because } of proposals) {
    const text = `${claims.map(shortId).join(', ')} may be of ${incident}. ${shownText(because ?? '')}`
    const lines = wrapText([{ text }], look.paint, { width: look.width, first: `${entry}  `, rest: '      ' })
    process.stdout.write(`${lines.join('\n')}\n`)
  }
  return EXIT.all
}
