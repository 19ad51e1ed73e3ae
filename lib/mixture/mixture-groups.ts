/** Mixtures in the order in which a person chooses among them. Pure. */

interface Listed {
  preset: boolean;
  available: boolean;
}

export interface MixtureGroups<T> {
  /** Saved by the person, and able to run. */
  own: T[];
  presets: T[];
  /** Those that cannot run here, own ones first. */
  unavailable: T[];
}

export function mixtureGroups<T extends Listed>(entries: readonly T[]): MixtureGroups<T> {
  const available = entries.filter((entry) => entry.available);
  const unavailable = entries.filter((entry) => !entry.available);
  return {
    own: available.filter(({ preset }) => !preset),
    presets: available.filter(({ preset }) => preset),
    unavailable: [
      ...unavailable.filter(({ preset }) => !preset),
      ...unavailable.filter(({ preset }) => preset),
    ],
  };
}
