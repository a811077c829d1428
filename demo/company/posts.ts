import { fairEarly } from './posts/fair-early.ts';
import { fairRecent } from './posts/fair-recent.ts';
import { glassAgreementEarly } from './posts/glass-agreement-early.ts';
import { glassAgreementRecent } from './posts/glass-agreement-recent.ts';
import { miraEarly } from './posts/mira-early.ts';
import { miraRecent } from './posts/mira-recent.ts';
import { networkEarly } from './posts/network-early.ts';
import { networkFirst } from './posts/network-first.ts';
import { networkMiddle } from './posts/network-middle.ts';
import { networkNow } from './posts/network-now.ts';
import { networkRecent } from './posts/network-recent.ts';
import { nordicsEarly } from './posts/nordics-early.ts';
import { nordicsRecent } from './posts/nordics-recent.ts';
import { jarsOrderEarly } from './posts/order-jars-early.ts';
import { jarsOrderRecent } from './posts/order-jars-recent.ts';
import { newPriceOrderPosts } from './posts/order-new-price.ts';
import { sealsOrderPosts } from './posts/order-seals.ts';
import { traysOrderPosts } from './posts/order-trays.ts';
import { wireOrderPosts } from './posts/order-wire.ts';
import { recallEarly } from './posts/recall-early.ts';
import { recallRecent } from './posts/recall-recent.ts';
import { sealEarly } from './posts/seal-early.ts';
import { sealRecent } from './posts/seal-recent.ts';
import { shiftsEarly } from './posts/shifts-early.ts';
import { shiftsRecent } from './posts/shifts-recent.ts';
import { trayEarly } from './posts/tray-early.ts';
import { trayRecent } from './posts/tray-recent.ts';
import type { Post, RoomPost } from './types.ts';

const byRoom: Readonly<Record<string, readonly RoomPost[]>> = {
  halvane: [...networkFirst, ...networkEarly, ...networkMiddle, ...networkRecent, ...networkNow],
  mira: [...miraEarly, ...miraRecent],
  schichtmodell: [...shiftsEarly, ...shiftsRecent],
  'midi-nordics': [...nordicsEarly, ...nordicsRecent],
  'accord-verre': [...glassAgreementEarly, ...glassAgreementRecent],
  'dichtung-2': [...sealEarly, ...sealRecent],
  'plateau-carton': [...trayEarly, ...trayRecent],
  'tisch-und-vorrat': [...fairEarly, ...fairRecent],
  rueckrufuebung: [...recallEarly, ...recallRecent],
  'order-4500071832': [...jarsOrderEarly, ...jarsOrderRecent],
  'order-4500072115': wireOrderPosts,
  'order-4500072460': sealsOrderPosts,
  'order-4500072903': traysOrderPosts,
  'order-4500073077': newPriceOrderPosts,
};

/** Every post with its comments; oldest first within a room. */
export const posts: readonly Post[] = Object.entries(byRoom).flatMap(([room, written]) =>
  written.map((post) => ({ ...post, room })),
);
