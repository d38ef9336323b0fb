import type { Actor, Attribution, Claim, Place, Time } from '../../model/index.ts'
import { dateText, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'

/** What stands behind words that the report does not say of this claim, but lets its reader know. */
export const INFERRED = '*'

/** A line below a claim: what it tells, and in which words. */
export interface Row {
  readonly label: 'said by' | 'done by' | 'target' | 'where' | 'when'
  readonly text: string
}

/** Returns who says a claim, who did what it tells, where and when: a row for each that the report tells of. */
export function claimRows(claim: Claim, publisher: string | null): Row[] {
  const done = doneText(claim)
  const where = whereText(claim)
  const when = whenText(claim)
  return [
    { label: 'said by', text: saidText(claim.attribution, publisher) },
    ...(done === '' ? [] : [{ label: 'done by', text: done } as const]),
    ...(claim.target === null ? [] : [{ label: 'target', text: placeText(claim.target) } as const]),
    ...(where === '' ? [] : [{ label: 'where', text: when === '' ? where : `${where} · ${when}` } as const]),
    ...(where === '' && when !== '' ? [{ label: 'when', text: when } as const] : []),
  ]
}

/** The chain, nearest to the text first, and how it is said: "health ministry ◂ Example Wire · has confirmed". */
export function saidText(attribution: Attribution | null, publisher: string | null): string {
  if (attribution === null) return publisher === null ? 'the publisher' : `${shownText(publisher)}, in its own voice`
  const names = attribution.sources.map(({ name }) => shownText(name))
  const cue = attribution.cue.map(({ text }) => shownText(text)).join(' … ')
  return names.join(' ◂ ') + (cue === '' ? '' : ` · ${cue}`)
}

/** Who, and by what: "Israel* · air strike". */
export function doneText({ actors, cause }: Claim): string {
  return [actors.map(actorText).join(', '), cause === null ? '' : idText(shownText(cause))]
    .filter((part) => part !== '')
    .join(' · ')
}

function actorText({ name, responsibility, text }: Actor): string {
  // An actor without words of its own is one that the claim does not name.
  const mark = text === undefined ? INFERRED : ''
  return shownText(name) + mark + (responsibility === 'stated' ? '' : ` (${responsibility})`)
}

/** "Ashkelon", or "Gaza*" where the claim itself does not name it. */
export function whereText({ place }: Pick<Claim, 'place'>): string {
  return place === null ? '' : placeText(place)
}

/** What something was aimed at, or where it is. */
export function placeText(place: Place): string {
  return shownText(place.name) + (place.basis === 'inferred' ? INFERRED : '')
}

/** "8 October 2023", and the cut-off of a toll. */
export function whenText({ time, asOf }: Pick<Claim, 'time' | 'asOf'>): string {
  return [time === null ? '' : timeText(time), asOf === null ? '' : `as of ${timeText(asOf)}`]
    .filter((part) => part !== '')
    .join(', ')
}

function timeText({ start, end, basis }: Time): string {
  const dates = start === end ? dateText(start) : stretchText(start, end)
  return shownText(dates) + (basis === 'inferred' ? INFERRED : '')
}

/** "7–8 October 2023", "30 September – 2 October 2023": what both dates share is said once. */
function stretchText(start: string, end: string): string {
  const from = dateText(start).split(' ')
  const to = dateText(end).split(' ')
  if (from.length !== 3 || to.length !== 3) return `${from.join(' ')} – ${to.join(' ')}`
  if (from[1] === to[1] && from[2] === to[2]) return `${from[0]}–${to.join(' ')}`
  return `${from[2] === to[2] ? from.slice(0, 2).join(' ') : from.join(' ')} – ${to.join(' ')}`
}
