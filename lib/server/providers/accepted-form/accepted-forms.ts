/** The forms of requests that models accept, by address and model. Kept in memory, and told to a store. */
import { z } from 'zod';
import { type FormChange, formChangeSchema } from './form-change';

export interface AcceptedForms {
  /** Whether a model at the address has a form of its own, so that other bodies need no parsing. */
  has(url: string): boolean;
  changesOf(url: string, model: string): readonly FormChange[];
  remember(url: string, model: string, changes: readonly FormChange[]): void;
  /** Adds what was stored. What this version does not understand is left out. */
  restore(stored: Record<string, unknown>): void;
}

const mostModels = 1_000;
const keySchema = z.tuple([z.string(), z.string()]);
const changesSchema = z.array(formChangeSchema);

/** @param store is called with each form that is new or different, and its key. */
export function createAcceptedForms(
  store: (key: string, changes: readonly FormChange[]) => void,
): AcceptedForms {
  const forms = new Map<string, Map<string, readonly FormChange[]>>();

  function set(url: string, model: string, changes: readonly FormChange[]) {
    const models = forms.get(url) ?? new Map<string, readonly FormChange[]>();
    if (models.size >= mostModels) models.clear();
    models.set(model, changes);
    forms.set(url, models);
  }

  return {
    has: (url) => forms.has(url),
    changesOf: (url, model) => forms.get(url)?.get(model) ?? [],
    remember(url, model, changes) {
      const before = JSON.stringify(forms.get(url)?.get(model) ?? []);
      set(url, model, changes);
      if (JSON.stringify(changes) !== before) store(JSON.stringify([url, model]), changes);
    },
    restore(stored) {
      for (const [key, value] of Object.entries(stored)) {
        const place = keySchema.safeParse(jsonOf(key));
        const changes = changesSchema.safeParse(value);
        if (place.success && changes.success) set(...place.data, changes.data);
      }
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
