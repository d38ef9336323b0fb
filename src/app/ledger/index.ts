export type {
  Added,
  ClaimStatus,
  EntryRange,
  Found,
  FoundClaim,
  FullEntry,
  KeptClaim,
  KeptDocument,
  Ledger,
  ReadingChanges,
  SealOrder,
  SearchQuery,
  Summary,
  Verified,
} from '../../ledger/index.ts'
export { LedgerError } from '../../ledger/index.ts'
export { type AddedDocument, type AddInputsOptions, addInputs } from './add-inputs.ts'
export { exportLedger } from './export-ledger.ts'
export { importLedger } from './import-ledger.ts'
export { DEFAULT_LEDGER, type OpenLedgerOptions, openLedger } from './open-ledger.ts'
export { personHere } from './person-here.ts'
