import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

function said(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, certainty, stance }) => `${quantity?.text}: ${certainty} ${stance}`)
}

describe('how a count is said', () => {
  it.each([
    ['Officials said ten people were killed.', ['ten: stated asserts']],
    ['Ten miners are feared dead.', ['Ten: feared asserts']],
    ['The blast may have killed ten people.', ['ten: hedged asserts']],
    ['The ministry could not verify that ten people were killed.', ['ten: unconfirmed asserts']],
    ['Analysts did not believe that ten soldiers were killed.', ['ten: stated doubts']],
    ['The deaths of ten people could not be confirmed.', ['ten: unconfirmed asserts']],
    ['The army denied that ten soldiers were killed.', ['ten: stated denies']],
    ['The army denied having killed ten people.', ['ten: stated denies']],
    ['The army did not deny that ten soldiers were killed.', ['ten: unconfirmed asserts']],
    ['The army denied rumours that ten soldiers had been killed.', ['ten: stated denies']],
    ['Claims that ten soldiers were killed are rejected by the army.', ['ten: stated denies']],
    ['The rebels acknowledged the deaths of ten fighters.', ['ten: stated acknowledges']],
    ['The rebels threatened to kill ten captives.', ['ten: stated threatens']],
    [
      'The army acknowledged that nine soldiers were killed, and claimed to have killed ten rebels.',
      ['nine: stated acknowledges', 'ten: stated asserts'],
    ],
    ['The clinic said it could confirm at least ten deaths.', ['at least ten: stated asserts']],
    ['Sources agreed that ten people were killed.', ['ten: stated asserts']],
    ['The mission estimates that ten people died.', ['ten: stated asserts']],
    ['She warned that ten people had been killed.', ['ten: stated asserts']],
    ['The sides agreed that ten captives would be freed.', ['ten: stated predicts']],
    ['Both sides said that ten captives would be freed.', ['ten: stated predicts']],
    ['Talks on the release of ten captives resume on Monday.', ['ten: stated predicts']],
    ['The storm could displace 4,000 people.', ['4,000: stated predicts']],
    ['If ten people were killed there would be an inquiry.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
