import { extract } from '../src/extract/index.ts'
import { makeCorpus } from './corpus.ts'

// Run under --cpu-prof (docs of `npm run bench`): only extraction, on the corpus of the benchmark.
const passes = Number(process.argv[2] ?? 4)
const corpus = makeCorpus(2_000_000)
let claims = 0
const started = performance.now()
for (let pass = 0; pass < passes; pass++)
  for (const text of corpus) claims += extract({ text, language: 'en' }, { numbers: false }).claims.length
const seconds = (performance.now() - started) / 1000
const bytes = corpus.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * passes
console.log(
  `${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${((corpus.length * passes) / seconds).toFixed(0)} documents/s, ${claims} claims`,
)
