/** What the system may refuse, and what to do then. */
const REFUSED: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ['full disk, expected room to write', 'Make room and run it again: no half file was left under its name.'],
  EDQUOT: [
    'quota that is used up, expected room to write',
    'Make room and run it again: no half file was left under its name.',
  ],
  EROFS: ['disk that may only be read, expected one to write to', 'Name another place.'],
  EACCES: [
    'file or folder that is not yours to use, expected one that is',
    'Look at who may read and write there, or name another place.',
  ],
  EPERM: [
    'file or folder that is not yours to use, expected one that is',
    'Look at who may read and write there, or name another place.',
  ],
  EIO: ['fault of the disk, expected to read and write', 'Look at the disk before you go on.'],
  EMFILE: ['too many open files, expected fewer', 'Close other programs, or raise the limit (ulimit -n).'],
  ENOMEM: ['memory that is used up, expected more', 'Close other programs, or give fewer files at once.'],
}

/** Returns what to say of an error that nothing else has met: what the system refused, or else that it is our bug. */
export function faultText(error: unknown): string {
  const { code, path } = (error ?? {}) as { readonly code?: unknown; readonly path?: unknown }
  const known = typeof code === 'string' ? REFUSED[code] : undefined
  const said = error instanceof Error ? error.message : String(error)
  if (known === undefined)
    return `onrecord: Unexpected fault (${said}), expected to go on\n  This is a bug of On Record: please report it with what you ran.\n`
  const [message, hint] = known
  return `onrecord: ${typeof path === 'string' ? `${path}: ` : ''}Unexpected ${message}\n  ${hint}\n`
}
