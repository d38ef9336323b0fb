import { newDocument } from '../src/intake/index.ts'
import { type Claim, type Output, spanOf } from '../src/model/index.ts'
import { seededRandom } from './random.ts'

const MEASURES = ['killed', 'injured', 'missing', 'displaced', 'held'] as const
const VERBS = ['killed', 'wounded', 'missing', 'displaced', 'detained'] as const

/** Returns what reading a report might give, always the same for one number: ten claims in two thousand letters. */
export function inventedReading(number: number): Output {
  const random = seededRandom(number + 1)
  const pick = (most: number): number => Math.floor(random() * most)
  const town = pick(500)
  const day = `20${20 + pick(5)}-0${1 + pick(9)}-${10 + pick(19)}`
  const sentences = [`Strike on Town ${town} in district${pick(100)}, report ${number}.`]
  const drafts: { start: number; at: number; counted: number; kind: number }[] = []
  let length = sentences[0].length
  for (let at = 0; at < 10; at++) {
    const counted = 1 + pick(900)
    const kind = pick(5)
    const head = ' The ministry said on the evening that '
    const sentence = `${head}${counted} people were ${VERBS[kind]} near the market of the town, among them families who had fled from the villages around it, and that rescue workers still looked for others under what was left of the houses.`
    drafts.push({ start: length + 1, at: length + head.length, counted, kind })
    sentences.push(sentence)
    length += sentence.length
  }
  const text = sentences.join('')
  const speaker = pick(4) === 0 ? `spokesman ${pick(300)}` : 'ministry of health'
  const claims = drafts.map(({ start, at, counted, kind }, index): Claim => {
    const digits = String(counted)
    return {
      id: `c${index + 1}`,
      kind: 'count',
      measure: MEASURES[kind],
      event: null,
      quantity: {
        ...spanOf(text, at, at + digits.length),
        stated: counted,
        hedge: 'exact',
        low: counted,
        high: counted,
      },
      trigger: null,
      unit: 'people',
      role: 'victim',
      population: index % 3 === 0 ? [{ id: 'civilians', facet: 'status', basis: 'said' }] : [],
      actors: index % 4 === 0 ? [{ id: `party:${pick(50)}`, name: 'other side', responsibility: 'accused' }] : [],
      cause: 'air-strike',
      target: null,
      place: {
        name: `Town ${town}`,
        id: `place:town-${town}`,
        country: 'XXA',
        latitude: 1.5,
        longitude: 2.5,
        precision: 'town',
        basis: 'said',
      },
      time: { start: day, end: day, precision: 'day', basis: 'said' },
      asOf: null,
      scope: 'incident',
      certainty: 'stated',
      counting: null,
      stance: 'asserts',
      attribution: {
        source: [],
        cue: [],
        content: [],
        quoted: false,
        stance: 'asserts',
        sources: [
          { name: speaker, kind: 'official', party: `party:${pick(50)}` },
          { name: 'Example News', kind: 'publisher', party: null },
        ],
      },
      partOf: null,
      evidence: spanOf(text, start, start + 120),
      doubts: [],
      rule: `${MEASURES[kind]}/${['kill', 'wound', 'miss', 'flee', 'hold'][kind]}`,
    }
  })
  const document = newDocument({
    text,
    publisher: 'Example News',
    published: day,
    title: `Report ${number}`,
    language: 'en',
  })
  return {
    id: document.id,
    engine: 'onrecord bench',
    document,
    problems: [],
    claims,
    tolls: [{ measure: MEASURES[drafts[0].kind], low: 1, high: 1, claims: ['c1'], alternatives: [] }],
    attributions: [],
    terms: [],
  }
}
