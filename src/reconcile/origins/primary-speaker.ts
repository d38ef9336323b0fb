import type { Claim, Report, Source } from '../../model/index.ts'

/**
 * Returns who first said what a claim says, the first link of its chain. `null`: not stated, a publisher in its own voice.
 *
 *     unofficial reports ◂ the Jerusalem Post ◂ publisher  =>  unofficial reports
 */
export function primarySpeaker({ attribution }: Claim, { document }: Report): Source | null {
  const first = attribution?.sources[0]
  return first === undefined || first.kind === 'publisher' || first.name === document.publisher ? null : first
}

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
