import { expect, test } from 'vitest'
import { packagesOf } from '../scripts/bundle-command.mjs'
import { compileAhead } from '../scripts/compile-ahead.mjs'

test.each([
  ['a function, known above where it stands', 'a()\nfunction a() {}', 'var a = (function a() {});\na()\n'],
  [
    'functions in functions',
    'const a = list.map((one) => one.map(function () {}))',
    'const a = list.map(((one) => one.map((function () {}))))\n',
  ],
  [
    'methods, which no brackets may hold',
    'const a = { b() {}, get c() { return 1 } }',
    'const a = { b() {}, get c() { return 1 } }\n',
  ],
  ['a class', 'class A { b() {} }', 'class A { b() {} }\n'],
  [
    'names of a module of Node',
    'import { join as put, sep } from "node:path"\nput(sep)',
    'const { join: put, sep } = globalThis.process.getBuiltinModule("node:path");\nput(sep)\n',
  ],
  [
    'a whole module of Node',
    'import fs from "node:fs"',
    'const fs = globalThis.process.getBuiltinModule("node:fs");\n',
  ],
  ['another module', 'import { a } from "./a.js"', 'import { a } from "./a.js"\n'],
  ['letters beyond ASCII', 'const a = "İ" + /[“]/u.source', 'const a = "\\u0130" + /[\\u201c]/u.source\n'],
  ['the line for the shell', '#!/usr/bin/env node\nimport "node:fs"\nrun()', '#!/usr/bin/env node\n\nrun()\n'],
])('%s', (_, code, written) => {
  expect(compileAhead(code)).toBe(written)
})

test('what is no module is refused in words', () => {
  expect(() => compileAhead('const = 1')).toThrow(/expected a module/)
})

test('packages that a command loads before it runs are found, however far off', () => {
  const chunks = [
    { fileName: 'read-1.js', name: 'read', imports: ['shared-2.js', 'node:fs'] },
    { fileName: 'shared-2.js', name: 'shared', imports: ['read-1.js', 'some-package'] },
    { fileName: 'export-3.js', name: 'export', imports: ['another-package'] },
  ]
  expect(packagesOf('read', chunks)).toEqual(['some-package'])
  expect(() => packagesOf('write', chunks)).toThrow(/without write/)
})
