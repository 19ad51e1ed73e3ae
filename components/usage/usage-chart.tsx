'use client';

import { useState } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { money } from '@/lib/format/quantities';
import { type NamedSum, tokensOf } from '@/lib/spending/usage-summary';
import { tokenCount } from './usage-table';

/** One bar per day: the cost, or tokens where everything was free. */
export function UsageChart({ days }: { days: readonly NamedSum[] }) {
  const free = days.every((day) => day.costUsd === 0);
  const amountOf = free ? tokensOf : (day: NamedSum) => day.costUsd;
  const wordsOf = free ? (value: number) => `${tokenCount(value)} tokens` : money;
  const data = days.map((day) => ({ day: day.name, value: amountOf(day) }));
  const [reduced] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  return (
    <figure>
      <figcaption className="mb-2 font-semibold text-ui">{free ? 'Tokens' : 'Cost'} by day</figcaption>
      <ResponsiveContainer width="100%" height={200}>
        <BarChart data={data} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer>
          <XAxis
            dataKey="day"
            tickFormatter={shortDay}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={tick}
            minTickGap={28}
          />
          <YAxis
            width={64}
            tickLine={false}
            axisLine={false}
            tick={tick}
            tickFormatter={(value: number) => (free ? tokenCount(value) : `$${value}`)}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)', stroke: 'none' }}
            separator=": "
            itemStyle={{ color: 'var(--ink)' }}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 10,
              fontSize: 12.5,
            }}
            labelFormatter={(label) => shortDay(String(label))}
            formatter={(value) => [wordsOf(Number(value)), free ? 'Used' : 'Cost']}
          />
          <Bar
            dataKey="value"
            fill="var(--ink-faint)"
            radius={[3, 3, 0, 0]}
            maxBarSize={28}
            isAnimationActive={!reduced}
            animationDuration={150}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}

const tick = { fill: 'var(--ink-faint)', fontSize: 12 };

/** "2026-11-24" as "24 Nov". */
function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}
