/** Remembers which models lose the opening tag of their reasoning, while the process lives. */
import { splitReference } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';
import type { TagHabit } from './wire/held-content';

const habits = new Map<string, TagHabit>();
const maxHabits = 1000;
/** Providers that separate reasoning themselves, and the scripted models. */
const separating = new Set(['openai', 'anthropic', 'google', 'groq', 'demo']);

export function tagHabitOf(model: string): TagHabit {
  return separating.has(splitReference(model).provider) ? 'separated' : (habits.get(model) ?? 'unknown');
}

/** @param hasLost whether text of the finished call turned out to be reasoning. */
export function learnTagHabit({ model, status, text }: CallState, hasLost: boolean): void {
  if (!hasLost && (status !== 'succeeded' || text === '')) return;
  if (habits.size >= maxHabits) habits.clear();
  habits.set(model, hasLost ? 'loses' : 'keeps');
}
