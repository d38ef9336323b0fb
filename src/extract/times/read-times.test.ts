import { describe, expect, it } from 'vitest'
import type { Lexicon } from '../../language/lexicon.ts'
import { lexiconOf } from '../../language/packs.ts'
import { readDocument } from '../read-document.ts'
import { readTimes } from './read-times.ts'

const lexicon = lexiconOf('en') as Lexicon

/** Each time of a text as "words: relation start/end", the relation left out where it is `at`. */
function times(text: string, published?: string): string[] {
  const given = published ? { text, published } : { text }
  return readTimes(readDocument(lexicon, text), given).map(({ start, end, relation, time }) => {
    const days = time.start === time.end ? time.start : `${time.start}/${time.end}`
    return `${text.slice(start, end)}: ${relation === 'at' ? '' : `${relation} `}${days}`
  })
}

describe('the times of a report', () => {
  // 2024-03-05 was a Tuesday.
  it.each([
    // weekdays look back
    ['Six people were killed on Tuesday.', ['Tuesday: 2024-03-05']],
    ['Six people were killed by the March 3 Movement.', []],
    ['Six people were killed on Wednesday.', ['Wednesday: 2024-02-28']],
    ['A blast in the port Monday killed six.', ['Monday: 2024-03-04']],
    ['Six people were killed last Tuesday.', ['last Tuesday: 2024-02-27']],
    ['Saturday’s blast killed six.', ['Saturday: 2024-03-02']],
    ['Six people were killed on Friday of last week.', ['Friday of last week: 2024-03-01']],
    ['Six people were killed on Tuesday, 27 February.', ['Tuesday, 27 February: 2024-02-27']],
    ['Six people were killed on Tuesday (Feb. 27).', ['Tuesday (Feb. 27: 2024-02-27']],
    // and ahead with words of the future
    ['The talks will resume on Friday.', ['Friday: 2024-03-08']],
    ['On Friday, the talks are due to resume.', ['Friday: 2024-03-08']],
    ['The talks begin next Friday.', ['next Friday: 2024-03-08']],
    ['Six people would have been saved on Friday.', ['Friday: 2024-03-01']],
    ['Talks will resume, he said on Friday.', ['Friday: 2024-03-01']],
    // days counted from publication
    ['The army said today that yesterday six men fell.', ['today: 2024-03-05', 'yesterday: 2024-03-04']],
    ['Shells fell overnight on the port.', ['overnight: 2024-03-04/2024-03-05']],
    ['Shells fell last night on the port.', ['last night: 2024-03-04/2024-03-05']],
    ['Shells fell this morning on the port.', ['this morning: 2024-03-05']],
    ['Shells fell yesterday evening on the port.', ['yesterday evening: 2024-03-04']],
    ['Police said on Sunday that shells fell overnight.', ['Sunday: 2024-03-03', 'overnight: 2024-03-02/2024-03-03']],
    [
      'A shop burned on Sunday. Hours earlier shells fell.',
      ['Sunday: 2024-03-03', 'Hours earlier: 2024-03-02/2024-03-03'],
    ],
    [
      'A raid began at dawn on Sunday. On the same night a shop burned.',
      ['dawn on Sunday: 2024-03-03', 'same night: 2024-03-02/2024-03-03'],
    ],
    [
      'A raid hit the port on Sunday night. On the same night a shop burned.',
      ['Sunday night: 2024-03-03', 'same night: 2024-03-03'],
    ],
    ['Past 48h: 71 strikes', ['Past 48h: 2024-03-03/2024-03-05']],
    [
      'Since fighting reached the port on Friday, 900 have fled. In the first three days nine fell.',
      ['Friday: since 2024-03-01', 'first three days: 2024-03-01/2024-03-03'],
    ],
    // parts of days
    ['It began in the early hours of Sunday.', ['early hours of Sunday: 2024-03-03']],
    ['It began early on Sunday.', ['early on Sunday: 2024-03-03']],
    ['It began late Saturday night.', ['late Saturday night: 2024-03-02']],
    ['It began at dawn on Friday.', ['dawn on Friday: 2024-03-01']],
    ['It began on the evening of 2 March.', ['evening of 2 March: 2024-03-02']],
    ['It began at 14:30 on Monday.', ['Monday: 2024-03-04']],
    ['It raged from Saturday night into Sunday.', ['Saturday night into Sunday: 2024-03-02/2024-03-03']],
    ['The port was hit on Saturday and Sunday.', ['Saturday and Sunday: 2024-03-02/2024-03-03']],
    // stretches up to publication
    ['In the past 24 hours nine people died.', ['past 24 hours: 2024-03-04/2024-03-05']],
    ['Over the last two days nine people died.', ['last two days: 2024-03-03/2024-03-05']],
    ['Over the past week nine people died.', ['past week: 2024-02-27/2024-03-05']],
    ['In the last month nine people died.', ['last month: 2024-02-05/2024-03-05']],
    ['Nine people died last month.', ['last month: 2024-02-01/2024-02-29']],
    ['Nine people died earlier this month.', ['this month: 2024-03-01/2024-03-05']],
    ['Nine people died last week.', ['last week: 2024-02-26/2024-03-03']],
    ['Nine people died last year.', ['last year: 2023-01-01/2023-12-31']],
    ['So far this year nine people have died.', ['this year: 2024-01-01/2024-03-05']],
    ['Nine people died over the weekend.', ['weekend: 2024-03-02/2024-03-03']],
    // from a beginning on
    ['Nine people have died since Saturday.', ['Saturday: since 2024-03-02']],
    ['Nine people have died since 7 October.', ['7 October: since 2023-10-07']],
    ['Since the October 7 attack nine people died.', ['October 7: since 2023-10-07']],
    ['Nine have died since fighting broke out on April 15.', ['April 15: since 2023-04-15']],
    ['Nine people have died since early January.', ['early January: since 2024-01-01/2024-01-10']],
    ['The road is shut from Monday.', ['Monday: since 2024-03-04']],
    // stretches with two ends
    ['From 3 to 9 February nine people died.', ['3 to 9 February: 2024-02-03/2024-02-09']],
    ['Between 3 and 9 February nine people died.', ['3 and 9 February: 2024-02-03/2024-02-09']],
    ['February 3-9: nine people died.', ['February 3-9: 2024-02-03/2024-02-09']],
    ['Nine people died on 3 and 4 February.', ['3 and 4 February: 2024-02-03/2024-02-04']],
    ['The war of 2008–2010 left nine dead.', ['2008–2010: 2008-01-01/2010-12-31']],
    ['Between 28 January and 9 February nine died.', ['28 January and 9 February: 2024-01-28/2024-02-09']],
    ['From Sunday morning until Monday nine died.', ['Sunday morning until Monday: 2024-03-03/2024-03-04']],
    ['The toll from Thursday’s blast rose to nine.', ['Thursday: 2024-02-29']],
    ['The talks are to resume on Friday.', ['Friday: 2024-03-08']],
    ['He will take office on 12 March.', ['12 March: 2024-03-12']],
    ['He was killed on 12 March.', ['12 March: 2023-03-12']],
    ['Since 12 March many have died.', ['12 March: since 2023-03-12']],
    ['9 March: two more bodies found', ['9 March: 2024-03-09']],
    ['He was killed on 31 December.', ['31 December: 2023-12-31']],
    ['Blood is needed until 30 April.', ['30 April: until 2024-04-30']],
    ['Forty people were killed in 48 hours.', ['48 hours: 2024-03-03/2024-03-05']],
    // months, years and their parts
    ['In January 120 people died.', ['January: 2024-01-01/2024-01-31']],
    ['Early in February 120 people died.', ['Early in February: 2024-02-01/2024-02-10']],
    ['The town fell in mid-2019.', ['mid-2019: 2019-05-01/2019-08-31']],
    ['In the first half of 2023 nine died.', ['first half of 2023: 2023-01-01/2023-06-30']],
    ['In 2014 nine people died.', ['2014: 2014-01-01/2014-12-31']],
    ['In May 12 people were killed.', ['May: 2023-05-01/2023-05-31']],
    ['Ten days ago nine people died.', ['Ten days ago: 2024-02-24']],
    ['Two years ago nine people died.', ['Two years ago: 2022-01-01/2022-12-31']],
    // two ends that share a year, and lists
    ['Between January and June 2022 nine died.', ['January and June 2022: 2022-01-01/2022-06-30']],
    ['From January through March 2022 nine died.', ['January through March 2022: 2022-01-01/2022-03-31']],
    ['From January to February nine died.', ['January to February: 2024-01-01/2024-02-29']],
    ['Between June and August nine died.', ['June and August: 2023-06-01/2023-08-31']],
    ['Between 1 January and 31 March 2022 nine died.', ['1 January and 31 March 2022: 2022-01-01/2022-03-31']],
    ['Between October 7 and November 3, 2022, nine died.', ['October 7 and November 3, 2022: 2022-10-07/2022-11-03']],
    ['From 1 November to 31 January 2022 nine died.', ['1 November to 31 January 2022: 2021-11-01/2022-01-31']],
    ['Between November 2021 and January nine died.', ['November 2021 and January: 2021-11-01/2022-01-31']],
    ['Nine died (January–March 2022).', ['January–March 2022: 2022-01-01/2022-03-31']],
    ['Jan–Feb alone: 250 killed', ['Jan–Feb: 2024-01-01/2024-02-29']],
    ['Nine died from Jan. to Mar. 2022.', ['Jan. to Mar. 2022: 2022-01-01/2022-03-31']],
    ['Nine died from late January to mid-March 2022.', ['late January to mid-March 2022: 2022-01-21/2022-03-20']],
    ['Nine died in June, July and August.', ['June, July and August: 2023-06-01/2023-08-31']],
    ['Nine died in March, June, and August 2022.', ['March, June, and August 2022: 2022-03-01/2022-08-31']],
    ['Nine died in December and January.', ['December and January: 2023-12-01/2024-01-31']],
    ['Nine died in May and in June nobody.', ['May: 2023-05-01/2023-05-31', 'June: 2023-06-01/2023-06-30']],
    ['Nine died on 3 May and 9 June 2022.', ['3 May: 2022-05-03', '9 June 2022: 2022-06-09']],
    ['In May, June Smith died.', ['May: 2023-05-01/2023-05-31']],
    ['Nine died in 2020, 2021 and 2022.', ['2020, 2021 and 2022: 2020-01-01/2022-12-31']],
    // parts of a month or a year
    ['In the first six months of 2022 nine died.', ['first six months of 2022: 2022-01-01/2022-06-30']],
    ['In the last three months of 2022 nine died.', ['last three months of 2022: 2022-10-01/2022-12-31']],
    ['In the last quarter of 2022 nine died.', ['last quarter of 2022: 2022-10-01/2022-12-31']],
    ['In the first two months of the year nine died.', ['first two months of the year: 2024-01-01/2024-02-29']],
    ['In the first half of the year nine died.', ['first half of the year: 2024-01-01/2024-03-05']],
    ['In the second week of February nine died.', ['second week of February: 2024-02-08/2024-02-14']],
    ['In the first week of last month nine died.', ['first week of last month: 2024-02-01/2024-02-07']],
    ['In the last ten days of February nine died.', ['last ten days of February: 2024-02-20/2024-02-29']],
    ['In the second half of February nine died.', ['second half of February: 2024-02-16/2024-02-29']],
    ['In the last week of fighting nine died.', []],
    // cut-offs
    ['As of 2 March, nine were missing.', ['2 March: until 2024-03-02']],
    ['By Monday evening nine bodies were found.', ['Monday evening: until 2024-03-04']],
    ['Until noon on Sunday nine were treated.', ['noon on Sunday: until 2024-03-03']],
    ['Before Sunday nine had been killed.', ['Sunday: until 2024-03-02']],
    // ways to write a date
    ['On 7 October 2023 nine people died.', ['7 October 2023: 2023-10-07']],
    ['On October 7th, 2023, nine people died.', ['October 7th, 2023: 2023-10-07']],
    ['On the 7th of October 2023 nine died.', ['7th of October 2023: 2023-10-07']],
    ['On 2023-10-07 nine people died.', ['2023-10-07: 2023-10-07']],
    ['On 7.10.2023 nine people died.', ['7.10.2023: 2023-10-07']],
    ['On 13/10/2023 nine people died.', ['13/10/2023: 2023-10-13']],
    ['On 10/13/2023 nine people died.', ['10/13/2023: 2023-10-13']],
    ['At 071430Z OCT 23 nine people died.', ['071430Z OCT 23: 2023-10-07']],
    ['RAID ON 8 OCT 89 LEFT NINE DEAD.', ['8 OCT 89: 1989-10-08']],
    // dates with slashes that name two days
    ['On 02/03/2024 nine died, on 14/02/2024 two.', ['02/03/2024: 2024-03-02', '14/02/2024: 2024-02-14']],
    ['On 03/02/2024 nine died, on 02/14/2024 two.', ['03/02/2024: 2024-03-02', '02/14/2024: 2024-02-14']],
    ['On 04/03/2024 nine people died.', ['04/03/2024: 2024-03-04']],
    ['On 02/03/2024 nine people died.', []],
    // the second day of something, at publication
    ['On the second day of the operation nine died.', ['second day: since 2024-03-04']],
    ['Fighting raged for a third straight day.', ['third straight day: since 2024-03-03']],
    ['Day 30 of the war', ['Day 30: since 2024-02-05']],
  ])('%s', (text, expected) => {
    expect(times(text, '2024-03-05')).toEqual(expected)
  })

  it.each([
    ['On 4 May a bridge was hit. The next day a mill burned.', 'next day: 2023-05-05'],
    ['On 4 May a bridge was hit. The following morning a mill burned.', 'following morning: 2023-05-05'],
    ['On 4 May a bridge was hit. That night a mill burned.', 'That night: 2023-05-04'],
    ['On 4 May a bridge was hit. Two days later a mill burned.', 'Two days later: 2023-05-06'],
    ['On 4 May a bridge was hit. A day earlier a mill had burned.', 'A day earlier: 2023-05-03'],
    ['On 4 May 1999 a bridge was hit. Two years later a mill burned.', 'Two years later: 2001-01-01/2001-12-31'],
    ['On 4 May 1999 a bridge was hit. On 6 May a mill burned.', '6 May: 1999-05-06'],
    [
      'The bombing took place on 15 January 2019. Ten died. Six bodies more. The toll grew. It was raised on 17 January.',
      '17 January: 2019-01-17',
    ],
    ['Since 1 February 2021 they rule. The army said a mill burned on 1 March.', '1 March: 2024-03-01'],
    [
      'On 4 May 1999 gunmen stopped a bus. In January 2000 he was there. In August he left.',
      'August: 2000-08-01/2000-08-31',
    ],
  ])('goes on from the time told last: %s', (text, expected) => {
    expect(times(text, '2024-03-05').at(-1)).toBe(expected)
  })

  it.each([
    ['GAZA, Oct 8 (Agency) - Six people were killed on Saturday.', []],
    [
      'GAZA, Oct 8, 2023 (Agency) - Six people were killed on Saturday.',
      ['Oct 8, 2023: 2023-10-08', 'Saturday: 2023-10-07'],
    ],
    ['Six people were killed on Saturday.', []],
    ['Six people were killed on Saturday, 7 October 2023.', ['Saturday, 7 October 2023: 2023-10-07']],
    ['Six people were killed last week, and two today.', []],
  ])('without a date of publication looks back from a whole dateline only: %s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  it.each([
    'A girl of 12 years and a man aged 30 were hurt.',
    'The 30-hour siege left nine dead.',
    'He was held for two years.',
    'The ministry will name them in two days.',
    'Forty died in six days of fighting.',
    'The second raid in three days killed six.',
    'Nine people may march to the port.',
    'May the dead rest.',
    'Nine people were killed during Friday prayers.',
    'The Sunday Times counts nine dead.',
    'The men of Black September met here.',
    'The towers fell on 9/11.',
    'About 2014 people fled.',
    'The Sun said nine people died.',
    'April Jones, 30, and June Smith were hurt.',
    'Nine people died in the month of Ramadan.',
    'The last nine people left the camp.',
    'The past, the present and the next steps',
    'Two more died later, and one earlier.',
    'The second shell killed nine.',
    'The 13/14 battalion lost 2000 men.',
    'He had left the town before Sunday.',
  ])('are not found in: %s', (text) => {
    expect(times(text, '2024-03-05')).toEqual([])
  })
})

it('tells how wide a stretch is', () => {
  const precision = (text: string): string | undefined =>
    readTimes(readDocument(lexicon, text), { text, published: '2024-03-05' })[0]?.time.precision
  expect(
    ['overnight', 'on Sunday', 'over the weekend', 'last week', 'in January', 'in 2014', 'between 2014 and 2016'].map(
      (words) => precision(`Nine people were killed ${words}.`),
    ),
  ).toEqual(['part-of-day', 'day', 'days', 'week', 'month', 'year', 'years'])
})

it('never throws, whatever words stand together', () => {
  const words =
    'in on since until from to and the of last past next this that 3 12 31 40 2014 99 7th Sunday sun May march October early mid late - / . , : 081430 Z night day days week year ago later weekend today first half second 2023-10-08 13/13/2020 0.0.0000 “ ’s 💥'.split(
      ' ',
    )
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 1
    return seed % below
  }
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 1 + random(12) }, () => words[random(words.length)]).join(random(4) ? ' ' : '')
    for (const { start, end, time } of readTimes(readDocument(lexicon, text), { text, published: '2024-02-29' })) {
      expect(text.slice(start, end).trim()).not.toBe('')
      expect(time.start <= time.end, `${text}: ${time.start} to ${time.end}`).toBe(true)
    }
  }
})
