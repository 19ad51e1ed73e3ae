import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/button';

interface BranchSwitcherProps {
  /** What is counted: "question", "answer". */
  of: string;
  /** From 1. */
  position: number;
  count: number;
  /** What each of them is called, where they have names. */
  names?: readonly string[];
  /** Goes to a position, from 1. */
  onMove: (position: number) => void;
}

/** "‹ 2 / 3 ›" between branches; nothing for a single one. */
export function BranchSwitcher({ of, position, count, names = [], onMove }: BranchSwitcherProps) {
  if (count < 2) return null;
  const labelOf = (words: string, at: number) =>
    names[at - 1] === undefined ? words : `${words}: ${names[at - 1]}`;
  return (
    <span className="flex items-center text-ink-faint">
      <IconButton
        label={labelOf(`Previous ${of}`, position - 1)}
        className="size-7"
        disabled={position <= 1}
        onClick={() => onMove(position - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <span
        className="figures text-small"
        title={names.length > 0 ? names.join('\n') : `${of} ${position} of ${count}`}
      >
        {position} / {count}
      </span>
      <IconButton
        label={labelOf(`Next ${of}`, position + 1)}
        className="size-7"
        disabled={position >= count}
        onClick={() => onMove(position + 1)}
      >
        <ChevronRight />
      </IconButton>
    </span>
  );
}
