import type { Network } from './network.ts'

/** Whose figures count: those believed (all, where none is named), without those who are not. Keys or names of speakers. */
export interface Choice {
  readonly believe: readonly string[]
  readonly not: readonly string[]
}

/** Everybody's figures count. */
export const EVERYBODY: Choice = { believe: [], not: [] }

/** Returns for each speaker by number whether the choice lets them speak: 1 or 0. */
export function allowedBy({ speakers }: Network, { believe, not }: Choice): Uint8Array {
  const allowed = new Uint8Array(speakers.list.length).fill(believe.length === 0 ? 1 : 0)
  for (const word of believe) for (const speaker of speakersNamed(speakers.list, word)) allowed[speaker] = 1
  for (const word of not) for (const speaker of speakersNamed(speakers.list, word)) allowed[speaker] = 0
  return allowed
}

/** Returns the words of a choice that name no speaker of the network. */
export function unknownIn(network: Network, { believe, not }: Choice): string[] {
  return [...believe, ...not].filter(
    (word) => word.trim() === '' || speakersNamed(network.speakers.list, word).length === 0,
  )
}

/** A key or a whole name as it stands; else all whose name has the words in it. */
function speakersNamed(list: Network['speakers']['list'], words: string): number[] {
  // "the clinic" is "clinic", as reports name it.
  const wanted = words.toLowerCase().replace(article, '')
  const exact: number[] = []
  const within: number[] = []
  list.forEach(({ key, name }, number) => {
    const lower = name?.toLowerCase().replace(article, '') ?? ''
    if (key === words || lower === wanted) exact.push(number)
    else if (` ${lower} `.includes(` ${wanted} `)) within.push(number)
  })
  return exact.length > 0 ? exact : within
}

const article = /^(?:the|an?) /
