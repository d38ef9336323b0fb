import { type Draft, draftPlace } from './draft.ts'

interface CodeMappings {
  readonly supplemental: { readonly codeMappings: Readonly<Record<string, { readonly _alpha3?: string }>> }
}

/** What CLDR's table writes otherwise than the rest of the world: XKX is in use for Kosovo. */
const inUse: Readonly<Record<string, string>> = { XK: 'XKX' }

/** Adds the countries whose ISO 3166-1 alpha-2 codes are given, by their English names. */
export function readCountries(draft: Draft, codes: Iterable<string>, mappings: CodeMappings): void {
  const styles = (['long', 'short', 'narrow'] as const).map(
    (style) => new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' }),
  )
  for (const code of [...codes].sort()) {
    const alpha3 = inUse[code] ?? mappings.supplemental.codeMappings[code]?._alpha3
    if (!alpha3) continue
    const country = draftPlace(`country:${alpha3}`, 'country', null, alpha3)
    for (const style of styles) {
      const name = style.of(code)
      // "US" as a word is the pronoun in texts of capitals: written names say more (vocabularies/places/countries.yaml).
      if (name && name.length > 2) for (const form of formsOf(name)) country.names.add(form)
    }
    draft.countries.set(code, country)
  }
}

/** "Myanmar (Burma)" is two names; "Bosnia & Herzegovina" is said with "and"; "Hong Kong SAR China" without its status. */
function formsOf(name: string): string[] {
  const bracket = /^(.*) \((.*)\)$/.exec(name)
  if (bracket) return [bracket[1], bracket[2]]
  if (name.includes(' & ')) return [name.replace(' & ', ' and ')]
  return [name.replace(/ SAR China$/, '')]
}
