import type { Source } from '../../model/index.ts'

/** Whether words name a source without naming anybody: two of them need not be one. */
export function isNameless({ name, kind, party }: Source): boolean {
  // "Other sources" against "Tolmak Front", "VLA": a capital behind the first letter is a name's.
  return party === null && nameless.has(kind) && !/^.+\p{Lu}/u.test(name)
}
const nameless: ReadonlySet<string> = new Set(['unnamed', 'witness', 'official', 'document'])

/** Returns what is one for all names of a speaker: the party's id, or the name without its article and case. */
export function speakerKey({ name, party }: Source): string {
  if (party !== null) return party
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
