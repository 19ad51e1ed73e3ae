import { paper, type Source } from '@/components/mixture-editor/draft/paper-findings';

interface FindingProps {
  children: string;
  source?: Source;
  /** Without the measurements, beside another finding that has them. */
  brief?: boolean;
}

/** A finding of a paper beside the choice that it concerns. */
export function Finding({ children, source = paper, brief = false }: FindingProps) {
  return (
    <p className="max-w-[96ch] text-pretty text-ink-muted text-small">
      {children} {brief ? '' : 'Win rates on AlpacaEval 2.0, '}
      <SourceLink source={source} />
    </p>
  );
}

export function SourceLink({ source: { name, address } }: { source: Source }) {
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      className="whitespace-nowrap underline underline-offset-2"
    >
      {name}
    </a>
  );
}
