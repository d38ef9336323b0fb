import type { Range } from '../../text/index.ts'
import type { Discourse, RawAttribution } from '../discourse.ts'
import { onceFor } from '../once-for.ts'

/**
 * Returns by whom a claim is said, the innermost where one passes on another's words; `null` where the publisher speaks.
 * Whose number it is tells more than whose word for what happened: "the number killed, put at 15 by the ministry".
 */
export function saidBy(trigger: Range, number: Range | null, discourse: Discourse): RawAttribution | null {
  return (number && attributionAt(number.start, discourse)) ?? attributionAt(trigger.start, discourse)
}

/** The innermost attribution in whose content a place of the text stands; `null` where there is none. */
export function attributionAt(start: number, discourse: Discourse): RawAttribution | null {
  const parts = partsOf(discourse)
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (parts[middle].start <= start) low = middle + 1
    else high = middle
  }
  let best: Part | null = null
  for (let at = low - 1; at >= 0 && low - at <= deepest; at--) {
    const part = parts[at]
    if (part.end > start && (best === null || part.length < best.length)) best = part
    if (part.reach <= start) break
  }
  return best?.attribution ?? null
}

/** A stretch of what somebody says. */
interface Part {
  readonly start: number
  readonly end: number
  /** How far it and all before it reach. */
  reach: number
  /** Length of all that is said. */
  readonly length: number
  readonly attribution: RawAttribution
}

/** No more stretches than these are looked at before a claim. */
const deepest = 64

/** The stretches of all contents, in the order of the text. */
const partsOf = onceFor(({ attributions }: Discourse): readonly Part[] => {
  const parts: Part[] = []
  let isInOrder = true
  for (let at = 0; at < attributions.length; at++) {
    const attribution = attributions[at]
    const { content } = attribution
    let length = 0
    for (let part = 0; part < content.length; part++) length += content[part].end - content[part].start
    for (let part = 0; part < content.length; part++) {
      const { start, end } = content[part]
      if (parts.length > 0 && parts[parts.length - 1].start > start) isInOrder = false
      parts.push({ start, end, reach: 0, length, attribution })
    }
  }
  if (!isInOrder) parts.sort((a, b) => a.start - b.start)
  let reach = 0
  for (let at = 0; at < parts.length; at++) {
    reach = Math.max(reach, parts[at].end)
    parts[at].reach = reach
  }
  return parts
})
