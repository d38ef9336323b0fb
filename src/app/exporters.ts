import type { Exporter } from '../export/index.ts'
import { foundIds, loadFound } from './found-files.ts'

/** Where exporters lie: beside the code that uses them, in src/ as in dist/. */
const folder = new URL('../export/formats/', import.meta.url)

/** Returns the ids of all formats, in the order of the alphabet. A format is a file in the folder, and no more. */
export function exporterIds(): string[] {
  return foundIds(folder)
}

/** Returns the exporter with an id, or `null` where there is none. */
export async function findExporter(id: string): Promise<Exporter | null> {
  return (await loadFound<{ exporter: Exporter }>(folder, id))?.exporter ?? null
}
