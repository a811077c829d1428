import { newId } from '../id.ts';
import { silent, wordsOf, type Logger } from '../logger.ts';
import { every, realTimers, within, type Timers } from '../timers.ts';
import { pack, unpack, type Message } from './messages.ts';

/** How often a node says that it is there, and listens whether that comes back; milliseconds. */
export const beatEvery = 2000;
/** A connection on which so many of one's own beats in a row did not come back is none. */
const mostUnheard = 3;
/** So long it is waited, at the end, for what is on its way; milliseconds. */
const lastWordsWithin = 1000;
/** What waits to be sent is no more than that: the rest is lost, and found by whoever polls. */
const mostWaiting = 20_000;

/** Brings messages from each node to all the others of a network. Any may be lost; none may ever be waited for. */
export interface Carrier {
  /** What other nodes know this one by, for as long as it runs. */
  readonly node: string;
  /** Whether messages come through: one's own have just come back. */
  readonly isUp: boolean;
  /** Tells the other nodes. Returns at once, whatever becomes of it. */
  publish(messages: readonly Message[]): void;
  /** Calls back for what other nodes say, never for what this one does. */
  subscribe(listener: (messages: readonly Message[], from: string) => void): () => void;
  /** Calls back each time messages begin to come through, again or for the first time: some may be missing. */
  onUp(listener: () => void): () => void;
  /** Sends what waits, where it can be sent at once, and stops. */
  close(): Promise<void>;
}

/** What is between nodes, as far as a carrier needs it. It makes its connection anew by itself. */
export interface Wire {
  /** The most bytes that one text may have. */
  readonly largest: number;
  /** Brings texts to everybody on the wire, to this end too. Rejects where there is no connection. */
  send(texts: readonly string[]): Promise<void>;
  /** Lets go of a connection that may be dead, and makes another. */
  reconnect(): void;
  close(): Promise<void>;
}

/** What a wire tells of itself. */
export interface WireEvents {
  heard(text: string): void;
  /** From now on texts come and go. */
  connected(): void;
  /** The connection has gone, or could not be made. */
  lost(reason: unknown): void;
}

export interface CarrierOptions {
  logger?: Logger;
  timers?: Timers;
}

/** Makes a carrier of a wire. */
export function createCarrier(
  open: (events: WireEvents) => Wire,
  { logger = silent, timers = realTimers }: CarrierOptions = {},
): Carrier {
  const self = newId();
  const listeners = new Set<(messages: readonly Message[], from: string) => void>();
  const upListeners = new Set<() => void>();
  let waiting: Message[] = [];
  let sending: Promise<void> | undefined;
  let isConnected = false;
  let isUp = false;
  /** An outage is told once, however often it is tried to end it. */
  let isTold = false;
  let unheard = 0;

  const wire = open({
    heard(text) {
      const said = unpack(text);
      if (!said) return;
      if (said.from === self) return comeUp();
      for (const listener of listeners) listener(said.messages, said.from);
    },
    connected() {
      isConnected = true;
      unheard = 0;
      beat();
    },
    lost: goDown,
  });
  const stopBeating = every(timers, beatEvery, () => {
    if (!isConnected) return;
    unheard += 1;
    if (unheard <= mostUnheard) return beat();
    goDown(new Error('Nothing comes back.'));
    wire.reconnect();
  });

  function comeUp(): void {
    unheard = 0;
    if (isUp || !isConnected) return;
    isUp = true;
    if (isTold) logger.info({}, 'other nodes are heard again');
    isTold = false;
    for (const listener of upListeners) listener();
  }

  function goDown(reason: unknown): void {
    isConnected = false;
    isUp = false;
    waiting = [];
    if (isTold) return;
    isTold = true;
    logger.error({ error: wordsOf(reason) }, 'other nodes are not heard: each looks by itself');
  }

  function beat(): void {
    publish([{ of: 'beat' }]);
  }

  function publish(messages: readonly Message[]): void {
    if (!isConnected || waiting.length > mostWaiting) return;
    for (const one of messages) waiting.push(one);
    // What is said within one turn, and while something is on its way, goes together.
    sending ??= new Promise<void>((resolve) => setImmediate(resolve))
      .then(sendAll)
      .finally(() => (sending = undefined));
  }

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const texts = pack(self, waiting, wire.largest);
      waiting = [];
      try {
        await wire.send(texts);
      } catch (error) {
        goDown(error);
        wire.reconnect();
      }
    }
  }

  return {
    node: self,
    get isUp() {
      return isUp;
    },
    publish,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onUp(listener) {
      upListeners.add(listener);
      if (isUp) listener();
      return () => upListeners.delete(listener);
    },
    async close() {
      stopBeating();
      listeners.clear();
      // What is lost from here on was not in the way of anybody.
      isTold = true;
      if (isUp && sending) await within(timers, lastWordsWithin, sending);
      isConnected = false;
      await wire.close();
    },
  };
}
