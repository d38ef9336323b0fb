/** ACLED's event types and disorder types by sub-event type (codebook; FORMATS: shape only, no ACLED data). */
const types: Readonly<Record<string, string>> = {
  'Armed clash': 'Battles',
  'Government regains territory': 'Battles',
  'Non-state actor overtakes territory': 'Battles',
  'Chemical weapon': 'Explosions/Remote violence',
  'Air/drone strike': 'Explosions/Remote violence',
  'Suicide bomb': 'Explosions/Remote violence',
  'Shelling/artillery/missile attack': 'Explosions/Remote violence',
  'Remote explosive/landmine/IED': 'Explosions/Remote violence',
  Grenade: 'Explosions/Remote violence',
  'Sexual violence': 'Violence against civilians',
  Attack: 'Violence against civilians',
  'Abduction/forced disappearance': 'Violence against civilians',
  'Peaceful protest': 'Protests',
  'Protest with intervention': 'Protests',
  'Excessive force against protesters': 'Protests',
  'Violent demonstration': 'Riots',
  'Mob violence': 'Riots',
  Agreement: 'Strategic developments',
  Arrests: 'Strategic developments',
  'Change to group/activity': 'Strategic developments',
  'Disrupted weapons use': 'Strategic developments',
  'Headquarters or base established': 'Strategic developments',
  'Looting/property destruction': 'Strategic developments',
  'Non-violent transfer of territory': 'Strategic developments',
  Other: 'Strategic developments',
}

/** What ACLED calls an event, from its sub-type. */
export interface AcledType {
  readonly disorder: string
  readonly event: string
  readonly subEvent: string
}

/** Returns ACLED's words for a sub-event type; `null` where there is none. */
export function acledType(subEvent: string | null): AcledType | null {
  if (subEvent === null || types[subEvent] === undefined) return null
  const event = types[subEvent]
  const disorder =
    event === 'Protests'
      ? subEvent === 'Excessive force against protesters'
        ? 'Demonstrations; Political violence'
        : 'Demonstrations'
      : subEvent === 'Violent demonstration'
        ? 'Demonstrations'
        : event === 'Strategic developments'
          ? 'Strategic developments'
          : 'Political violence'
  return { disorder, event, subEvent }
}
