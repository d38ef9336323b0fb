export type { Figure, FigureBasis } from './bundles/figure.ts'
export type { Knowledge } from './cells/knowledge.ts'
export {
  endSearch,
  findContradictions,
  type Search,
  searchReport,
  startSearch,
} from './contradictions/find-contradictions.ts'
export { nameSpeaker } from './contradictions/name-figure.ts'
export { type IncidentIndex, type Join, type KnownIncident, makeIncidentIndex } from './incidents/join-sightings.ts'
export type { Figure as SightingFigure, Sighting } from './incidents/sighting.ts'
export { sightingsOf } from './incidents/sightings-of.ts'
export { addReport } from './network/add-report.ts'
export { allowedBy, type Choice, EVERYBODY, unknownIn } from './network/choice.ts'
export { type Network, type NetworkFigure, newNetwork } from './network/network.ts'
export { prepareNetwork } from './network/prepare.ts'
export type { OriginIndex } from './origins/find-origins.ts'
export { findOrigins } from './origins/find-origins.ts'
export { type PossibleFigure, possibleFigures } from './possible.ts'
export type { ReconcileOptions } from './reconcile-bundle.ts'
export { reconcileBundle, unreadReports } from './reconcile-bundle.ts'
export type { Bounds, Convention, Question, RuleBook, RuleOptions } from './rule-book.ts'
