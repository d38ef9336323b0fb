import { passAdjuncts } from './find-content.ts'
import { ownChunk, startOfVoice, type Voice } from './view.ts'

/**
 * Returns where what is said before a place begins: behind the last semicolon up to which somebody else speaks, else with
 * the voice.
 *
 *     Two were killed, police said on Monday; {nine were wounded}, according to the hospital.
 */
export function startOfOwn(voice: Voice, to: number): number {
  let start = startOfVoice(voice)
  let cue = -1
  for (let at = voice.from; at < to; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'verb') {
      if ((chunk.main.entry?.cues.length ?? 0) > 0) cue = at
    } else if (chunk?.kind === 'semicolon' && cue >= 0 && passAdjuncts(voice, cue + 1) === at) {
      start = ownChunk(voice, at + 1)?.start ?? start
    }
  }
  return start
}
