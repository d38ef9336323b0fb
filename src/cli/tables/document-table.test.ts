import { describe, expect, test } from 'vitest'
import { exactly, inventedClaim, inventedOutput } from '../../../test/invented-output.ts'
import { type Claim, spanOf } from '../../model/index.ts'
import { NO_SIGNS, SIGNS } from '../text/quotation.ts'
import { inColour, withoutColour } from '../text/style.ts'
import { textWidth } from '../text/text-width.ts'
import type { Look } from './claim-lines.ts'
import { documentTable } from './document-table.ts'

const PLAIN: Look = { width: 80, paint: withoutColour, marks: SIGNS }
const text =
  'Strike on Harbour City. At least 42 villagers, five of them children, were killed on Tuesday when a strike hit the market. ' +
  'The other side said that three of the attackers died. More than 350 people have been wounded since the beginning of the month.'
const said = (name: string, cue: string): Claim['attribution'] => ({
  source: [],
  cue: [{ start: 0, end: 0, text: cue }],
  content: [],
  quoted: false,
  stance: 'asserts',
  sources: [
    { name, kind: 'official', party: null },
    { name: 'Example News', kind: 'publisher', party: null },
  ],
})
const harbourCity: Claim['place'] = {
  name: 'Harbour City',
  id: null,
  country: null,
  latitude: null,
  longitude: null,
  precision: 'town',
  basis: 'inferred',
}
const whole = inventedClaim(
  text,
  'At least 42',
  { stated: 42, hedge: 'at-least', low: 42, high: null },
  {
    id: 'c1',
    population: [{ id: 'civilians', facet: 'status', basis: 'implied', start: 36, end: 45, text: 'villagers' }],
    place: harbourCity,
    time: { start: '2023-10-03', end: '2023-10-03', precision: 'day', basis: 'said' },
    cause: 'strike',
  },
)
const part = inventedClaim(text, 'five', exactly(5), {
  id: 'c2',
  partOf: whole.id,
  population: [{ id: 'children', facet: 'age', basis: 'said' }],
  place: harbourCity,
  time: whole.time,
  cause: 'strike',
})
const attackers = inventedClaim(text, 'three', exactly(3), {
  id: 'c3',
  role: 'attacker',
  stance: 'acknowledges',
  attribution: said('the other side', 'said'),
  actors: [{ id: null, name: 'guards', responsibility: 'suspected', start: 0, end: 0, text: 'guards' }],
})
const wounded = inventedClaim(
  text,
  'More than 350',
  { stated: 350, hedge: 'more-than', low: 351, high: null },
  {
    id: 'c4',
    measure: 'injured',
    scope: 'cumulative',
    time: { start: '2023-10-01', end: '2023-10-08', precision: 'days', basis: 'inferred' },
  },
)
const claims = [whole, part, attackers, wounded]
const known = { publisher: 'Example News', published: '2023-10-08', language: 'en', title: 'Strike on Harbour City' }

describe('a document as a table', () => {
  test('at 80 columns', () => {
    const tolls = [{ measure: 'killed', low: 45, high: null, claims: [whole.id, attackers.id], alternatives: [] }]
    expect(documentTable(inventedOutput(text, { claims, tolls }, known), PLAIN)).toBe(`\
────────────────────────────────────────────────────────────────────────────────
Strike on Harbour City
harbour.txt · Example News · 8 October 2023 · English

 1  At least 42 [42–…]     killed  civilians “villagers” (implied) · at least
    “‹At least 42› villagers, five of them children, were killed on Tuesday when
    a strike hit the market.”
    said by  Example News, in its own voice
    done by  strike
    where    Harbour City* · 3 October 2023

 2  └ five [5]             killed  children
      “At least 42 villagers, ‹five› of them children, were killed on Tuesday
      when a strike hit the market.”

 3  three [3]              killed · attackers · acknowledged
    “The other side said that ‹three› of the attackers died.”
    said by  the other side ◂ Example News · said
    done by  guards (suspected)

 4  More than 350 [351–…]  injured · more than · cumulative
    “‹More than 350› people have been wounded since the beginning of the month.”
    said by  Example News, in its own voice
    when     1–8 October 2023*

Toll of this report: killed 45–… (3 of them attackers)

* inferred from the rest of the report; all else is in the words

`)
  })

  test.each([
    ['talks', 'with'],
    ['release', 'of'],
    ['shelling', 'at'],
  ])('the event %s is told %s its target', (kind, word) => {
    const event = inventedClaim(text, 'strike hit', exactly(1), {
      id: 'e1',
      kind: 'event',
      measure: null,
      quantity: null,
      event: kind,
      target: { ...harbourCity, name: 'Harbour Council', basis: 'said' },
    })
    expect(documentTable(inventedOutput(text, { claims: [event] }, known), PLAIN)).toContain(
      `e1  ${kind} · ${word} Harbour Council`,
    )
  })

  test('events and wording below the counts', () => {
    const event = inventedClaim(text, 'strike hit', exactly(1), {
      id: 'e1',
      kind: 'event',
      measure: null,
      quantity: null,
      event: 'air-strike',
      trigger: spanOf(text, text.indexOf('strike hit'), text.indexOf(' the market')),
      place: harbourCity,
      target: { ...harbourCity, name: 'the market', basis: 'said' },
      stance: 'denies',
      attribution: said('the other side', 'denied'),
    })
    const term = { start: 0, end: 6, text: 'Strike', reading: 'attack', speaker: 'Example News' } as const
    const terms = [
      { ...term, kind: 'fixed' },
      { ...term, text: 'strike', kind: 'fixed' },
      { ...term, text: 'The other side', reading: 'the army', kind: 'contextual', speaker: 'General Amin' },
    ] as const
    expect(documentTable(inventedOutput(text, { claims: [event], terms }, known), PLAIN)).toContain(`\
No counts of people or things in this text.

Events

e1  air strike · denied · at the market · Harbour City*
    “… children, were killed on Tuesday when a ‹strike hit› the market.”
    said by  the other side ◂ Example News · denied

Wording

  “Strike” ×2        attack
  “The other side”   the army* · General Amin

* inferred`)
  })

  test.each([20, 40, 50, 80, 120])('no line is wider than %i columns, with or without colour', (width) => {
    const placed = inventedOutput(text, { claims }, known)
    for (const paint of [inColour, withoutColour]) {
      for (const line of documentTable(placed, { ...PLAIN, width, paint }).split('\n')) {
        expect(textWidth(line)).toBeLessThanOrEqual(width)
      }
    }
  })

  test('colour never runs over the end of a line', () => {
    const table = documentTable(inventedOutput(text, { claims }, known), {
      width: 40,
      paint: inColour,
      marks: NO_SIGNS,
    })
    for (const line of table.split('\n')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colour
      const codes = [...line.matchAll(/\x1b\[([0-9;]+)m/g)].map(([, code]) => /^(22|39|24)/.test(code))
      expect(codes.filter((closes) => closes)).toHaveLength(codes.length / 2)
      expect(codes.at(-1) ?? true).toBe(true)
    }
    expect(table).toContain('\x1b[1;36mAt least 42\x1b[22;39m')
    expect(table).not.toContain('‹')
  })

  test('nothing found, and a problem', () => {
    const problems = [
      { code: 'guessed-encoding', message: 'Unexpected bytes, expected UTF-8', where: {}, hint: 'Save it as UTF-8.' },
    ]
    const table = documentTable(inventedOutput('A quiet day.', { problems }), PLAIN)
    expect(table).toContain('\nNo counts of people or things in this text.\n')
    expect(table).toContain('\n! Unexpected bytes, expected UTF-8\n  Save it as UTF-8.\n')
  })

  test('a text that was not read is not said to hold no counts', () => {
    const problems = [
      { code: 'no-language-pack', message: 'Unexpected language uk (Ukrainian), expected en', where: {}, hint: 'x' },
    ]
    expect(documentTable(inventedOutput('Загинули троє.', { problems }), PLAIN)).not.toContain('No counts')
  })

  test('every number with its claim or the reason why it is none', () => {
    const story = 'Two people died in the 13-storey building.'
    const two = inventedClaim(story, 'Two', exactly(2))
    const numbers = [
      { start: 0, end: 3, text: 'Two', claim: two.id, reason: null },
      { start: 23, end: 25, text: '13', claim: null, reason: 'storeys' },
    ]
    expect(documentTable(inventedOutput(story, { claims: [two], numbers }), PLAIN)).toContain(`\
Numbers of this text
  Two  claim 1            “‹Two› people died in the 13-storey building.”
  13   no count: storeys  “Two people died in the ‹13›-storey building.”
`)
  })

  test('claims that are part of each other are all shown', () => {
    const first = inventedClaim('Two of three.', 'Two', exactly(2), { id: 'a', partOf: 'b' })
    const second = inventedClaim('Two of three.', 'three', exactly(3), { id: 'b', partOf: 'a' })
    const table = documentTable(inventedOutput('Two of three.', { claims: [first, second] }), PLAIN)
    expect(table).toMatch(/1 {2}Two/)
    expect(table).toMatch(/2 {2}three/)
  })

  test('alternatives of a toll are told, not added', () => {
    const tolls = [{ measure: 'killed', low: 5, high: 5, claims: [part.id], alternatives: [[attackers.id]] }]
    expect(documentTable(inventedOutput(text, { claims, tolls }), PLAIN)).toContain(
      'Toll of this report: killed 5 (also said: 3)',
    )
  })

  test('a number in a sentence of megabytes is shown with its neighbours only', () => {
    const long = `${'word '.repeat(400_000)}seven people died ${'word '.repeat(400_000)}`
    const table = documentTable(inventedOutput(long, { claims: [inventedClaim(long, 'seven', exactly(7))] }), PLAIN)
    expect(table.replace(/\s+/g, ' ')).toContain('… word word')
    expect(table.replace(/\s+/g, ' ')).toContain('word ‹seven› people died word')
    expect(table.length).toBeLessThan(1000)
  })
})

describe('hostile text', () => {
  const hostile = 'Hide \x1b[2J\x1b]0;owned\x07 \x9b31m \u202eseven\u202c\x08\x08 people \x1b[1Adied\r\nhere.'
  test.each([
    ['in the quotation', inventedOutput(hostile, { claims: [inventedClaim(hostile, 'seven', exactly(7))] })],
    ['in the title', inventedOutput('x', {}, { title: hostile, publisher: hostile })],
    ['in the file name', { ...inventedOutput('x'), where: { file: hostile } }],
    ['in a problem', inventedOutput('x', { problems: [{ code: 'x', message: hostile, where: {}, hint: hostile }] })],
    [
      'in a name',
      inventedOutput('x', {
        claims: [{ ...whole, rule: hostile, population: [{ id: hostile, facet: 'side', basis: 'said' }] }],
      }),
    ],
    ['in its own id', inventedOutput('x', { id: hostile })],
  ])('%s reaches the terminal without its controls', (_name, placed) => {
    const table = documentTable(placed, PLAIN)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(table).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|owned|\[2J|31m/)
  })

  test('words that run from right to left do not turn what stands beside them', () => {
    const arabic = 'قالت الوزارة إن 42 شخصا قتلوا'
    const table = documentTable(
      inventedOutput(arabic, { claims: [inventedClaim(arabic, '42 شخصا', exactly(42), { id: 'c1' })] }),
      PLAIN,
    )
    expect(table).toContain(' 1  \u206842 شخصا\u2069 [42]  killed\n')
    expect(table).toContain('    \u2068“قالت الوزارة إن ‹42 شخصا› قتلوا”\u2069\n')
  })
})
