/** `name: value` with a value in double quotes, a date, or words that YAML cannot take for anything else. */
const FIELD =
  /^([A-Za-z][\w-]*):[ \t]+(?:"([^"\\]*)"|(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?)|([A-Za-z][^:#\t]*(?::(?! )[^:#\t]*)*))[ \t]*$/
const NOT_A_TEXT = /^(?:true|false|null)$/i

/**
 * Returns the fields of YAML that is no more than lines of `name: text`, as most front matter is; `null` for all else,
 * which a YAML parser must read: loading one takes longer than reading a report.
 */
export function readSimpleFields(yaml: string): Readonly<Record<string, string>> | null {
  const fields: Record<string, string> = {}
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue
    const [found, name, quoted, date, plain] = FIELD.exec(line) ?? []
    if (found === undefined || NOT_A_TEXT.test(name) || Object.hasOwn(fields, name)) return null
    const value = quoted ?? date ?? plain.trimEnd()
    if (quoted === undefined && (NOT_A_TEXT.test(value) || value.endsWith(':'))) return null
    fields[name] = value
  }
  return fields
}
