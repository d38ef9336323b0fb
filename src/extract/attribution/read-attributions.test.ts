import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../../language/packs.ts'
import { readDiscourse } from '../read-discourse.ts'
import { readDocument } from '../read-document.ts'

function read(text: string): string[] {
  const lexicon = lexiconOf('en')
  if (!lexicon) return []
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return readDiscourse(readDocument(lexicon, text), { text }).attributions.map(
    ({ source, cue, content, stance }) =>
      `[${words(source)}] {${words(cue)}} ${words(content)}${stance === 'asserts' ? '' : ` (${stance})`}`,
  )
}

describe('who says what', () => {
  test.each([
    ['The ministry said nine people died.', ['[The ministry] {said} nine people died']],
    ['Nine people died, the ministry said on Tuesday.', ['[the ministry] {said} Nine people died']],
    ['Nine people, the ministry said, were hurt.', ['[the ministry] {said} Nine people … were hurt']],
    ['Nine people were hurt, officials there said, while rebels fled.', ['[officials] {said} Nine people were hurt']],
    [
      '“We lost nine men,” said Omar Saleh, a farmer. “Two were my sons.”',
      ['[Omar Saleh, a farmer] {said} “We lost nine men,” … “Two were my sons.”'],
    ],
    ['The mayor told workers at the plant that it was safe.', ['[The mayor] {told} that it was safe']],
    [
      'The office verified 60 casualties: 20 killed and 40 hurt.',
      ['[The office] {verified} 60 casualties: 20 killed and 40 hurt'],
    ],
    [
      'Two people were killed, the mayor said; eleven were hurt.',
      ['[the mayor] {said} Two people were killed … eleven were hurt'],
    ],
    [
      'Two people were killed, police said on Monday; nine were hurt, according to the hospital.',
      ['[police] {said} Two people were killed', '[the hospital] {according to} nine were hurt'],
    ],
    [
      'Ali Reza, spokesman for the Diocese of Velo, where it happened, said nine people died.',
      ['[Ali Reza, spokesman for the Diocese of Velo, where it happened] {said} nine people died'],
    ],
    ['The mayor said on the Velo messaging app that nine died.', ['[The mayor] {said} that nine died']],
    ['Radio Velo said on its account that nine died.', ['[Radio Velo] {said} that nine died']],
    [
      'Residents of a village called Orra elsewhere in the province said nine died.',
      ['[Residents of a village called Orra elsewhere in the province] {said} nine died'],
    ],
    ['Nine died, the highest toll reported since fighting began.', []],
    [
      'Dr Omar Saleh said nine died. The hospital is full. Two were boys, the doctor added.',
      ['[Dr Omar Saleh] {said} nine died', '[the doctor] {added} Two were boys'],
    ],
    ['According to two doctors, nine people died.', ['[two doctors] {According to} nine people died']],
    ['Nine people died, according to figures the office released.', ['[the office] {according to} Nine people died']],
    ['Chad bus strike: nine people killed', []],
    ['Three weeks of army bombs: nine people killed', []],
    ['Chad police: nine people killed', ['[Chad police] {:} nine people killed']],
    ['The governor vowed to rebuild the bridge.', ['[The governor] {vowed} to rebuild the bridge (predicts)']],
    ['The army denied having lost nine men.', ['[The army] {denied} having lost nine men (denies)']],
    ['The army conceded the loss of nine men.', ['[The army] {conceded} the loss of nine men (acknowledges)']],
    ['The ministry put the number of dead at nine.', ['[The ministry] {put} the number of dead at nine']],
    ['Police said 10 were killed, later reports 14.', ['[Police] {said} 10 were killed', '[reports] {said} 14']],
    [
      '18 died according to the monitor, 22 according to the mayor and 31 according to the rebels.',
      ['[the monitor] {according to} 18 died', '[the mayor] {according to} 22', '[the rebels] {according to} 31'],
    ],
    [
      'A doctor who asked not to be named said that nine people died.',
      ['[A doctor] {asked} not to be named', '[A doctor who asked not to be named] {said} that nine people died'],
    ],
    ['Seven people (nine according to the mayor) were killed.', ['[the mayor] {according to} nine']],
    ['Seven people died (nine, according to the mayor).', ['[the mayor] {according to} nine']],
    [
      'The mayor gave other figures: nine people killed and 20 hurt.',
      ['[The mayor] {gave} nine people killed and 20 hurt'],
    ],
    ['The ministry raised its figures on Friday: 15 dead.', ['[The ministry] {raised} 15 dead']],
    ['According to most sources four people died.', ['[most sources] {According to} four people died']],
    ['A nurse put the toll at 15, a sergeant at 9.', ['[A nurse] {put} the toll at 15', '[a sergeant] {put} 9']],
    ['A figure that the clinic put at 30 could not be checked.', ['[the clinic] {put} 30']],
    [
      'The monitor recorded four deaths while the army spoke of six.',
      ['[The monitor] {recorded} four deaths', '[the army] {spoke of} six'],
    ],
    ['Civilian deaths reported: 3', []],
    [
      'The clinic counted 5 dead, the mayor 6 dead and 9 hurt, and one local outlet 4.',
      ['[The clinic] {counted} 5 dead', '[the mayor] {counted} 6 dead and 9 hurt', '[one local outlet] {counted} 4'],
    ],
    [
      'The ministry said the army lost 27 men and the rebels 24.',
      ['[The ministry] {said} the army lost 27 men and the rebels 24'],
    ],
    [
      'The army put the number of dead at 30, the rebels at nine.',
      ['[The army] {put} the number of dead at 30', '[the rebels] {put} nine'],
    ],
    [
      'State media reported 3 dead, the opposition 11 dead.',
      ['[State media] {reported} 3 dead', '[the opposition] {reported} 11 dead'],
    ],
    [
      'The number of dead, put at 15 without the crew by the ministry and at 13 by the mayor, is disputed.',
      ['[the ministry] {put} 15', '[the mayor] {by} 13'],
    ],
    ['A first count had put the dead at seven.', ['[] {had put} the dead at seven']],
    ['According to the latest count, nine people died.', []],
    ['Nine people died, by the estimates of historians.', ['[historians] {estimates} Nine people died']],
    ['Nine people died, by Varan police tallies.', ['[Varan police tallies] {tallies} Nine people died']],
    ['Nine people died, says the memorial’s guide.', ['[the memorial’s guide] {says} Nine people died']],
    ['Sources on the ground reported nine killed.', ['[Sources on the ground] {reported} nine killed']],
    [
      'Troops of Varan Battalion 56 claimed to have killed nine.',
      ['[Troops of Varan Battalion 56] {claimed} to have killed nine'],
    ],
    ['Footage from the square showed nine bodies.', ['[Footage from the square] {showed} nine bodies']],
    ['The hospital admitted nine wounded.', []],
    ['A blast was heard, officials say 7 dead.', ['[officials] {say} 7 dead']],
    ['MoI: all nine gunmen dead', ['[MoI] {:} all nine gunmen dead']],
    ['Nine were hurt per local leaders.', ['[local leaders] {per} Nine were hurt']],
    ['The paper named eleven of those killed.', ['[The paper] {named} eleven of those killed']],
    [
      'Nine died as men set fire to homes and vehicles, the rights office and local officials said.',
      ['[the rights office and local officials] {said} Nine died as men set fire to homes and vehicles'],
    ],
    ['Sudan: nine people killed in raid', []],
    ['The list published by the ministry was long.', []],
    ['His claim that the road was open was false.', ['[His] {claim} that the road was open']],
    ['Ministry: nine people killed in raid', ['[Ministry] {:} nine people killed in raid']],
    ['TLN: nine people killed in a raid', ['[TLN] {:} nine people killed in a raid']],
    ['One man was said to have died.', ['[] {was said} One man … to have died']],
    ['One man was confirmed to have died.', ['[] {was confirmed} One man … to have died']],
    ['The Varan Nations relief office said nine died.', ['[The Varan Nations relief office] {said} nine died']],
    [
      'The Varan National Democratic Union Army said nine men died.',
      ['[The Varan National Democratic Union Army] {said} nine men died'],
    ],
    ['Some 90 people were killed in three months (TLN).', ['[TLN] {(} Some 90 people were killed in three months']],
    ['Nine people were killed by a roadside bomb (RSB).', []],
    ['Nine people were killed by the Varan Army (the rebels).', []],
    [
      '• 214 houses burned in six villages (local administration).',
      ['[local administration] {(} 214 houses burned in six villages'],
    ],
    [
      'The army said nine men died and added that two were missing.',
      ['[The army] {said} nine men died', '[The army] {added} that two were missing'],
    ],
    ['The police (the municipal force) closed the road.', []],
    ['The attack claimed nine lives.', []],
    ['The soldiers maintain a post in the hills as nine people died.', []],
    [
      'Shells fell, killing nine men and wounding four, police and hospital officials said.',
      ['[police and hospital officials] {said} Shells fell, killing nine men and wounding four'],
    ],
    [
      'Guns shelled a market, wounding dozens, the governor of Tal State, Ali Reza, announced.',
      ['[the governor of Tal State, Ali Reza] {announced} Guns shelled a market, wounding dozens'],
    ],
    ['Death toll in the hills passes 400, WHO says', ['[WHO] {says} Death toll in the hills passes 400']],
    ['Floods displace nearly 10,000 in a week: IOM', ['[IOM] {:} Floods displace nearly 10,000 in a week']],
    ['Two were killed and 5 wounded (all soldiers).', []],
    ['The minister told state television that nine had died.', ['[The minister] {told} that nine had died']],
    [
      'The siege cost 900 lives, the envoy said on Monday: 700 are buried.',
      ['[the envoy] {said} The siege cost 900 lives … 700 are buried'],
    ],
    [
      'The number killed, put at 15 by the ministry and at 13 by the mayor, is not known.',
      ['[the ministry] {put} 15', '[the mayor] {by} 13'],
    ],
    [
      'The army claimed that 20 had been killed; local sources counted 8.',
      ['[The army] {claimed} that 20 had been killed', '[local sources] {counted} 8'],
    ],
    ['A third of them feared dead, 101 men are still held.', []],
    ['Two policemen who offered resistance were murdered.', []],
    ['Some put the dead at 150.', ['[Some] {put} the dead at 150']],
    ['There are reports of 11 deaths.', ['[reports] {reports} 11 deaths']],
    ['The mayor had earlier spoken of three dead.', ['[The mayor] {had earlier spoken of} three dead']],
    ['The enemy claims that nine men died.', ['[The enemy] {claims} that nine men died']],
    [
      'Nine men died, the Tarvok Red Society ambulance service said.',
      ['[the Tarvok Red Society ambulance service] {said} Nine men died'],
    ],
    ['QRM: 4,000 people displaced since Friday.', ['[QRM] {:} 4,000 people displaced since Friday']],
    ['KYIV: Nine people died.', []],
    ['Kyiv: nine drones downed overnight.', ['[Kyiv] {:} nine drones downed overnight']],
    ['No independent source confirmed the deaths.', []],
    ['Clashes went on; according to villagers, six rebels died.', ['[villagers] {according to} six rebels died']],
    ['We walked on and saw the bridge.', []],
  ])('%s', (text, attributions) => expect(read(text)).toEqual(attributions))
})

describe('by whom, by the fullest name', () => {
  const chains = (text: string): string[] => {
    const lexicon = lexiconOf('en')
    if (!lexicon) return []
    return readDiscourse(readDocument(lexicon, text), { text }).attributions.map(({ sources }) =>
      sources.map(({ name, kind }) => `${name} (${kind})`).join(' ◂ '),
    )
  }
  test.each([
    [
      'The ministry said hospitals reported nine deaths.',
      ['ministry (government)', 'hospitals (hospital) ◂ ministry (government)'],
    ],
    [
      'A Varan charity, Deniz Aid, said nine died. The charity also counted three wounded.',
      ['Deniz Aid (ngo)', 'Deniz Aid (ngo)'],
    ],
    ['A local militia, the Sons of the Plain, said it had killed nine.', ['Sons of the Plain (armed-group)']],
    ['A Fulani group, Ostrel Watch, said two herders were killed.', ['Ostrel Watch (unnamed)']],
    [
      'Mayor Ali Reza said nine died. He said two were missing.',
      ['Mayor Ali Reza (government)', 'Mayor Ali Reza (government)'],
    ],
    [
      'Mayor Ali Reza said nine died. Mr Reza said two were missing.',
      ['Mayor Ali Reza (government)', 'Mayor Ali Reza (government)'],
    ],
    [
      'The Rapid Tolmak Forces said nine died. It added that two were missing.',
      ['Rapid Tolmak Forces (unnamed)', 'Rapid Tolmak Forces (unnamed)'],
    ],
    [
      'A police spokesman said nine died. The spokesman said two fled.',
      ['A police spokesman (police)', 'A police spokesman (police)'],
    ],
    ['The daily, citing a doctor, said nine died.', ['a doctor (hospital) ◂ daily (media)']],
    ['We say that nine died.', ['']],
    [
      'Unofficial reports in the Kolbrun Post suggest that nine died.',
      ['Unofficial reports (document) ◂ Kolbrun Post (media)'],
    ],
    ['Reports in the Gaza Strip suggest that nine died.', ['Reports in the Gaza Strip (document)']],
    ['QRM said that nine died.', ['QRM (unnamed)']],
  ])('%s', (text, names) => expect(chains(text)).toEqual(names))
})

describe('cues of one valence are read alike', () => {
  const frame = (cue: string): string[] =>
    read(`The army ${cue} that nine men died. Two fled, the mayor ${cue}. “It is over,” ${cue} a doctor.`).map((line) =>
      line.replace(cue, '…'),
    )
  test.each(['claimed', 'confirmed', 'announced', 'alleged', 'revealed', 'insisted', 'added'])('%s as said', (cue) =>
    expect(frame(cue)).toEqual(frame('said')),
  )
})
