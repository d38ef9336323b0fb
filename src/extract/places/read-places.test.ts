import { expect, test } from 'vitest'
import type { Lexicon } from '../../language/lexicon.ts'
import { lexiconOf } from '../../language/packs.ts'
import { readDocument } from '../read-document.ts'
import { readPlaces } from './read-places.ts'

/** The places of a text, each as its words, how it is brought in, and its id. */
function placesOf(text: string): string[] {
  const document = readDocument(lexiconOf('en') as Lexicon, text)
  return readPlaces(document, { text }, []).map(({ place, relation }) => `${place.text} ${relation} ${place.id}`)
}

test.each([
  ['Shells fell on houses in Kupiansk.', ['Kupiansk in geonames:703656']],
  ['Four died in Tripoli, Lebanon, on Monday.', ['Tripoli in geonames:266826', 'Lebanon container country:LBN']],
  ['Four died in Tripoli, Libya, on Monday.', ['Tripoli in geonames:2210247', 'Libya container country:LBY']],
  ['A clash near the village of Robotyne left two dead.', ['Robotyne in place:robotyne']],
  ['Six people were killed in Sumy region.', ['Sumy region in geonames:UA.21']],
  ['BAMAKO, May 3 (Wire) - Gunmen burned a lorry.', ['BAMAKO dateline geonames:2460596']],
  ['Kyiv said two drones were shot down.', ['Kyiv actor geonames:703448']],
  ['Gunmen attacked Ubudaro at dawn.', ['Ubudaro target null']],
  ['Shells fell on rebel-held Ubudaro.', ['Ubudaro target null']],
  ['An attack on Ubudaro leaves four dead.', ['Ubudaro target null']],
  ['Raids on Masyaf and Tartus went on.', ['Masyaf target geonames:167046', 'Tartus target geonames:163345']],
  ['The army says four men were killed in Kachin, without proof.', ['Kachin in geonames:MM.04']],
  ['The shelling on rebel-held Ubudaro went on.', ['Ubudaro target null']],
  ['Families from Ubudaro walked for days.', ['Ubudaro from null']],
  ['Militiamen burned huts in Ain el-Tarmo.', ['Ain el-Tarmo in null']],
  ["A mine went off in the province's Ubudaro district.", ['Ubudaro modifier null']],
  ['Sumy region: two people were wounded.', ['Sumy region head geonames:UA.21']],
  ['12 May, Djibo: A lorry burned.', ['Djibo dateline geonames:2361177']],
  ['2024-03-12 | Ubudaro, Cauca | A bomb went off.', ['Ubudaro head null', 'Cauca container geonames:CO.09']],
  ['DR Congo | North Kivu: shelling', ['DR Congo head country:COD', 'North Kivu head geonames:CD.11']],
  ['A bus burned near Mach (Balochistan).', ['Mach in geonames:1171757', 'Balochistan container geonames:PK.02']],
  ['Four died at a post in Ubudaro that night.', ['Ubudaro in null']],
  ['Kherson shelled, two hurt', ['Kherson target geonames:706448']],
  ["Four died in the Luhansk People's Republic on Sunday.", ["Luhansk People's Republic in geonames:UA.14"]],
  ['A bomb went off in the Somali capital on Sunday.', ['Somali capital in geonames:53654']],
  ["A bomb went off in Somalia's capital on Sunday.", ["Somalia's capital in geonames:53654"]],
  [
    'Drones fell in Sumy, Poltava and Kherson regions.',
    ['Sumy in geonames:UA.21', 'Poltava in geonames:UA.18', 'Kherson regions in geonames:UA.08'],
  ],
  ['Syria today: nine people were killed.', ['Syria head country:SYR']],
  ['Nine died in the Yemeni capital, Sanaa.', ['Sanaa in geonames:71137']],
  ['Two drones fell on Jordanian soil.', ['Jordanian soil target country:JOR']],
  [
    'Nine died in Beni territory, in neighbouring North Kivu.',
    ['Beni territory in geonames:219057', 'North Kivu container geonames:CD.11'],
  ],
  ['On Monday the Ubudaro health centre was hit.', ['Ubudaro modifier null']],
  ['On Monday the Ubudaro hospital was hit.', []],
  ['They were arrested near Kherson claimed by both.', ['Kherson in geonames:706448']],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

test.each([
  'Reading the list took an hour.',
  'An attack on Ubudaro army posts failed.',
  'A shell fell on the Ubudaro city of the north.',
  'An attack on an Ubudaro Freedom convoy failed.',
  'Of the 12 wounded, three were guards.',
  'Mr Jordan saw nothing.',
  'A fighter called "Bamako" fell.',
  'Michael Jordan and Paris Wilson were unhurt.',
  'Police said March was the worst month.',
  'Ukrainian and Gazan medics treated the wounded.',
])('no place: %s', (text) => {
  expect(placesOf(text)).toEqual([])
})
