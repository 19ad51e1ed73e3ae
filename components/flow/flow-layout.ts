/** Where the nodes and links of a flow stand. Pure. */
import { sankey } from 'd3-sankey';
import type { AnswerFlow, FlowLink, FlowNode } from '@/lib/provenance/influence/answer-flow';

/** In pixels. */
export const nodeWidth = 10;
/** Between two nodes of a layer: room for a label. */
const nodePadding = 22;
/** Of the shortest flow. */
const smallestHeight = 180;
const heightPerNode = 46;

export interface PlacedNode extends FlowNode {
  x: number;
  y: number;
  height: number;
  /** Its column from 0, and the number of columns. */
  column: number;
  columns: number;
}

export interface PlacedLink extends FlowLink {
  /** The middle of the link at its ends. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  width: number;
}

export interface FlowLayout {
  height: number;
  nodes: PlacedNode[];
  links: PlacedLink[];
}

/**
 * One column a layer and one for the answer. Calls without any flow have no place.
 * @param width in pixels.
 */
export function layoutFlow({ nodes, links }: AnswerFlow, width: number): FlowLayout {
  const linked = nodes.filter(({ call }) => links.some(({ from, to }) => from === call || to === call));
  const layers = [...new Set(linked.map(({ layer }) => layer))];
  const highest = Math.max(0, ...layers.map((layer) => linked.filter((node) => node.layer === layer).length));
  const height = Math.max(smallestHeight, highest * heightPerNode);
  if (linked.length === 0) return { height: 0, nodes: [], links: [] };
  // The library writes into what it is given, also a field `layer`.
  const place = sankey<{ node: FlowNode }, FlowLink>()
    .nodeId(({ node }) => node.call)
    .nodeAlign(({ node }) => layers.indexOf(node.layer))
    .nodeSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(nodePadding)
    .extent([
      [0, nodePadding],
      [width, height],
    ]);
  const graph = place({
    nodes: linked.map((node) => ({ node })),
    links: links.map((link) => ({ ...link, source: link.from, target: link.to, value: link.share })),
  });
  return {
    height,
    nodes: graph.nodes.map(({ node, x0 = 0, y0 = 0, y1 = 0 }) => ({
      ...node,
      x: x0,
      y: y0,
      height: Math.max(1, y1 - y0),
      column: layers.indexOf(node.layer),
      columns: layers.length,
    })),
    links: graph.links.map((link) => {
      const [source, target] = [link.source, link.target] as { x0?: number; x1?: number }[];
      const { from, to, share, y0 = 0, y1 = 0, width: thickness = 1 } = link;
      return {
        ...{ from, to, share, y0, y1 },
        x0: source?.x1 ?? 0,
        x1: target?.x0 ?? 0,
        width: Math.max(1, thickness),
      };
    }),
  };
}
