import { randomBytes } from 'node:crypto';
import { claimMap, createApp, openDatabase, openStore } from '@cercle/server';
import { companyFolder } from './fill/company-folder.ts';
import { filesIn } from './fill/fill.ts';
import { networkTitle } from './fill/plan.ts';
import { addHost } from './host/routes.ts';

export interface DemonstrationOptions {
  /** Where the data is kept. */
  data: string;
  /** 0 takes a free one. */
  port: number;
  /** The one-file bundle of the widgets. */
  bundle: URL;
  /** Told what happens, in a line each. */
  say: (line: string) => void;
}

/** The example company's intranet and ERP, with the reference backend in the same process. */
export interface Demonstration {
  address: string;
  close(): Promise<void>;
}

/** Starts the demonstration: fills the database the first time, then listens. */
export async function startDemonstration(options: DemonstrationOptions): Promise<Demonstration> {
  const { folder, filledAt } = await companyFolder(options.data, Date.now(), options.say);
  const agreement = {
    issuer: 'https://intranet.halvane.example',
    audience: 'cercle',
    secret: randomBytes(48).toString('base64url'),
  };
  // Filled once the port is known: the pages of this very server are the ones that may connect.
  const origins: string[] = [];
  const app = await createApp({
    database: await openDatabase({ folder }),
    trust: agreement,
    claims: claimMap.parse({}),
    origins,
    networkTitle,
    files: { store: await openStore({ folder: filesIn(folder) }) },
  });
  addHost(app.http, { agreement, filledAt, bundle: options.bundle });
  try {
    const address = await app.listen(options.port);
    origins.push(address, address.replace('127.0.0.1', 'localhost'));
    return { address, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}
