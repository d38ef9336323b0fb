import type { NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { roleOf } from './leaders.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Predication } from './predication.ts'
import { addPart, type Clause, lastPredication, type Reading } from './reading.ts'
import { isLeaving, isSaying } from './verb-kinds.ts'
import { mayBePassive, modify, type VerbRole } from './verb-role.ts'

/** The subject of a verb without an auxiliary, past or participle: "12 people killed", "a bomb killed 12". */
export function readBareVerbRole(reading: Reading, role: VerbRole): void {
  const { chunks, clause } = reading
  const { previous, hasObject } = role
  if (clause.verb && previous.kind === 'noun') {
    readBehindNoun(reading, role, clause.verb, previous)
    return
  }
  const last = lastPredication(reading)
  if (previous.kind === 'coordinator' && last) {
    // "17 men dead or wounded"
    const isBehindAdjective = !hasObject && last.at === role.at - 2 && chunkOrEdge(chunks, last.at).kind === 'adjective'
    // "890 soldiers killed and wounded"
    if (isBehindAdjective || isReduced(clause, last, role.at)) {
      modify(role, last.subject)
      return
    }
  }
  const isPassive = mayBePassive(chunks, role)
  if (previous.kind === 'comma' && clause.object?.person && isSaying(clause.verb) && isPassive) {
    // "said its 103 servicemen, captured in the north, were home"
    modify(role, clause.object)
  } else if (clause.verb && (previous.kind === 'coordinator' || previous.kind === 'comma')) {
    // "were killed and wounded", "attacked the post and killed ten"
    const isSameSubject = clause.verb.passive && !hasObject
    role.subject = isSameSubject ? clause.verb.subject : (clause.subject ?? clause.verb.subject)
    role.passive = isPassive && clause.verb.passive
  } else {
    role.passive = isPassive && previous.kind !== 'relative'
    if (isPassive && previous.kind === 'noun') readSubjectBefore(reading, role, previous)
  }
}

function readBehindNoun(reading: Reading, role: VerbRole, governor: Predication, previous: NounGroup): void {
  const { object, subject } = reading.clause
  if (object && role.hasObject && role.verb.form === 'finite') {
    // "said militants in the town killed 12"
    role.subject = object
    role.governor = governor
  } else if (role.onlySubject) {
    role.subject = object ?? subject
    if (object) role.governor = governor
  } else {
    // "12 people killed in the attack": said of the noun before it.
    // "left three officers and two men wounded": said of the whole list.
    modify(role, isLeaving(governor) && object?.joined.includes(previous) ? object : roleOf(reading, previous))
  }
}

/** A verb that was read as a participle stands right before this one's "and". */
function isReduced(clause: Clause, last: Predication, at: number): boolean {
  return last !== clause.verb && last.passive && last.at === at - 2 && !last.object
}

function readSubjectBefore(reading: Reading, role: VerbRole, previous: NounGroup): void {
  const { subject } = reading.clause
  if (previous.head.tag === Tag.number && subject?.joined.includes(previous)) {
    // "six bodies and about twenty wounded had reached him"
    role.subject = previous
    role.isMain = false
    return
  }
  if (previous === subject || !previous.preposition) return
  if (subject && previous.preposition !== 'among') {
    const isCounted = previous.quantity && (previous.person || previous.preposition === 'of')
    if (!isCounted || subject.quantity || subject.person) return
  }
  if (subject && previous.preposition === 'among') addPart(reading, previous, subject)
  role.subject = previous
  role.isMain = subject === null
}
