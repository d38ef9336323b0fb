export type {
  Added,
  CarriedPayload,
  ClaimStatus,
  EntryRange,
  Found,
  FoundClaim,
  FoundPassage,
  FoundPassages,
  FullEntry,
  KeptClaim,
  KeptDocument,
  KeptIncident,
  Ledger,
  ReadingChanges,
  ReviewPayload,
  SealEntry,
  SealOrder,
  SearchQuery,
  Summary,
  Verified,
} from '../../ledger/index.ts'
export { EVENTS, LedgerError } from '../../ledger/index.ts'
export { type AddedDocument, type AddInputsOptions, addInputs, rereadLedger } from './add-inputs.ts'
export type { Agreement } from './agreement.ts'
export { agreementOn } from './agreement.ts'
export { CHANGEABLE, type Changes } from './apply-changes.ts'
export {
  type Act,
  codeIncident,
  decideProposal,
  findIncident,
  mergeIncidents,
  splitIncident,
  undoJoin,
} from './change-incidents.ts'
export { type DecidedClaim, decidedClaims, decisionsLeft } from './decided-claims.ts'
export { exportLedger } from './export-ledger.ts'
export { findIncidents, reportsOf } from './find-incidents.ts'
export { importLedger } from './import-ledger.ts'
export { type ColumnMap, importTable, type TableImported } from './import-table.ts'
export { DEFAULT_LEDGER, type OpenLedgerOptions, openLedger } from './open-ledger.ts'
export { passageWords, SEALABLE } from './passage-words.ts'
export { personHere } from './person-here.ts'
export { ledgerBundles, ledgerReports } from './read-ledger.ts'
export { addClaim, type Review, reviewClaim } from './review.ts'
