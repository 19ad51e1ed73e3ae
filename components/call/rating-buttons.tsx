'use client';

import clsx from 'clsx';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { IconButton } from '@/components/ui/button';
import type { Rating } from '@/lib/contract/run-contract';

interface RatingButtonsProps {
  /** What is rated: "the answer", "call 1.3". */
  of: string;
  rating: Rating | null;
  /** Null removes the rating. */
  onRate: (rating: Rating | null) => void;
  /** Of each button. */
  className?: string;
}

/** Thumbs up and down, kept for the lab. A second press takes it back. */
export function RatingButtons({ of, rating, onRate, className }: RatingButtonsProps) {
  const pressed = clsx('aria-pressed:text-accent-ink aria-pressed:[&_svg]:fill-current', className);
  return (
    <>
      <IconButton
        label={`Good: ${of}`}
        aria-pressed={rating === 'up'}
        className={pressed}
        onClick={() => onRate(rating === 'up' ? null : 'up')}
      >
        <ThumbsUp />
      </IconButton>
      <IconButton
        label={`Bad: ${of}`}
        aria-pressed={rating === 'down'}
        className={pressed}
        onClick={() => onRate(rating === 'down' ? null : 'down')}
      >
        <ThumbsDown />
      </IconButton>
    </>
  );
}
