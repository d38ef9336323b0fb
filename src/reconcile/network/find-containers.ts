import { firstFrom, keyOfGroup } from './add-report.ts'
import { isWithin } from './dimension.ts'
import type { Network, NetworkFigure, Series } from './network.ts'
import { firstCut, settleWindow } from './settle-window.ts'

const WIDER = {
  incident: ['incident', 'period', 'cumulative'],
  period: ['period', 'cumulative'],
  cumulative: ['cumulative'],
} as const

/** Returns the series whose cells contain that of a series, itself too. */
export function containersOf(network: Network, series: Series): readonly Series[] {
  if (series.containers === null || series.containers.of !== network.series.length)
    series.containers = { list: findContainers(network, series), of: network.series.length }
  return series.containers.list
}

function findContainers(network: Network, series: Series): Series[] {
  const { measures, populations, places, agencies, groups } = network
  const found: Series[] = []
  for (const measure of measures.above[series.measure])
    for (const place of places.above[series.place])
      for (const scope of WIDER[series.scope])
        for (const container of groups.get(keyOfGroup(measure, place, scope, series.context)) ?? [])
          if (
            isWithin(populations, series.population, container.population) &&
            isWithin(agencies, series.agency, container.agency)
          )
            found.push(container)
  return found
}

/**
 * Returns figures of other reports and speakers that hold a figure, those with the lowest `high` of each stretch of time.
 * A place too wide for one event ("an air strike in the province") holds no incident of another report.
 */
export function findTightestContainers(network: Network, figure: NetworkFigure): NetworkFigure[] {
  const found: NetworkFigure[] = []
  const needed = Math.max(figure.told, figure.series.scope === 'cumulative' ? figure.cut : figure.to)
  for (const container of containersOf(network, figure.series)) {
    const { windows, longest } = container
    for (let at = firstFrom(windows, figure.from + 1) - 1; at >= 0; at--) {
      const window = windows[at]
      if (container.scope !== 'cumulative') {
        if (figure.from - window.from > longest) break
        if (window.to < figure.to) continue
      }
      const { figures, tightest } = settleWindow(window)
      const first = firstCut(figures, needed)
      if (first === figures.length) continue
      for (const other of tightest[first])
        if (other.speaker !== figure.speaker && other.report !== figure.report) found.push(other)
    }
  }
  return found
}
