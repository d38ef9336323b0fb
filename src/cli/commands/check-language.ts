import { LANGUAGES, languageName } from '../../app/index.ts'
import { UsageError } from '../usage-error.ts'

/** Throws where no language pack can read what the user takes texts for. */
export function checkLanguage(language: string): void {
  if (LANGUAGES.includes(language.split('-')[0])) return
  const packs = LANGUAGES.map((tag) => `${tag} (${languageName(tag)})`).join(', ')
  throw new UsageError(
    `Unexpected language ${language}, expected one with a pack: ${packs}`,
    'It is taken for texts that do not show their language.',
  )
}
