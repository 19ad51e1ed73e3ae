import clsx from 'clsx';
import type { Tone } from './format';

const tones: Record<Tone, string> = {
  waiting: 'bg-line-strong',
  alive: 'bg-accent pulse',
  done: 'bg-ok',
  bad: 'bg-danger',
};

/** Decoration beside the word that says the same. */
export function StateDot({ tone }: { tone: Tone }) {
  return <span aria-hidden="true" className={clsx('size-1.5 shrink-0 rounded-full', tones[tone])} />;
}
