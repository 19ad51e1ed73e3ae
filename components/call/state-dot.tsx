import clsx from 'clsx';
import type { Tone } from '@/lib/format/quantities';

const tones: Record<Tone, string> = {
  waiting: 'bg-line-strong',
  // Pulses only while nothing else of the call moves.
  asked: 'bg-accent pulse',
  alive: 'bg-accent',
  done: 'bg-ok',
  bad: 'bg-danger',
};

/** Decorative: the word beside it says the same. */
export function StateDot({ tone }: { tone: Tone }) {
  return <span aria-hidden="true" className={clsx('size-1.5 shrink-0 rounded-full', tones[tone])} />;
}
