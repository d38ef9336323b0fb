import ts from 'typescript'
import { expect, test } from 'vitest'
import { listFiles, readSources } from './source-tree.ts'

const sources = [...readSources('src', 'bench', 'test')]

/** Names of what a file exports without a doc comment that says what it means. Re-exports are documented at home. */
function findUndocumented(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return file.statements.flatMap((statement) => {
    // Types may speak through their names and their fields.
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
    if (!ts.canHaveModifiers(statement)) return []
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.getJSDocCommentsAndTags(statement).length > 0) return []
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
    const name = declared && ts.getNameOfDeclaration(declared as ts.Declaration)?.getText()
    return [`${path}: ${name ?? 'default'}`]
  })
}

test('files are named in kebab-case', () => {
  const names = [
    ...sources.map(([path]) => path),
    ...listFiles('scripts'),
    ...listFiles('languages'),
    ...listFiles('gold'),
  ]
  const fits = (name: string): boolean => /^([a-z0-9-]+\/)*(README|[a-z0-9-]+)(\.[a-z0-9]+)*$/.test(name)
  expect(names.filter((name) => !fits(name))).toEqual([])
})

test('every function and value that is exported says what it means', () => {
  const open = sources.filter(([path]) => path.startsWith('src/') && !/\/generated\/|\.test\.ts$/.test(path))
  expect(open.flatMap(([path, text]) => findUndocumented(path, text))).toEqual([])
})

test.each([
  ['a function without a word', 'export function f() {}', ['a.ts: f']],
  ['a function with its meaning', '/** Returns nothing. */\nexport function f() {}', []],
  ['a value without a word', '// plain comment\nexport const a = 1', ['a.ts: a']],
  ['what is not exported', 'const a = 1', []],
  ['a type', 'export type A = 1', []],
  ['a re-export', "export { a } from './b.ts'", []],
])('undocumented: %s', (_, text, names) => {
  expect(findUndocumented('a.ts', text)).toEqual(names)
})
