import type { z } from 'zod';
import type { modelInfoSchema, unavailableModelSchema } from './model-info.schema';

/** What is known of a model, apart from how it is called. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** A model that cannot be called now, or perhaps not. */
export type UnavailableModel = z.infer<typeof unavailableModelSchema>;
