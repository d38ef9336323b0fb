/**
 * The grammar lists (grammar.yaml) that name a word. Nearly every word is in none or two, and it is asked for all its
 * lists all the time: looking at two names takes less than a set does to find one.
 */
export class WordLists {
  /** In the order in which they were added. */
  readonly names: string[] = []

  /** Adds a list, once. */
  add(name: string): void {
    if (!this.has(name)) this.names.push(interned(name))
  }

  /** Says whether the list names the word. */
  has(name: string): boolean {
    const names = this.names
    for (let at = 0; at < names.length; at++) if (names[at] === name) return true
    return false
  }

  /** How many lists name the word. */
  get size(): number {
    return this.names.length
  }
}

/** Returns the one copy of a string that the engine keeps for keys and literals: it is compared by its address alone. */
export function interned(text: string): string {
  // Without a prototype it is a dictionary; of any other object each new key would leave a shape behind for ever.
  const holder = Object.create(null)
  holder[text] = 0
  for (const key in holder) return key
  return text
}
