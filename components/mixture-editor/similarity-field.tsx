'use client';

import { NumberField } from '@/components/mixture-editor/fields/form-fields';

interface SimilarityFieldProps {
  value: number;
  problem: string | undefined;
  onChange: (similarity: number) => void;
}

/** From which similarity proposals agree. */
export function SimilarityField({ value, problem, onChange }: SimilarityFieldProps) {
  return (
    <div className="w-72 pl-[26px]">
      <NumberField
        label="Similarity of any two, from 0 to 1"
        hint="The share of their three-word phrases that they have in common: 0.8 is a near copy."
        value={value}
        silent="0 to 1"
        problem={problem}
        // An empty field would switch the option off while it is typed.
        onChange={(similarity = Number.NaN) => onChange(similarity)}
      />
    </div>
  );
}
