import { readDiscourse } from '../src/extract/read-discourse.ts'
import { readDocument } from '../src/extract/read-document.ts'
import { parseMarks } from '../src/language/marks.ts'
import { lexiconOf } from '../src/language/packs.ts'
import type { Fault } from './check-example.ts'

const roles = ['source', 'cue', 'content'] as const

/** Returns what of a marked example was not read: by whom, by which word, what. `kind`: what the source must be, where it is told. */
export function findCueFaults(code: string, example: string, stance: string | null, kind: string | null): Fault[] {
  const { text, marks } = parseMarks(example)
  const read = attributionsOf(code, text)
  const came = read.map((one) => describe(text, one)).join('\n            ') || 'no attribution'
  const found = read.find((one) =>
    roles.every((role) =>
      marks
        .filter(({ name }) => name === role)
        .every((mark) => one[role].some(({ start, end }) => start < mark.end && mark.start < end)),
    ),
  )
  if (!found) return [{ expected: 'an attribution as marked', came }]
  const faults: Fault[] = []
  for (const mark of marks) {
    const part = found[mark.name as (typeof roles)[number]] ?? []
    if (mark.name !== 'cue' && !part.some(({ start, end }) => start === mark.start && end === mark.end))
      faults.push({ expected: `${mark.name} "${mark.text}"`, came })
  }
  if (stance && found.stance !== stance) faults.push({ expected: `stance ${stance}`, came })
  if (kind && found.sources[0]?.kind !== kind) faults.push({ expected: `a source of the kind ${kind}`, came })
  return faults
}

/** Returns the attributions that a counter-example must not have. */
export function findCueNeverFaults(code: string, sentence: string): Fault[] {
  const { text } = parseMarks(sentence)
  return attributionsOf(code, text).map((one) => ({ expected: 'no attribution', came: describe(text, one) }))
}

function attributionsOf(code: string, text: string) {
  const lexicon = lexiconOf(code)
  return lexicon ? readDiscourse(readDocument(lexicon, text), { text }).attributions : []
}

type Attribution = ReturnType<typeof attributionsOf>[number]

function describe(text: string, { source, cue, content, stance, sources }: Attribution): string {
  const words = (spans: Attribution['source']): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const chain = sources.map(({ name, kind }) => `${name} (${kind})`).join(' ◂ ')
  return `[${words(source)}] {${words(cue)}} "${words(content)}" · ${stance} · ${chain}`
}
