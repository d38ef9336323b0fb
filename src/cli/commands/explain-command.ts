import {
  type ClaimChoice,
  type DocumentExplanation,
  explain,
  type InputFormat,
  type PlacedOutput,
  readPlaced,
} from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import { indentedJson } from '../output/print-outputs.ts'
import { claimLines, type Look } from '../tables/claim-lines.ts'
import { problemLines, problemMessage, whereText } from '../tables/problem-lines.ts'
import { lookOf } from '../text/look.ts'
import { idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { UsageError } from '../usage-error.ts'

/** Options of `onrecord explain` as the command line gives them. */
export interface ExplainCommandOptions extends ClaimChoice {
  readonly format: 'text' | 'json'
  readonly language: string
  readonly input: InputFormat
  readonly width?: number
}

/** Runs `onrecord explain` and returns its exit code. */
export async function runExplain(input: string, options: ExplainCommandOptions): Promise<number> {
  if ([options.claim, options.at, options.number].filter((choice) => choice !== undefined).length > 1) {
    throw new UsageError(
      'Unexpected two choices of a claim, expected one of --claim, --at, --number',
      'See onrecord explain --help.',
    )
  }
  const look = lookOf(options)
  let problems = 0
  let found = 0
  let documents = 0
  const onProblem = (problem: Parameters<typeof problemMessage>[0]) => {
    problems++
    process.stderr.write(problemMessage(problem))
  }
  for await (const placed of readPlaced([input], {
    language: options.language,
    input: options.input,
    workers: 1,
    onProblem,
  })) {
    const { output } = placed
    problems += output.problems.length
    const explained =
      output.claims.length === 0 && options.at === undefined ? NOTHING : explain(output.document, options)
    if (explained.explanations.length > 0 || explained.number !== null) found++
    if (options.format === 'json') {
      process.stdout.write((documents === 0 ? '[\n' : ',\n') + indentedJson({ id: output.id, ...explained }))
    } else process.stdout.write(explanationText(placed, explained, look))
    documents++
  }
  if (options.format === 'json') process.stdout.write(documents === 0 ? '[]\n' : '\n]\n')
  if (found === 0) {
    if (problems === 0) process.stderr.write(`onrecord: ${nothingText(options)}\n`)
    return EXIT.nothing
  }
  return problems > 0 ? EXIT.some : EXIT.all
}

const NOTHING: DocumentExplanation = { explanations: [], number: null }

function nothingText(choice: ClaimChoice): string {
  const hint = 'The claims and their numbers: onrecord read FILE'
  if (choice.claim !== undefined)
    return `Unexpected --claim ${choice.claim}, expected the id of a claim of this text\n  ${hint} --format json`
  if (choice.number !== undefined)
    return `Unexpected --number ${choice.number}, expected the number of a claim of this text\n  ${hint}`
  if (choice.at !== undefined)
    return `Unexpected --at ${choice.at}, expected an offset inside a number\n  ${hint} --numbers`
  return 'No counts of people or things in this text.'
}

function explanationText({ output, where }: PlacedOutput, explained: DocumentExplanation, look: Look): string {
  const { document } = output
  const lines: string[] = []
  if (where.line !== undefined) lines.push(look.paint('strong', whereText({ ...where, document: output.id })), '')
  for (const { claim, number, trace } of explained.explanations) {
    const [head, ...rest] = claimLines(document, [{ ...claim, partOf: null }], look)
    lines.push(head.replace(/^ *1 /, `${String(number).padStart(2)} `), ...rest.slice(0, -1))
    const facts = [
      `id ${claim.id}`,
      `rule ${claim.rule}`,
      ...(claim.partOf === null ? [] : [`part of ${claim.partOf}`]),
    ]
    for (const fact of facts)
      lines.push(
        ...wrapText([{ text: shownText(fact), style: 'quiet' }], look.paint, { width: look.width, first: '    ' }),
      )
    lines.push('')
    const column = Math.max(...trace.map(({ stage }) => stage.length))
    for (const { stage, text } of trace) {
      const first = `    ${stage.padEnd(column)}  `
      lines.push(...wrapText([{ text: shownText(text) }], look.paint, { width: look.width, first }))
    }
    lines.push('')
  }
  if (explained.number !== null) {
    const { text, reason } = explained.number
    lines.push(`“${shownText(text)}” is no count: ${idText(reason ?? 'no reason known')}`, '')
  }
  lines.push(...problemLines(output.problems, look))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
