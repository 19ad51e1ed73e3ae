export interface PricedQuality {
  /** The more the better; null when unknown. */
  score: number | null;
  /** The less the better. */
  cost: number;
}

/** The points that no other one beats in both quality and cost, the cheapest first. */
export function paretoFront<T extends PricedQuality>(points: readonly T[]): T[] {
  const byCost = points
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => a.cost - b.cost || (b.score ?? 0) - (a.score ?? 0));
  const front: T[] = [];
  for (const point of byCost) {
    const best = front.at(-1)?.score ?? Number.NEGATIVE_INFINITY;
    if ((point.score ?? 0) > best) front.push(point);
  }
  return front;
}
