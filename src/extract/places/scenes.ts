import type { Discourse, PlaceMention } from '../discourse.ts'
import { isAbode } from './is-abode.ts'

/** Where the sentences of a document are set. */
export interface Scenes {
  /** For each sentence, where its mentions of places start in the discourse's list; one more at the end. */
  readonly starts: Int32Array
  /** For each sentence, the number of the mention that says where it happens, -1 where none does. */
  readonly ofSentence: Int32Array
}

const known = new WeakMap<Discourse, Scenes>()

/** Returns the scenes of a document, made at first use. */
export function scenesOf(discourse: Discourse): Scenes {
  const made = known.get(discourse) ?? makeScenes(discourse)
  known.set(discourse, made)
  return made
}

function makeScenes({ document, places }: Discourse): Scenes {
  const { length } = document.sentences
  const starts = new Int32Array(length + 1)
  for (const { sentence } of places) starts[sentence + 1]++
  for (let sentence = 0; sentence < length; sentence++) starts[sentence + 1] += starts[sentence]
  const ofSentence = new Int32Array(length).fill(-1)
  const weights = new Uint8Array(length)
  for (const [number, mention] of places.entries()) {
    const { sentence } = mention
    const weight = isAbode(mention, document) ? 1 : sceneWeight[mention.relation]
    if (weight <= weights[sentence]) continue
    ofSentence[sentence] = number
    weights[sentence] = weight
  }
  return { starts, ofSentence }
}

/** How much a mention says that its sentence is set there. */
const sceneWeight: Readonly<Record<PlaceMention['relation'], number>> = {
  in: 4,
  target: 3,
  of: 2,
  owner: 1,
  modifier: 2,
  free: 1,
  dateline: 0,
  from: 0,
  to: 1,
  actor: 0,
  container: 0,
}
