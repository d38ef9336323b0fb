import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = /^[a-z0-9-]+\.(?:ts|js)$/

/** Returns the ids of the files in a folder of parts that are found, not registered, in the order of the alphabet. */
export function foundIds(folder: URL): string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => source.test(name))
    .map((name) => name.replace(/\.(ts|js)$/, ''))
    .sort()
}

/** Loads the file with an id from such a folder; `null` where there is none. */
export async function loadFound<Exports>(folder: URL, id: string): Promise<Exports | null> {
  if (!foundIds(folder).includes(id)) return null
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return import(new URL(`${id}.${ending}`, folder).href)
}
