/** What the exit codes of `onrecord` mean; `--help` prints the same. */
export const EXIT = {
  /** All input was read. */
  all: 0,
  /** Some input had a problem; the rest was read. */
  some: 1,
  /** The command was not understood. */
  usage: 2,
  /** Nothing could be read. */
  nothing: 3,
} as const
