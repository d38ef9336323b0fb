import type { Look } from '../tables/claim-lines.ts'
import { NO_SIGNS, SIGNS } from './quotation.ts'
import { inColour, wantsColour, withoutColour } from './style.ts'

/** Columns where neither a terminal nor `--width` says. */
const WIDTH = 80
/** Lines longer than this are hard to read. */
const WIDEST = 120

/** Returns how the table looks: as wide as the terminal, with colour only where it is one. */
export function lookOf(options: { readonly width?: number; readonly output?: string }): Look {
  const toFile = options.output !== undefined
  const colour = wantsColour(toFile ? {} : process.stdout, process.env)
  const columns =
    toFile || process.stdout.isTTY !== true ? Number(process.env.COLUMNS) || WIDTH : process.stdout.columns || WIDTH
  return {
    width: options.width ?? Math.max(40, Math.min(columns, WIDEST)),
    paint: colour ? inColour : withoutColour,
    marks: colour ? NO_SIGNS : SIGNS,
  }
}
