'use client';

import {
  CartesianGrid,
  ErrorBar,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { contenderColour } from '@/components/lab/shared/contender-colour';
import { axisLine, shortTick, tick, tooltipStyle } from './chart-style';

export interface Curve {
  name: string;
  points: readonly { value: number; score: number; reach?: [number, number] | null }[];
}

interface CurveChartProps {
  curves: readonly Curve[];
  label: string;
  axis: string;
  scoreWords: (score: number) => string;
}

/** Scores over a number, a curve for each series, with intervals where they are known. */
export function CurveChart({ curves, label, axis, scoreWords }: CurveChartProps) {
  const values = [...new Set(curves.flatMap(({ points }) => points.map(({ value }) => value)))].toSorted(
    (a, b) => a - b,
  );
  const rows = values.map((value) =>
    Object.fromEntries([
      ['value', value],
      ...curves.flatMap(({ points }, i) => {
        const point = points.find((one) => one.value === value);
        return point === undefined
          ? []
          : [
              [`score${i}`, point.score],
              [`reach${i}`, point.reach ?? [0, 0]],
            ];
      }),
    ]),
  );
  return (
    <figure aria-label={label} className="m-0">
      <ResponsiveContainer width="100%" height={280}>
        <LineChart
          data={rows}
          margin={{ top: 16, right: 24, bottom: 22, left: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            type="number"
            dataKey="value"
            domain={['dataMin', 'dataMax']}
            ticks={values}
            padding={{ left: 24, right: 24 }}
            tick={tick}
            tickLine={false}
            axisLine={axisLine}
            label={{
              value: axis,
              position: 'insideBottom',
              offset: -14,
              fill: 'var(--ink-muted)',
              fontSize: 12,
            }}
          />
          <YAxis
            width={56}
            domain={['auto', 'auto']}
            tickFormatter={(score) => shortTick(scoreWords(score))}
            tick={tick}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            cursor={{ stroke: 'var(--line-strong)' }}
            contentStyle={tooltipStyle}
            itemStyle={{ color: 'var(--ink)' }}
            labelFormatter={(value) => `${axis}: ${value}`}
            formatter={(score) => scoreWords(Number(score))}
          />
          {curves.length > 1 && (
            <Legend
              verticalAlign="top"
              height={28}
              formatter={(name) => <span className="text-ink text-small">{name}</span>}
            />
          )}
          {curves.map(({ name }, i) => (
            <Line
              key={name}
              name={name}
              dataKey={`score${i}`}
              stroke={contenderColour(i)}
              strokeWidth={2}
              // A second difference than colour.
              strokeDasharray={i % 2 === 1 ? '6 4' : undefined}
              dot={{ r: 4, fill: 'var(--surface)', strokeWidth: 2, strokeDasharray: '' }}
              connectNulls
              isAnimationActive={false}
            >
              <ErrorBar
                dataKey={`reach${i}`}
                direction="y"
                width={6}
                stroke={contenderColour(i)}
                strokeWidth={1.25}
                isAnimationActive={false}
              />
            </Line>
          ))}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
