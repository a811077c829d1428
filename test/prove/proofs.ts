import { durability } from './durability.ts';
import { flood } from './flood.ts';
import { outage } from './outage.ts';
import { perimeter } from './perimeter.ts';
import { planted } from './planted.ts';
import type { Proof } from './proof.ts';
import { removals } from './removals.ts';
import { comingBack } from './return.ts';
import { slowReader } from './slow-reader.ts';
import { suitesProof } from './suites.ts';
import { tokens } from './tokens.ts';

/** Every proof there is, in the order in which they are carried out: one at a time, for the sake of what is measured. */
export const proofs: readonly Proof[] = [
  durability,
  outage,
  slowReader,
  flood,
  comingBack,
  removals,
  perimeter,
  tokens,
  suitesProof,
  planted,
];
