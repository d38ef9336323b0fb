import { expect, test } from 'vitest'
import { type Pieces, readInPieces } from './pieces.ts'

const piece = 16_384

function fileOf(pieceCount: number): {
  bytes: Uint8Array
  pieces: Pieces
  reads: [number, number][]
  closed: () => boolean
} {
  const file = Uint8Array.from({ length: pieceCount * piece - 5 }, (_, at) => (at >> 14) + 1)
  const bytes = new Uint8Array(file.length)
  const reads: [number, number][] = []
  let isClosed = false
  const pieces = readInPieces(bytes.buffer, {
    read: (into, start) => {
      reads.push([start, into.length])
      into.set(file.subarray(start, start + into.length))
    },
    close: () => {
      isClosed = true
    },
  })
  return { bytes, pieces, reads, closed: () => isClosed }
}

test('only what is asked for is read, and once', () => {
  const { bytes, pieces, reads } = fileOf(10)
  pieces.need(piece * 2 + 7, piece * 2 + 9)
  pieces.need(piece * 2, piece * 3)
  expect(reads).toEqual([[piece * 2, piece]])
  expect([bytes[piece * 2], bytes[piece * 3]]).toEqual([3, 0])
})

test('pieces that lie together are read together, without those that are there', () => {
  const { pieces, reads } = fileOf(10)
  pieces.need(piece * 3, piece * 4)
  pieces.need(piece * 3 + 1, piece * 6)
  pieces.need(piece, piece * 4)
  expect(reads).toEqual([
    [piece * 3, piece],
    [piece * 4, piece * 2],
    [piece, piece * 2],
  ])
})

test('the last piece ends with the file', () => {
  const { bytes, pieces, reads } = fileOf(3)
  pieces.need(bytes.length - 1, bytes.length)
  expect(reads).toEqual([[piece * 2, piece - 5]])
})

test('once many pieces were asked for, all is read and the file is closed', () => {
  const { bytes, pieces, closed } = fileOf(100)
  let left: Pieces | null = pieces
  for (let at = 0; left !== null; at += piece) left = left.need(at, at + 1)
  expect(closed()).toBe(true)
  expect(bytes.every((byte, at) => byte === (at >> 14) + 1)).toBe(true)
})
