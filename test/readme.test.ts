import { expect, test } from 'vitest'
import { readExample, renderExample } from '../scripts/readme-example.mjs'

// Empty between its marks: the example has not been printed yet.
test.skipIf(readExample() === '')(
  'the example of the README is what the program prints (mend it with: npm run readme)',
  () => {
    expect(readExample()).toBe(renderExample())
  },
)
