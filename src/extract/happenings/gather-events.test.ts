import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../../language/packs.ts'
import { readDiscourse } from '../read-discourse.ts'
import { readDocument } from '../read-document.ts'

/** English. */
const lexicon = ((found) => {
  if (found === null) throw new Error('Unexpected missing pack, expected English')
  return found
})(lexiconOf('en'))

/** The events of a text, each as its kind and the word that tells it. */
function eventsOf(text: string): string[] {
  const document = readDocument(lexicon, text)
  const { events } = readDiscourse(document, { text, published: '2024-05-20' })
  return events.map(({ event, stance, trigger }) => {
    const said = `${event}: ${text.slice(trigger.start, trigger.end)}`
    return stance === 'asserts' ? said : `${said} (${stance})`
  })
}

describe('what is one event', () => {
  test.each([
    [
      'two bodies with names',
      'Fighting between the Tolmak Movement and the Varan Union spread.',
      ['armed-clash: Fighting'],
    ],
    ['a day in a name', 'Clashes between the March 23 Movement and the Varan Union went on.', ['armed-clash: Clashes']],
    [
      'whose forces',
      'Fighting between the People’s Defence Forces and the Varan Union spread.',
      ['armed-clash: Fighting'],
    ],
    ['a definite noun', 'Gunmen attacked a convoy. The attack lasted an hour.', ['attack: attacked']],
    ['what a body with a name did', 'The Tolmak Movement attacked the village of Velo.', ['attack: attacked']],
    [
      'strikes of one side and rockets of the other',
      'The army carried out strikes on Velo. Fighters of the Front fired rockets at Orra.',
      ['strike: strikes', 'rocket-fire: fired'],
    ],
    ['what it led to', 'Gunmen attacked a convoy, killing nine drivers.', ['attack: attacked']],
    [
      'what rockets did that were told before',
      'The rebels fired rockets at the port. Two rockets fell on a pier.',
      ['rocket-fire: fired'],
    ],
    [
      'a bombing that turns out to be a suicide bombing',
      'A bombing killed nine people. The suicide attack was the third this year.',
      ['suicide-bombing: bombing'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(eventsOf(text)).toEqual(expected)
  })
})

describe('what are two events', () => {
  test.each([
    [
      'another one',
      'Gunmen attacked a convoy. Another attack killed two guards.',
      ['attack: attacked', 'attack: attack'],
    ],
    [
      'who and whom are told anew',
      'Gunmen attacked a convoy. The army praised the fierce combat of the soldiers against rebels.',
      ['attack: attacked', 'armed-clash: combat'],
    ],
    [
      'fought on a day of its own',
      'Clashes went on between soldiers and rebels. Gun battles raged in Velo on Friday.',
      ['armed-clash: Clashes', 'armed-clash: Gun battles'],
    ],
    [
      'both verbs of one auxiliary',
      'Soldiers raided the camp. Nine men were arrested and later released.',
      ['ground-operation: raided', 'arrest: arrested', 'release: released'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(eventsOf(text)).toEqual(expected)
  })
})

describe('what did not happen', () => {
  test.each([
    ['a vow is a threat', 'Gunmen vowed to kill nine officers.', ['threat: kill']],
    ['a denial', 'Soldiers did not attack the village.', ['attack: attack (denies)']],
    ['a condition', 'If soldiers attack the village, people will flee.', []],
    ['nobody', 'No arrests have been made.', []],
  ])('%s: %s', (_, text, expected) => {
    expect(eventsOf(text)).toEqual(expected)
  })
})
