import type { Range } from '../../text/index.ts'
import type { Discourse, RawAttribution } from '../discourse.ts'

/** Where nobody is named as the one who is quoted. */
const unnamed = 'a quoted speaker'

/**
 * Returns what tells whose word stands at a place: inside quotation marks that of the one who is quoted, else the
 * outlet's, reported speech too: there the reporter chose the words.
 */
export function speakersOf({ given, document, attributions }: Discourse): (place: Range) => string {
  const { quotations } = document
  const outlet = given.publisher ?? 'the publisher'
  let at = 0
  // Places are asked for in the order of the text.
  return ({ start, end }) => {
    while (at < quotations.length && quotations[at].end <= start) at++
    const quotation = quotations[at]
    if (quotation === undefined || quotation.start > start || quotation.end < end) return outlet
    const said = attributions.find((one) => covers(one, start, end))
    if (said) return said.sources[0]?.name ?? unnamed
    // A word alone in quotation marks is held at arm's length, and nobody's speech.
    return quotation.inner.start === start && quotation.inner.end === end ? outlet : unnamed
  }
}

function covers({ content }: RawAttribution, start: number, end: number): boolean {
  return content.some((range) => range.start <= start && end <= range.end)
}
