import { userInfo } from 'node:os'

/** Returns the name under which somebody works who does not say theirs: that of their account. */
export function personHere(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    // An account without a name, as in some containers.
    return 'unknown'
  }
}
