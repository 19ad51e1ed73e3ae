import { Segments } from '@/components/ui/segments';

interface WhoseChoiceProps {
  /** The name of the radio group, unique on the page. */
  name: string;
  /** What is chosen, for screen readers. */
  legend: string;
  of: 'me' | 'team';
  onChange: (of: 'me' | 'team') => void;
}

/** One's own things, or the team's. */
export function WhoseChoice({ name, legend, of, onChange }: WhoseChoiceProps) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <Segments
        name={name}
        options={[
          ['me', 'Mine'],
          ['team', 'Team'],
        ]}
        chosen={of}
        onChange={onChange}
      />
    </fieldset>
  );
}
