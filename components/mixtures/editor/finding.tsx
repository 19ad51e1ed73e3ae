import { paper } from '@/lib/mixture/findings';

/** What the paper found about a choice, beside the choice. */
export function Finding({ children }: { children: string }) {
  return (
    <p className="max-w-[80ch] text-ink-muted text-small">
      {children} Win rates on AlpacaEval 2.0 in 2024,{' '}
      <a
        href={paper.address}
        target="_blank"
        rel="noreferrer"
        className="whitespace-nowrap underline underline-offset-2"
      >
        {paper.name}
      </a>
    </p>
  );
}
