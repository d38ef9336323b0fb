import { setFlagsFromString } from 'node:v8'

/**
 * Keeps what is made while documents are read in the young part of the memory, where clearing costs only what is alive.
 *
 * Documents that are read together are alive together, so at some clearing nearly all that a line of code made is. V8
 * then takes all that the line makes from there on for old; the old is searched seldom, and each dead document in it
 * keeps alive what it leads to: collecting took up to a tenth of the time (docs/decisions/0024). This is for the whole
 * process and all of its threads. It is asked for once there is more than a moment's work: Node loads its own parts
 * anew under other flags than those it was built with.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
