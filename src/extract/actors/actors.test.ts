import { expect, test } from 'vitest'
import { extract } from '../index.ts'

/** Actors of the first count of a text: "name" or "name (responsibility)", with their id behind "=". */
function actorsIn(text: string): string[] {
  const claim = extract({ text }).claims.find(({ kind }) => kind === 'count')
  return (claim?.actors ?? []).map(
    ({ id, name, responsibility }) =>
      `${name}${responsibility === 'stated' ? '' : ` (${responsibility})`}${id ? ` = ${id}` : ''}`,
  )
}

test.each([
  ['who stands before the verb', 'Gunmen killed 12 people in the market.', ['Gunmen']],
  ['whom "by" names', 'Twelve people were killed by Kenyan troops.', ['Kenyan troops = military:KEN']],
  ['whose strike it was', 'A Turkish air strike killed 12 people.', ['Turkey = state:TUR']],
  ['the adjective of a people nobody knows', 'Varanian shelling killed 12 people in the market.', ['Varanian']],
  ['a name in capitals that nobody knows', 'A VLA drone strike killed 12 people.', ['VLA']],
  ['who owns the attack', "The Tolmak Front's attack killed 12 people.", ['Tolmak Front']],
  ['the doer of a participle', 'An Iranian drone hit the depot, killing two guards.', ['Iran = state:IRN']],
  ['the suspected', 'Suspected Tolmak Front fighters killed 12 people.', ['Tolmak Front fighters (suspected)']],
  ['of part what is of the whole', 'Gunmen killed 12 people, including four children.', ['Gunmen']],
  ['who stands beside their own', 'The Tolmak Front and its allies shelled the town, killing nine.', ['Tolmak Front']],
  ['whom "it" is', 'The Tolmak Front held the road. It killed nine soldiers.', ['Tolmak Front']],
  ['who tells of their own deed', 'The Tolmak Front said it had killed nine soldiers.', ['Tolmak Front (claimed)']],
  ['whose fighters they are', 'The Tolmak Front said its fighters killed nine men.', ['Tolmak Front (claimed)']],
  ['who denies their own deed', 'The Tolmak Front denied it had killed nine men.', ['Tolmak Front (denied)']],
  ['the body of its members', 'Snipers of the Tolmak Front killed nine men.', ['Tolmak Front']],
  ['the front of its members', 'Members of a Tolmak rebel front killed nine men.', ['Tolmak rebel front']],
  ['whose government has the drones', 'Varan government drones killed nine men.', ['Varan government']],
  ['a name among capitals', 'THE VLN KILLED NINE MEN IN THE NORTHERN HILLS ON TUESDAY, THE POLICE SAID.', ['VLN']],
  ['no number', 'Two vehicles exploded, killing nine men.', []],
  ['a capital by either name', 'Nine men were killed in an attack by Kyiv.', ['Kyiv = state:UKR']],
  ['the same', 'Nine men were killed in an attack by Kiev.', ['Kiev = state:UKR']],
  ['a name that is a verb in small letters', 'Fighters of IS killed nine men.', ['IS']],
  ['a name of words of all kinds', 'Nine were killed by the Varan Islamic Jihad.', ['Varan Islamic Jihad']],
  [
    'what stands before a name',
    'The paramilitary Rapid Varan Forces killed nine.',
    ['paramilitary Rapid Varan Forces'],
  ],
  ['who carried it out', 'An attack carried out by the Tolmak Front killed nine men.', ['Tolmak Front']],
  ['not the day of the shelling', "Nine died in today's shelling by the Tolmak Front.", ['Tolmak Front']],
  ['the rebels of a rebel attack', 'A rebel attack on the camp killed 12 people.', ['rebel']],
  ['the army of army shelling', 'The Kenyan army left. Army shelling killed 12.', ['Army = military:KEN']],
  ['those who were named by that word', 'Houthi rebels left. The rebels killed 12.', ['rebels = houthis']],
  ['in whose raid they were taken', 'Twelve people were taken hostage in a rebel raid.', ['rebel']],
  [
    'whose operations "these" are',
    'Mortar shells fell on the bridge during resistance operations. Twelve people were captured in these operations.',
    ['resistance'],
  ],
  [
    'for whom a spokesman says "we"',
    'A spokesman for the Tolmak Front said: "Today we killed 12 soldiers."',
    ['Tolmak Front (claimed)'],
  ],
  ['by whom they are held', 'Twelve men held by rebels were seen on Monday.', ['rebels']],
  ['a body with a common name', 'Nine people died in an alleged Coalition air strike.', ['Coalition (suspected)']],
  ['nobody of a report that raises a toll', "The ministry's report brings the death toll to 305.", []],
  ['nobody of a fight', 'Troops fought rebels in the hills for an hour. Six villagers were hurt.', []],
  [
    'not the first of a fight named beside it',
    'The army said nine men died in the attack. Units of the army clashed with rebels there.',
    [],
  ],
  ['not their own side', 'Security forces shelled the camp. Five soldiers were hurt.', []],
  ['whom they raided', 'Security forces raided the camp. Nine rebels were hurt.', ['Security forces']],
  ['nobody by what tells only since when', "Forty people have been killed since Varania's offensive began.", []],
  ['nobody by what they came before', "Forty people were killed before Varania's assault on the town.", []],
  ['nobody by a stretch at the front', 'Since Varania launched its offensive, 400 people have been killed.', []],
  [
    'by what happened in that stretch',
    'Forty were killed since October in Israeli air strikes.',
    ['Israel = state:ISR'],
  ],
  ['before what is told next', 'The crowd waited until soldiers opened fire, killing nine.', ['soldiers']],
  ['not the land of a war', 'The Yemen war has killed 10,000 people.', []],
  ['whose war it is', "Varania's war on Ostrel has killed 10,000 people.", ['Varania']],
  ['not who backs them', 'A Turkish-backed rebel shelling killed nine people.', ['rebel']],
  ['not who backs them, whoever it is', 'A Varan-backed rebel shelling killed nine people.', ['rebel']],
  ['not who made it', 'Iranian-made drones struck the port, killing nine people.', []],
  ['those who are led, with who leads them', 'Saudi-led air strikes killed nine people.', ['Saudi-led']],
  ['the same of an unknown people', 'Varan-led air strikes killed nine people.', ['Varan-led']],
  [
    'who denies it behind a relative clause',
    'Nine people, mostly children, were killed in an air strike, but a coalition that rules the sky denied any role.',
    ['coalition (denied)'],
  ],
  ['whose fire it was', 'Nine men were killed by army fire in Goma.', ['army']],
  ['not who reports the attack', 'The ministry reported an attack on a bus, killing nine.', []],
  [
    'whose statement it is',
    'Statement issued by the Media Office of the Tolmak Front\n\nOur fighters killed nine soldiers.',
    ['Tolmak Front'],
  ],
  ['not the word before talks', 'Peace talks ended on Sunday after shelling killed 12 people.', []],
  ['not who acts before a semicolon', 'Rebels raided Goma; two men were killed and one hurt by army fire.', ['army']],
  ['whose hands the weapon was in', 'A bomb planted by rebels wounded four policemen.', ['rebels']],
  ['the body of its fighters', 'Nine people were killed by armed groups in Velo.', ['armed groups']],
  ['who did both', 'Nine people were killed and 12 wounded by Tolmak fighters.', ['Tolmak fighters']],
  ['not who did the other', 'Nine people were killed and 12 detained by police.', []],
  ['who is charged with it', 'Police charged two soldiers with the murder of four people.', ['soldiers (accused)']],
  ['not the court', 'A court sentenced three men to death for the killing of five farmers.', ['men (accused)']],
  ['the front by its last word', 'The minister blamed the Front for the deaths of nine people.', ['Front (accused)']],
  [
    'nobody where only some are blamed on them',
    'The office recorded 30 deaths, of which 21 were attributed to the army.',
    [],
  ],
  ['both behind "by"', 'Nine people were killed by the army and the police.', ['army', 'police']],
  ['both behind two "by"', 'Nine people were killed by the army and by rebels.', ['army', 'rebels']],
  [
    'all of a list behind "by"',
    'Nine people were killed by the Tolmak Front, the Varan League and the police.',
    ['Tolmak Front', 'Varan League', 'police'],
  ],
  ['nobody of whom more is told', 'Nine people were killed by the army and the clinic was hit.', ['army']],
  ['nobody who says it', 'Nine people were killed by gunmen, police and witnesses said.', ['gunmen']],
  ['each of their own', 'Nine were killed by gunmen and two by the police.', ['gunmen']],
  ['neither side of a clash', 'Clashes between the Varan army and Tolmak rebels killed nine people.', []],
  ['neither of those who fought before', 'Varan troops clashed with rebels on Friday. Nine people died.', []],
  ['who lay in ambush', 'Nine soldiers died in an ambush by Tolmak rebels.', ['Tolmak rebels']],
  [
    'whom an attack is blamed on',
    'Nine men died in an attack blamed on the Lords of the Hill.',
    ['Lords of the Hill (accused)'],
  ],
  [
    'whom shelling is attributed to',
    'Nine men died in shelling attributed to the Sons of the Plain militia.',
    ['Sons of the Plain militia (suspected)'],
  ],
  ['whose army it is', "Nine men were killed by Kenya's armed forces.", ["Kenya's armed forces = military:KEN"]],
  [
    'whom violence is blamed on, not who tells of it',
    'Nine men died when gunmen raided a camp, a nurse said, in the latest violence blamed on the Tolmak Front.',
    ['gunmen', 'Tolmak Front (accused)'],
  ],
  [
    'who did what its own part of the sentence tells',
    'Rebels opened fire; nine soldiers were killed and one hurt in shelling by Kenyan troops.',
    ['Kenyan troops = military:KEN'],
  ],
  ['nobody who searches', 'Rescuers were searching for nine missing people.', []],
  [
    'nobody who does something else later',
    'The Front announced the death of one of its men, and later said it had shelled a base.',
    [],
  ],
  ['who drove them out', 'The Tolmak Front displaced 12 families.', ['Tolmak Front']],
  ['who recovered the bodies', 'Troops recovered 12 bodies.', ['Troops']],
  ['not what falls from the sky', 'Debris killed 12 people.', []],
  ['not the police of whom a killing tells', 'The police killings left 12 people dead.', []],
  ['not where two sides clashed', 'Nine soldiers were killed in a Kerrin Island clash.', []],
  ['not who did it to those who tell their losses', 'The Tolmak Front shelled the hill. We lost nine men.', []],
  ['not the hospital that counts them', 'The hospital received 12 dead.', []],
  ['not the army that lost them', 'The Kenyan army lost 12 soldiers.', []],
  [
    'all of whom a doubt is',
    'Nine died when alleged Varan or Ostrel government aircraft struck a camp.',
    ['Varan (suspected)', 'Ostrel government (suspected)'],
  ],
  [
    'whose the forces are',
    'Forces loyal to General Omar Asmat killed 12 people.',
    ['Forces loyal to General Omar Asmat'],
  ],
  ['air defences of nobody', 'Air defences shot down 12 drones over the port.', ['Air defences']],
  ['who was responsible for deaths', 'The Tolmak Front was responsible for 12 deaths.', ['Tolmak Front']],
  [
    'whom the army tells of',
    'The army says troops of 152 Battalion later killed nine men.',
    ['152 Battalion (claimed)'],
  ],
  ['a unit by its number', 'Troops of Infantry Battalion 56 captured 12 men.', ['Infantry Battalion']],
  ['a crowd', 'A mob killed two men.', ['mob']],
  [
    'not those who only tell it',
    'Shelling that residents attributed to the Tolmak Front hit the camp, killing nine.',
    ['Tolmak Front (suspected)'],
  ],
  ['not those who report it', 'Health partners received reports of 25 survivors of sexual violence.', []],
  [
    'not who claims the attack behind troops',
    'Troops shot dead three men on Monday. The Tolmak Front claimed responsibility.',
    ['Troops'],
  ],
  ['not where it was', 'The Tolmak bombings killed 12 people.', []],
  ['not the country of the bus', 'Twelve people died in the Kenya bus strike.', []],
  ['the army of its warplanes', 'Warplanes of the Tolmak army killed 12 people.', ['Tolmak army']],
  ['the body of its men', "The Tolmak Front's men killed 12 people.", ['Tolmak Front']],
  ['not who is counted', 'The attack killed three children who were playing outside and wounded nine men.', []],
  ['not for the whole war', 'The war has killed 12,000 people. Officials blamed the Tolmak Front for the attack.', []],
  [
    'not who did what came later',
    'Tolmak fighters shelled the port on 3 May 2020. A bomb killed 12 people there in 2014.',
    [],
  ],
  ['not the army of its own losses', 'The army stormed the camp on Monday. Nine soldiers were wounded.', []],
  ['not those of "our" losses', 'The Tolmak Front stormed the camp. Nine of our men fell.', []],
  ['not the storm', 'The storm killed 12 people.', []],
  ['not who is blamed by nobody', 'A bomb killed 12 people. No group claimed responsibility.', []],
])('finds %s: %s', (_, text, actors) => {
  expect(actorsIn(text)).toEqual(actors)
})

test.each([
  [
    'blamed',
    'A bomb killed 12 people on Monday. Officials blamed the Tolmak Front for the bombing.',
    ['Tolmak Front (accused)'],
  ],
  [
    'by itself',
    'A bomb killed 12 people on Monday. The Tolmak Front claimed responsibility.',
    ['Tolmak Front (claimed)'],
  ],
  [
    'suspected',
    'Shells killed 12 people on Monday. Residents attributed the shelling to the Tolmak Front.',
    ['Tolmak Front (suspected)'],
  ],
  [
    'claimed, behind the doers as worded',
    'A suicide bomber attacked the market and killed 12 people on Monday.\n\nThe Tolmak Front claimed responsibility for the attack.',
    ['suicide bomber', 'Tolmak Front (claimed)'],
  ],
  [
    'claimed by a spokesman',
    'A bomb killed 12 people on Monday. A spokesman for the Tolmak Front claimed responsibility.',
    ['Tolmak Front (claimed)'],
  ],
  [
    'claimed with other words',
    'A bomb killed 12 people on Monday. The Tolmak Front said it was behind the attack.',
    ['Tolmak Front (claimed)'],
  ],
  [
    'held responsible',
    'A bomb killed 12 people on Monday. Officials held the Tolmak Front responsible for the bombing.',
    ['Tolmak Front (accused)'],
  ],
  ['claimed by a participle', 'A bombing claimed by the Tolmak Front killed 12 people.', ['Tolmak Front (claimed)']],
  [
    'blamed by each other',
    'A bomb killed 12 people on Monday. The Tolmak Front denied responsibility. Officials blamed the Ostrel Union for it.',
    ['Ostrel Union (accused)'],
  ],
  [
    'accused of another thing than the deed',
    'A bomb killed 12 people on Monday. The Tolmak Front accuses the Varan government of exploiting its gas.',
    [],
  ],
  [
    'named behind a label',
    'Shells killed 12 people on Monday.\n\nCivilian deaths: 12. Suspected belligerent: Tolmak Front.',
    ['Tolmak Front (suspected)'],
  ],
  [
    'called only by the deed',
    'A shooting at a warehouse left 12 people dead on Monday. The gunman wounded nine others before he fled.',
    ['gunman'],
  ],
  ['of another kind of deed', 'Shells killed 12 people. The Tolmak Front carried out a stabbing.', []],
  ['denied', 'A blast killed 12 people on Monday. The Tolmak Front denied responsibility.', ['Tolmak Front (denied)']],
])('what another sentence says: %s', (_, text, actors) => {
  expect(actorsIn(text)).toEqual(actors)
})

test('whose drones they were is said of the event', () => {
  const { claims } = extract({ text: 'Kenyan drones hit the port again. Four people were killed.' })
  expect(claims.map(({ actors }) => actors.map(({ name }) => name))).toEqual([['Kenya'], ['Kenya']])
})

test('each entry of a list lends its own deed, also where its first sentence counts nothing', () => {
  const entry = (day: number, deed: string) => `${day} May 2020: ${deed} Nine people were killed.`
  const text = [
    entry(3, 'Gunmen attacked a market in Velo.'),
    entry(5, 'A suicide bomber struck a hall in Asmat.'),
    entry(9, 'Tolmak fighters shelled the town of Kadra.'),
  ].join('\n\n')
  const counts = extract({ text }).claims.filter(({ kind }) => kind === 'count')
  expect(counts.map(({ cause }) => cause)).toEqual(['attack', 'suicide-bombing', 'shelling'])
  expect(counts.map(({ actors }) => actors.map(({ name }) => name))).toEqual([
    ['Gunmen'],
    ['suicide bomber'],
    ['Tolmak fighters'],
  ])
})

test.each([
  ['who captures people takes no land', 'Rebels captured 12 soldiers near the bridge.', 'arrest'],
  ['who is brought away is brought away from something', 'Nine patients were evacuated.', null],
  ['what drives people out', 'Rebel shelling displaced 340 families.', 'shelling'],
  ['by what people are driven out', '340 families were displaced by shelling.', 'shelling'],
  [
    'sexual violence is its own cause',
    'Shells hit Velo. Medics treated 52 survivors of sexual violence.',
    'sexual-violence',
  ],
])('cause: %s', (_, text, cause) => {
  const claim = extract({ text }).claims.find(({ kind }) => kind === 'count')
  expect(claim?.cause).toBe(cause)
})

test('the labels at the end of a report sum up what it is about', () => {
  const text = `Nine people died when Varan jets bombed Velo on Monday.

The same day Ostrel gunmen shot at a car near Asmat.

Civilian casualties: 9–10 killed, 2–6 injured`
  const counts = extract({ text }).claims.filter(({ kind }) => kind === 'count')
  expect(counts.slice(1).map(({ cause, actors }) => [cause, actors.map(({ name }) => name)])).toEqual([
    ['air-strike', ['Varan']],
    ['air-strike', ['Varan']],
  ])
})

test('behind a semicolon another deed is told', () => {
  const [claim] = extract({ text: 'Armed groups killed 203 people; clashes left 52 dead.' }).claims.filter(
    ({ kind }) => kind === 'count',
  )
  expect(claim.cause).not.toBe('armed-clash')
})

test('a unit of its own is told of by the army that names it', () => {
  const { claims } = extract({ text: 'The Kenyan army said its 6th Brigade had killed nine men.' })
  expect(
    claims.find(({ kind }) => kind === 'count')?.actors.map(({ name, responsibility }) => [name, responsibility]),
  ).toEqual([['6th Brigade', 'claimed']])
})

test('the body of a report tells in full who did what its headline told', () => {
  const text = 'Front attacks Velo\n\nVELO, 3 May - Fighters of the Tolmak Front attacked Velo on Monday, killing nine.'
  const { claims } = extract({ text })
  const events = claims.filter(({ event }) => event === 'attack')
  expect(events.map(({ actors }) => actors.map(({ name }) => name))).toEqual([['Tolmak Front']])
})

test('"our fighters" are those of the publisher', () => {
  const text = 'Our fighters killed nine soldiers near the bridge.'
  const [claim] = extract({ text, publisher: 'Tolmak Front' }).claims.filter(({ kind }) => kind === 'count')
  expect(claim.actors.map(({ name, responsibility }) => [name, responsibility])).toEqual([['Tolmak Front', 'stated']])
})

test('an event spoken of before lends its actor and its cause, without words', () => {
  const { claims } = extract({ text: 'A Kenyan drone strike hit the depot on Monday. Two guards were killed.' })
  const claim = claims.find(({ kind }) => kind === 'count')
  expect(claim?.actors).toEqual([{ id: 'state:KEN', name: 'Kenya', responsibility: 'stated' }])
  expect(claim?.cause).toBe('drone-strike')
})

test('an actor points at its words', () => {
  const text = 'On Monday the Kenyan army killed 12 rebels.'
  const [actor] = extract({ text }).claims.find(({ kind }) => kind === 'count')?.actors ?? []
  expect(text.slice(actor?.start, actor?.end)).toBe('Kenyan army')
})

// Who it is may change the id and nothing else.
test.each([
  ['Israeli', 'Palestinian'],
  ['Russian', 'Ukrainian'],
  ['Russian', 'Varanian'],
])('reads %s and %s alike', (one, other) => {
  const text = (who: string) => `An ${who} strike killed 12 people on Monday. ${who} forces also wounded nine people.`
  const read = (who: string) =>
    extract({ text: text(who) }).claims.map(({ kind, actors, cause }) => [
      kind,
      cause,
      actors.map((actor) => [actor.text?.replace(who, ''), actor.responsibility]),
    ])
  expect(read(one)).toEqual(read(other))
})

test('those alone who are counted are blamed on somebody', () => {
  const { claims } = extract({ text: 'The office recorded 30 deaths, of which 21 were attributed to the army.' })
  const told = claims
    .filter(({ kind }) => kind === 'count')
    .map(({ quantity, actors }) => [quantity?.stated, actors.map(({ name }) => name)])
  expect(told).toEqual([
    [30, []],
    [21, ['army']],
  ])
})
