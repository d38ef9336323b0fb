import { expect, test } from 'vitest'
import { extract } from '../index.ts'

test.each<[sentence: string, counting: (string | null)[]]>([
  ['An estimated 40 people were killed.', ['estimated']],
  ['The estimated number of dead is 40.', [null]],
  ['The agency had registered 1,200 displaced people by Friday.', ['registered']],
  ['The monitor recorded 31 deaths in May.', ['counted']],
  ['At least 400 documented deaths stand in its list.', ['counted']],
  ['The study modelled 3,000 deaths.', ['modelled']],
  ['At least 40 people were killed, officials said.', [null]],
])('%s', (sentence, counting) => {
  const { claims } = extract({ text: sentence, language: 'en' })
  expect(claims.filter(({ kind }) => kind === 'count').map((claim) => claim.counting)).toEqual(counting)
})
