import { emptyKey, keyOfName, type NameKey } from '../name-key.ts'
import { type Draft, type DraftPlace, draftPlace } from './draft.ts'
import { isLatinName } from './is-latin-name.ts'

/** A line of the divisions' list: `{ code: 'UA.05', name: 'Donetsk' }`. */
export interface Division {
  readonly code: string
  readonly name: string
}

/** Words for divisions of the first and second order that names carry behind or before them. */
const behind =
  /\s+(?:province|governorate|oblast|region|state|department|departamento|district|raion|rayon|prefecture|municipality|muni[cç]ipio|cercle|wilaya|zone|township|parish|division|regency|sahari|krai|area|county|locality|city)$/i
const before =
  /^(?:muhafazat|departamento (?:de |del )?|region (?:de |du |des )?|province (?:de |du |des )?|republic of |state of |wilayat (?:de |d')?|provincia (?:de )?|amanat )\s*/i

/** Adds divisions of the first and second order. Countries must be there already. */
export function readDivisions(draft: Draft, first: readonly Division[], second: readonly Division[]): void {
  for (const { code, name } of first) {
    const country = draft.countries.get(code.slice(0, 2))
    if (country) addDivision(draft, code, name, draftPlace(`geonames:${code}`, 'province', country))
  }
  for (const { code, name } of second) {
    const parts = code.split('.')
    const container = draft.divisions.get(parts.slice(0, 2).join('.')) ?? draft.countries.get(parts[0])
    if (container) addDivision(draft, code, name, draftPlace(`geonames:${code}`, 'district', container))
  }
}

function addDivision(draft: Draft, code: string, name: string, place: DraftPlace): void {
  draft.divisions.set(code, place)
  if (!isLatinName(name)) return
  place.population = place.kind === 'district' ? 2_000 : 20_000
  place.names.add(name)
  const bare = name.replace(behind, '').replace(before, '')
  // "Orange County" and "Union Parish" are never called Orange and Union.
  if (bare !== name && isLatinName(bare) && !code.startsWith('US.')) place.names.add(bare)
}

/** Adds the English names of subdivisions (ISO 3166-2) to the divisions that bear nearly the same name. */
export function addSubdivisionNames(draft: Draft, names: Readonly<Record<string, string>>): void {
  const byName = new Map<string, DraftPlace>()
  for (const [code, place] of draft.divisions)
    for (const name of place.names) {
      const key = `${code.slice(0, 2)} ${stem(name)}`
      // Of the first order before the second.
      if (!byName.has(key) || place.kind === 'province') byName.set(key, place)
    }
  for (const [code, name] of Object.entries(names)) {
    const place = byName.get(`${code.slice(0, 2).toUpperCase()} ${stem(name)}`)
    if (place && isLatinName(name)) place.otherNames.add(name)
  }
}

const key: NameKey = { hash: 0, check: 0 }

/** "Northern Darfur" and "North Darfur", "Ar-Raqqah" and "Raqqa" have one stem. */
function stem(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(behind, '')
    .replace(/\b(north|south|east|west)ern\b/g, '$1')
    .replace(/^(al|ar|as|ash|at|az|ad|an|el)[-\s]/, '')
  emptyKey(key)
  keyOfName(key, plain)
  return `${key.hash}.${key.check}`
}
