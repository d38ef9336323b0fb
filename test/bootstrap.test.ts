import { expect, test } from 'vitest'
import { findMissing } from '../scripts/install.mjs'
import { isAtLeast } from '../scripts/right-node.mjs'

test.each([
  ['18.20.4', '22.19', false],
  ['20.20.2', '22.19', false],
  ['22.9.0', '22.19', false],
  ['22.18.9', '22.19', false],
  ['22.19.0', '22.19', true],
  ['22.20.1', '22.19', true],
  ['24.0.0', '22.19', true],
])('Node %s is at least %s: %s', (version, minimum, enough) => {
  expect(isAtLeast(version, minimum)).toBe(enough)
})

const wanted = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-macs': { version: '2.0.0', optional: true },
  },
}

test.each([
  ['all there', { 'node_modules/a': { version: '1.0.0' } }, null],
  ['nothing there', {}, 'node_modules/a'],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, 'node_modules/a'],
  [
    'an optional one in another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '1.0.0' } },
    'node_modules/for-macs',
  ],
])('packages: %s', (_, packages, missing) => {
  expect(findMissing(wanted, { packages })).toBe(missing)
})
