import type { DemoPrompt } from './read-prompt';
import type { Random } from './seeded-random';

export interface Spoken {
  text: string;
  reasoning?: string;
}

/** The style of a demo model: what it writes, how soon and how fast. */
export interface Voice {
  /** The id in `demo/<id>`. */
  id: string;
  name: string;
  firstWordMs: number;
  wordsPerSecond: number;
  speak(prompt: DemoPrompt, random: Random): Spoken;
}
