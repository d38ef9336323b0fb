import { enableCompileCache } from 'node:module'

// Each thread asks for itself; without it a worker compiles the whole engine anew.
enableCompileCache()
const { readBatch, readBatchToLines } = await import('./read-batch.ts')

/** What a worker thread of `read` does: `readBatch`, and `readBatchToLines` where outputs are only written. */
export default readBatch
export { readBatchToLines }
