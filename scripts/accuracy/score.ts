/** Hits among what was expected and what was given. */
export interface Score {
  hits: number
  /** How many the gold has. */
  wanted: number
  /** How many the engine gave. */
  given: number
}

/** A score for each name. */
export type Scores = Map<string, Score>

/** Adds to the score of `name`, which begins at nothing. */
export function addScore(scores: Scores, name: string, hits: number, wanted: number, given: number): void {
  const score = scores.get(name) ?? { hits: 0, wanted: 0, given: 0 }
  score.hits += hits
  score.wanted += wanted
  score.given += given
  scores.set(name, score)
}

/** Share of what was given that is right; 1 where nothing was given. */
export function precision({ hits, given }: Score): number {
  return given === 0 ? 1 : hits / given
}

/** Share of what was wanted that was given; 1 where nothing was wanted. */
export function recall({ hits, wanted }: Score): number {
  return wanted === 0 ? 1 : hits / wanted
}

/** Harmonic mean of precision and recall. */
export function f1({ hits, wanted, given }: Score): number {
  return wanted + given === 0 ? 1 : (2 * hits) / (wanted + given)
}
