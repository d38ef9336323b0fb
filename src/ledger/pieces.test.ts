import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { findMarks } from './passages/find-marks.ts'
import { makeWordFinder } from './passages/find-words.ts'
import { hideMarks } from './passages/hide-marks.ts'
import { hashByPieces, hashOfPieces, type Piece, piecesOf, withoutStretches } from './pieces.ts'

const SALT = '0123456789abcdef0123456789abcdef'
const long = {
  title: 'A "quoted"\nname',
  text: `${'Dana Example spoke. '.repeat(9)}𝔸𝔹 ${'word '.repeat(40)}Dána Example.`,
}

/** Erases words from a payload as the ledger does. */
function erase(payload: unknown, pieces: readonly Piece[], body: string, words: string[]) {
  const marks = findMarks(payload, makeWordFinder(words), [])
  const hidden = hideMarks(payload, marks)
  return { body: hidden.body, pieces: withoutStretches(pieces, body, hidden.stretches) }
}

describe('the hash by pieces', () => {
  test.each<[string, unknown]>([
    ['empty', {}],
    ['short', { a: 1 }],
    ['letters of two units at every place', { text: '𝔸'.repeat(200) }],
    ['one more', { text: `a${'𝔸'.repeat(200)}` }],
    ['long', long],
  ])('of a body that is %s is that of its pieces', (_, payload) => {
    const body = canonicalJson(payload)
    const pieces = piecesOf(SALT, body)
    expect(pieces.map(([length]) => length).reduce((sum, length) => sum + length)).toBe(body.length)
    expect(hashOfPieces(pieces, body)).toBe(hashByPieces(SALT, body))
    expect(new Set(pieces.map(([, salt]) => salt)).size).toBe(pieces.length)
    // No pair of surrogates is parted: each half alone would be hashed as one and the same letter.
    let at = 0
    for (const [length] of pieces) {
      expect(body.slice(at, at + length).isWellFormed()).toBe(true)
      at += length
    }
  })

  test('tells every other body apart', () => {
    const body = canonicalJson(long)
    const hash = hashByPieces(SALT, body)
    for (let at = 0; at < body.length; at += 7) {
      expect(hashByPieces(SALT, `${body.slice(0, at)}#${body.slice(at + 1)}`)).not.toBe(hash)
    }
    expect(hashByPieces(SALT, `${body} `)).not.toBe(hash)
    expect(hashByPieces(SALT.replace('0', '1'), body)).not.toBe(hash)
  })
})

describe('once words are erased', () => {
  const body = canonicalJson(long)
  const hash = hashByPieces(SALT, body)

  test.each([
    [['Dana Example']],
    [['quoted']],
    [['quoted name']],
    [['spoke', 'word', '𝔸𝔹']],
    [['Example spoke Dana Example spoke Dana']],
  ])('%j: the rest is proven', (words) => {
    const left = erase(long, piecesOf(SALT, body), body, words)
    expect(hashOfPieces(left.pieces, left.body)).toBe(hash)
    const before = long.title.length + long.text.length
    const { title, text } = JSON.parse(left.body) as typeof long
    expect(title.length + text.length).toBe(before)
    // And nothing of what stands in other pieces can be changed.
    let at = 0
    for (const [length, salt] of left.pieces) {
      const other = `${left.body.slice(0, at)}#${left.body.slice(at + 1)}`
      if (salt !== null && left.body[at] !== '#') expect(hashOfPieces(left.pieces, other)).not.toBe(hash)
      at += length
    }
    expect(hashOfPieces(left.pieces, `${left.body} `)).not.toBe(hash)
  })

  test('again and again', () => {
    let left = { body, pieces: piecesOf(SALT, body) }
    for (const words of [['quoted name'], ['Dana'], ['Example spoke'], ['word'], ['Example']]) {
      left = erase(JSON.parse(left.body), left.pieces, left.body, words)
      expect(hashOfPieces(left.pieces, left.body)).toBe(hash)
    }
    expect(left.body).not.toMatch(/dana|example|spoke|word|quoted|name"/i)
  })

  test('the salts of what is gone are gone', () => {
    const whole = piecesOf(SALT, body)
    const { pieces } = erase(long, whole, body, ['Dana Example'])
    const kept = new Set(pieces.map(([, salt]) => salt))
    const gone = whole.filter(([, salt]) => !kept.has(salt))
    expect(gone.length).toBeGreaterThan(2)
    expect(pieces.filter(([, salt]) => salt === null)).toHaveLength(gone.length)
  })
})
