import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/button';

interface BranchSwitcherProps {
  /** What is counted: "question", "answer". */
  of: string;
  /** From 1. */
  position: number;
  count: number;
  /** Goes to a position, from 1. */
  onMove: (position: number) => void;
}

/** "‹ 2 / 3 ›" between branches; nothing for a single one. */
export function BranchSwitcher({ of, position, count, onMove }: BranchSwitcherProps) {
  if (count < 2) return null;
  return (
    <span className="flex items-center text-ink-faint">
      <IconButton
        label={`Previous ${of}`}
        className="size-7"
        disabled={position <= 1}
        onClick={() => onMove(position - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <span className="figures text-small" title={`${of} ${position} of ${count}`}>
        {position} / {count}
      </span>
      <IconButton
        label={`Next ${of}`}
        className="size-7"
        disabled={position >= count}
        onClick={() => onMove(position + 1)}
      >
        <ChevronRight />
      </IconButton>
    </span>
  );
}
