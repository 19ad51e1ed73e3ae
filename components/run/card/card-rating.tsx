'use client';

import { RatingButtons } from '@/components/call/rating-buttons';
import type { Rating } from '@/lib/contract/run-contract';

interface CardRatingProps {
  call: string;
  rating: Rating | null;
  onRate: ((call: string, rating: Rating | null) => void) | undefined;
}

/**
 * Thumbs on a card, above the button that covers it: at the end of the line of its state, or in a narrow container at the
 * end of its figures. Without a rating they appear when a mouse points at the card, and always where fingers do.
 */
export function CardRating({ call, rating, onRate }: CardRatingProps) {
  return (
    <span className="relative z-20 -my-1 ml-auto flex shrink-0 @max-xl/run:absolute @max-xl/run:right-0 @max-xl/run:bottom-1">
      <RatingButtons
        of={`call ${call}`}
        rating={rating}
        onRate={(value) => onRate?.(call, value)}
        className="size-6! touch:size-11! opacity-0 focus-visible:opacity-100 group-hover/card:opacity-100 aria-pressed:opacity-100 touch:opacity-100 touch:@max-xl/run:items-end touch:@max-xl/run:pb-1.5 [&_svg]:size-3.5"
      />
    </span>
  );
}
