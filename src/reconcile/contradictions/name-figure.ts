import { shownSpeaker } from '../cells/speaker.ts'
import type { Network, NetworkFigure } from '../network/network.ts'

/** Words of evidence longer than this are quoted by the number alone. */
const LONG = 90

/**
 * Returns the words of a figure and who says them. Whatever the verb of saying was, it is told alike.
 *
 *     “two dead” (the Defence Ministry, as told by The Courier)
 *     “about two dozen” (The Courier itself)
 */
export function nameFigure(network: Network, figure: NetworkFigure): string {
  const { stance, publisher } = figure.words
  const name = nameSpeaker(network, figure)
  const quoted = `“${quotationOf(figure)}”`
  if (network.speakers.list[figure.speaker].isPublisher) return `${quoted} (${name} itself)`
  const said = stance === 'acknowledges' ? `acknowledged by ${name}` : name
  return `${quoted} (${said}${publisher === null ? '' : `, as told by ${publisher}`})`
}

/** Returns how a figure's speaker is called. */
export function nameSpeaker({ speakers, knowledge }: Network, { speaker, words }: NetworkFigure): string {
  // A party has many names: what another report calls it is no word of this one.
  return shownSpeaker({ ...speakers.list[speaker], name: words.speaker }, words.publisher, knowledge)
}

function quotationOf({ words }: NetworkFigure): string {
  const text = words.evidence.replace(/\s+/g, ' ')
  return text.length > LONG ? words.quantity : text
}
