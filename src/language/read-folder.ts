import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/index.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Returns every `*.yaml` file below a folder, in the order of their paths, and what kept one from being read. */
export function readFolder(directory: string): { files: YamlFile[]; problems: Problem[] } {
  if (!existsSync(directory)) {
    const problem = {
      code: 'missing-folder',
      message: `Unexpected missing folder ${directory}, expected a folder of .yaml files`,
      where: { file: directory },
      hint: 'Check the path.',
    }
    return { files: [], problems: [problem] }
  }
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).replaceAll('\\', '/'))
    .sort((left, right) => (left < right ? -1 : 1))
  const problems = names
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({
      code: 'file-name',
      message: `Unexpected ${name}, expected a name that ends in .yaml`,
      where: { file: name },
      hint: 'Rename the file; only .yaml is read.',
    }))
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => readYaml(name, readFileSync(name, 'utf8')))
  return { files, problems: [...problems, ...files.flatMap((file) => file.problems)] }
}
