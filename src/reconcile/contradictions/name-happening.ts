import type { Knowledge } from '../cells/knowledge.ts'
import { shownSpeaker } from '../cells/speaker.ts'
import type { Happening } from './happening.ts'

/** Words of evidence longer than this are cut at a word. */
const LONG = 90

/** Returns the words of what happened and who says or denies it: “shelled the camp” (the monitor, as told by The Courier). */
export function nameHappening(happening: Happening, knowledge: Knowledge): string {
  return `“${shortened(happening.words)}” (${whoSays(happening, knowledge)})`
}

function whoSays({ speaker, stance, publisher }: Happening, knowledge: Knowledge): string {
  const name = shownSpeaker(speaker, publisher, knowledge)
  if (speaker.isPublisher) return stance === 'denies' ? `denied by ${name} itself` : `${name} itself`
  return `${stance === 'denies' ? 'denied by ' : ''}${name}${publisher === null ? '' : `, as told by ${publisher}`}`
}

function shortened(words: string): string {
  const text = words.replace(/\s+/g, ' ')
  return text.length <= LONG ? text : `${text.slice(0, text.lastIndexOf(' ', LONG))} …`
}
