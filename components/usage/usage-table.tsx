import { sumOfMoney } from '@/lib/format/run-cost';
import { type NamedSum, tokensOf } from '@/lib/spending/usage-summary';

/** 12,345 as it is; from a million "1.23M". */
export function tokenCount(count: number): string {
  return count < 1_000_000 ? count.toLocaleString('en') : `${(count / 1_000_000).toFixed(2)}M`;
}

/** One row per mixture or model, the most expensive first. */
export function UsageTable({
  title,
  sums,
  nameOf,
}: {
  title: string;
  sums: readonly NamedSum[];
  nameOf: (name: string) => string;
}) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">{title}</h2>
      <table className="w-full table-fixed text-ui">
        <thead>
          <tr className="border-b text-ink-faint text-small">
            <th className="py-1.5 pr-2 text-left font-normal">Name</th>
            {['Calls', 'Tokens', 'Cost'].map((heading) => (
              <th key={heading} className="w-20 py-1.5 pl-2 text-right font-normal sm:w-32">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.name} className="border-b last:border-b-0">
              <td className="truncate py-1.5 pr-2" title={sum.name}>
                {nameOf(sum.name)}
              </td>
              <td className="figures py-1.5 pl-2 text-right text-small">{sum.calls.toLocaleString('en')}</td>
              <td className="figures py-1.5 pl-2 text-right text-small">{tokenCount(tokensOf(sum))}</td>
              <td className="figures whitespace-nowrap py-1.5 pl-2 text-right text-small">
                {sumOfMoney(sum.costUsd, sum.unpricedCalls)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
