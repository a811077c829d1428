/** What would let a preview reach into the network, or tell of it what nobody may read. */
import type { Bug } from './bugs.ts';

const refused = 'test/server/links-refused.test.ts';
const links = 'test/server/links.test.ts';
const previews = 'test/server/previews.test.ts';

export const linkBugs: Bug[] = [
  {
    name: 'a preview connects to internal addresses',
    file: 'src/server/links/connect.ts',
    text: 'if (addresses.length === 0 || addresses.includes(null)) throw new Unfit();',
    replacement: '',
    tests: [refused],
  },
  {
    name: 'a preview connects to the name instead of the address that was checked',
    file: 'src/server/links/connect.ts',
    text: 'connectPlainly({ host: address, port })',
    replacement: 'connectPlainly({ host, port })',
    tests: [refused],
  },
  {
    name: 'an IPv6 address is not looked into for an IPv4 address',
    file: 'src/server/links/address.ts',
    text: 'if (embedding.includes(block)) {',
    replacement: "if (block === 'none') {",
    tests: [refused],
  },
  {
    name: 'a redirect leads into the pages of the network',
    file: 'src/server/links/get.ts',
    text: 'target = readTarget(headers.location, wish.avoid, target.url);',
    replacement: 'target = readTarget(headers.location, [], target.url);',
    tests: [refused],
  },
  {
    name: 'what a bomb unpacks to is not bounded',
    file: 'src/server/links/get.ts',
    text: 'if (size > mostBytes && !cut) throw new Unfit();',
    replacement: '',
    tests: [links],
  },
  {
    name: 'a preview that was taken away stays in the log',
    file: 'src/server/intents/preview.ts',
    text: 'await redactFacts(transaction, post.id, (_type, data) => without(data as object, [url]));',
    replacement: '',
    tests: [previews],
  },
  {
    name: 'links are looked at though the charter forbids it',
    file: 'src/server/intents/preview.ts',
    text: '?.linkPreviews !== false;',
    replacement: '?.linkPreviews !== null;',
    tests: [previews],
  },
];
