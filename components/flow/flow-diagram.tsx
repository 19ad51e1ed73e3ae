'use client';

import { useEffect, useRef, useState } from 'react';
import { slotColour } from '@/components/ui/call-chip';
import type { AnswerFlow } from '@/lib/provenance/influence/answer-flow';
import { layoutFlow, nodeWidth, type PlacedLink, type PlacedNode } from './flow-layout';

interface FlowDiagramProps {
  flow: AnswerFlow;
  /** The name of the model of a call. */
  modelOf: (call: string) => string;
  onOpen: (call: string) => void;
}

/** Layer by layer, how much of the answer came through which call. The table below it has the same figures. */
export function FlowDiagram({ flow, modelOf, onOpen }: FlowDiagramProps) {
  const [frame, width] = useWidth();
  const [pointed, setPointed] = useState<string | null>(null);
  const { height, nodes, links } = layoutFlow(flow, width);
  const isQuiet = (from: string, to: string) => pointed !== null && pointed !== from && pointed !== to;
  return (
    <div ref={frame}>
      {width > 0 && height > 0 && (
        <svg
          width={width}
          height={height + 8}
          role="presentation"
          className="block select-none overflow-visible"
        >
          {links.map((link) => (
            <path
              key={`${link.from} ${link.to}`}
              d={curveOf(link)}
              fill="none"
              stroke={slotColour(link.from)}
              strokeWidth={link.width}
              className="transition-opacity"
              opacity={isQuiet(link.from, link.to) ? 0.08 : 0.34}
            >
              <title>{`${percent(link.share)} of the answer: ${link.from} to ${link.to}`}</title>
            </path>
          ))}
          {nodes.map((node) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table has the same links for the keyboard.
            <g
              key={node.call}
              onPointerEnter={() => setPointed(node.call)}
              onPointerLeave={() => setPointed(null)}
              onClick={() => node.layer !== null && onOpen(node.call)}
              className={node.layer === null ? '' : 'cursor-pointer'}
            >
              <rect
                x={node.x}
                y={node.y}
                width={nodeWidth}
                height={node.height}
                rx={2}
                fill={node.layer === null ? 'var(--accent)' : slotColour(node.call)}
              />
              <Label node={node} model={node.layer === null ? '' : modelOf(node.call)} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Above its node, within the width of the diagram. */
function Label({ node, model }: { node: PlacedNode; model: string }) {
  const last = node.column === node.columns - 1;
  return (
    <text
      x={last ? node.x + nodeWidth : node.x}
      y={node.y - 6}
      textAnchor={last ? 'end' : 'start'}
      className="fill-ink text-[12px]"
    >
      <tspan className="font-mono">{node.layer === null ? 'Answer' : node.call}</tspan>
      <tspan className="fill-ink-muted" dx={model === '' ? 0 : 5}>
        {model.length > 18 ? `${model.slice(0, 17)}…` : model}
      </tspan>
      <tspan className="fill-ink-muted font-mono" dx={6}>
        {percent(node.share)}
      </tspan>
    </text>
  );
}

function curveOf({ x0, y0, x1, y1 }: PlacedLink): string {
  const middle = (x0 + x1) / 2;
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}`;
}

export function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** The width of the frame in pixels; 0 until it is known. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
