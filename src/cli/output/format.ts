/** How `onrecord read` can print. */
export const FORMATS = ['table', 'json', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]
