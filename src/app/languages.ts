export { languages as LANGUAGES } from '../language/packs.ts'

/** Returns a language's English name: "Ukrainian" for `uk`; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
