/** An entry without its words; numbers but the first stand for lines of `senses`, `null` for nothing. */
export type Shape = readonly [
  pos: number,
  person: number | null,
  thing: number | null,
  nationality: string | null,
  number: number | null,
  hedge: number | null,
  frames: readonly number[],
  events: readonly number[],
  modality: number | null,
  scope: 'period' | 'cumulative' | null,
  notCount: number | null,
  lists: readonly string[],
  cues: readonly number[],
  speaker: string | null,
]

/**
 * Writes a shape on a line: its members with bars between, those of lists with commas, nothing for `null`, and no bars at
 * the end. Most shapes have two or three members.
 *
 *     [32, null, 7, null, …] => "32||7"
 */
export function writeShape(shape: Shape): string {
  return shape
    .map((member) => (Array.isArray(member) ? member.join(',') : (member ?? '')))
    .join('|')
    .replace(/\|+$/, '')
}

/** Reads what {@link writeShape} wrote. */
export function readShape(line: string): Shape {
  const fields = line.split('|')
  return [
    Number(fields[0]),
    numberIn(fields[1]),
    numberIn(fields[2]),
    fields[3] || null,
    numberIn(fields[4]),
    numberIn(fields[5]),
    listIn(fields[6]).map(Number),
    listIn(fields[7]).map(Number),
    numberIn(fields[8]),
    (fields[9] as 'period' | 'cumulative' | undefined) || null,
    numberIn(fields[10]),
    listIn(fields[11]),
    listIn(fields[12]).map(Number),
    fields[13] || null,
  ]
}

function numberIn(field: string | undefined): number | null {
  return field ? Number(field) : null
}

function listIn(field: string | undefined): string[] {
  return field ? field.split(',') : []
}
