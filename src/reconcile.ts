// The door `onrecord/reconcile`: what reports support together, with the vocabularies and the gazetteer built in.
export type { BundleOrigins, ContradictionsFound, FiguresFound, PossibleCell } from './app/index.ts'
export {
  contradictions,
  figures,
  findRuleBook,
  originsOf,
  readBundles,
  reconcile,
  reconcileWith,
  ruleBookIds,
} from './app/index.ts'
export type {
  Bundle,
  ClaimReference,
  Contradiction,
  Estimate,
  Origin,
  OriginPath,
  Reconciled,
  Report,
  Series,
  SeriesStep,
  TraceStep,
  Unread,
} from './model/index.ts'
export type { Choice, ReconcileOptions, RuleBook } from './reconcile/index.ts'
