import { fairPosts } from './posts/fair.ts';
import { glassAgreementPosts } from './posts/glass-agreement.ts';
import { miraPosts } from './posts/mira.ts';
import { networkEarlyPosts } from './posts/network-early.ts';
import { networkRecentPosts } from './posts/network-recent.ts';
import { nordicsPosts } from './posts/nordics.ts';
import { jarsOrderPosts } from './posts/order-jars.ts';
import { newPriceOrderPosts } from './posts/order-new-price.ts';
import { sealsOrderPosts } from './posts/order-seals.ts';
import { traysOrderPosts } from './posts/order-trays.ts';
import { wireOrderPosts } from './posts/order-wire.ts';
import { recallPosts } from './posts/recall.ts';
import { sealPosts } from './posts/seal.ts';
import { shiftsPosts } from './posts/shifts.ts';
import { trayPosts } from './posts/tray.ts';
import type { Post, RoomPost } from './types.ts';

const byRoom: Readonly<Record<string, readonly RoomPost[]>> = {
  halvane: [...networkEarlyPosts, ...networkRecentPosts],
  mira: miraPosts,
  schichtmodell: shiftsPosts,
  'midi-nordics': nordicsPosts,
  'accord-verre': glassAgreementPosts,
  'dichtung-2': sealPosts,
  'plateau-carton': trayPosts,
  'tisch-und-vorrat': fairPosts,
  rueckrufuebung: recallPosts,
  'order-4500071832': jarsOrderPosts,
  'order-4500072115': wireOrderPosts,
  'order-4500072460': sealsOrderPosts,
  'order-4500072903': traysOrderPosts,
  'order-4500073077': newPriceOrderPosts,
};

/** Every post with its comments; oldest first within a room. */
export const posts: readonly Post[] = Object.entries(byRoom).flatMap(([room, written]) =>
  written.map((post) => ({ ...post, room })),
);
