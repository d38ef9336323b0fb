import type { InflectionSource, VerbsSource } from './source.ts'

/** The forms of a verb; past and participle are often one word. */
export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

export interface Inflector {
  readonly plural: (noun: string) => string
  /** Inflects the first word of a phrase: "gun down" gives "gunned down". */
  readonly verb: (phrase: string) => VerbForms
}

const consonantY = /[^aeiou]y$/
const sibilant = /(?:s|x|z|ch|sh)$/

/** Makes the inflector of a pack: regular English rules, over the pack's own lists of irregular words. */
export function createInflector(inflection: InflectionSource, verbs: VerbsSource): Inflector {
  const doubling = new Set(inflection.doubling)

  const plural = (noun: string): string => {
    const own = inflection.plurals[noun]
    if (own) return own
    // "prisoner of war": the noun before "of" takes the ending.
    const head = /^(.*?)( of .*)$/.exec(noun)
    if (head) return plural(head[1]) + head[2]
    const cut = Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1
    if (cut > 0 && inflection.plurals[noun.slice(cut)]) return noun.slice(0, cut) + inflection.plurals[noun.slice(cut)]
    if (noun.endsWith('man') && !noun.endsWith('human')) return `${noun.slice(0, -2)}en`
    if (consonantY.test(noun)) return `${noun.slice(0, -1)}ies`
    return noun + (sibilant.test(noun) ? 'es' : 's')
  }

  const verb = (phrase: string): VerbForms => {
    const words = phrase.split(' ')
    // "fatally shoot": the adverb stays as it is.
    if (words.length > 1 && words[0].endsWith('ly')) {
      const forms = verb(words.slice(1).join(' '))
      const adverb = `${words[0]} `
      return {
        base: adverb + forms.base,
        third: adverb + forms.third,
        past: adverb + forms.past,
        participle: adverb + forms.participle,
        ing: adverb + forms.ing,
      }
    }
    const [base, ...rest] = words
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
    const irregular = verbs.irregular[base]
    const third = consonantY.test(base)
      ? `${base.slice(0, -1)}ies`
      : base + (sibilant.test(base) || base.endsWith('o') ? 'es' : 's')
    const doubled = doubling.has(base) ? base + base.slice(-1) : base
    const stem = base.endsWith('e') ? base.slice(0, -1) : doubled
    const past = consonantY.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
    const ing = base.endsWith('ie') ? `${base.slice(0, -2)}ying` : base.endsWith('ee') ? `${base}ing` : `${stem}ing`
    return {
      base: base + tail,
      third: (base === 'have' ? 'has' : third) + tail,
      past: (irregular?.[0] ?? past) + tail,
      participle: (irregular?.[1] ?? past) + tail,
      ing: ing + tail,
    }
  }

  return { plural, verb }
}
