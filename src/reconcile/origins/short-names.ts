import type { Source } from '../../model/index.ts'
import { speakerKey } from './speaker-key.ts'

/**
 * Returns which keys of speakers stand for which others: the letters of a name for the name, where some report gives the
 * name in full, and nobody else has these letters.
 *
 *     VLA, Verrin Liberation Army  =>  "vla" stands for "verrin liberation army"
 */
export function readShortNames(speakers: readonly Source[]): ReadonlyMap<string, string> {
  const full = new Map<string, Set<string>>()
  for (const speaker of speakers) {
    if (speaker.party !== null) continue
    const letters = speaker.name
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('')
      .toLowerCase()
    if (letters.length < 3) continue
    const keys = full.get(letters) ?? new Set<string>()
    keys.add(speakerKey(speaker))
    full.set(letters, keys)
  }
  const short = new Map<string, string>()
  for (const speaker of speakers) {
    const key = speakerKey(speaker)
    const keys = full.get(key)
    const [only] = keys ?? []
    if (keys?.size === 1 && only !== undefined && only !== key) short.set(key, only)
  }
  return short
}
