import { join } from 'node:path';
import {
  ConfigurationError,
  readEnvironment,
  type Environment,
  type Optional,
  type Problem,
} from './environment.ts';
import type { DatabaseOptions } from './db/database.ts';
import type { Bucket, FileStoreOptions } from './files/store.ts';

/** Where everything is that a network keeps. */
export interface Storage {
  /** The folder of the embedded database; not used where `databaseUrl` is given. */
  data: string;
  databaseUrl: string | undefined;
  /** Where files are kept. */
  files: FileStoreOptions;
}

/** Of all this, where the database is. */
export const databaseOf = ({ data, databaseUrl }: Storage): DatabaseOptions =>
  databaseUrl ? { url: databaseUrl } : { folder: data };

/**
 * Reads where everything is, and nothing else: what is copied or verified need not be served.
 *
 * @throws ConfigurationError with every problem there is.
 */
export function readStorage(environment: Environment): Storage {
  const { optional, problem, problems } = readEnvironment(environment);
  const storage = storageOf(optional, problem);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return storage;
}

/** The part of the configuration that says where everything is. */
export function storageOf(optional: Optional, problem: Problem): Storage {
  const databaseUrl = optional('CERCLE_DATABASE_URL');
  if (databaseUrl && !(/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl))) {
    problem(
      'CERCLE_DATABASE_URL',
      'give an address like postgres://user@host/database, or leave it out.',
    );
  }
  const data = optional('CERCLE_DATA') ?? '.cercle';
  return { data, databaseUrl, files: filesOf(optional, data, problem) };
}

const ofBuckets = ['CERCLE_FILES_KEY', 'CERCLE_FILES_SECRET', 'CERCLE_FILES_REGION'];

function filesOf(optional: Optional, data: string, problem: Problem): FileStoreOptions {
  const place = optional('CERCLE_FILES') ?? join(data, 'files');
  const [id, secret, region] = ofBuckets.map(optional);
  if (!place.includes('://')) {
    for (const name of ofBuckets.filter(optional)) {
      problem(name, 'give the address of a bucket in CERCLE_FILES, or leave this out.');
    }
    return { folder: place };
  }
  if ((id === undefined) !== (secret === undefined)) {
    problem(
      'CERCLE_FILES_KEY, CERCLE_FILES_SECRET',
      'give both, or leave both out for what Amazon’s own tools would find.',
    );
  }
  const bucket = bucketAt(place);
  if (bucket === undefined) {
    problem(
      'CERCLE_FILES',
      'give a folder, or an address with a bucket and nothing else, as in https://s3.eu-west-3.amazonaws.com/bucket.',
    );
    return { folder: place };
  }
  if (region) bucket.region = region;
  if (id && secret) bucket.key = { id, secret };
  return { bucket };
}

/** Amazon's hosts tell their region; most other stores take any. */
function bucketAt(place: string): Bucket | undefined {
  if (!/^https?:/.test(place) || !URL.canParse(place)) return undefined;
  const { href, origin, hostname, pathname } = new URL(place);
  const [, name] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname) ?? [];
  if (!name || href !== `${origin}${pathname}`) return undefined;
  const [, region = 'us-east-1'] = /\.([a-z0-9-]+)\.amazonaws\.com$/.exec(hostname) ?? [];
  return { endpoint: origin, name, region };
}
