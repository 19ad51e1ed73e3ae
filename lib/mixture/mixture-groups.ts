/** Mixtures in the order in which a person chooses among them. Pure. */

interface Listed {
  preset: boolean;
  ownership: { mine: boolean };
  available: boolean;
}

export interface MixtureGroups<T> {
  /** Saved by the person, and able to run. */
  own: T[];
  /** Given to the team by others, and able to run. */
  team: T[];
  presets: T[];
  /** Those that cannot run here, own ones first. */
  unavailable: T[];
}

export function mixtureGroups<T extends Listed>(entries: readonly T[]): MixtureGroups<T> {
  const available = entries.filter((entry) => entry.available);
  const unavailable = entries.filter((entry) => !entry.available);
  return {
    own: available.filter(({ ownership }) => ownership.mine),
    team: available.filter(({ preset, ownership }) => !preset && !ownership.mine),
    presets: available.filter(({ preset }) => preset),
    unavailable: [
      ...unavailable.filter(({ preset }) => !preset),
      ...unavailable.filter(({ preset }) => preset),
    ],
  };
}
