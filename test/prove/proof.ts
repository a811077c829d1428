/** What a proof is asked, and what it has to say. */
import type { Scope } from './scope.ts';

/** How much is asked of a run. */
export interface Setting {
  /** The large counts. */
  isFull: boolean;
  /** Decides everything that is left to chance. */
  seed: number;
  /** Whether a promise is asked for. */
  asks: (promise: string) => boolean;
  /** What is started in it ends with the proof, however that ends. */
  scope: Scope;
  /** Says what is being done, to whoever waits. */
  tell: (words: string) => void;
}

/** One measured figure, against what is promised of it. */
export interface Finding {
  /** A promise's name in SAFETY: `D1`. */
  promise: string;
  /** What was done, with how much of it. */
  done: string;
  /** What was counted or measured. */
  what: string;
  figure: number;
  unit?: string;
  /** Kept where the figure is no more than this. */
  most?: number;
  /** Kept where it is no less: a zero says nothing where nothing was tried. */
  least?: number;
  /** It is of time or memory, which a busy machine has less of: no test fails by it. */
  isMeasured?: true;
}

export interface Skipped {
  promises: readonly string[];
  skipped: string;
}

export interface Outcome {
  findings: Finding[];
  /** What could not be had here, and why. */
  skipped?: Skipped[];
  /** Figures that are promised nowhere, told below the table. */
  notes?: string[];
}

export interface Proof {
  name: string;
  /** The promises that it can say something of. */
  promises: readonly string[];
  prove(setting: Setting): Promise<Outcome>;
}

export const isKept = ({ figure, most = Infinity, least = -Infinity }: Finding): boolean =>
  figure <= most && figure >= least;

/** Whether anything is promised of it; otherwise it is only told. */
export const isPromised = ({ most, least }: Finding): boolean =>
  most !== undefined || least !== undefined;
