import { labelOf } from '../../app/index.ts'
import type { Origin, Series } from '../../model/index.ts'
import { dateText, grouped, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Columns of the longest bar. */
const LONGEST = 24

/**
 * Returns what a source said over time as bars, each with its day, its number and what the step is.
 *
 *     killed, Lake Radio
 *                       12  ██████
 *       5 March 2024    48  ████████████████████████  found later
 */
export function seriesChart(
  { measure, population, origin, steps }: Series,
  origins: readonly Origin[],
  look: Look,
): string[] {
  const { paint, width } = look
  const source = origins.find(({ id }) => id === origin)
  const voice = source?.paths[0]?.through.at(-1)
  const name = source?.name ?? (voice === undefined ? "the publisher's own voice" : `${voice} itself`)
  const what = idText(measure) + (population === null ? '' : `, ${labelOf(population)}`)
  const rows = [{ day: null as string | null, number: steps[0].from as number | null, kind: '' }]
  for (const { day, to, kind } of steps) rows.push({ day, number: to, kind: idText(kind) })
  const days = rows.map(({ day }) => (day === null ? '' : dateText(day)))
  const numbers = rows.map(({ number }) => (number === null ? 'none' : grouped(number)))
  const [dayWidth, numberWidth] = [days, numbers].map((texts) => Math.max(...texts.map(({ length }) => length)))
  const most = Math.max(1, ...rows.map(({ number }) => number ?? 0))
  const room = Math.max(4, Math.min(LONGEST, width - dayWidth - numberWidth - 26))
  return [
    ...wrapText([{ text: `${what}, ` }, { text: shownText(name), style: 'strong' }], paint, { width, rest: '  ' }),
    ...rows.flatMap(({ number, kind }, at) => {
      const length = number === null || number === 0 ? 0 : Math.max(1, Math.round((number / most) * room))
      const bar = '█'.repeat(length).padEnd(room)
      const line = `  ${days[at].padEnd(dayWidth)}  ${numbers[at].padStart(numberWidth)}  `
      return [`${line}${paint('number', bar)}${kind === '' ? '' : `  ${paint('quiet', kind)}`}`.trimEnd()]
    }),
  ]
}
