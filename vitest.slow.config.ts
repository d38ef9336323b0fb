import { defineConfig } from 'vitest/config'

/** Tests that take minutes or some GB: `npm run test:slow`. */
export default defineConfig({
  test: { include: ['test/**/*.slow.ts'], fileParallelism: false },
})
