import { expect, test } from 'vitest'
import { addWord, emptyKey, type NameKey } from '../../gazetteer/index.ts'
import { checkWord, hashWord } from '../../text/words.ts'

// What a word is among the names is kept by its number in the lexicon: no other spelling of it may be another name.
test('spellings that the lexicon takes for one word are one name in the gazetteer', () => {
  const names = new Map<string, string>()
  const split: string[] = []
  for (let unit = 1; unit < 0xd800; unit++) {
    const word = `mo${String.fromCharCode(unit)}ra`
    const inLexicon = `${hashWord(word, 0, word.length)} ${checkWord(word, 0, word.length)}`
    const key: NameKey = { hash: 0, check: 0 }
    emptyKey(key)
    addWord(key, word, 0, word.length)
    const inGazetteer = `${key.hash} ${key.check}`
    const known = names.get(inLexicon) ?? inGazetteer
    if (known !== inGazetteer) split.push(word)
    names.set(inLexicon, known)
  }
  expect(names.size).toBeGreaterThan(10_000)
  expect(split).toEqual([])
})
