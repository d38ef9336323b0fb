const none: string[] = []

/**
 * The grammar lists (grammar.yaml) that name a word. Nearly every word is in none or two, and it is asked for all its
 * lists all the time: the two stand in the object itself, and one look at it tells.
 */
export class WordLists {
  /** Empty where there is none: strings are compared by their address as long as nothing else stands in their place. */
  private first = ''
  private second = ''
  private others = none

  /** In the order in which they were added. */
  get names(): readonly string[] {
    return [this.first, this.second, ...this.others].slice(0, this.size)
  }

  /** How many lists name the word. */
  get size(): number {
    if (this.second !== '') return 2 + this.others.length
    return this.first === '' ? 0 : 1
  }

  /** Adds a list, once. */
  add(name: string): void {
    if (this.has(name)) return
    const kept = interned(name)
    if (this.first === '') this.first = kept
    else if (this.second === '') this.second = kept
    else this.others = [...this.others, kept]
  }

  /** Says whether the list names the word. */
  has(name: string): boolean {
    return this.first === name || this.second === name || (this.others.length > 0 && this.others.includes(name))
  }
}

/** Of a word that no list names: all those share it. */
export const noLists = new WordLists()

/** Returns the one copy of a string that the engine keeps for keys and literals: it is compared by its address alone. */
export function interned(text: string): string {
  // Without a prototype it is a dictionary; of any other object each new key would leave a shape behind for ever.
  const holder = Object.create(null)
  holder[text] = 0
  for (const key in holder) return key
  return text
}
