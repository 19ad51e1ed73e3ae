'use client';

import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSection } from '@/components/ui/menu/menu';
import type { Run, RunOutline } from '@/lib/contract/run-contract';
import { answerNames } from './answer-names';
import { BranchSwitcher } from './branch-switcher';

interface AnswerSwitcherProps {
  /** The runs of a question, oldest first. */
  runs: readonly (Run | RunOutline)[];
  /** The shown one. */
  runId: string;
  onFocus: (runId: string) => void;
  /** Compares the shown answer with another one. Absent where there is no room for it. */
  onCompare: ((runId: string) => void) | undefined;
}

/** "‹ 2 / 3 ›" between the answers of a question, and a menu that names their mixtures. Nothing for a single one. */
export function AnswerSwitcher({ runs, runId, onFocus, onCompare }: AnswerSwitcherProps) {
  const names = answerNames(runs);
  const index = runs.findIndex(({ id }) => id === runId);
  if (runs.length < 2) return null;
  const others = runs.flatMap(({ id }, at) => (at === index ? [] : [{ id, name: names[at] ?? '' }]));
  return (
    <span className="flex items-center">
      <BranchSwitcher
        of="answer"
        position={index + 1}
        count={runs.length}
        names={names}
        onMove={(next) => {
          const target = runs[next - 1];
          if (target) onFocus(target.id);
        }}
      />
      {onCompare && (
        <Menu trigger={<Button>Compare</Button>}>
          <MenuSection title="Compare this answer with">
            {others.map(({ id, name }) => (
              <MenuItem key={id} onSelect={() => onCompare(id)}>
                <bdi>{name}</bdi>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      )}
    </span>
  );
}
