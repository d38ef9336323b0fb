/** How a number is hedged by its words. */
export type Hedge = 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to' | 'fewer-than' | 'range' | 'vague'

/** A number as somebody said it. "More than 350": stated 350, low 351, high `null` (open). */
export interface Quantity {
  /** The number in the words; `null` where there is none ("several"). */
  readonly stated: number | null
  readonly hedge: Hedge
  readonly low: number
  /** `null`: open. */
  readonly high: number | null
}
