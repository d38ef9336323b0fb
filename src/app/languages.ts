import { packName } from '../language/packs.ts'

export { languages as LANGUAGES } from '../language/packs.ts'

let names: Intl.DisplayNames | null = null

/** Returns a language's English name: "Ukrainian" for `uk`; the tag itself where it has none. */
export function languageName(tag: string): string {
  // Asking Intl takes longer than reading a report.
  const known = packName(tag)
  if (known !== null) return known
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language' })
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
