/** What is promised, in SAFETY's order: what is proved here has a proof, the rest names the files that test it. */

export interface Promised {
  name: string;
  words: string;
  /** Where it is tested where no proof is here, or none yet. */
  tested?: readonly string[];
}

export const promises: readonly Promised[] = [
  { name: 'D1', words: 'what is shown as sent is never lost' },
  { name: 'D2', words: 'it is stored once and shown once' },
  { name: 'D3', words: 'one order in each stream, for everyone' },
  { name: 'D4', words: 'a gap is noticed and closed' },
  { name: 'D5', words: 'old snapshot and facts are a fresh snapshot, for every intent' },
  { name: 'D6', words: 'Redis may die' },
  { name: 'D7', words: 'a slow reader hurts only itself' },
  { name: 'D8', words: 'a flood is refused politely' },
  { name: 'D9', words: 'a restart with many clients is calm' },
  {
    name: 'D11',
    words: 'drafts survive tab, server and network, and are found by nobody else',
    tested: ['test/client/drafts.test.ts', 'test/flow/drafts.test.ts'],
  },
  { name: 'P1', words: 'nobody receives anything of a stream they are not in' },
  { name: 'P2', words: 'a customer never comes in' },
  { name: 'P3', words: 'there is no untested door' },
  { name: 'P4', words: 'a removal takes effect at a position' },
  { name: 'P5', words: 'a session ends with its token' },
  { name: 'P6', words: 'new members see the past that was promised, no more' },
  { name: 'P7', words: 'what is derived follows its source' },
  { name: 'H1', words: 'no frame crashes the server' },
  {
    name: 'H2',
    words: 'no text runs as a script',
    tested: ['test/flow/hostile-strings.test.ts', 'test/server/markdown.test.ts'],
  },
  {
    name: 'H3',
    words: 'no preview touches an internal address',
    tested: ['test/server/links-refused.test.ts', 'test/server/links.test.ts'],
  },
  { name: 'H4', words: 'no forged token is accepted' },
  { name: 'H5', words: 'uploads are inert', tested: ['test/server/hostile-files.test.ts'] },
  { name: 'checks', words: 'planted bugs are found' },
];
