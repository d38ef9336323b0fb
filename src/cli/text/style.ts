/** Ways a piece of text can look. What they are made of is decided once, here. */
export type Style = 'plain' | 'strong' | 'number' | 'quiet' | 'warning' | 'fault' | 'heading'

/** Paints a text in a style; gives the text back where there is no colour. */
export type Paint = (style: Style, text: string) => string

const CODES: Readonly<Record<Style, readonly [string, string] | null>> = {
  plain: null,
  strong: ['\x1b[1m', '\x1b[22m'],
  number: ['\x1b[1;36m', '\x1b[22;39m'],
  quiet: ['\x1b[2m', '\x1b[22m'],
  warning: ['\x1b[33m', '\x1b[39m'],
  fault: ['\x1b[31m', '\x1b[39m'],
  heading: ['\x1b[1;4m', '\x1b[22;24m'],
}

/** Paints with ANSI colours. */
export const inColour: Paint = (style, text) => {
  const codes = CODES[style]
  return codes === null || text === '' ? text : codes[0] + text + codes[1]
}

/** Leaves every text as it is. */
export const withoutColour: Paint = (_style, text) => text

/** Returns whether a stream gets colour: FORCE_COLOR and NO_COLOR decide, then whether it is a terminal that knows colour. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const force = environment.FORCE_COLOR
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false
  return stream.isTTY === true && environment.TERM !== 'dumb'
}
