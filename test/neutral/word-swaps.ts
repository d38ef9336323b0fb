import type { TermEntry } from '../../src/language/source.ts'
import type { Pair, Swap } from './swap.ts'

/** A form in which loaded words stand for one another, and the neutral word of that form. */
interface Form {
  readonly id: string
  readonly neutral: string
  readonly holds: (word: string, entry: TermEntry) => boolean
}

const plain = /^[a-z]+$/
const ofFighters = /^(?:armed group|fighters|members|people of|the side that|the forces of)/

/** By their endings and readings, so that a new entry finds its form by itself. */
export const forms: readonly Form[] = [
  {
    id: 'killed people',
    neutral: 'murdered',
    holds: (word, { reading }) => reading === 'killed' && plain.test(word) && /[^e]ed$/.test(word),
  },
  { id: 'forces', neutral: 'government forces', holds: (word) => /^[a-z-]+ forces$/.test(word) },
  { id: 'troops', neutral: 'government troops', holds: (word) => /^[a-z-]+ troops$/.test(word) },
  { id: 'soldiers', neutral: 'government soldiers', holds: (word) => /^[a-z-]+ soldiers$/.test(word) },
  { id: 'armies', neutral: 'government army', holds: (word) => /^[a-z-]+ army$/.test(word) },
  { id: 'an attack', neutral: 'military attack', holds: (word) => /^[a-z]+ attack$/.test(word) },
  {
    id: 'an operation',
    neutral: 'military operation',
    holds: (word) => /^[a-z]+ operation$/.test(word),
  },
  {
    id: 'those who fight',
    neutral: 'fighters',
    holds: (word, { reading }) => ofFighters.test(reading) && plain.test(word) && /(?:[^s]s|deen|din)$/.test(word),
  },
  {
    id: 'a government',
    neutral: 'government',
    holds: (word, { reading }) => /^government,/.test(reading) && plain.test(word),
  },
]

/** Words that stay as they are, each with the reason. */
export const notInterchangeable: Readonly<Record<string, string>> = {
  gangs: 'Counts groups, not those in them: "two gangs" are many men.',
  remnants: 'What is left of a group or of a meal: it needs an "of" to be people.',
  proxies: 'Groups and states, not those in them: "two proxies" are many men.',
  hordes: 'Counts crowds, not those in them: "two hordes" are many men.',
  ringleaders: 'Those who lead, not all who fight.',
  dogs: 'Animals, in most texts; whom it is said of only the hatred around it tells.',
  snakes: 'The same.',
  cockroaches: 'The same.',
  ascended: 'Has no object and no passive: nobody "was ascended", as others "were murdered".',
  'martyrdom operation': 'One in which the attackers die by their own hand: another kind of event.',
  'resistance operation': 'Names whose it was, as "rebel operation" does: no other word of the form says a doer.',
}

/** Puts every loaded word of a form, and the neutral one, in the place of another, `turn` further in the list. */
export function swapWordsOf(form: Form, terms: readonly TermEntry[], turn: number): Swap {
  const loaded = terms.flatMap((entry) => entry.words.filter((word) => form.holds(word, entry)))
  const words = [...new Set([form.neutral, ...loaded])].filter((word) => !(word in notInterchangeable))
  const pairs = words.map((from, index): Pair => ({ from, to: words[(index + turn) % words.length], case: 'any' }))
  return { name: `loaded words for ${form.id}, ${turn} further`, kind: 'words', words: pairs }
}
