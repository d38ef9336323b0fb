import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Exporter } from '../export/index.ts'

/** Where exporters lie: beside the code that uses them, in src/ as in dist/. */
const folder = new URL('../export/formats/', import.meta.url)

/** Returns the ids of all formats, in the order of the alphabet. A format is a file in the folder, and no more. */
export function exporterIds(): string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /^[a-z0-9-]+\.(ts|js)$/.test(name))
    .map((name) => name.replace(/\.(ts|js)$/, ''))
    .sort()
}

/** Returns the exporter with an id, or `null` where there is none. */
export async function findExporter(id: string): Promise<Exporter | null> {
  if (!exporterIds().includes(id)) return null
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const file: { exporter: Exporter } = await import(new URL(`${id}.${ending}`, folder).href)
  return file.exporter
}
