import type { z } from 'zod';
import type { modelInfoSchema, unavailableModelSchema } from './model-info.schema';

/** Facts about a model, apart from how it is called. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** A model that is unavailable, or may be. */
export type UnavailableModel = z.infer<typeof unavailableModelSchema>;
