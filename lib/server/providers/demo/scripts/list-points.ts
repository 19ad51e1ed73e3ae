import type { ListedDisagreement } from '../listed-disagreement';
import { findPoints } from './find-points';
import type { Script } from './script';

interface Listed {
  point: string;
  saidBy: readonly string[];
}

/** The hand-written list of what references agree and disagree on, with those who say it. Pure. */
export function listPoints(script: Script, references: readonly string[]): ListedDisagreement {
  const held = findPoints(script, references);
  const withHolders = (points: readonly Listed[]) =>
    points.map(({ point, saidBy }) => ({
      point,
      responses: [...new Set(saidBy.flatMap((name) => held.get(name) ?? []))].toSorted((a, b) => a - b),
    }));
  const several = withHolders(script.list.consensus).filter(({ responses }) => responses.length >= 2);
  return {
    consensus: several.slice(0, 1),
    contradictions: script.list.contradictions
      .map(({ about, claims }) => ({
        about,
        claims: withHolders(claims).filter(({ responses }) => responses.length > 0),
      }))
      .filter(({ claims }) => claims.length >= 2),
    partialCoverage: several.slice(1).filter(({ responses }) => responses.length < references.length),
    uniqueInsights: withHolders(script.list.uniqueInsights).filter(({ responses }) => responses.length === 1),
  };
}
