import { networkRoom } from './rooms/network.ts';
import { mira, shifts } from './rooms/projects-inside.ts';
import { glassAgreement, nordics, seal } from './rooms/projects-one-partner.ts';
import { fair, recall, tray } from './rooms/projects-two-partners.ts';
import { jarsOrder, newPriceOrder, sealsOrder, traysOrder, wireOrder } from './rooms/records.ts';
import type { Room } from './types.ts';

export const rooms: readonly Room[] = [
  networkRoom,
  mira,
  shifts,
  nordics,
  glassAgreement,
  seal,
  tray,
  fair,
  recall,
  jarsOrder,
  wireOrder,
  sealsOrder,
  traysOrder,
  newPriceOrder,
];
