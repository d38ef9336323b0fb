import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Text of each file by its path from the project's folder, with forward slashes. */
export type Tree = ReadonlyMap<string, string>

/** The project's folder. */
export const root = fileURLToPath(new URL('../', import.meta.url))

/** The TypeScript files of the project under `folders`. */
export function readSources(...folders: string[]): Tree {
  const tree = new Map<string, string>()
  for (const folder of folders) {
    for (const name of listFiles(folder)) {
      if (/\.(ts|tsx|mts)$/.test(name) && !name.endsWith('.d.ts'))
        tree.set(name, readFileSync(join(root, name), 'utf8'))
    }
  }
  return tree
}

/** Paths of all files under `folder`, from the project's folder; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: false })
  } catch {
    return []
  }
  return names.map((name) => posix.join(folder, name.replaceAll('\\', '/'))).sort()
}

/** One import of a file: the words in the quotes, and the file they lead to (`null`: a package or a Node module). */
export interface Import {
  readonly words: string
  readonly target: string | null
}

/** Returns everything `text` imports, types and re-exports included; comments and strings are not mistaken for it. */
export function findImports(path: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    words: fileName,
    target: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : null,
  }))
}
