import { ContenderName } from '@/components/lab/shared/contender-name';
import { LabSection } from '@/components/lab/shared/lab-section';
import { ScrollRegion } from '@/components/lab/shared/scroll-region';
import type { ResultProps } from './result-props';

const percent = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** AlpacaEval's figures: win rate, standard error, discrete and length-controlled win rate. */
export function PreferenceTable({ evaluation, figures }: ResultProps) {
  const controlled = figures.preference.some(({ lengthControlled }) => lengthControlled !== null);
  return (
    <LabSection
      title="Win rates against the baseline"
      about={
        controlled
          ? 'In percent, computed as AlpacaEval 2.0 does.'
          : 'In percent. This is not AlpacaEval LC: the length-controlled win rate exists only for the 805 prompts of AlpacaEval 2.0 with their difficulty file.'
      }
    >
      <ScrollRegion label="Win rates">
        <table className="w-full text-ui">
          <thead>
            <tr className="border-b text-ink-muted text-small">
              <th className="px-4 py-2 text-left font-normal">Contender</th>
              {['Win rate', 'Standard error', 'Discrete', ...(controlled ? ['Length-controlled'] : [])].map(
                (heading) => (
                  <th key={heading} className="px-3 py-2 text-right font-normal">
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {figures.preference.map((row) => (
              <tr key={row.contender} className="border-b last:border-b-0">
                <th scope="row" className="max-w-64 px-4 py-2 text-left font-medium">
                  <ContenderName contender={evaluation.contenders[row.contender]} position={row.contender} />
                </th>
                <td className="figures px-3 text-right text-small">{percent(row.winRate)}</td>
                <td className="figures px-3 text-right text-small">{percent(row.standardError)}</td>
                <td className="figures px-3 text-right text-small">{percent(row.discreteWinRate)}</td>
                {controlled && (
                  <td className="figures px-3 text-right text-small">
                    {percent(row.lengthControlled?.winRate ?? null)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </LabSection>
  );
}
