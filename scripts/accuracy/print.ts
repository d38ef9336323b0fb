import { addScore, f1, precision, recall, type Score, type Scores } from './score.ts'
import type { GoldScores, Mistake } from './score-gold.ts'
import type { SetResult } from './shared-sets.ts'

/** Names with fewer marks than this stand together on a short summary: their shares say little. */
const few = 10

/**
 * Returns precision, recall and F1 of all claims and of each measure and style, then the share right of each part and
 * of the tolls. Unless `full`, names with few marks are one row.
 */
export function printGold({ claims, measures, styles, count, parts, tolls, named }: GoldScores, full: boolean): string {
  const all = claims.get('all') ?? { hits: 0, wanted: 0, given: 0 }
  const lines = [
    `gold: ${count} reports, ${all.wanted} claims marked, ${all.given} read, ${all.hits} right`,
    `  precision ${share(precision(all))}   recall ${share(recall(all))}   F1 ${share(f1(all))}`,
    '',
    ...columns(printScores('measure', measures, full), printScores('style', styles, full)),
    '',
    ...columns(printParts(parts), printScores('tolls', tolls, full)),
    ...(named.size > 0 ? ['', ...printNamed(named)] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Returns the figures of the sets against their floors, one line each. */
export function printSets(results: readonly SetResult[]): string {
  const lines = results.flatMap(({ set, figures, skipped }) => {
    if (skipped !== null) return [`  ${set.padEnd(16)} skipped: ${skipped}`]
    // Spans are right or the engine is broken: worth a line only then.
    const worth = figures.filter(({ name, hits, total }) => !name.startsWith('span ') || hits < total)
    return worth.map(({ name, hits, total, floor }) => {
      const value = total === 0 ? 0 : hits / total
      const against = floor === null ? '' : `floor ${floor.toFixed(2)}  ${value >= floor ? 'reached' : 'BELOW'}`
      const figure = `${String(hits).padStart(5)} /${String(total).padStart(5)}  ${share(value)}`
      return `  ${set.padEnd(16)} ${name.padEnd(32)} ${figure}  ${against}`.trimEnd()
    })
  })
  return `${lines.join('\n')}\n`
}

/** Returns the first `most` mistakes of each kind, the kinds that come most often first. */
export function printMistakes(mistakes: readonly Mistake[], most: number): string {
  const kinds = Map.groupBy(mistakes, ({ kind }) => kind)
  const sorted = [...kinds].sort(([, a], [, b]) => b.length - a.length)
  return sorted
    .map(([kind, of]) => {
      const shown = of.slice(0, most).map(({ slug, passage, wanted, got, rule }) => {
        return `  ${slug} · ${rule}\n    ${passage}\n    wanted ${wanted} · got ${got}`
      })
      const first = shown.length < of.length ? ` (first ${shown.length})` : ''
      return `${kind}: ${of.length}${first} · ${countRules(of)}\n${shown.join('\n')}\n`
    })
    .join('\n')
}

/** The rules that come most often: "no-trigger 12, killed/die 3". */
function countRules(mistakes: readonly Mistake[]): string {
  const rules = [...Map.groupBy(mistakes, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length)
  const most = rules.slice(0, 6).map(([rule, of]) => `${rule} ${of.length}`)
  return most.join(', ') + (rules.length > most.length ? ' …' : '')
}

function printScores(title: string, scores: Scores, full: boolean): string[] {
  const rows = (full ? [...scores] : foldFew(scores)).sort(([a, x], [b, y]) => y.wanted - x.wanted || (a < b ? -1 : 1))
  return [
    `${title.padEnd(22)}   marked    P     R     F1`,
    ...rows.map(([name, score]) => `  ${name.padEnd(22)} ${String(score.wanted).padStart(5)}  ${figures(score)}`),
  ]
}

function foldFew(scores: Scores): [string, Score][] {
  const small = [...scores].filter(([, { wanted }]) => wanted < few)
  if (small.length < 2) return [...scores]
  const rest: Scores = new Map()
  for (const [, { hits, wanted, given }] of small) addScore(rest, `${small.length} others`, hits, wanted, given)
  return [...[...scores].filter(([, { wanted }]) => wanted >= few), ...rest]
}

function printParts(parts: Scores): string[] {
  const rows = [...parts].map(([name, score]) => {
    const apart =
      name === 'population ids' || name === 'partOf, where any'
        ? `P ${share(precision(score))} R ${share(recall(score))}`
        : share(recall(score))
    return `  ${name.padEnd(22)} ${apart}`
  })
  return ['part, of claims paired', ...rows.sort()]
}

/** Who, where, when: precision and recall of what there is, and how often part or none is as marked. */
function printNamed(named: Scores): string[] {
  const names = [...named.keys()].filter((name) => !name.endsWith(', with none'))
  const alone = [...named.keys()].filter((name) => !names.some((other) => name === `${other}, with none`))
  return [
    'who, where, when       marked    P     R     F1   part or none as marked',
    ...names.map((name) => {
      const score = named.get(name) as Score
      const all = named.get(`${name}, with none`)
      return `  ${name.padEnd(22)}${String(score.wanted).padStart(5)}  ${figures(score)}  ${all ? share(recall(all)) : ''}`.trimEnd()
    }),
    ...alone
      .filter((name) => !names.includes(name))
      .map((name) => {
        const all = named.get(name) as Score
        return `  ${name.replace(', with none', '').padEnd(22)}${String(all.wanted).padStart(5)}${' '.repeat(21)}${share(recall(all))}`
      }),
  ]
}

function figures(score: Score): string {
  return `${share(precision(score))} ${share(recall(score))} ${share(f1(score))}`
}

function share(value: number): string {
  return value.toFixed(3)
}

/** Two blocks of lines beside each other. */
function columns(left: readonly string[], right: readonly string[]): string[] {
  const rows = Math.max(left.length, right.length)
  return Array.from({ length: rows }, (_, row) => `${(left[row] ?? '').padEnd(56)}${right[row] ?? ''}`.trimEnd())
}
