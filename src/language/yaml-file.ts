import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from 'yaml'
import type { Problem } from '../model/index.ts'

export type Path = readonly (string | number)[]

/** A YAML file as plain data that still knows on which line each part stands. */
export interface YamlFile {
  /** Path as shown to people. */
  readonly path: string
  /** The file's data; `null` where it could not be read. */
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** Line, from 1, of the value at a path, or of the nearest part around it that exists. */
  readonly lineOf: (path: Path) => number
  /** Line of a key itself. */
  readonly lineOfKey: (path: Path) => number
  /** Line of the nth row of the text at a path: of a block, the row below its header. */
  readonly lineOfRow: (path: Path, row: number) => number
  /** Says whether the text at a path is folded (`>`): its rows run together. */
  readonly isFolded: (path: Path) => boolean
}

/** Reads YAML text. Never throws: what the parser refuses stands in `problems`. */
export function readYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    code: 'broken-yaml',
    message: `Unexpected YAML, expected what the parser can read: ${error.message}`,
    where: { file: path, line: lines.linePos(error.pos[0]).line },
    hint: 'Check the indentation, and put quotes around text that holds ": " or begins with a sign.',
  }))
  const lineAt = (offset: number): number => lines.linePos(offset).line
  const lineOf = (at: Path): number => lineAt(find(document.contents, at).offset)
  let value: unknown = null
  if (problems.length === 0) {
    try {
      value = document.toJS()
    } catch (error) {
      problems.push({
        code: 'broken-yaml',
        message: `Unexpected YAML, expected what the parser can read: ${String(error)}`,
        where: { file: path, line: 1 },
        hint: 'Write the text out instead of using anchors and aliases.',
      })
    }
  }
  return {
    path,
    value,
    problems,
    lineOf,
    lineOfKey: (at) => lineAt(find(document.contents, at).keyOffset),
    lineOfRow: (at, row) => {
      const { node } = find(document.contents, at)
      if (isScalar(node) && node.type === Scalar.BLOCK_LITERAL) return lineOf(at) + 1 + row
      return isSeq(node) ? lineOf([...at, row]) : lineOf(at)
    },
    isFolded: (at) => {
      const { node } = find(document.contents, at)
      return isScalar(node) && node.type === Scalar.BLOCK_FOLDED
    },
  }
}

/** Walks down from the top as far as the path exists. */
function find(top: unknown, path: Path): { node: unknown; offset: number; keyOffset: number } {
  let node = top
  let offset = startOf(top) ?? 0
  let keyOffset = offset
  for (const step of path) {
    let next: unknown
    let key: unknown
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) break
      ;[key, next] = [pair.key, pair.value]
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) next = node.items[step]
    else break
    keyOffset = startOf(key) ?? startOf(next) ?? offset
    offset = startOf(next) ?? keyOffset
    node = next
  }
  return { node, offset, keyOffset }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}
