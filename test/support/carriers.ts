/** Every sort of carrier, for the suites that hold them to the same. */
import {
  createCarrier,
  type Carrier,
  type CarrierOptions,
} from '../../src/server/carrier/carrier.ts';
import { createHub } from '../../src/server/carrier/hub.ts';
import { postgresWire } from '../../src/server/carrier/postgres.ts';
import { redisWire } from '../../src/server/carrier/redis.ts';
import { layCable } from './cable.ts';
import { createPostgresDatabase, postgresUrl } from './postgres.ts';
import { redisUrl, takeRedis } from './redis.ts';

/** What nodes are joined by, of a test's own. */
export interface Joint {
  join(options?: CarrierOptions): Carrier;
  /** For all who are joined: nothing comes through, and they are told. */
  cut(): void;
  /** Nothing comes through, and nobody is told. */
  freeze(): void;
  mend(): void;
  drop(): Promise<void>;
}

export interface CarrierKind {
  name: string;
  /** Why it cannot be had here. */
  skip: string | false;
  create(): Promise<Joint>;
}

const postgres = await postgresUrl();
const redis = await redisUrl();

async function overCable(
  { url, drop }: { url: string; drop(): Promise<void> },
  wire: typeof redisWire,
): Promise<Joint> {
  const cable = await layCable(url);
  return {
    join: (options) => createCarrier((events) => wire(cable.url, events), options),
    cut: cable.cut,
    freeze: cable.freeze,
    mend: cable.mend,
    async drop() {
      cable.close();
      await drop();
    },
  };
}

/** A hub cannot break by itself: this one is told to. */
function breakableHub(): Joint {
  const open = createHub();
  let state: 'whole' | 'cut' | 'frozen' = 'whole';
  const parted = new Set<() => void>();
  const mended = new Set<() => void>();
  return {
    join: (options) =>
      createCarrier((events) => {
        const wire = open({ ...events, heard: (text) => state === 'whole' && events.heard(text) });
        parted.add(() => events.lost(new Error('cut')));
        mended.add(() => events.connected());
        return {
          ...wire,
          send: (texts) => (state === 'cut' ? Promise.reject(new Error('cut')) : wire.send(texts)),
        };
      }, options),
    cut() {
      state = 'cut';
      parted.forEach((part) => part());
    },
    freeze: () => void (state = 'frozen'),
    mend() {
      state = 'whole';
      mended.forEach((mend) => mend());
    },
    drop: async () => {},
  };
}

export const carriers: readonly CarrierKind[] = [
  { name: 'in one process', skip: false, create: async () => breakableHub() },
  {
    name: 'over Redis',
    skip: redis.url === null && redis.skip,
    create: async () => overCable(await takeRedis(redis.url!), redisWire),
  },
  {
    name: 'by NOTIFY',
    skip: postgres.url === null && postgres.skip,
    create: async () => overCable(await createPostgresDatabase(postgres.url!), postgresWire),
  },
];
