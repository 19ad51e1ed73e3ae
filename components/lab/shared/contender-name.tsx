import { Name } from '@/components/ui/name';
import type { Contender } from '@/lib/contract/lab/evaluation-contract';
import { contenderColour } from './contender-colour';

interface ContenderNameProps {
  contender: Pick<Contender, 'name'> | undefined;
  position: number;
}

/** The name of a contender with its colour. */
export function ContenderName({ contender, position }: ContenderNameProps) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-2">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 rounded-[3px]"
        style={{ background: contenderColour(position) }}
      />
      <span className="min-w-0 truncate" title={contender?.name}>
        <Name>{contender?.name ?? `Contender ${position + 1}`}</Name>
      </span>
    </span>
  );
}
