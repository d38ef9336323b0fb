import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { loadPack, loadVocabularies } from '../src/language/load.ts'
import { parseMarks } from '../src/language/marks.ts'
import { loadParties } from '../src/language/parties/load-parties.ts'
import { renderPack } from '../src/language/render-pack.ts'
import { findCueFaults, findCueNeverFaults } from './check-cue-example.ts'
import { findEventFaults, findEventNeverFaults } from './check-event-example.ts'
import { findExampleFaults, findNeverFaults, PROVEN_KINDS, type Proven, printFaults } from './check-example.ts'
import { findTimeFaults } from './check-time-example.ts'

/** Every example and counter-example of every language pack is a test, named by its sentence. */

const { vocabularies, problems } = loadVocabularies('vocabularies')
const parties = loadParties('vocabularies/parties', vocabularies)
const codes = existsSync('languages') ? readdirSync('languages').sort() : []

test('the vocabularies have no problem', () => {
  expect(problems).toEqual([])
})

test('there is a language', () => {
  expect(codes).toContain('en')
})

describe.each(codes)('languages/%s', (code) => {
  const { pack, problems, where } = loadPack(`languages/${code}`, vocabularies)

  test('the pack has no problem', () => {
    expect(problems.map(({ where, message }) => `${where.file}:${where.line} ${message}`)).toEqual([])
  })
  if (!pack || !vocabularies) return

  test('the engine reads these very words (else: npm run build)', () => {
    const path = `src/language/generated/${code}.ts`
    expect(existsSync(path) && readFileSync(path, 'utf8') === renderPack(pack, vocabularies, parties)).toBe(true)
  })

  for (const entry of pack.times) {
    const found = where.get(entry)
    for (const [field, sentence] of [
      ...entry.examples.map((sentence) => ['examples', sentence] as const),
      ...entry.never.map((sentence) => ['never', sentence] as const),
    ]) {
      test(`times ${entry.id}: ${parseMarks(sentence).text}${field === 'never' ? ' (never)' : ''}`, () => {
        const faults = findTimeFaults(code, sentence)
        if (faults.length > 0) fail(printFaults(entry, `${found?.file}:${found?.line}`, sentence, faults))
      })
    }
  }

  for (const [list, entries] of [
    ['cues', pack.cues],
    ['speakers', pack.speakers],
  ] as const) {
    for (const entry of entries) {
      const found = where.get(entry)
      const place = `${found?.file}:${found?.line}`
      const kind = 'kind' in entry ? entry.kind : null
      const stance = 'stance' in entry ? entry.stance : null
      for (const sentence of entry.examples) {
        test(`${list} ${entry.id}: ${parseMarks(sentence).text}`, () => {
          const faults = findCueFaults(code, sentence, stance, kind)
          if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
        })
      }
      for (const sentence of entry.never) {
        test(`${list} ${entry.id}: ${sentence} (never)`, () => {
          const faults = findCueNeverFaults(code, sentence)
          if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
        })
      }
    }
  }

  for (const entry of pack.events) {
    const found = where.get(entry)
    const place = `${found?.file}:${found?.line}`
    for (const sentence of entry.examples) {
      test(`events ${entry.id}: ${parseMarks(sentence).text}`, () => {
        const faults = findEventFaults(code, entry, sentence)
        if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
      })
    }
    for (const sentence of entry.never) {
      test(`events ${entry.id}: ${sentence} (never)`, () => {
        const faults = findEventNeverFaults(code, entry, sentence)
        if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
      })
    }
  }

  for (const kind of PROVEN_KINDS) {
    for (const entry of pack[kind]) {
      const proven = { kind, entry } as Proven
      const found = where.get(entry)
      const place = `${found?.file}:${found?.line}`
      const name = (sentence: string): string => `${kind} ${entry.id}: ${parseMarks(sentence).text}`

      for (const sentence of entry.examples) {
        test(name(sentence), () => {
          const faults = findExampleFaults(proven, sentence, extract({ text: parseMarks(sentence).text }), pack)
          if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
        })
      }
      for (const sentence of entry.never) {
        test(`${name(sentence)} (never)`, () => {
          const faults = findNeverFaults(proven, extract({ text: parseMarks(sentence).text }))
          if (faults.length > 0) fail(printFaults(entry, place, sentence, faults))
        })
      }
    }
  }
})

/** Fails with the message alone: a stack of this file would tell nothing of the sentence. */
function fail(message: string): never {
  const error = new Error(message)
  error.name = 'Misread'
  error.stack = message
  throw error
}
