import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    reporters: ['default', './test/tally-reporter.ts'],
    // Folders are found at run time, so a test that walks languages/ or gold/ may need more than the usual 5 s on a slow machine.
    testTimeout: 60_000,
  },
})
