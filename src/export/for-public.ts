import type { Claim, Place, Report } from '../model/index.ts'

/** Kinds of sources who speak for themselves alone: their names are theirs. */
const privately: ReadonlySet<string> = new Set(['person', 'witness', 'unnamed', 'hospital'])
/** Measures whose exact places could lead somebody to people in danger. */
const sheltering: ReadonlySet<string> = new Set(['sheltered', 'held', 'displaced', 'evacuated', 'trapped', 'missing'])

const contact =
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d.])@[\p{L}\d_]{2,}|(?<![\d.,])\+?\d[\d ()/-]{7,}\d(?![\d,])/gu
/** Days, years and counts look like telephone numbers: "2031-10-08", "2030-2031", "1 500 000", "12 000-13 000". */
const isNoContact =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:19|20)\d\d[-/](?:19|20)\d\d|[1-9] \d{3} \d{3}|[1-9]\d{0,2} \d{3}-[1-9]\d{0,2} \d{3})$/
const point = /(?<!\d)-?\d{1,3}\.\d{2,}\s*°?\s*[NSEW]?,?\s+-?\d{1,3}\.\d{2,}\s*°?\s*[NSEW]?/gu

/**
 * Returns a report as it may go out: names of private persons and contacts are blacked out, in every text, with as many
 * signs as they had, so that positions stay true; places of shelters and of those held are no nearer than a town's
 * country. Officials, spokespersons and bodies keep their names.
 */
export function forPublic(report: Report): Report {
  const names = privateNames(report)
  const hide = (text: string): string => {
    let shown = text.replace(contact, (words) => (isNoContact.test(words) ? words : black(words))).replace(point, black)
    for (const name of names) shown = shown.replaceAll(name, black)
    return shown
  }
  const hidden = hideIn({ ...report, claims: report.claims.map(withoutShelter) }, hide)
  return { ...hidden, document: { ...hidden.document, account: null } }
}

const black = (words: string): string => words.replace(/\S/gu, '█')

/** Full names of private persons: of sources who speak for themselves, and of people counted by name. */
function privateNames({ claims }: Report): string[] {
  const names = new Set<string>()
  for (const { attribution, quantity } of claims) {
    for (const { name, kind } of attribution?.sources ?? [])
      if (privately.has(kind)) for (const one of personNames(name)) names.add(one)
    // "Amin al-Mikhlafi was killed": the person's own name is the number.
    if (quantity && quantity.stated === 1 && !/\d/.test(quantity.text))
      for (const one of personNames(quantity.text)) names.add(one)
  }
  const whole = [...names]
  const last = whole.map((name) => name.split(/\s+/).at(-1) as string).filter((name) => name.length > 2)
  return [...new Set([...whole, ...last])].sort((a, b) => b.length - a.length)
}

/** Runs of two and more words with a capital: "Omar Saleh", not "Gaza" or "A resident". */
function personNames(words: string): string[] {
  return (
    words.match(
      /\p{Lu}[\p{L}'’-]+(?:\s+(?:al-|bin |ibn |de |van |von )?\p{Lu}?[\p{L}'’-]*\p{Lu}[\p{L}'’-]+)+|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+/gu,
    ) ?? []
  )
}

function withoutShelter(claim: Claim): Claim {
  if (!sheltering.has(claim.measure ?? '')) return claim
  return { ...claim, place: coarse(claim.place), target: coarse(claim.target) }
}

/** A place of a shelter as its country; without a country it is left out. */
function coarse(place: Place | null): Place | null {
  if (place === null || place.precision === 'country' || place.precision === 'province') return place
  if (place.country === null) return null
  const { country, basis } = place
  return {
    name: country,
    id: `country:${country}`,
    country,
    latitude: null,
    longitude: null,
    precision: 'country',
    basis,
  }
}

/** The same value with every text in it hidden; ids and addresses stay. */
function hideIn<Value>(value: Value, hide: (text: string) => string, key = ''): Value {
  if (typeof value === 'string') return (keeps.has(key) ? value : hide(value)) as Value
  if (Array.isArray(value)) return value.map((one) => hideIn(one, hide, key)) as Value
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hideIn(one, hide, name)])) as Value
  return value
}

const keeps: ReadonlySet<string> = new Set([
  'id',
  'textHash',
  'hash',
  'url',
  'archiveUrl',
  'published',
  'captured',
  'start',
  'end',
  'engine',
  'rule',
  'revises',
  'translationOf',
  'party',
  'partOf',
])
