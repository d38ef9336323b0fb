import { isBuiltin } from 'node:module'
import ts from 'typescript'
import { findImports, type Tree } from './source-tree.ts'

/** Everything a browser would load with one file: the project's own files, packages and modules of Node. */
export interface Reach {
  readonly files: readonly string[]
  readonly packages: readonly string[]
  readonly builtins: readonly string[]
  /** Files that are imported and not there. */
  readonly missing: readonly string[]
}

/** Walks the imports of `start` that remain when the types are taken out, as a bundler would. */
export function walkImports(tree: Tree, start: string): Reach {
  const files = new Set<string>()
  const packages = new Set<string>()
  const builtins = new Set<string>()
  const missing = new Set<string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue
    const text = tree.get(path)
    if (text === undefined) {
      missing.add(path)
      continue
    }
    files.add(path)
    for (const { words, target } of findImports(path, withoutTypes(text))) {
      if (target !== null) waiting.push(target)
      else if (isBuiltin(words)) builtins.add(words)
      else packages.add(words)
    }
  }
  return { files: [...files], packages: [...packages], builtins: [...builtins], missing: [...missing] }
}

/** Returns the names that only Node has ("process", "Buffer" …) and `text` uses as global values. */
export function findNodeGlobals(path: string, text: string): string[] {
  const names = new Set(['process', 'Buffer', '__dirname', '__filename', 'require', 'setImmediate', 'global'])
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const used = new Set<string>()
  const own = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const { parent } = node
      const declares =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent)) &&
        parent.name === node
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
      if (declares) own.add(node.text)
      else if (!isMember) used.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...used].filter((name) => !own.has(name))
}

function withoutTypes(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText
}
