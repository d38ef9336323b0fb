// @ts-check
import { parseSync } from 'rolldown/utils'

/** @typedef {{ type: string, start: number, end: number } & Record<string, unknown>} Node */
/** @typedef {{ at: number, text: string }} Bracket */

/**
 * Returns a bundled module, written so that it starts faster:
 *
 * - V8 compiles a function when it is first called, and what Node keeps of a module it keeps before that; but a function in
 *   brackets is compiled with its module. So all are put into brackets, the declared ones at the top, where everything
 *   knows them as before: `function f() {}` => `var f = (function f() {});`
 * - An `import` of a module of Node reads each of its exports, with what stands behind it; here it is asked for those that
 *   are named: `import { a as b } from "node:x"` => `const { a: b } = process.getBuiltinModule("node:x");`
 * - Letters beyond ASCII are escaped: one of them would double the memory of all.
 *
 * @param {string} code
 */
export function compileAhead(code) {
  const { program, errors } = parseSync('bundle.js', code)
  if (errors.length > 0) throw new Error(`Unexpected ${errors[0].message}, expected a module: ${code.slice(0, 200)}`)
  const body = /** @type {Node[]} */ (/** @type {unknown} */ (program.body))
  const imports = body.filter(({ type }) => type === 'ImportDeclaration')
  const functions = body.filter(({ type }) => type === 'FunctionDeclaration')
  const others = body.filter((node) => !imports.includes(node) && !functions.includes(node))
  const lines = [
    ...(code.startsWith('#!') ? [code.slice(0, code.indexOf('\n'))] : []),
    ...imports.map((node) => importOf(code, node)),
    ...functions.map((node) => `var ${/** @type {Named} */ (node.id).name} = (${inBrackets(code, node)});`),
    ...others.map((node) => inBrackets(code, node)),
  ]
  return toAscii(`${lines.join('\n')}\n`)
}

/** @typedef {{ name: string }} Named */

/** @param {string} code @param {Node} node */
function importOf(code, node) {
  const from = /** @type {{ value: string }} */ (node.source).value
  if (!from.startsWith('node:')) return code.slice(node.start, node.end)
  const asked =
    from === 'node:process' ? 'globalThis.process' : `globalThis.process.getBuiltinModule(${JSON.stringify(from)})`
  const parts = /** @type {{ type: string, imported?: Named, local: Named }[]} */ (node.specifiers)
  const whole = parts
    .filter(({ type }) => type !== 'ImportSpecifier')
    .map(({ local }) => `const ${local.name} = ${asked};`)
  const named = parts
    .filter(({ type }) => type === 'ImportSpecifier')
    .map(({ imported, local }) => (imported?.name === local.name ? local.name : `${imported?.name}: ${local.name}`))
  return [...whole, ...(named.length > 0 ? [`const { ${named.join(', ')} } = ${asked};`] : [])].join('\n')
}

/** The text of a node with its functions in brackets. @param {string} code @param {Node} node */
function inBrackets(code, node) {
  const brackets = /** @type {Bracket[]} */ ([])
  findFunctions(node, null, brackets)
  brackets.sort((one, other) => one.at - other.at)
  let text = ''
  let from = node.start
  for (const { at, text: bracket } of brackets) {
    text += code.slice(from, at) + bracket
    from = at
  }
  return text + code.slice(from, node.end)
}

/** @param {Node} node @param {Node | null} parent @param {Bracket[]} brackets */
function findFunctions(node, parent, brackets) {
  // A method is a function that no brackets may stand around.
  const isMethod =
    parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'))
  if (node.type === 'ArrowFunctionExpression' || (node.type === 'FunctionExpression' && !isMethod))
    brackets.push({ at: node.start, text: '(' }, { at: node.end, text: ')' })
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child.type === 'string') findFunctions(child, node, brackets)
}

/** @param {string} code */
function toAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
