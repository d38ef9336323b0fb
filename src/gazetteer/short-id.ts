const list = 'geonames:'
const fresh = 'cities:'

/**
 * Writes an id by that of the place that contains it, where the one goes on from the other.
 *
 *     "geonames:UA.05.1402" in "geonames:UA.05" => "g.1402"; "cities:UA.05.stara" => "c.stara"; else "=" and the id
 */
export function shortenId(id: string, container: string | null): string {
  const code = container?.startsWith(list) ? container.slice(list.length) : null
  if (code !== null && id.startsWith(`${list}${code}.`)) return `g${id.slice(list.length + code.length)}`
  if (code !== null && id.startsWith(`${fresh}${code}.`)) return `c${id.slice(fresh.length + code.length)}`
  return `=${id}`
}

/** The id that {@link shortenId} wrote; `containerId` is asked only where it takes part. */
export function wholeId(short: string, containerId: () => string): string {
  if (short[0] === '=') return short.slice(1)
  return (short[0] === 'g' ? list : fresh) + containerId().slice(list.length) + short.slice(1)
}
