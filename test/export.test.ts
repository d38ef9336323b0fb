import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { exporterIds, exportReports, findExporter, findRuleBook, readPlaceCodes } from '../src/app/index.ts'
import { claimColumns } from '../src/export/claim-columns.ts'
import { safeCell } from '../src/export/csv.ts'
import { estimateColumns } from '../src/export/estimate-columns.ts'
import { forPublic } from '../src/export/for-public.ts'
import { gridCell } from '../src/export/formats/ucdp-ged.ts'
import { extract } from '../src/extract/index.ts'
import { newDocument } from '../src/intake/index.ts'
import type { Bundle } from '../src/model/index.ts'
import { bundleOf } from './bundle-of.ts'
import { root } from './source-tree.ts'

/** Two outlets, one ministry: a bundle with civilians, an open bound, a day, a town and a doer. */
const strike = bundleOf(
  [
    [
      '2024-05-07',
      'Lake Radio',
      'KHARKIV, May 7 (Lake Radio) - A Russian air strike on Kharkiv killed more than 12 civilians and wounded 30 people on Tuesday, the regional governor said.',
    ],
    [
      '2024-05-08',
      'Hill Post',
      'Fourteen civilians were killed and 31 people were wounded in the Russian air strike on Kharkiv on Tuesday, the State Emergency Service said.',
    ],
  ],
  { place: 'Kharkiv', date: '2024-05-07' },
)

interface Exported {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly text: string
  readonly page: string
}

async function exported(
  id: string,
  bundles: readonly Bundle[] = [strike],
  rules = 'min-max',
  options = {},
): Promise<Exported> {
  const exporter = await findExporter(id)
  const ruleBook = await findRuleBook(rules)
  if (!exporter || !ruleBook) throw new Error(`no ${id}`)
  async function* given() {
    yield* bundles
  }
  const made = exportReports(given(), exporter, ruleBook, options)
  const files = new Map<string, Uint8Array>()
  for await (const { file, content } of made.pieces) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    files.set(file, Buffer.concat([files.get(file) ?? new Uint8Array(), bytes]))
  }
  return { files, text: Buffer.from(files.get(exporter.files[0]) ?? []).toString('utf8'), page: made.methodology() }
}

const table = (text: string): Record<string, string>[] => parse(text, { columns: true })

describe.each(exporterIds())('%s', (id) => {
  test('writes the files it names, the same twice, whatever it is given', async () => {
    const exporter = await findExporter(id)
    const [one, two, none] = [await exported(id), await exported(id), await exported(id, [])]
    expect([...one.files.keys()].sort()).toEqual([...(exporter?.files ?? [])].sort())
    for (const [file, bytes] of one.files) expect(Buffer.compare(bytes, two.files.get(file) as Uint8Array)).toBe(0)
    expect(one.page).toContain('min-max')
    for (const line of exporter?.conventions ?? []) expect(one.page).toContain(line)
    expect(none.page).toContain('0 incidents')
  })
})

// The columns as the field publishes them, in their order.
test.each([
  [
    'ucdp-ged',
    'id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob',
    49,
  ],
  [
    'acled',
    'event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp',
    31,
  ],
  [
    'hapi',
    'location_code, has_hrp, in_gho, provider_admin1_name, provider_admin2_name, admin1_code, admin1_name, admin2_code, admin2_name, admin_level, event_type, events, fatalities, reference_period_start, reference_period_end, dataset_hdx_id, resource_hdx_id, warning, error',
    19,
  ],
])('%s has the columns of its field', async (id, names, number) => {
  const [header] = parse((await exported(id)).text)
  expect(header).toEqual(names.split(', '))
  expect(header).toHaveLength(number)
})

test('UCDP GED: best is the sum of the deaths, "more than 12" is written 12, the sides are civilians and who did it', async () => {
  const [row] = table((await exported('ucdp-ged')).text)
  expect(row).toMatchObject({
    deaths_a: '0',
    deaths_b: '0',
    deaths_civilians: '14',
    deaths_unknown: '0',
    best: '14',
    low: '12',
    high: '14',
    type_of_violence: '3',
    side_b: 'Civilians',
    date_start: '2024-05-07',
    date_end: '2024-05-07',
    date_prec: '1',
    where_prec: '1',
    where_coordinates: 'Kharkiv',
    country: 'Ukraine',
    number_of_sources: '2',
    source_office: 'Lake Radio;Hill Post',
    conflict_name: '',
    gwnoa: '',
  })
  expect(row.source_original).toContain('State Emergency Service')
})

test('ACLED: the sub-event type of the cause, the conservative figure, every source in the notes', async () => {
  const [row] = table((await exported('acled')).text)
  expect(row).toMatchObject({
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    disorder_type: 'Political violence',
    civilian_targeting: 'Civilian targeting',
    iso: '804',
    location: 'Kharkiv',
    geo_precision: '1',
    time_precision: '1',
    region: '',
  })
  expect(row.notes).toContain('more than 12 killed')
  expect(row.notes).toContain('Fourteen killed')
})

test('Airwars: two known speakers are "fair", never more; nothing is conceded', async () => {
  const { files } = await exported('airwars')
  const read = (file: string) => table(Buffer.from(files.get(file) as Uint8Array).toString())
  expect(read('incidents.csv')[0].harm_status_proposed).toBe('fair')
  expect(read('casualties.csv').find(({ casualty_type_name: name }) => name === 'civilians')).toMatchObject({
    casualty_type_taxonomy: 'status',
    killed_min: '12',
    killed_max: '14',
  })
  expect(read('belligerents.csv')[0]).toMatchObject({ deaths_conceded_min: '', deaths_conceded_max: '' })
  expect(read('sources.csv').map(({ outlet }) => outlet)).toEqual(['Lake Radio', 'Hill Post'])
})

test('HAPI: a month, a country, a kind; p-codes are the user’s', async () => {
  expect(table((await exported('hapi')).text)).toMatchObject([
    {
      location_code: 'UKR',
      event_type: 'civilian_targeting',
      events: '1',
      reference_period_start: '2024-05-01',
      reference_period_end: '2024-05-31',
    },
  ])
  const codes = readPlaceCodes('country,level,name,code\nUKR,1,Kharkiv Oblast,UA63\n')
  expect([...codes]).toEqual([['UKR\t1\tkharkiv oblast', 'UA63']])
  expect(() => readPlaceCodes('country,name\nUKR,x\n')).toThrow('no column level, code')
})

test('the tables of claims: CSV and Parquet hold the same, unknown is empty and null', async () => {
  const rows = table((await exported('claims-csv')).text)
  const { files } = await exported('claims-parquet')
  const bytes = files.get('claims.parquet') as Uint8Array
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const read = await parquetReadObjects({ file })
  expect(Number(parquetMetadata(file).num_rows)).toBe(rows.length)
  expect(read.map(({ claim, words }) => [claim, words ?? ''])).toEqual(rows.map(({ claim, words }) => [claim, words]))
  const first = rows.findIndex(({ words }) => words === 'more than 12')
  expect(rows[first]).toMatchObject({ stated: '12', low: '13', high: '', country: 'UKR' })
  expect(read[first]).toMatchObject({ stated: 12, low: 13, high: null })
})

test('JSON-LD holds quotations and positions, and rates nothing', async () => {
  const graph = JSON.parse((await exported('jsonld')).text)['@graph'] as Record<string, unknown>[]
  const claims = graph.filter((node) => Array.isArray(node['@type']))
  const documents = new Map(strike.reports.map(({ document }) => [`urn:onrecord:document:${document.id}`, document]))
  expect(claims.length).toBeGreaterThan(3)
  for (const claim of claims) {
    const [quote, position] = claim['oa:hasSelector'] as Record<string, never>[]
    const text = documents.get((claim.appearance as { '@id': string })['@id'])?.text ?? ''
    expect(text.slice(position['oa:start'], position['oa:end'])).toBe(quote['oa:exact'])
  }
  expect(JSON.stringify(graph)).not.toMatch(/rating|review/i)
})

test('GeoJSON: points with longitude first', async () => {
  const { features } = JSON.parse((await exported('geojson')).text)
  expect(features.length).toBeGreaterThan(2)
  for (const { geometry } of features) {
    expect(geometry.coordinates[0]).toBeCloseTo(36.2, 0)
    expect(geometry.coordinates[1]).toBeCloseTo(50, 0)
  }
})

test('a brief names who says it and quotes the words; a page of it runs nothing', async () => {
  const hostile = bundleOf([
    ['2024-05-07', '<b>Lake</b>', 'Nine people were killed in Tal, <script>alert(1)</script> police said.'],
  ])
  const { text } = await exported('brief-html', [hostile])
  expect(text).not.toContain('<script')
  expect(text).not.toContain('<b>')
  expect(text).toContain('&lt;b&gt;Lake')
  const brief = (await exported('brief-md')).text
  expect(brief).toMatch(/\*\*Fourteen\*\*, according to .*State Emergency Service: “Fourteen civilians were killed/)
})

test('a brief tells every figure: those behind no estimate stand at its end, denials as denied', async () => {
  const told = bundleOf([
    [
      '2031-05-07',
      'The Courier',
      'At least nine people were killed in the strike on Osk, the mayor said. The army denied that 40 people were killed. 12,000 people have died since the war began, the ministry said.',
    ],
  ])
  const brief = (await exported('brief-md', [told])).text
  const [above, others] = brief.split('## Other figures told')
  expect(above).toMatch(/\*\*At least nine\*\*, according to the mayor: “At least nine people were killed/)
  expect(others).toMatch(/Killed: \*\*40\*\*, denied by .*army: “The army denied that 40 people were killed\.”/)
  expect(others).toMatch(/Killed: \*\*12,000\*\*, according to .*ministry/)
  for (const part of [/“[^”]*denied that 40/, /12,000 people have died/]) expect(above).not.toMatch(part)
})

test('a brief of reports from different countries says that they are of no one event', async () => {
  const [gao, kyiv] = [
    'Nine people were killed in Gao, Mali, police said.',
    'Six people were killed in Kyiv, police said.',
  ]
  const mixed = (
    await exported('brief-md', [
      bundleOf([
        ['2031-05-07', 'A', gao],
        ['2031-05-07', 'B', kyiv],
      ]),
    ])
  ).text
  expect(mixed).toContain('different places (Mali, Ukraine): the figures below are not of one event')
  const one = (
    await exported('brief-md', [
      bundleOf([
        ['2031-05-07', 'A', gao],
        ['2031-05-08', 'B', gao],
      ]),
    ])
  ).text
  expect(one).not.toContain('different places')
})

test('for the public: days, years and counts are no telephone numbers', async () => {
  const text = 'On 2031-10-08 the office (tel. 0711 234 567) spoke of 1 500 000 displaced people in 2030-2031.'
  const brief = (await exported('claims-jsonl', [bundleOf([['2031-10-08', 'The Courier', text]])])).text
  for (const kept of ['2031-10-08', '1 500 000', '2030-2031']) expect(brief).toContain(kept)
  expect(brief).not.toContain('234 567')
})

test('two incidents stand one behind the other', async () => {
  const rows = table((await exported('estimates-csv', [strike, { ...strike, id: 'second' }])).text)
  expect(new Set(rows.map(({ incident }) => incident))).toEqual(new Set(['test', 'second']))
})

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['@cmd', "'@cmd"],
  ['-2', '-2'],
  ['-2-cmd', "'-2-cmd"],
  [-1.67, '-1.67'],
  ['\tx', "'\tx"],
  ['＝x', "'＝x"],
  [null, ''],
  [0, '0'],
])('a spreadsheet runs no cell: %s', (cell, safe) => {
  expect(safeCell(cell)).toBe(safe)
})

test.each([
  [-90, -180, 1],
  [90, 180, 259_200],
  [0.25, 0.25, 129_961],
])('PRIO-GRID: %s, %s is cell %s', (latitude, longitude, cell) => {
  expect(gridCell(latitude, longitude)).toBe(cell)
})

test('for the public: private names, contacts and shelters are blacked out, positions stay, officials keep their names', () => {
  const { reports } = bundleOf([
    [
      '2024-05-07',
      'Lake Radio',
      'Two people were killed, witness Omar Saleh said. Call +380 44 123 45 67 or write to omar@example.org. Governor Anna Reza said 40 people were sheltering in Kharkiv. "We ran," Saleh said.',
    ],
  ])
  const shown = forPublic(reports[0])
  const words = JSON.stringify(shown)
  expect(words).not.toMatch(/Saleh|omar@|123 45/)
  expect(words).toContain('Anna Reza')
  expect(shown.document.text).toHaveLength(reports[0].document.text.length)
  for (const { evidence } of shown.claims)
    expect(shown.document.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  const sheltered = shown.claims.find(({ measure }) => measure === 'sheltered')
  expect(sheltered?.place).toMatchObject({ precision: 'country', latitude: null, country: 'UKR' })
})

test.each([
  [
    'those who were counted, named behind their number',
    'Two women, Fatima Saleh and her daughter Hanan, were killed. A third person, Karim Aziz, 41, was hurt.',
    'Two women, ██████ █████ and her daughter █████, were killed. A third person, █████ ████, 41, was hurt.',
  ],
  [
    'kin by one name, and who tells of it without a number',
    'Nine people died. Omar Saleh, a baker who lost his brother Yusuf, told the Courier that nobody had warned them.',
    'Nine people died. ████ █████, a baker who lost his brother █████, told the Courier that nobody had warned them.',
  ],
  [
    'no hospital and no ministry',
    'Al-Noor Hospital said it took in nine wounded people. Two people, Gaza officials said, were killed. Hospitals are full.',
    'Al-Noor Hospital said it took in nine wounded people. Two people, Gaza officials said, were killed. Hospitals are full.',
  ],
])('for the public: %s', (_, text, shown) => {
  const document = newDocument({ text, published: '2024-05-07' })
  const { claims, tolls, attributions } = extract({ text, language: 'en' })
  const report = { id: 'r', engine: 'onrecord test', document, problems: [], claims, tolls, attributions }
  expect(forPublic(report).document.text).toBe(shown)
})

test('airwars: children who are counted have a row of their own', async () => {
  const { files } = await exported(
    'airwars',
    [
      bundleOf([
        ['2024-05-07', 'Lake Radio', 'Nine people, three of them children, were killed in Kharkiv, police said.'],
      ]),
    ],
    'airwars-style',
  )
  const [row] = table(Buffer.from(files.get('casualties.csv') ?? []).toString('utf8'))
  expect(row).toMatchObject({
    casualty_type_taxonomy: 'age',
    casualty_type_name: 'children',
    killed_min: '3',
    killed_max: '3',
  })
})

test('a place that only the dateline names gives no coordinates to an incident, and no exact place', async () => {
  const sent = bundleOf([
    [
      '2024-05-07',
      'Lake Radio',
      'AMMAN, May 7 (Lake Radio) - At least 12 people were killed at a market, medics said.',
    ],
  ])
  const [row] = table((await exported('ucdp-ged', [sent])).text)
  expect(row).toMatchObject({ where_prec: '6', latitude: '', where_coordinates: '', country: 'Jordan', best: '12' })
  expect(row.where_description).toBe('')
})

test('the guide tells every format and every column', () => {
  const page = readFileSync(join(root, 'docs/guide/exports.md'), 'utf8')
  const names = [...exporterIds(), ...[...claimColumns, ...estimateColumns].map(({ name }) => name)]
  expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
})
