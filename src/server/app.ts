import Fastify, { type FastifyInstance } from 'fastify';
import { reactions, type Reaction } from '../protocol/reaction.ts';
import { createAdmission } from './admission.ts';
import { createTickets } from './auth/tickets.ts';
import { createTokens } from './auth/tokens.ts';
import type { ClaimMap } from './auth/claims.ts';
import { createVerify, type Trust } from './auth/verify.ts';
import { createBudget } from './budget.ts';
import type { Database } from './db/database.ts';
import { createDelivery } from './delivery/delivery.ts';
import { createNotifier, type Notifier } from './delivery/notifier.ts';
import { createPresence } from './delivery/presence.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { newId as randomId } from './id.ts';
import { createHousekeeping } from './housekeeping.ts';
import { countingInFlight } from './in-flight.ts';
import { silent, wordsOf, type Logger } from './logger.ts';
import { openNetworkRoom } from './network-room.ts';
import type { Services } from './services.ts';
import { parseMarkdown } from './text/markdown.ts';
import { realTimers, type Timers } from './timers.ts';
import { addHttpTransport, refuseAddress } from './transports/http.ts';
import { createOriginRule } from './transports/origins.ts';
import { createSocketTransport, largestMessage } from './transports/socket.ts';
import { version } from './version.ts';

export { claimMap, type ClaimMap } from './auth/claims.ts';
export { ConfigurationError, readConfiguration, type Configuration } from './config.ts';
export { openDatabase, SchemaTooNew, type Database, type DatabaseOptions } from './db/database.ts';
export { DatabaseInUse } from './db/sqlite.ts';
export { createDispatcher, type Dispatcher } from './dispatcher.ts';
export type { Claims } from './intents/member-enter.ts';
export type { Notifier, Touched } from './delivery/notifier.ts';
export type { Logger } from './logger.ts';
export { openNetworkRoom } from './network-room.ts';
export type { Services, Ticket } from './services.ts';
export { parseMarkdown } from './text/markdown.ts';
export type { Timers } from './timers.ts';

export interface AppOptions {
  database: Database;
  trust: Omit<Trust, 'clock'>;
  claims: ClaimMap;
  /** The origins whose pages may connect; looked at anew each time, since a port may be known only later. */
  origins: readonly string[];
  /** The title of the room of the whole company. */
  networkTitle: string;
  /** The reactions that may be added; all of them unless told. */
  reactions?: readonly Reaction[];
  logger?: Logger;
  /** Milliseconds since 1970. */
  clock?: () => number;
  newId?: () => string;
  timers?: Timers;
  /** Carries the news of commits; in process unless another is given. */
  notifier?: Notifier;
  /** What one member may cost: at once, and what comes back in a minute. */
  budget?: Allowance;
  /** How often one address may connect or call: a whole company can stand behind one. */
  handshakes?: Allowance;
}

interface Allowance {
  most: number;
  perMinute: number;
}

/** The reference backend, not yet listening. */
export interface App {
  /** To add routes of the host's own before `listen`. */
  readonly http: FastifyInstance;
  readonly dispatcher: Dispatcher;
  /** Listens, and answers with the address; port 0 takes a free one. */
  listen(port: number, host?: string): Promise<string>;
  /** Refuses what is new, lets what has begun end, closes every socket, then the database. */
  close(): Promise<void>;
}

const usualBudget = { most: 600, perMinute: 1200 };
const usualHandshakes = { most: 3000, perMinute: 6000 };

/** Builds the backend on an open database. The database is closed with the app. */
export async function createApp(options: AppOptions): Promise<App> {
  const { database, origins, logger = silent } = options;
  const { clock = Date.now, newId = randomId, timers = realTimers } = options;
  await openNetworkRoom(database, { title: options.networkTitle, clock, newId });

  const verify = createVerify({ ...options.trust, clock });
  const tokens = createTokens(verify, options.claims);
  const notifier = options.notifier ?? createNotifier();
  const onError = (error: unknown, where: string) =>
    logger.error({ where, error: wordsOf(error) }, 'failed');
  const delivery = createDelivery({
    database,
    notifier,
    clock,
    timers,
    send: (sessions, frame) => sockets.send(sessions, frame),
    onError,
  });
  const presence = createPresence({
    clock,
    timers,
    signal: (stream, signal) => void delivery.service.signal(stream, signal, null),
    tell: delivery.tell,
  });
  const services: Services = {
    delivery: delivery.service,
    presence: presence.service,
    tickets: createTickets(verify, logger),
    parseMarkdown,
    newId,
    reactions: options.reactions ?? reactions,
  };
  const dispatcher = countingInFlight(
    createDispatcher({ database, services, clock, notify: notifier.publish, onError }),
  );
  const housekeeping = createHousekeeping({ database, dispatcher, clock, timers, onError });
  const admit = createAdmission({ tokens, dispatcher, clock, onError });
  const budgetOf = ({ most, perMinute }: Allowance) => createBudget(most, perMinute, clock);
  const doors = {
    admitsOrigin: createOriginRule(origins, logger, clock),
    admit,
    dispatcher,
    budget: budgetOf(options.budget ?? usualBudget),
    handshakes: budgetOf(options.handshakes ?? usualHandshakes),
    logger,
    onError,
  };

  const http = Fastify({
    bodyLimit: largestMessage,
    forceCloseConnections: true,
    frameworkErrors: refuseAddress,
  });
  addHttpTransport(http, { ...doors, tokens, ping: database.ping, version });
  const sockets = createSocketTransport({
    ...doors,
    server: http.server,
    clock,
    timers,
    onLeave(session) {
      delivery.leave(session);
      presence.leave(session);
    },
  });

  return {
    http,
    dispatcher,
    async listen(port, host = '127.0.0.1') {
      const address = await http.listen({ port, host });
      logger.info({ address, version }, 'listening');
      return address;
    },
    async close() {
      presence.close();
      await housekeeping.close();
      await dispatcher.rest();
      await Promise.all([sockets.close(), http.close()]);
      await delivery.close();
      await database.close();
      logger.info({}, 'closed');
    },
  };
}
