import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/**
 * Writes how many tests passed and failed to the file that `ONRECORD_TALLY` names, for the last line of `npm test`.
 * A test file that does not load, and an error outside any test, count as one failure each.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
    const file = process.env.ONRECORD_TALLY
    if (file === undefined) return
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      let broken = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        if (state === 'failed' || state === 'pending') broken++
      }
      failed += broken === 0 && module.state() === 'failed' ? 1 : broken
    }
    writeFileSync(file, JSON.stringify({ passed, failed }))
  }
}
