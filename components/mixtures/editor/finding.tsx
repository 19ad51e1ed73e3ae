import { paper, type Source } from '@/lib/mixture/findings';

interface FindingProps {
  children: string;
  source?: Source;
}

/** What a paper found about a choice, beside the choice. */
export function Finding({ children, source = paper }: FindingProps) {
  return (
    <p className="max-w-[80ch] text-ink-muted text-small">
      {children} Win rates on AlpacaEval 2.0,{' '}
      <a
        href={source.address}
        target="_blank"
        rel="noreferrer"
        className="whitespace-nowrap underline underline-offset-2"
      >
        {source.name}
      </a>
    </p>
  );
}
