import { Session } from 'node:inspector'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

export interface WorkCounter {
  /** Runs a task and returns how many operations it took. */
  readonly count: (task: () => void) => number
  readonly stop: () => void
}

/**
 * Starts counting operations in the files whose address has one of `parts` in it: how often each function and each
 * block of them (loop bodies, branches) runs. V8 counts them for coverage reports, so the number depends on the work
 * alone and not on the machine. Only files that are imported after this are counted in full.
 */
export function startCounting(parts: readonly string[]): WorkCounter {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

  /** The operations since it was last asked. */
  function take(): number {
    let work = 0
    session.post('Profiler.takePreciseCoverage', (error: Error | null, found: unknown) => {
      if (error) throw error
      for (const { url, functions } of (found as Coverage).result) {
        if (!parts.some((part) => url.includes(part))) continue
        for (const { ranges } of functions) for (const { count } of ranges) work += count
      }
    })
    return work
  }

  return {
    count: (task) => {
      take()
      task()
      return take()
    },
    stop: () => session.disconnect(),
  }
}
