import type { DemoPrompt } from './read-prompt';
import type { Random } from './seeded-random';

export interface Spoken {
  text: string;
  reasoning?: string;
}

/** A temper: how a demo model speaks, how soon and how fast. */
export interface Voice {
  /** As in `demo/<id>`. */
  id: string;
  name: string;
  firstWordMs: number;
  wordsPerSecond: number;
  speak(prompt: DemoPrompt, random: Random): Spoken;
}
