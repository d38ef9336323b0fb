import { expect, test } from 'vitest'
import { type PartyWord, readPartyWord, writePartyWord } from './party-word.ts'

const nothing: PartyWord = {
  parties: [],
  loaded: false,
  weak: false,
  owner: null,
  modifier: false,
  office: null,
  alone: false,
  capital: null,
  stateDoes: false,
}

test.each<[string, Partial<PartyWord>]>([
  ['nothing', {}],
  ['a name of two parties that others have, too', { parties: [0, 12], weak: true, owner: 'rsf' }],
  ['a loaded name', { parties: [7], loaded: true }],
  ['an adjective of a state', { owner: 'UKR', modifier: true }],
  ['an office that stands alone', { office: 'military', alone: true }],
  ['a capital', { capital: 'KEN' }],
  ['what states do', { stateDoes: true }],
])('%s is read as it was written', (_, told) => {
  expect(readPartyWord(writePartyWord({ ...nothing, ...told }))).toEqual({ ...nothing, ...told })
})
