export type { ExportContext, Exporter, Incident, Piece } from './exporter.ts'
export type { Facts } from './facts.ts'
export { forPublic } from './for-public.ts'
export { type ExportTally, methodologyPage, newTally, tally } from './methodology-page.ts'
