import { paper } from '@/lib/mixture/findings';

/** What the paper found about a choice, beside the choice. */
export function Finding({ children }: { children: string }) {
  return (
    <p className="max-w-[80ch] text-ink-muted text-small">
      {children}{' '}
      <a href={paper.address} target="_blank" rel="noreferrer" className="underline underline-offset-2">
        {paper.name}
      </a>
    </p>
  );
}
