/**
 * Returns a function that finds something of a document once, however often and in whatever turn documents are asked for.
 * It keeps what it found as long as the document lives; the last document is at hand.
 */
export function onceFor<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const all = new WeakMap<Key, { readonly found: Found }>()
  let lastKey: Key | null = null
  let last: { readonly found: Found } | null = null
  return (key) => {
    if (last !== null && lastKey === key) return last.found
    let kept = all.get(key)
    if (!kept) {
      kept = { found: find(key) }
      all.set(key, kept)
    }
    lastKey = key
    last = kept
    return kept.found
  }
}
