import { describe, expect, test } from 'vitest'
import type { PartyMention } from '../src/extract/discourse.ts'
import { readParties } from '../src/extract/parties/read-parties.ts'
import { readDocument } from '../src/extract/read-document.ts'
import { loadPack, loadVocabularies } from '../src/language/load.ts'
import { parseMarks } from '../src/language/marks.ts'
import { lexiconOf } from '../src/language/packs.ts'
import { loadParties } from '../src/language/parties/load-parties.ts'

/** Every party is found by the sentence of its file, every office by the sentences of the language pack. */

const { vocabularies } = loadVocabularies('vocabularies')
const { conflicts, parties, problems } = loadParties('vocabularies/parties', vocabularies)

function partiesOf(text: string): readonly PartyMention[] {
  const lexicon = lexiconOf('en')
  if (!lexicon) throw new Error('Unexpected missing pack of English')
  return readParties(readDocument(lexicon, text), { text }).parties
}

test('the files of parties have no problem', () => {
  expect(problems).toEqual([])
})

describe.each(conflicts)('$label', ({ id, sides }) => {
  const onSide = (side: (typeof sides)[number]) =>
    parties.filter((party) => (party.conflict === id && party.side === side.id) || side.also.includes(party.id))

  test('has two sides or more', () => {
    expect(sides.length).toBeGreaterThan(1)
  })

  // A file that knows one side's names better than the others' would resolve it better.
  test('knows every side as well as the others', () => {
    const sizes = sides.map((side) => ({
      side: side.id,
      parties: onSide(side).length,
      names: onSide(side).reduce((sum, { names, loaded, weak }) => sum + names.length + loaded.length + weak.length, 0),
    }))
    const most = {
      parties: Math.max(...sizes.map((one) => one.parties)),
      names: Math.max(...sizes.map((one) => one.names)),
    }
    const thin = sizes.filter((one) => one.parties * 2.5 < most.parties || one.names * 2.5 < most.names)
    expect(thin, JSON.stringify(sizes)).toEqual([])
  })
})

test.each(parties.map(({ id, example }) => [id, example]))('%s: %s', (id, example) => {
  expect(partiesOf(example).map((mention) => mention.id)).toContain(id)
})

const { pack } = loadPack('languages/en', vocabularies)
test.each((pack?.offices ?? []).flatMap(({ id, examples }) => examples.map((example) => [id, example])))(
  'office %s: %s',
  (id, example) => {
    const { text, marks } = parseMarks(example)
    const found = partiesOf(text).map((mention) => [mention.id.split(':')[0], text.slice(mention.start, mention.end)])
    for (const mark of marks) expect(found).toContainEqual([id, mark.text.replace(/^The /, '')])
  },
)
