'use client';

import { Bar, BarChart, CartesianGrid, ErrorBar, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisLine, shortTick, tick, tooltipStyle } from './chart-style';

interface NamedBarsProps {
  bars: readonly { name: string; score: number; reach: [number, number] | null }[];
  label: string;
  axis: string;
  scoreWords: (score: number) => string;
}

/** Scores by name, with intervals. */
export function NamedBars({ bars, label, axis, scoreWords }: NamedBarsProps) {
  const rows = bars.map((bar) => ({ ...bar, reach: bar.reach ?? [0, 0] }));
  return (
    <figure aria-label={label} className="m-0">
      <ResponsiveContainer width="100%" height={44 * bars.length + 48}>
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 4, right: 24, bottom: 4, left: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            tickFormatter={(score) => shortTick(scoreWords(score))}
            tick={tick}
            tickLine={false}
            axisLine={axisLine}
          />
          <YAxis type="category" dataKey="name" width={120} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip
            cursor={{ fill: 'var(--hover)', stroke: 'none' }}
            contentStyle={tooltipStyle}
            itemStyle={{ color: 'var(--ink)' }}
            labelFormatter={(name) => `${axis}: ${name}`}
            formatter={(score) => [scoreWords(Number(score)), 'Score']}
          />
          <Bar
            dataKey="score"
            fill="var(--line-strong)"
            radius={[0, 3, 3, 0]}
            maxBarSize={20}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="reach"
              direction="x"
              width={6}
              stroke="var(--ink)"
              strokeWidth={1.5}
              isAnimationActive={false}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
