import type { ChildProcess } from 'node:child_process';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Reach } from '../perimeter/field.ts';
import { reactions, type Reaction } from '../protocol/reaction.ts';
import { createAdmission } from './admission.ts';
import { createAnchor } from './audit/anchor.ts';
import { createTickets } from './auth/tickets.ts';
import { createTokens } from './auth/tokens.ts';
import type { ClaimMap } from './auth/claims.ts';
import { createVerify, type Trust } from './auth/verify.ts';
import { ownBudgets, type Allowance, type Budgets } from './budget.ts';
import { createCarrier, type Carrier } from './carrier/carrier.ts';
import { createHub } from './carrier/hub.ts';
import type { Database } from './db/database.ts';
import { createDelivery, type DeliveryOptions } from './delivery/delivery.ts';
import { createEndings } from './delivery/endings.ts';
import { createHeads } from './delivery/heads.ts';
import { createNotifier } from './delivery/notifier.ts';
import { createPresence } from './delivery/presence.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { createFiles, type FileOptions } from './files/files.ts';
import { newCode as randomCode, newId as randomId } from './id.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createIndexing } from './indexing.ts';
import { countingInFlight } from './in-flight.ts';
import { createFetcher } from './links/fetcher.ts';
import { linksOf } from './links/links.ts';
import { createPreviews } from './links/previews.ts';
import type { Provider } from './links/providers.ts';
import { hostOf } from './links/target.ts';
import { silent, wordsOf, type Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { openNetworkRoom } from './network-room.ts';
import type { CreatedInvitation, Services } from './services.ts';
import type { Subject } from './provisioning/person.ts';
import { parseMarkdown } from './text/markdown.ts';
import { realTimers, type Timers } from './timers.ts';
import { refuseAddress } from './transports/answers.ts';
import { addHttpTransport } from './transports/http.ts';
import { createOriginRule } from './transports/origins.ts';
import { addScim } from './transports/scim.ts';
import { createSocketTransport, largestMessage } from './transports/socket.ts';
import { version } from './version.ts';

export { claimMap, type ClaimMap } from './auth/claims.ts';
export { CommandError } from './commands/outcome.ts';
export { runCommand } from './commands/commands.ts';
export { readConfiguration, type Configuration } from './config.ts';
export { readStorage, type Storage } from './config-storage.ts';
export { ConfigurationError } from './environment.ts';
export { openDatabase, SchemaTooNew, type Database, type DatabaseOptions } from './db/database.ts';
export { NoDatabase } from './db/no-database.ts';
export { DatabaseInUse } from './db/sqlite.ts';
export { createDispatcher, type Dispatcher } from './dispatcher.ts';
export type { FileOptions } from './files/files.ts';
export { openStore, type FileStore } from './files/store.ts';
export type { Claims } from './intents/member-enter.ts';
export type { Allowance, Budgets } from './budget.ts';
export { redisBudgets } from './budget-redis.ts';
export { openCarrier, type Carrier } from './carrier/open.ts';
export type { Logger } from './logger.ts';
export { createMetrics, serveMetrics, type Metrics } from './metrics.ts';
export { openNetworkRoom } from './network-room.ts';
export type { CreatedInvitation, Services, Ticket } from './services.ts';
export { parseMarkdown } from './text/markdown.ts';
export type { Timers } from './timers.ts';

export interface AppOptions {
  database: Database;
  trust: Pick<Trust, 'issuer' | 'audience' | 'jwks' | 'secret'> & {
    /** What the host itself signs tickets and its servers' tokens with, where a provider signs its people in. */
    ticketSecret?: string | undefined;
  };
  claims: ClaimMap;
  /** The origins whose pages may connect; looked at anew each time, since a port may be known only later. */
  origins: readonly string[];
  /** The title of the room of the whole company. */
  networkTitle: string;
  /** The reactions that may be added; all of them unless told. */
  reactions?: readonly Reaction[];
  /** By what partners may reach the employee who answers for them; by mail unless told. */
  reaches?: readonly Reach[];
  /** What files are taken, and where they are kept; none unless told. */
  files?: FileOptions | undefined;
  /** How links are looked at, for previews; not at all unless told. */
  links?: LinkOptions | undefined;
  /** By what a directory comes in that provisions people, by SCIM; not at all unless told. */
  provisioning?: { token: string; subject: Subject } | undefined;
  /** Where it is told outside how the audit trail ends: a file, or an http address; nowhere unless told. */
  auditAnchor?: string | undefined;
  logger?: Logger;
  /** Milliseconds since 1970. */
  clock?: () => number;
  newId?: () => string;
  /** Makes the codes of invitations, of at least 128 bits; random ones unless told. */
  newCode?: () => string;
  /** Told of each invitation once it is made, with its code: to write to whoever is invited. */
  onInvitation?: (told: CreatedInvitation) => unknown;
  timers?: Timers;
  /** To the other nodes of the network; to none unless given. It is closed with the app. */
  carrier?: Carrier;
  /** Keeps budgets, for all nodes together; for this one unless given. They are closed with the app. */
  budgets?: Budgets;
  /** Counts what happens, for whoever operates the server; nothing is counted unless given. */
  metrics?: Metrics | undefined;
  /** What one member may cost: at once, and what comes back in a minute. */
  budget?: Allowance;
  /** How often one address may connect or call: a whole company can stand behind one. */
  handshakes?: Allowance;
}

export interface LinkOptions {
  /** Those that are asked what their addresses lead to, by oEmbed; none unless told. */
  providers?: readonly Provider[];
  /** Starts the process that looks; its own unless told. */
  start?: () => ChildProcess;
}

/** The reference backend, not yet listening. */
export interface App {
  /** To add routes of the host's own before `listen`. */
  readonly http: FastifyInstance;
  readonly dispatcher: Dispatcher;
  /** Listens, and answers with the address; port 0 takes a free one. */
  listen(port: number, host?: string): Promise<string>;
  /**
   * Says that it is about to stop, so that balancers look elsewhere, lets nobody else in, and sends those who are
   * connected to other nodes, over some seconds where they are many. To be called before `close`.
   */
  drain(): Promise<void>;
  /** Refuses what is new, lets what has begun end, closes every socket, then the database. */
  close(): Promise<void>;
}

const usualReaches = ['mail'] as const;
const usualBudget = { most: 600, perMinute: 1200 };
const usualHandshakes = { most: 3000, perMinute: 6000 };

/** Builds the backend on an open database. The database is closed with the app. */
export async function createApp(options: AppOptions): Promise<App> {
  const { database, origins, metrics, logger = silent } = options;
  const { clock = Date.now, newId = randomId, timers = realTimers } = options;
  await openNetworkRoom(database, { title: options.networkTitle, clock, newId });

  const { ticketSecret, ...trust } = options.trust;
  const onOutage = (reason: string) =>
    logger.error({ reason }, 'no keys: known ones stand for now');
  const verify = createVerify({ ...trust, clock, timers, onOutage });
  const verifyOwn = ticketSecret
    ? createVerify({ ...trust, jwks: undefined, secret: ticketSecret, clock })
    : verify;
  const tokens = createTokens(verify, options.claims, verifyOwn);
  const carrier = options.carrier ?? createCarrier(createHub());
  const budgets = options.budgets ?? ownBudgets(clock);
  const notifier = createNotifier(carrier);
  const onError = (error: unknown, where: string) =>
    logger.error({ where, error: wordsOf(error) }, 'failed');
  const tailing: DeliveryOptions = {
    database,
    notifier,
    carrier,
    clock,
    timers,
    send(sessions, frame) {
      metrics?.delivered(sessions.length, frame, clock());
      sockets.send(sessions, frame);
    },
    onFound(touched) {
      metrics?.found(touched.length);
      heads.hear(touched);
      endings.hear(touched);
    },
    onError,
  };
  const delivery = createDelivery(tailing);
  const heads = createHeads(tailing);
  const endings = createEndings({
    ...{ database, notifier, timers, onError },
    here: (members) => sockets.here(members),
    endBy: (member, time) => sockets.endBy(member, time),
  });
  const presence = createPresence({
    clock,
    timers,
    carrier,
    signal: (stream, signal) => void delivery.signal(stream, signal, null),
    tell: delivery.tell,
  });
  const files = options.files && createFiles(options.files, { database, clock, timers, newId });
  const { links } = options;
  const ownHosts = () => origins.map((origin) => hostOf(new URL(origin)));
  const services: Services = {
    delivery: delivery.service,
    heads: heads.service,
    presence: presence.service,
    tickets: createTickets(verifyOwn, logger),
    parseMarkdown,
    newId,
    newCode: options.newCode ?? randomCode,
    onInvitation: options.onInvitation,
    reactions: options.reactions ?? reactions,
    reaches: options.reaches ?? usualReaches,
    fileLimits: files?.limits ?? null,
    previewable: (body) => (links ? linksOf(body, ownHosts()) : []),
  };
  const inFlight = countingInFlight(
    createDispatcher({ database, services, clock, notify: notifier.publish, onError }),
  );
  const dispatcher = metrics?.watching(inFlight) ?? inFlight;
  const housekeeping = createHousekeeping({ database, dispatcher, files, clock, timers, onError });
  const indexing = createIndexing({ database, timers, onError });
  const previews =
    links &&
    createPreviews({
      database,
      dispatcher,
      fetcher: createFetcher(timers, links.start),
      keepPicture: async (content, name) => (files ? files.keepPreview(content, name) : null),
      avoid: ownHosts,
      providers: links.providers ?? [],
      budgets,
      clock,
      timers,
      onError,
    });
  const anchor =
    options.auditAnchor === undefined
      ? undefined
      : createAnchor({ database, place: options.auditAnchor, clock, timers, onError });
  const admit = createAdmission({ tokens, dispatcher, budgets, onError });
  const doors = {
    admitsOrigin: createOriginRule(origins, logger, clock),
    async admit(token: string, invitation?: string) {
      const admitted = await admit(token, invitation);
      if (!admitted.ok) metrics?.refused(admitted.error.code);
      return admitted;
    },
    dispatcher,
    budget: budgets.of('members', options.budget ?? usualBudget),
    handshakes: budgets.of('addresses', options.handshakes ?? usualHandshakes),
    logger,
    onError,
  };

  const http = Fastify({
    bodyLimit: largestMessage,
    forceCloseConnections: true,
    frameworkErrors: refuseAddress,
  });
  let isDraining = false;
  const { ping } = database;
  const ofHttp = { tokens, files, isDraining: () => isDraining, ping, version };
  addHttpTransport(http, { ...doors, ...ofHttp });
  if (options.provisioning) {
    const { claims, provisioning } = options;
    addScim(http, { ...doors, ...provisioning, database, claims });
  }
  const sockets = createSocketTransport({
    ...doors,
    server: http.server,
    clock,
    timers,
    onLeave(session) {
      delivery.leave(session);
      heads.leave(session);
      presence.leave(session);
    },
  });

  metrics?.ask({ sessions: sockets.count, isCarrierUp: () => carrier.isUp });

  return {
    http,
    dispatcher,
    async listen(port, host = '127.0.0.1') {
      const address = await http.listen({ port, host });
      logger.info({ address, version }, 'listening');
      return address;
    },
    async drain() {
      isDraining = true;
      logger.info({}, 'draining');
      await sockets.drain();
    },
    async close() {
      presence.close();
      await housekeeping.close();
      await previews?.close();
      files?.close();
      await indexing.close();
      await dispatcher.rest();
      await Promise.all([sockets.close(), http.close()]);
      await Promise.all([delivery.close(), heads.close(), endings.close(), carrier.close()]);
      budgets.close();
      await anchor?.close();
      await database.close();
      logger.info({}, 'closed');
    },
  };
}
