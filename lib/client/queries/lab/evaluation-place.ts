/** Where an evaluation is read: one's own, or one that is shared by link. */
export interface EvaluationPlace {
  /** The path of the API: "/api/evaluations/…". */
  api: string;
  /** The path of the page: "/lab/…". */
  page: string;
  access: 'owner' | 'visitor';
}

export function ownPlace(id: string): EvaluationPlace {
  return { api: `/api/evaluations/${id}`, page: `/lab/${id}`, access: 'owner' };
}

export function sharedPlace(token: string): EvaluationPlace {
  return { api: `/api/shared-evaluations/${token}`, page: `/l/${token}`, access: 'visitor' };
}
