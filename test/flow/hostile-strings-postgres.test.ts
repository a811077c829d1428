/** Strings in every slot, on PostgreSQL: all that it cannot store, and a share of the others. */
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { describeNaughtyStrings } from './hostile/naughty.ts';
import { naughty, unstorable } from './hostile/strings.ts';

const found = await postgresUrl();

describeNaughtyStrings({
  name: 'on PostgreSQL',
  strings: [...unstorable, ...naughty.filter((_, index) => index % 8 === 0)],
  create: () => createPostgresDatabase(found.url!),
  skip: found.url === null && found.skip,
});
