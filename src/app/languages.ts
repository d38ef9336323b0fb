/** Languages that have a pack, as BCP 47 primary subtags. */
export const LANGUAGES: readonly string[] = ['en']

/** Returns a language's English name: "Ukrainian" for `uk`; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
