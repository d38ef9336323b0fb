import type { Claim, Time } from '../../src/model/index.ts'
import type { GoldActor, GoldParts } from './gold-parts.ts'
import type { GoldReport } from './gold-report.ts'
import type { Pair } from './match-claims.ts'
import { sameName, shareHalf } from './same-name.ts'
import { partyOfName } from './same-party.ts'
import { addScore, type Scores } from './score.ts'
import { type Mistake, passageAround } from './score-gold.ts'

/** One part as marked and as read; `null` where there is none. */
interface Compared {
  readonly part: string
  readonly wanted: string | null
  readonly got: string | null
  readonly right: boolean
}

/**
 * Scores who says a claim, and where, when, by whom and by what it happened. Of each part: how often the engine's is
 * right among those it gives and among those marked, and under "…, with none" how often part or none is as marked.
 */
export function scoreNamed({ slug, text }: GoldReport, { gold, got }: Pair, scores: Scores): Mistake[] {
  if (gold.parts === null) return []
  return compareParts(gold.parts, got).flatMap(({ part, wanted, got: given, right }) => {
    const isBoth = wanted !== null && given !== null
    addScore(scores, part, Number(right && isBoth), Number(wanted !== null), Number(given !== null))
    addScore(scores, `${part}, with none`, Number(right), 1, 1)
    if (right) return []
    const passage = passageAround(text, gold.quantity)
    return [
      {
        kind: part,
        slug,
        passage,
        wanted: `${gold.key} ${gold.measure}: ${wanted ?? 'none'}`,
        got: given ?? 'none',
        rule: got.rule,
      },
    ]
  })
}

function compareParts(gold: GoldParts, got: Claim): Compared[] {
  const chain = linksOf(got)
  return [
    {
      part: 'source',
      wanted: gold.source[0] ?? null,
      got: chain[0] ?? null,
      right: gold.source.length === 0 ? chain.length === 0 : chain.length > 0 && shareHalf(gold.source[0], chain[0]),
    },
    {
      part: 'chain',
      wanted: gold.source.join(' ◂ ') || null,
      got: chain.join(' ◂ ') || null,
      right:
        gold.source.length === chain.length && gold.source.every((name, index) => shareHalf(name, chain[index] ?? '')),
    },
    comparePlaces(gold.place, got.place),
    compareWords('target', gold.target, got.target?.text ?? got.target?.name ?? null),
    compareSame('time', gold.time, sayTime(got.time)),
    compareSame('asOf', gold.asOf, sayTime(got.asOf)),
    compareActors(gold.actors, got.actors),
    compareSame('cause', gold.cause, got.cause),
  ]
}

/** Names of the chain without the publisher. */
export function linksOf({ attribution }: Claim): string[] {
  return (attribution?.sources ?? []).filter(({ kind }) => kind !== 'publisher').map(({ name }) => name)
}

/** A place is right under any of its names, by the words that name it or by the gazetteer's name. */
export function comparePlaces(wanted: readonly string[], got: Claim['place']): Compared {
  const names = got === null ? [] : [got.name, got.text ?? got.name]
  return {
    part: 'place',
    wanted: wanted.join(' | ') || null,
    got: got?.name ?? null,
    right: got === null ? wanted.length === 0 : wanted.some((name) => names.some((other) => sameName(name, other))),
  }
}

function compareWords(part: string, wanted: string | null, got: string | null): Compared {
  const right = wanted === null || got === null ? wanted === got : shareHalf(wanted, got)
  return { part, wanted, got, right }
}

function compareSame(part: string, wanted: string | null, got: string | null): Compared {
  return { part, wanted, got, right: wanted === got }
}

/** "2024-03-05", or start and end with a slash between. */
export function sayTime(time: Time | null): string | null {
  if (time === null) return null
  return time.start === time.end ? time.start : `${time.start}/${time.end}`
}

function compareActors(wanted: readonly GoldActor[], got: Claim['actors']): Compared {
  const right =
    wanted.length === got.length &&
    wanted.every(({ name, responsibility }) =>
      got.some((actor) => isNamed(name, actor) && sameRole(responsibility, actor)),
    )
  const say = (actors: readonly GoldActor[]): string | null =>
    actors
      .map(({ name, responsibility }) => (responsibility === 'stated' ? name : `${name} (${responsibility})`))
      .join(', ') || null
  return { part: 'actors', wanted: say(wanted), got: say(got), right }
}

/** By its words, by its neutral name, or by another name of the same party: "the Houthi militia" is "Houthis". */
export function isNamed(wanted: string, { id, name, text }: Claim['actors'][number]): boolean {
  return shareHalf(wanted, text ?? '') || shareHalf(wanted, name) || (id !== null && id === partyOfName(wanted))
}

function sameRole(responsibility: GoldActor['responsibility'], actor: Claim['actors'][number]): boolean {
  return responsibility === actor.responsibility
}
