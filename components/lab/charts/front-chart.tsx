'use client';

import {
  CartesianGrid,
  ErrorBar,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { contenderColour } from '@/components/lab/shared/contender-colour';
import { axisLine, shortTick, tick, tooltipStyle } from './chart-style';
import type { FrontPoint } from './front-points';

interface FrontChartProps {
  points: readonly FrontPoint[];
  /** Names the chart for screen readers. */
  label: string;
  /** The title of the horizontal axis. */
  axis: string;
  xWords: (x: number) => string;
  scoreWords: (score: number) => string;
  nameOf: (contender: number) => string;
  onOpen: (contender: number) => void;
}

/** Contenders by score and by what they take, with the Pareto front as a line. */
export function FrontChart({ points, label, axis, xWords, scoreWords, nameOf, onOpen }: FrontChartProps) {
  const data = points.map((point) => ({ ...point, reach: point.reach ?? [0, 0] }));
  const front = data.filter(({ onFront }) => onFront).toSorted((a, b) => a.x - b.x);
  return (
    <figure aria-label={label} className="m-0">
      <ResponsiveContainer width="100%" height={300}>
        <ScatterChart margin={{ top: 16, right: 24, bottom: 22, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, 'auto']}
            tickFormatter={xWords}
            tick={tick}
            tickLine={false}
            axisLine={axisLine}
            minTickGap={24}
            label={{
              value: axis,
              position: 'insideBottom',
              offset: -14,
              fill: 'var(--ink-muted)',
              fontSize: 12,
            }}
          />
          <YAxis
            type="number"
            dataKey="score"
            width={56}
            domain={['auto', 'auto']}
            tickFormatter={(score) => shortTick(scoreWords(score))}
            tick={tick}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            cursor={false}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as FrontPoint | undefined;
              if (!active || point === undefined) return null;
              return (
                <div style={tooltipStyle}>
                  <p className="font-semibold">{nameOf(point.contender)}</p>
                  <p className="figures">
                    {scoreWords(point.score)} · {xWords(point.x)}
                  </p>
                </div>
              );
            }}
          />
          <Scatter
            data={front}
            line={{ stroke: 'var(--accent)', strokeWidth: 2 }}
            shape={() => <g />}
            legendType="none"
            tooltipType="none"
            isAnimationActive={false}
          />
          <Scatter
            data={data}
            isAnimationActive={false}
            shape={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: FrontPoint }) => (
              <RankPoint cx={cx} cy={cy} point={payload} nameOf={nameOf} onOpen={onOpen} />
            )}
          >
            <ErrorBar
              dataKey="reach"
              direction="y"
              width={6}
              stroke="var(--ink-faint)"
              strokeWidth={1.25}
              isAnimationActive={false}
            />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </figure>
  );
}

interface RankPointProps {
  cx: number | undefined;
  cy: number | undefined;
  point: FrontPoint | undefined;
  nameOf: (contender: number) => string;
  onOpen: (contender: number) => void;
}

/** A contender: its place on the leaderboard in a circle of its colour. It opens its samples. */
function RankPoint({ cx, cy, point, nameOf, onOpen }: RankPointProps) {
  if (cx === undefined || cy === undefined || point === undefined) return <g />;
  const open = () => onOpen(point.contender);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g
      role="button"
      tabIndex={0}
      aria-label={`${point.rank}: ${nameOf(point.contender)}, samples`}
      className="cursor-pointer"
      onClick={open}
      onKeyDown={(event) => event.key === 'Enter' && open()}
    >
      <circle cx={cx} cy={cy} r={22} fill="transparent" />
      <circle
        cx={cx}
        cy={cy}
        r={11}
        fill="var(--surface)"
        stroke={contenderColour(point.contender)}
        strokeWidth={3}
      />
      <text x={cx} y={cy} dy="0.36em" textAnchor="middle" fontSize={11} fontWeight={600} fill="var(--ink)">
        {point.rank}
      </text>
    </g>
  );
}
