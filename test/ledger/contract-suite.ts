import { afterEach, beforeEach, describe, expect } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { adding } from './contract/adding.ts'
import { asAWhole } from './contract/as-a-whole.ts'
import { carryingDecisions } from './contract/carrying-decisions.ts'
import { decisions } from './contract/decisions.ts'
import { looking } from './contract/looking.ts'
import { readingAgain } from './contract/reading-again.ts'
import { sealing } from './contract/sealing.ts'
import { sealingPassages } from './contract/sealing-passages.ts'
import { severalAtOnce } from './contract/several-at-once.ts'
import { all, type Backend, type Stage } from './contract/stage.ts'

export type { Backend } from './contract/stage.ts'

/** Every backend of the ledger passes this suite. */
export function contractSuite(name: string, makeBackend: () => Backend): void {
  describe(name, () => {
    let backend: Backend
    let ledger: Ledger
    beforeEach(async () => {
      backend = makeBackend()
      ledger = await backend.open()
    })
    afterEach(async () => {
      await ledger.close()
      await backend.end()
    })
    const stage: Stage = {
      get backend() {
        return backend
      },
      get ledger() {
        return ledger
      },
      history: async () => (await all(ledger.entries())).map(({ event }) => event),
      whole: async () => expect((await ledger.verify()).problems).toEqual([]),
    }
    for (const suite of [
      adding,
      readingAgain,
      decisions,
      carryingDecisions,
      sealing,
      sealingPassages,
      looking,
      severalAtOnce,
      asAWhole,
    ])
      suite(stage)
  })
}
