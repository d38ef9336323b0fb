/** What was found of one object, by the number of the question. */
interface Kept {
  /** The object itself: a copy with other parts has the property, too, and nothing that was found of it. */
  readonly of: object
  readonly answers: unknown[]
}

const kept = Symbol('what was found once')
let questions = 0

/**
 * Returns a function that finds something of a document once, however often and in whatever turn documents are asked for.
 * What was found stays with the document itself and goes with it: of a table beside them, the collector of garbage would
 * go through all entries again and again. `undefined` is no answer.
 */
export function onceFor<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const question = questions++
  return (key) => {
    const keeper = key as Key & { [kept]?: Kept }
    let found = keeper[kept]
    if (found === undefined || found.of !== key) {
      found = { of: key, answers: [] }
      keeper[kept] = found
    }
    const known = found.answers[question] as Found | undefined
    if (known !== undefined) return known
    const answer = find(key)
    found.answers[question] = answer
    return answer
  }
}
