import { purchaseOrders, rooms } from '../company/index.ts';
import type { Person, PurchaseOrder } from '../company/index.ts';
import { personOf } from './directory.ts';

/**
 * Whether the ERP shows someone an order: to the supplier's own people; of the company to the departments that have
 * worked on it, and to those on its list of readers.
 */
export function maySee(person: Person, order: PurchaseOrder): boolean {
  if (person.affiliation === 'supplier') return person.organization === order.supplier;
  if (person.affiliation !== 'employee') return false;
  const named = [order.buyer, ...[...order.receipts, ...order.changes].map(({ by }) => by)];
  return (
    named.some((id) => personOf(id).department === person.department) ||
    person.id in readersOf(order)
  );
}

/** The newest first. */
export function ordersFor(person: Person): PurchaseOrder[] {
  return purchaseOrders
    .filter((order) => maySee(person, order))
    .sort((one, other) => other.orderedOn - one.orderedOn);
}

/** An order by its number or its record name; undefined also where the ERP does not show it to this person. */
export function findOrder(person: Person, name: string): PurchaseOrder | undefined {
  const order = purchaseOrders.find(({ number, record }) => number === name || record === name);
  return order && maySee(person, order) ? order : undefined;
}

const roomOf = ({ record }: PurchaseOrder) => rooms.find((room) => room.record === record);

const readersOf = (order: PurchaseOrder): object => roomOf(order)?.members ?? {};

/** What an order is called in its own language. */
export const titleOf = (order: PurchaseOrder): string => roomOf(order)?.title ?? order.number;
