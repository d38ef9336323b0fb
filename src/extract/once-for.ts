/**
 * Returns a function that finds something of a document once, however often it is asked. It remembers the last document
 * only: they are read one after the other, and a map of them all would cost more than it saves.
 */
export function onceFor<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  let last: { readonly key: Key; readonly found: Found } | null = null
  return (key) => {
    if (last === null || last.key !== key) last = { key, found: find(key) }
    return last.found
  }
}
