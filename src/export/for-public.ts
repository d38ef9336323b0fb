import type { Claim, Output, Report } from '../model/index.ts'
import { asCountry } from './as-country.ts'

/** A report, with what its text attributes to whom where that is at hand. */
type Told = Report & Partial<Pick<Output, 'attributions'>>

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
export function forPublic(report: Told): Report {
  const names = privateNames(report)
  const hide = (text: string): string => {
    let shown = text.replace(contact, (words) => (isNoContact.test(words) ? words : black(words))).replace(point, black)
    for (const name of names) shown = shown.replaceAll(name, black)
    return shown
  }
  const { id, engine, document, problems, claims, tolls } = report
  const hidden = hideIn({ id, engine, document, problems, tolls, claims: claims.map(withoutShelter) }, hide)
  return { ...hidden, document: { ...hidden.document, account: null } }
}

const black = (words: string): string => words.replace(/\S/gu, '█')

/** Names of private persons: of sources who speak for themselves, with a number or without, and of people counted by name. */
function privateNames({ claims, attributions = [], document }: Told): string[] {
  const names = new Set<string>()
  const sources = [...claims.map(({ attribution }) => attribution), ...attributions]
  for (const attribution of sources)
    for (const { name, kind } of attribution?.sources ?? [])
      if (privately.has(kind) && endsAsPerson(name, document.text)) for (const one of personNames(name)) names.add(one)
  const places = new Set(claims.flatMap(({ place, target }) => [place?.name, target?.name]))
  for (const { quantity, unit } of claims) {
    if (quantity !== null && unit === 'people')
      for (const one of namesBehind(document.text.slice(quantity.end, quantity.end + MOST)))
        if (!places.has(one)) names.add(one)
    // "Amin al-Mikhlafi was killed": the person's own name is the number.
    if (quantity && quantity.stated === 1 && !/\d/.test(quantity.text))
      for (const one of [...personNames(quantity.text), ...nameBehindKin(quantity.text)])
        if (!places.has(one)) names.add(one)
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

/** "Omar Saleh", "neighbour Omar Saleh"; not "the emergency room of Abu Shouk camp", nor "Al-Noor Hospital" among hospitals. */
function endsAsPerson(words: string, text: string): boolean {
  const last = words.split(/\s+/).at(-1) ?? ''
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(last)) return false
  return !new RegExp(`(?<!\\p{L})(?:${last.toLowerCase()}|${last}s(?!\\p{L}))`, 'u').test(text)
}

/** So many letters behind a number those whom it counts are named. */
const MOST = 300
const name = /\p{Lu}[\p{L}'’-]+(?: (?:al-|bin |ibn |de |van |von )?\p{Lu}[\p{L}'’-]+)*/u.source
const opens = /^(?: \p{Ll}[\p{L}-]*){0,4}(?=, \p{Lu})/u
const next = new RegExp(
  `^(?:, | and |, and )?(?:\\p{Ll}+ \\p{Ll}+ )?(${name})(?:,? \\(?\\d{1,2}\\)?)?(?=,|\\.| \\(| and )`,
  'u',
)

/** "Two women, Fatima Saleh and her daughter Hanan, …", "a third person, Karim Aziz, 41, …": who they are. */
function namesBehind(words: string): string[] {
  const [opening] = opens.exec(words) ?? []
  if (opening === undefined) return []
  const names: string[] = []
  let rest = words.slice(opening.length)
  for (let match = next.exec(rest); match !== null; match = next.exec(rest)) {
    names.push(match[1])
    rest = rest.slice(match[0].length)
  }
  return names
}

/** "his brother Yusuf", "her daughter Hanan": one name behind whose kin it is. */
function nameBehindKin(words: string): string[] {
  const [, name] = /^\p{L}+ \p{Ll}+ (\p{Lu}[\p{L}'’-]+)$/u.exec(words) ?? []
  return name === undefined ? [] : [name]
}

function withoutShelter(claim: Claim): Claim {
  if (!sheltering.has(claim.measure ?? '')) return claim
  return { ...claim, place: asCountry(claim.place), target: asCountry(claim.target) }
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
