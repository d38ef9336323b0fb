import type { Inflector } from '../../src/language/inflect.ts'
import { isPlainCue } from '../../src/language/saying-forms.ts'
import type { CueEntry, ModalityEntry } from '../../src/language/source.ts'
import type { Pair, Swap } from './swap.ts'

/** Verbs that change places with "said"; the others of their class say more by design, or are other words, too. */
export const plainCues: readonly string[] = [
  'say',
  'claim',
  'confirm',
  'state',
  'announce',
  'declare',
  'report',
  'assert',
  'insist',
  'maintain',
  'affirm',
  'stress',
  'disclose',
  'reveal',
  'note',
]

/** "says 25", "says forty dead", "says nothing": not every verb of the class has a noun behind it. */
const noNoun = '(?! (?:nothing|[\\d,]+[,.;]|\\w+ dead))'

/** Nouns, too, in this form: "reports that the bridge had fallen", "the governor states". */
const nouns: readonly string[] = ['claim', 'report', 'state', 'note', 'stress']

/** What a verb means besides: there it does not stand in for "said", since it would change what is said. */
export const otherSenses: Readonly<Record<string, { readonly not: string; readonly why: string }>> = {
  declare: { not: '[^.;]*\\bdead\\b', why: 'To declare somebody dead is what a doctor does, and counts by itself.' },
  claim: { not: ' the (?:attack|strike|raid|bombing)', why: 'To claim an attack is to say that one did it.' },
}

/** The verbs of the class of "say" that carry no certainty and no stance of their own. */
export function plainVerbs(cues: readonly CueEntry[], modality: readonly ModalityEntry[]): string[] {
  const marked = new Set(modality.flatMap(({ words }) => words))
  const verbs = cues.filter(isPlainCue).flatMap(({ verb }) => verb)
  return verbs.filter((verb) => !verb.includes(' ') && !marked.has(verb) && plainCues.includes(verb))
}

/** A clause or a quotation is behind it, or it closes one: there a verb of saying has no other sense. */
const behind = '(?: that |,? [“"]|: )'

/** Puts `to` in the place of every other verb of saying of the class, in the same form. */
export function swapCues(verbs: readonly string[], to: string, { verb: inflect }: Inflector): Swap {
  const fresh = inflect(to)
  const sense = otherSenses[to]
  const guard = `${sense ? `(?!${sense.not})` : ''}${noNoun}`
  const words = verbs
    .filter((verb) => verb !== to)
    .flatMap((verb): Pair[] => {
      const forms = inflect(verb)
      const before = guard + (verb === 'say' ? '' : behind)
      return [
        // "2003 reported" may be a count.
        { from: forms.past, to: fresh.past, case: 'any', before, after: '(?<!\\d )' },
        ...(nouns.includes(to) || nouns.includes(verb)
          ? []
          : [{ from: forms.third, to: fresh.third, case: 'any' as const, before }]),
        { from: forms.ing, to: fresh.ing, case: 'any', before: guard + behind },
      ]
    })
  return { name: `cues of saying to "${to}"`, kind: 'cues', words }
}
