'use client';

import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import { NumberField, TextArea } from '@/components/mixture-editor/fields/form-fields';
import { ModelPicker } from '@/components/mixture-editor/model-picker/model-picker';
import { limits } from '@/lib/mixture/limits';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Proposer } from '@/lib/mixture/mixture-schema';

interface CallFieldsProps {
  /** The place for screen readers: "1.2". */
  place: string;
  spec: Proposer;
  problems: MixtureProblems;
  /** The JSON pointer of the call in the mixture. */
  path: string;
  /** The token limit where none is set: a number, or words. */
  defaultLimit: number | string;
  onChange: (changes: Partial<Proposer>) => void;
}

/** The fields that proposers and the aggregator share: the model and its parameters. */
export function CallFields({ place, spec, problems, path, defaultLimit, onChange }: CallFieldsProps) {
  const instructionsProblem = problems.get(`${path}/instructions`);
  return (
    <div className="flex flex-col gap-2">
      <div>
        <ModelPicker
          label={`Model of ${place}`}
          value={spec.model}
          problem={problems.get(`${path}/model`)}
          onChoose={(model) => onChange({ model })}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label="Temperature"
          value={spec.temperature}
          silent={mixtureDefaults.temperature}
          problem={problems.get(`${path}/temperature`)}
          onChange={(temperature) => onChange({ temperature })}
        />
        <NumberField
          label="Max tokens"
          value={spec.maxOutputTokens}
          silent={defaultLimit}
          problem={problems.get(`${path}/maxOutputTokens`)}
          onChange={(maxOutputTokens) => onChange({ maxOutputTokens })}
        />
      </div>
      <details open={spec.instructions !== undefined && spec.instructions !== ''}>
        <summary className="w-fit rounded text-ink-muted text-small hover:text-ink">Instructions</summary>
        <div className="pt-1">
          <TextArea
            label={`Sent only to ${place}`}
            value={spec.instructions}
            problem={instructionsProblem}
            hint={instructionsLeft(spec.instructions)}
            onChange={(instructions) => onChange({ instructions })}
          />
        </div>
      </details>
    </div>
  );
}

/** Shown only near the limit. */
function instructionsLeft(text = ''): string | undefined {
  const left = limits.instructionsLength - text.length;
  return left < 1000 ? `${left} characters left.` : undefined;
}
