/**
 * Returns a value as canonical JSON, the form that is hashed: keys sorted by UTF-16 code units, no white space,
 * numbers and texts as `JSON.stringify` writes them (RFC 8785; lone surrogates, which it forbids, stand escaped).
 * Fields that are `undefined` are left out. Throws on what JSON has not: functions, `NaN`, `Infinity`.
 *
 *     { b: [1, 'x'], a: null }  =>  {"a":null,"b":[1,"x"]}
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`Unexpected ${value}, expected a number that JSON has`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    let text = '['
    for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + canonicalJson(value[at] ?? null)
    return `${text}]`
  }
  if (typeof value !== 'object') throw new TypeError(`Unexpected ${typeof value}, expected a value that JSON has`)
  const record = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(record[key])}`
  }
  return `{${text}}`
}
