import type { Extraction } from '../../src/extract/index.ts'
import type { Claim, Span } from '../../src/model/index.ts'
import type { GoldEvent } from './gold-parts.ts'
import type { GoldReport } from './gold-report.ts'
import { overlap } from './match-claims.ts'
import { sameName, shareHalf } from './same-name.ts'
import { addScore, type Scores } from './score.ts'
import { type Mistake, passageAround } from './score-gold.ts'
import { comparePlaces, isNamed, linksOf, sayTime } from './score-named.ts'

/**
 * Scores events: one is found where the engine gives one of the same kind whose words share characters with the marked
 * ones, one to one. Of those found: actor, place, time, source, stance.
 */
export function compareEvents({ slug, text, events }: GoldReport, extraction: Extraction, scores: Scores): Mistake[] {
  if (events === null) return []
  const read = extraction.claims.filter(({ kind }) => kind === 'event')
  const mistakes: Mistake[] = []
  const left = new Set(read)
  for (const want of events) {
    const found = [...left]
      .filter(({ event, evidence }) => event === want.event && overlap(want.words, evidence) > 0)
      .sort((a, b) => overlap(want.words, spanOfTrigger(b)) - overlap(want.words, spanOfTrigger(a)))[0]
    addScore(scores, 'event', Number(found !== undefined), 1, 0)
    const passage = passageAround(text, want.words)
    if (!found) {
      mistakes.push({ kind: 'event missed', slug, passage, wanted: want.event, got: '-', rule: want.event })
      continue
    }
    left.delete(found)
    for (const [part, right, wanted, got] of compareEvent(want, found)) {
      addScore(scores, `event ${part}, with none`, Number(right), 1, 1)
      if (!right) mistakes.push({ kind: `event ${part}`, slug, passage, wanted, got, rule: found.rule })
    }
  }
  addScore(scores, 'event', 0, 0, read.length)
  for (const { event, rule, trigger, evidence } of left) {
    const passage = passageAround(text, trigger ?? evidence)
    mistakes.push({ kind: 'event false', slug, passage, wanted: '-', got: String(event), rule })
  }
  return mistakes
}

function spanOfTrigger({ trigger, evidence }: Claim): Span {
  return trigger ?? evidence
}

type Row = readonly [part: string, right: boolean, wanted: string, got: string]
function compareEvent(want: GoldEvent, got: Claim): Row[] {
  const actors = got.actors.map(({ name, text }) => text ?? name).join(' and ') || null
  const place = comparePlaces(want.place, got.place)
  const chain = linksOf(got)
  const isSource =
    want.source.length === 0 ? chain.length === 0 : chain.length > 0 && shareHalf(want.source[0], chain[0])
  return [
    ['actor', isActor(want.actor, actors, got), want.actor ?? 'none', actors ?? 'none'],
    ['place', place.right, place.wanted ?? 'none', place.got ?? 'none'],
    ['time', want.time === sayTime(got.time), want.time ?? 'none', sayTime(got.time) ?? 'none'],
    ['source', isSource, want.source.join(' ◂ ') || 'none', chain.join(' ◂ ') || 'none'],
    ['stance', want.stance === got.stance, want.stance, got.stance],
  ]
}

function isActor(wanted: string | null, words: string | null, { actors }: Claim): boolean {
  if (wanted === null || words === null) return wanted === words
  return shareHalf(wanted, words) || (actors.length === 1 && isNamed(wanted, actors[0]))
}

/** Scores loaded words, each wording of a report once. */
export function compareTerms({ slug, terms }: GoldReport, extraction: Extraction, scores: Scores): Mistake[] {
  if (terms === null) return []
  const read = new Map(extraction.terms.map((term) => [term.text.toLowerCase(), term]))
  const mistakes: Mistake[] = []
  const found = new Set<string>()
  for (const { words, reading, kind } of terms) {
    const got = [...read.keys()].find((text) => !found.has(text) && sameName(text, words))
    addScore(scores, 'term', Number(got !== undefined), 1, 0)
    if (got) {
      found.add(got)
      const isKind = read.get(got)?.kind === kind
      addScore(scores, 'term kind, with none', Number(isKind), 1, 1)
    } else mistakes.push({ kind: 'term missed', slug, passage: words, wanted: reading, got: '-', rule: kind })
  }
  addScore(scores, 'term', 0, 0, read.size)
  for (const [text, term] of read) {
    if (!found.has(text)) {
      mistakes.push({ kind: 'term false', slug, passage: text, wanted: '-', got: term.reading, rule: term.kind })
    }
  }
  return mistakes
}
