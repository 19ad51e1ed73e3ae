import clsx from 'clsx';
import type { Figures } from '@/components/call/call-figures';
import { money } from '@/lib/format/quantities';

interface CardFiguresProps {
  figures: Figures;
  /** Leaves room for thumbs after them in a narrow container. */
  roomAtEnd: boolean;
}

/** Total time, cost, tokens and speed. The tooltip of the card names each. */
export function CardFigures({ figures, roomAtEnd }: CardFiguresProps) {
  // That a cost is unknown stands once in the run bar, and in the tooltip of the card.
  const cost = figures.cost === money(null) ? null : figures.cost;
  return (
    <span
      className={clsx(
        'figures mt-1.5 flex w-full flex-wrap justify-between gap-x-2 text-[11.5px] text-ink-faint leading-[1.5] @xl/run:h-[3em]',
        roomAtEnd && '@max-xl/run:pr-14 touch:@max-xl/run:pr-[5.5rem]',
      )}
    >
      <Figure name="Total time" value={figures.total} />
      <Figure name="Cost" value={cost} />
      <span className="h-0 w-full @max-xl/run:hidden" />
      <Figure name="Written" value={figures.written} />
      <Figure name="Speed" value={figures.speed} />
    </span>
  );
}

/** The time and speed of a running call are of this moment, which the server cannot know. */
function Figure({ name, value }: { name: string; value: string | null }) {
  return (
    <span suppressHydrationWarning>
      {value !== null && <span className="sr-only">{name} </span>}
      {value}
    </span>
  );
}
