import { expect, test } from 'vitest'
import { wantsColour } from './style.ts'

test.each([
  ['a terminal', true, { TERM: 'xterm' }, true],
  ['a pipe', false, { TERM: 'xterm' }, false],
  ['a terminal that knows no colour', true, { TERM: 'dumb' }, false],
  ['NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ['FORCE_COLOR in a pipe', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
])('%s', (_name, isTTY, environment, colour) => {
  expect(wantsColour({ isTTY }, environment)).toBe(colour)
})
