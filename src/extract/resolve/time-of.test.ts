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
    // A record of weeks is of what happened in them; what is said in a month was said then.
    ['In February the office recorded 60 civilian deaths.', ['60: 2024-02-01/2024-02-29']],
    [
      'From 1 to 29 February, the office verified 60 deaths: 40 men and 20 women.',
      ['60: 2024-02-01/2024-02-29', '40: 2024-02-01/2024-02-29', '20: 2024-02-01/2024-02-29'],
    ],
    [
      'In February the office recorded 60 casualties: 20 killed and 40 hurt.',
      ['60: 2024-02-01/2024-02-29', '20: 2024-02-01/2024-02-29', '40: 2024-02-01/2024-02-29'],
    ],
    [
      'In February the office recorded 60 casualties (20 killed, 40 hurt).',
      ['60: 2024-02-01/2024-02-29', '20: 2024-02-01/2024-02-29', '40: 2024-02-01/2024-02-29'],
    ],
    ['Between January and February, the ministry said, 60 people were killed.', ['60: 2024-01-01/2024-02-29']],
    ['In February the ministry said that 60 people had been killed.', ['60: unknown']],
    // What a count is compared with has a time of its own.
    ['Sixty people were killed, compared with 40 in January.', ['Sixty: unknown', '40: 2024-01-01/2024-01-31']],
    ['Sixty people were killed, more than in January.', ['Sixty: unknown']],
    [
      'The office recorded 60 deaths in February, up from 40 in January.',
      ['60: 2024-02-01/2024-02-29', '40: 2024-01-01/2024-01-31'],
    ],
    [
      'Sixty people were killed in February, compared to 12 in January.',
      ['Sixty: 2024-02-01/2024-02-29', '12: 2024-01-01/2024-01-31'],
    ],
    ['Nine people were killed on Sunday, police said on Monday.', ['Nine: 2024-03-03']],
    ['Police said on Monday that nine people were killed on Sunday.', ['nine: 2024-03-03']],
    ['On Monday police said that nine people had been killed in a raid on Sunday.', ['nine: 2024-03-03']],
    ['Six soldiers were killed on Sunday and nine wounded on Monday.', ['Six: 2024-03-03', 'nine: 2024-03-04']],
    ['A bomb went off on Sunday, killing six people and wounding nine.', ['six: 2024-03-03', 'nine: 2024-03-03']],
    ['On Sunday six people were killed and nine wounded.', ['six: 2024-03-03', 'nine: 2024-03-03']],
    [
      'Nine men died at the port in January and six at the mill in February.',
      ['Nine: 2024-01-01/2024-01-31', 'six: 2024-02-01/2024-02-29'],
    ],
    // the record of one case, weeks later
    [
      'Incident date: 9 January 2024\n\nThe army said it had killed nine men in the past 24 hours.',
      ['nine: ?2024-01-09'],
    ],
    ['Sunday’s blast killed six people.', ['six: 2024-03-03']],
    ['Nine men, who were captured on 3 February, were killed on Sunday.', ['Nine: 2024-02-03', 'Nine: 2024-03-03']],
    ['Six people were killed last night.', ['Six: 2024-03-04/2024-03-05']],
    ['In the past 24 hours 55 people were killed.', ['55: 2024-03-04/2024-03-05']],
    ['On Sunday nine people were reported killed in Velo.', ['nine: 2024-03-03']],
    ['On Sunday nine people were said to have died.', ['nine: 2024-03-03']],
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
    // another place that opens its sentence, or words, show that it is something else
    [
      'VELIKA (Agency) - A blast in Kharkiv on Sunday killed six people.\n\nIn Odesa, a drone killed two.\n\nIn a separate attack three died.',
      ['six: 2024-03-03', 'two: unknown', 'three: unknown'],
    ],
    // the hours that a bulletin is on
    [
      'Bulletin of the front (as of 5 March 2024, 10:00)\n\nThe guards killed six men. Nine drones were shot down over the past 24 hours.',
      ['six: ?2024-03-04/2024-03-05', 'Nine: 2024-03-04/2024-03-05'],
    ],
    // a thread written hour by hour
    [
      'Fire at the mill\n\n[9:15 p.m.] Six people are dead.\n\n[7:50 a.m.] Nine people were hurt. Today is cold.',
      ['Six: ?2024-03-05', 'Nine: ?2024-03-05'],
    ],
    // it happened since the day from which the report counts
    [
      'Fire swept the hills. Six people died. Ninety families have fled since Sunday.',
      ['Six: ?2024-03-03/2024-03-05', 'Ninety: 2024-03-03/2024-03-05'],
    ],
    // what still is, or is only foretold, has no day
    ['A raid on Sunday killed six people. Nine are still held by the raiders.', ['six: 2024-03-03', 'Nine: unknown']],
    ['A raid on Sunday killed six people. It could displace 900 people.', ['six: 2024-03-03', '900: unknown']],
    [
      'In the past two weeks 30 people were killed, and more than 900 remain besieged there.',
      ['30: 2024-02-20/2024-03-05', 'more than 900: unknown'],
    ],
    // what goes on for longer has all its days
    ['Guards ended a 30-hour siege on Saturday. Six people were killed.', ['Six: ?2024-03-01/2024-03-02']],
    [
      'The siege began on 4 May 2023 at 15:30 and ended 19 hours later. Six people were killed.',
      ['Six: ?2023-05-04/2023-05-05'],
    ],
    // a later death gives its day to nobody else, nor does a statement
    [
      'A shell hit the market on Friday. One woman died two days later. Six men were hurt.',
      ['One: 2024-03-01/2024-03-03', 'Six: ?2024-03-01'],
    ],
    // what follows from an event is some day from it up to the report
    [
      'A shell hit the market on Friday. Four men died of their wounds. Six bodies have been found.',
      ['Four: ?2024-03-01/2024-03-05', 'Six: ?2024-03-01/2024-03-05'],
    ],
    [
      'A shell hit the market on Friday. Four deaths and six injuries followed.',
      ['Four: ?2024-03-01', 'six: ?2024-03-01'],
    ],
    // another event has a day of its own
    [
      'A raid on the mill and the shops behind it killed four men on Friday.\n\nIn a new raid at the port six were killed.',
      ['four: 2024-03-01', 'six: unknown'],
    ],
    [
      'A raid on Friday shook the town. In a statement on Sunday the army said that six men were killed.',
      ['six: ?2024-03-01'],
    ],
    [
      'A raid on the mill killed four men on Friday.\n\nIn a separate river patrol based operation six were killed.',
      ['four: 2024-03-01', 'six: unknown'],
    ],
    // a verb of something else has its own day
    [
      'A blast on Friday shook the town. Hopes for nine people trapped there are fading: guards heard knocking on Monday. Six died in the mill.',
      ['nine: ?2024-03-01', 'Six: ?2024-03-01'],
    ],
    // the dead were found later than they were killed
    [
      'On 1 March raiders seized nine men near the mill. Six of them were found dead on 4 March.',
      ['nine: 2024-03-01', 'Six: ?2024-03-01/2024-03-04'],
    ],
    ["The toll of Friday's blast rose after four men died of their wounds.", ['four: ?2024-03-01/2024-03-05']],
    // how long it was, and when it ended
    ['The town fell on 2 March. Ninety soldiers died in the 20-day offensive.', ['Ninety: ?2024-02-12/2024-03-02']],
    [
      'Prisoners were freed under the truce of 20 February.\n\nNine hundred soldiers died in the 40-day war.',
      ['Nine hundred: ?2024-01-11/2024-02-20'],
    ],
    // so long before what is told in the same sentence
    [
      'Nine men were freed on Friday, two days after 14 others had been handed over.',
      ['Nine: 2024-03-01', '14: 2024-02-28'],
    ],
    ['The clash on Friday came a week after a bomb went off, killing nine.', ['nine: 2024-02-23']],
    // each line of a board of headlines tells of something else
    [
      'Blast in Velo kills nine people on Sunday night\nSix soldiers killed in ambush near the Orra dam\nFour men die in river flood',
      ['nine: 2024-03-03', 'Six: unknown', 'Four: unknown'],
    ],
    // the day of an entry, and the places that head the entries of one list
    ['EVENTS\n\n2024-03-02 | Velo | On 2 March, troops reported to have captured nine men.', ['nine: 2024-03-02']],
    [
      'Following are events reported in Kenya on Monday.\n\nNAIROBI - A bomb killed nine people.\n\nMOMBASA - A raid killed six people.',
      ['nine: ?2024-03-04', 'six: ?2024-03-04'],
    ],
    // a running list on one event
    [
      '1 March, 20:40: Blast in the port\n2 March: Death toll reaches 40\n3 March: Death toll tops 60\n4 March: Nine more wounded',
      ['40: ?2024-03-01 as of 2024-03-02', '60: ?2024-03-01 as of 2024-03-03', 'Nine: ?2024-03-01 as of 2024-03-04'],
    ],
    ['It was the worst raid since June 2014, when five people were killed.', ['five: 2014-06-01/2014-06-30']],
    // a quotation opens behind the verb of saying
    ['Raids went on on Sunday.\n\nHe stated, "Today we hit the port with 90 rockets."', ['90: 2024-03-05']],
    ['In 24 hours and without a pause nine people were killed.', ['nine: ?2024-03-04/2024-03-05']],
    // sources in brackets give the day of their figures
    [
      'Nine hundred people have fled since 18 February. Nine people were hurt (Velo hospital, 1 March).',
      ['Nine hundred: 2024-02-18/2024-03-05', 'Nine: unknown as of 2024-03-01'],
    ],
    [
      'The losses from 24.02.22 to 05.03.24 are:\npersonnel - 9,000 killed',
      ['9,000: ?2022-02-24/2024-03-05 as of 2024-03-05'],
    ],
    // boys are born on other days
    ['Shells fell on Sunday. Six boys, born in 2011 and 2014, were hurt.', ['Six: ?2024-03-03']],
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

describe('without a day of publication', () => {
  it.each([
    ['2019 Orra market bombing\n\nOn 14 March a bomb killed nine people.', ['nine: ?2019-03-14']],
    [
      'Incidents of 2022\n\n14 January: Six men were abducted.\n\n2 February: Two were killed.',
      ['Six: 2022-01-14', 'Two: 2022-02-02'],
    ],
    ['Bomb kills nine in Orra\n\nOn 14 March a bomb killed nine people.', ['nine: unknown', 'nine: unknown']],
    ['The 2019 bombing was the worst. On 14 March another bomb killed nine people.', ['nine: unknown']],
  ])('%s', (text, expected) => expect(times(text, null)).toEqual(expected))

  it('a year that stands in the title alone is a doubt', () => {
    const [claim] = extract({
      text: '2019 Orra market bombing\n\nOn 14 March a bomb killed nine people.',
      language: 'en',
    }).claims.filter(({ kind }) => kind === 'count')
    expect(claim.doubts.map(({ part, reason }) => `${part}: ${reason}`)).toEqual([
      'time: the year stands in the title alone',
    ])
  })
})
