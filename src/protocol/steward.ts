import * as z from 'zod/mini';
import { defineFact } from './registry.ts';

/**
 * In `member/<id>`, to nobody else: whether they are a steward now. Whoever is none is answered `absent` to all that
 * stewards ask for.
 */
export const stewardChanged = defineFact('steward:changed', z.object({ steward: z.boolean() }));
