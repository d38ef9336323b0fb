import { join } from 'node:path'
import { z } from 'zod'
import type { CuratedPlace } from '../gazetteer/compile/add-curated.ts'
import { PLACE_KINDS } from '../gazetteer/index.ts'
import type { Problem } from '../model/index.ts'
import { readFolder } from './read-folder.ts'
import { recordsOf, sectionsOf } from './sections.ts'
import { findShapeProblems } from './shape-problems.ts'

const code = z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3), e.g. "UKR"')

const place = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in lower case with hyphens, e.g. "kerem-shalom"'),
  names: z.array(z.string().min(1)).min(1),
  country: code.nullable(),
  same: z.string().min(1).exactOptional(),
  kind: z.enum(PLACE_KINDS).exactOptional(),
  at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).exactOptional(),
  within: z.string().min(1).exactOptional(),
  without: z.array(z.string().min(1)).exactOptional(),
  disputed: z.array(code).min(2).exactOptional(),
  why: z.string().min(1).exactOptional(),
})

/** Where an entry stands, by its id. */
export interface LoadedPlaces {
  readonly places: readonly CuratedPlace[]
  readonly where: ReadonlyMap<string, Problem['where']>
  readonly problems: readonly Problem[]
}

/** Reads and checks `vocabularies/places/`, a file a conflict. */
export function loadPlaces(vocabularies: string): LoadedPlaces {
  const { files, problems: unread } = readFolder(join(vocabularies, 'places'))
  const problems: Problem[] = [...unread]
  const where = new Map<string, Problem['where']>()
  const places: CuratedPlace[] = []
  for (const file of files.filter((one) => one.problems.length === 0)) {
    for (const { key, value } of sectionsOf(file, ['places'], problems)) {
      for (const { path, record } of recordsOf(file, key, value, problems)) {
        const found = findShapeProblems(place, { file, path, value: record }, Object.keys(place.shape))
        problems.push(...found)
        const at = { file: file.path, line: file.lineOf(path) }
        const id = String(record.id)
        const first = where.get(id)
        if (first)
          problems.push({
            code: 'id-twice',
            message: `Unexpected second place "${id}", expected each id once`,
            where: at,
            hint: `It stands at ${first.file}:${first.line} already.`,
          })
        where.set(id, at)
        if (found.length === 0) places.push(place.parse(record) as CuratedPlace)
      }
    }
  }
  return { places, where, problems }
}
