import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

/** Each count of a text as "words: start/end", with "?" before what is inferred and its cut-off behind. */
function times(text: string, published: string | null = '2024-03-05'): string[] {
  const given = published ? { text, published, language: 'en' } : { text, language: 'en' }
  return extract(given)
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, time, asOf }) => {
      const days = time === null ? 'unknown' : time.start === time.end ? time.start : `${time.start}/${time.end}`
      return `${quantity?.text}: ${time?.basis === 'inferred' ? '?' : ''}${days}${asOf ? ` as of ${asOf.end}` : ''}`
    })
}

describe('when a claim says that it happened', () => {
  // 2024-03-05 was a Tuesday.
  it.each([
    ['Nine people were killed on Sunday, police said on Monday.', ['Nine: 2024-03-03']],
    ['Police said on Monday that nine people were killed on Sunday.', ['nine: 2024-03-03']],
    ['On Monday police said that nine people had been killed in a raid on Sunday.', ['nine: 2024-03-03']],
    ['Six soldiers were killed on Sunday and nine wounded on Monday.', ['Six: 2024-03-03', 'nine: 2024-03-04']],
    ['A bomb went off on Sunday, killing six people and wounding nine.', ['six: 2024-03-03', 'nine: 2024-03-03']],
    ['On Sunday six people were killed and nine wounded.', ['six: 2024-03-03', 'nine: 2024-03-03']],
    ['Sunday’s blast killed six people.', ['six: 2024-03-03']],
    ['Nine men, who were captured on 3 February, were killed on Sunday.', ['Nine: 2024-02-03', 'Nine: 2024-03-03']],
    ['Six people were killed last night.', ['Six: 2024-03-04/2024-03-05']],
    ['In the past 24 hours 55 people were killed.', ['55: 2024-03-04/2024-03-05']],
    ['The ministry reported nine deaths on Sunday.', ['nine: 2024-03-03']],
  ])('is told by its own clause: %s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  it.each([
    // from a beginning on, up to the cut-off or the report
    ['Nine hundred people have been killed since 7 October.', ['Nine hundred: 2023-10-07/2024-03-05']],
    ['By Sunday evening 900 people had been killed since 7 October.', ['900: 2023-10-07/2024-03-03 as of 2024-03-03']],
    [
      'The war began on 7 October. More than 900 people have been killed since then.',
      ['More than 900: 2023-10-07/2024-03-05'],
    ],
    ['The war has killed 9,000 people.', ['9,000: unknown']],
    ['The war, which broke out on 7 October, has killed 9,000 people.', ['9,000: ?2023-10-07/2024-03-05']],
    // on the second day it began the day before
    [
      'Raids go on for the second day of the operation.\n\nMore than 900 people have been killed so far.',
      ['More than 900: ?2024-03-04/2024-03-05'],
    ],
    // a toll is counted later than people die
    ['Sunday’s blast was heard for miles. The death toll rose to 13 on Monday.', ['13: ?2024-03-03 as of 2024-03-04']],
    ['As of 2 March, nine people were missing.', ['nine: unknown as of 2024-03-02']],
  ])('may go on from a beginning: %s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  it.each([
    ['A blast shook the port on Sunday. Nine people were hurt. Six died.', ['Nine: ?2024-03-03', 'Six: ?2024-03-03']],
    [
      'Blast kills six\n\nA blast at the port on Sunday killed six people. Police came.\n\nNine more were hurt.',
      ['six: ?2024-03-03', 'six: 2024-03-03', 'Nine: ?2024-03-03'],
    ],
    // background keeps its own time and gives it to nobody
    [
      'A blast at the port on Sunday killed six people.\n\nIn October 2017 a lorry bomb killed 500 people. The port was shut.\n\nNine were hurt.',
      ['six: 2024-03-03', '500: 2017-10-01/2017-10-31', 'Nine: ?2024-03-03'],
    ],
    // a label tells of what stands behind it
    [
      'KILLINGS, MARCH 2024\n\nMarch 2: Six guards were killed. A dog barked.\n\nMarch 3: Nine men were killed.',
      ['Six: 2024-03-02', 'Nine: 2024-03-03'],
    ],
    [
      'Planes burned 90 homes near the spot where three hikers were murdered in 1997.',
      ['90: unknown', 'three: 1997-01-01/1997-12-31'],
    ],
    // nothing is said
    ['A blast at the port killed six people.', ['six: unknown']],
    ['Police said on Monday that a blast at the port killed six people.', ['six: unknown']],
    ['PORT CITY, March 5 (Agency) - A blast at the port killed six people.', ['six: unknown']],
  ])('is else told before, or nowhere: %s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  it('is unknown where the report has no date and its words look back', () => {
    expect(times('Six people were killed on Sunday.', null)).toEqual(['Six: unknown'])
    expect(times('Nine hundred people have been killed since 7 October 2023.', null)).toEqual(['Nine hundred: unknown'])
    expect(times('Six people were killed on 3 March 2024.', null)).toEqual(['Six: 2024-03-03'])
  })
})
