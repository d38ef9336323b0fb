import { expect, test } from 'vitest'
import { bundleOf } from '../../../test/bundle-of.ts'
import { namedIn } from './speaker.ts'

test.each([
  ['Nine people were killed in Osk, according to the clinic.', 'the clinic'],
  ['Nine people were killed in Osk, a doctor said.', 'a doctor'],
  ['Officials in Osk said nine people were killed.', 'Officials in Osk'],
  ['The mayor of Osk spoke. His spokesman said nine people were killed.', 'his spokesman'],
  ['Nine people were killed in Osk.', null],
])('%s', (text, name) => {
  const [report] = bundleOf([['2031-05-07', 'The Courier', text]]).reports
  const claim = report.claims.find(({ kind }) => kind === 'count')
  expect(claim === undefined ? 'no claim' : namedIn(report, claim)).toBe(name)
})
