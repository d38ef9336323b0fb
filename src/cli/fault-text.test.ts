import { expect, test } from 'vitest'
import { faultText } from './fault-text.ts'

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'onrecord: Unexpected full disk, expected room to write\n  Make room',
  ],
  [
    Object.assign(new Error('EACCES'), { code: 'EACCES', path: 'a.txt' }),
    'onrecord: a.txt: Unexpected file or folder that is not yours to use',
  ],
  [new Error('oh'), 'onrecord: Unexpected fault (oh), expected to go on\n  This is a bug'],
  ['oh', 'onrecord: Unexpected fault (oh)'],
  [null, 'onrecord: Unexpected fault (null)'],
])('%s', (error, said) => {
  expect(faultText(error)).toContain(said)
})
