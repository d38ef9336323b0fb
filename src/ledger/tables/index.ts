import { DOCUMENT_TABLES } from './document-tables.ts'
import { INCIDENT_TABLES } from './incident-tables.ts'
import { REVIEW_TABLES } from './review-tables.ts'
import { SEAL_TABLES } from './seal-tables.ts'
import type { Table } from './table.ts'

export { CHAIN_TABLES } from './chain-tables.ts'
export { INCIDENT_TABLES } from './incident-tables.ts'
export type { Column, Table } from './table.ts'

/** Every table that shows the entries, in the order in which they are made and compared. */
export const TABLES: readonly Table[] = [...DOCUMENT_TABLES, ...REVIEW_TABLES, ...INCIDENT_TABLES, ...SEAL_TABLES]
