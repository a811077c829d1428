import { jars, jarsAtNewPrice } from './erp/orders-glass.ts';
import { seals } from './erp/orders-seals.ts';
import { trays } from './erp/orders-trays.ts';
import { wire } from './erp/orders-wire.ts';
import type { PurchaseOrder } from './types.ts';

export { articles } from './erp/articles.ts';

/** Most telling first: the host's demonstration opens the first one. */
export const purchaseOrders: readonly PurchaseOrder[] = [jars, wire, seals, trays, jarsAtNewPrice];
