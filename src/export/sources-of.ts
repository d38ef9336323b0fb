import { primarySpeaker, type Report } from '../model/index.ts'
import { type PlacedClaim, standingClaims } from './claims-of.ts'
import type { Incident } from './exporter.ts'

/** Who is behind an incident's figures, each once, in the order of the reports. */
export interface IncidentSources {
  readonly outlets: readonly string[]
  /** Primary speakers. */
  readonly speakers: readonly string[]
  readonly days: readonly string[]
  readonly headlines: readonly string[]
  readonly urls: readonly string[]
  readonly reports: readonly Report[]
}

/** Returns outlets, primary speakers, days, headlines of the reports that an incident's figures rest on. */
export function sourcesOf(incident: Incident): IncidentSources {
  const claims = standingClaims(incident)
  const reports = [...new Set(claims.map(({ report }) => report))]
  return {
    outlets: unique(reports.map(({ document }) => document.publisher)),
    speakers: unique(claims.map(speakerOf)),
    days: unique(reports.map(({ document }) => document.published?.slice(0, 10) ?? null)),
    headlines: unique(reports.map(({ document }) => document.title)),
    urls: unique(reports.map(({ document }) => document.url)),
    reports,
  }
}

/** The primary speaker of a claim; `null`: a publisher in its own voice. */
export function speakerOf({ claim, report }: Pick<PlacedClaim, 'claim' | 'report'>): string | null {
  return primarySpeaker(claim, report)?.name ?? null
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
