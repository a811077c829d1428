import { employees } from '../people.ts';
import type { Room } from '../types.ts';

const openedOn = -108;
const hired: Readonly<Record<string, number>> = { 'hugo-perrin': -82 };

export const networkRoom = {
  id: 'halvane',
  kind: 'network',
  title: 'Halvane',
  openedOn,
  members: Object.fromEntries(employees.map(({ id }) => [id, hired[id] ?? openedOn])),
  facilitators: ['julie-pasquier', 'anke-thomsen'],
} satisfies Room;
