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
    <span className="absolute right-0 z-20 flex shrink-0 bg-surface opacity-0 transition-opacity focus-within:opacity-100 group-hover/card:opacity-100 has-[[aria-pressed=true]]:opacity-100 touch:opacity-100 @max-xl/run:bottom-1 @max-xl/run:bg-transparent @xl/run:-inset-y-0.5 @xl/run:items-center touch:@xl/run:static touch:@xl/run:-my-3 touch:@xl/run:ml-auto">
      <RatingButtons
        of={`call ${call}`}
        rating={rating}
        onRate={(value) => onRate?.(call, value)}
        className="size-6! touch:size-11! touch:@max-xl/run:items-end touch:@max-xl/run:pb-1.5 [&_svg]:size-3.5"
      />
    </span>
  );
}
