/** So many bytes are hashed here; then there is so much to read that Node's own hash, which takes longer to load, is worth it. */
const few = 64 * 1024

let hashed = 0

/** Returns the SHA-256 of bytes, or of a text's UTF-8, as 64 hex characters. */
export function sha256(content: string | Uint8Array): string {
  if (hashed + content.length <= few) {
    hashed += content.length
    return sha256Here(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex')
}

/** SHA-256 as FIPS 180-4 writes it, without anything to load: a command that reads one small file needs it twice. */
export function sha256Here(bytes: Uint8Array): string {
  const { constants, initial } = tables()
  const state = initial.slice()
  const schedule = new Int32Array(64)
  const blocks = padded(bytes)
  for (let block = 0; block < blocks.byteLength; block += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = blocks.getInt32(block + at * 4)
    for (let at = 16; at < 64; at++) {
      const early = schedule[at - 15]
      const late = schedule[at - 2]
      const mixed = (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + schedule[at - 7]
      schedule[at] = schedule[at - 16] + mixed + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
    }
    compress(state, schedule, constants)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(state: Int32Array, schedule: Int32Array, constants: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g)
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + constants[at] + schedule[at]) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let at = 0; at < 8; at++) state[at] += sums[at]
}

/** The bytes, a one bit, zeros, and how many bits there were, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(blocks.length - 4, bytes.length << 3)
  return view
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

let known: { readonly constants: Int32Array; readonly initial: Int32Array } | null = null

/** The constants of the standard: what stands behind the point in the cube roots of the first 64 primes, in the square roots of eight. */
function tables(): { readonly constants: Int32Array; readonly initial: Int32Array } {
  if (known) return known
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  const fraction = (root: number): number => (root - Math.floor(root)) * 0x100000000
  known = {
    constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)) | 0),
    initial: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)) | 0),
  }
  return known
}
