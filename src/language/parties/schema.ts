import { z } from 'zod'

const text = z.string().min(1)
const texts = z.array(text).default([])
const plain = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in lower case with hyphens, e.g. "al-qassam-brigades"')
const id = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*)(:([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*))?$/,
    'an id in lower case with hyphens, or an office and its owner, e.g. "military:UKR"',
  )
const country = z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3), e.g. "SDN"')

/** `conflict:`: the conflict that a file describes. */
export const conflictSchema = z.strictObject({ id: plain, label: text, countries: z.array(country).min(1) })

/** An entry of `sides:`. */
export const sideSchema = z.strictObject({ id: plain, label: text, also: z.array(id).default([]) })

/** An entry of `parties:`. */
export const partySchema = z.strictObject({
  id,
  name: text,
  kind: text,
  side: plain.nullable().default(null),
  of: id.nullable().default(null),
  country: country.nullable().default(null),
  names: texts,
  loaded: texts,
  weak: texts,
  adjectives: texts,
  places: texts,
  reference: text,
  example: text,
})

/** An entry of `states:`. */
export const stateSchema = z.strictObject({
  id: country,
  name: text,
  names: texts,
  loaded: texts,
  capital: z.union([text, z.array(text).min(1)]).optional(),
})
