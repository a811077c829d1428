/**
 * Example data, the same in every run: whole objects of the protocol, of which a test names only what it is about.
 * Counters start at one in each file, since each is run in a process, or a page, of its own.
 */
import { memberStream, profileStream, roomStream } from '../../src/perimeter/streams.ts';
import type { Charter } from '../../src/protocol/charter.ts';
import type { AttachedFile } from '../../src/protocol/file.ts';
import type { ListedFile } from '../../src/protocol/file-list.ts';
import type { Preview } from '../../src/protocol/preview.ts';
import type { Member } from '../../src/protocol/member.ts';
import type { Page, Post, Thread } from '../../src/protocol/post.ts';
import { nothingOwn } from '../../src/protocol/own.ts';
import type { Reference } from '../../src/protocol/reference.ts';
import type { DataOf, FactKind } from '../../src/protocol/registry.ts';
import type { Block } from '../../src/protocol/rich-text.ts';
import type { Access, Membership, Perimeter, Room, RoomState } from '../../src/protocol/room.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import type { AudienceChoice } from '../../src/store/audience.ts';

/** Monday 2 November 2026, 09:00 in UTC. */
export const monday = Date.UTC(2026, 10, 2, 9);
const minute = 60_000;

let counter = 0;
const next = (): number => (counter += 1);

export const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

export const member = (overrides: Partial<Member> = {}): Member => ({
  id: 'claire',
  name: 'Claire Fontaine',
  affiliation: 'employee',
  organization: { id: 'aubry', name: 'Maison Aubry' },
  department: 'Purchasing',
  title: 'Buyer, glass and closures',
  city: 'Lyon',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  expertise: ['glass', 'Incoterms'],
  ...overrides,
});

export const supplier = (overrides: Partial<Member> = {}): Member => ({
  id: 'ravi',
  name: 'Ravi Patel',
  affiliation: 'supplier',
  organization: { id: 'exotic', name: 'Exotic Liquids' },
  title: 'Account manager',
  languages: ['en'],
  expertise: [],
  hostContact: { id: 'claire', name: 'Claire Fontaine' },
  endsAt: Date.UTC(2027, 3, 1),
  ...overrides,
});

export const distributor = (overrides: Partial<Member> = {}): Member => ({
  id: 'lukas',
  name: 'Lukas Keller',
  affiliation: 'distributor',
  organization: { id: 'alpenhof', name: 'Alpenhof Vertrieb' },
  languages: ['de', 'fr'],
  expertise: ['hotels'],
  hostContact: { id: 'claire', name: 'Claire Fontaine' },
  endsAt: Date.UTC(2027, 6, 1),
  ...overrides,
});

export const room = (overrides: Partial<Room> = {}): Room => ({
  id: 'launch',
  kind: 'project',
  title: 'Winter box in the Nordics',
  record: null,
  partners: 'apart',
  openedAt: monday,
  ...overrides,
});

export const charter = (overrides: Partial<Charter> = {}): Charter => ({
  purpose: 'Deliver the winter box to 140 shops before 15 December.',
  objective: 'Growth outside France',
  sponsor: { id: 'thomas', name: 'Thomas Berger' },
  rules: ['A question is answered within a working day.'],
  measures: [
    { name: 'Shops delivered', today: '38', target: '140', due: '2026-12-15' },
    { name: 'Shelves that stand empty', today: '2', target: '0', due: '2027-01-15' },
  ],
  reviewOn: '2026-12-01',
  plan: [
    { stage: 'running', on: '2026-12-01' },
    { stage: 'closing', on: '2027-03-30' },
  ],
  ...overrides,
});

export const roomState = (overrides: Partial<RoomState> = {}): RoomState => ({
  room: room(),
  charter: charter(),
  stages: [
    { name: 'draft', since: Date.UTC(2026, 8, 12) },
    { name: 'pilot', since: Date.UTC(2026, 10, 3) },
  ],
  members: 2,
  ...overrides,
});

/** What is told of a room as it opens. */
export const opened = (): Omit<RoomState, 'members'> => ({
  room: room(),
  charter: charter(),
  stages: [{ name: 'draft', since: monday }],
});

export const membership = (overrides: Partial<Membership> = {}): Membership => ({
  room: 'launch',
  member: member(),
  role: 'member',
  since: monday,
  acceptedAt: monday,
  ...overrides,
});

export const perimeter = (overrides: Partial<Perimeter> = {}): Perimeter => ({
  room: 'launch',
  organizations: [
    {
      id: 'exotic',
      name: 'Exotic Liquids',
      affiliation: 'supplier',
      admittedAt: monday,
      endedAt: null,
    },
  ],
  ...overrides,
});

/** What an employee may do in a room: everything in `everyone`, `inside` and the `with:` of these organizations. */
export const access = (
  overrides: Partial<Access> = {},
  organizations: string[] = ['exotic'],
): Access => {
  const of = overrides.room ?? room();
  const audiences = ['everyone', 'inside', ...organizations.map((id) => `with:${id}` as const)];
  return {
    room: of,
    role: 'member',
    until: null,
    streams: audiences.map((audience) => ({
      stream: roomStream(of.id, audience as 'everyone'),
      act: true,
    })),
    ...overrides,
  };
};

/** Who reads `inside` of the room, as someone with 42 colleagues is told. */
export const audience = (overrides: Partial<AudienceChoice> = {}): AudienceChoice => ({
  stream: roomStream('launch', 'inside'),
  audience: 'inside',
  outside: false,
  colleagues: 42,
  host: '',
  organizations: [],
  kind: 'project',
  ...overrides,
});

/** Who reads what is said with Exotic Liquids. */
export const audienceWith = (overrides: Partial<AudienceChoice> = {}): AudienceChoice =>
  audience({
    stream: roomStream('launch', 'with:exotic'),
    audience: 'with:exotic',
    outside: true,
    organizations: [{ id: 'exotic', name: 'Exotic Liquids', count: 6 }],
    ...overrides,
  });

/** A post; each call's is a minute and a seq later than the one before. */
export const post = (overrides: Partial<Post> = {}): Post => {
  const seq = overrides.seq ?? next();
  const { id, name, affiliation, organization, department } = member();
  return {
    id: `post-${String(seq).padStart(4, '0')}`,
    stream: roomStream('launch', 'inside'),
    root: null,
    seq,
    by: { id, name, affiliation, organization, ...(department !== undefined && { department }) },
    at: monday + seq * minute,
    title: null,
    body: paragraphs(`Thing ${seq} to say.`),
    detail: { kind: 'message' },
    to: null,
    quote: null,
    pinned: false,
    expiresAt: null,
    editedAt: null,
    deleted: false,
    reactions: [],
    comments: 0,
    changed: seq,
    ...overrides,
  };
};

/** A file that is no picture; each call's is another one. */
export const file = (overrides: Partial<AttachedFile> = {}): AttachedFile => ({
  id: `file-${String(next()).padStart(4, '0')}`,
  name: 'Delivery note 80213.pdf',
  type: 'application/pdf',
  size: 184_320,
  picture: null,
  ...overrides,
});

/** A file that is a picture of this size, to be had in the widths that a server makes. */
export const picture = (
  width = 1600,
  height = 1200,
  overrides: Partial<AttachedFile> = {},
): AttachedFile => {
  const widths = [...[320, 960].filter((narrower) => narrower < width), width];
  const of = { name: 'Pallet 3.jpg', type: 'image/jpeg', size: 2_412_000 };
  return file({ ...of, picture: { width, height, widths }, ...overrides });
};

/** What a link leads to. */
export const preview = (overrides: Partial<Preview> = {}): Preview => ({
  url: 'https://colis.example/rail',
  title: 'Parcels by rail from January',
  description: 'The line to Basel takes boxes again.',
  site: 'Le Monde du colis',
  picture: null,
  ...overrides,
});

/** A file as it is listed, with the post that it hangs on. */
export const listedFile = (
  overrides: Partial<ListedFile> = {},
  of: AttachedFile = file(),
): ListedFile => {
  const { id, root, stream, by, at } = post({ files: [of] });
  return { file: of, post: id, root, stream, by, at, ...overrides };
};

/** What a reader finds where a text refers to a post. */
export const reference = (overrides: Partial<Reference> = {}): Reference => {
  const { id, root, stream, by, at, changed } = post();
  const text = 'Pallet 3 was weighed again: 38 cases.';
  return { id, root, stream, by, at, kind: 'message', title: null, text, changed, ...overrides };
};

/** A thread whose first post counts the comments given. */
export const thread = (
  first: Post = post(),
  comments: Post[] = [],
  overrides: Partial<Thread> = {},
): Thread => ({
  post: { ...first, comments: comments.length },
  comments,
  answer: null,
  own: nothingOwn,
  ...overrides,
});

export const page = (
  threads: Thread[],
  before: Page['before'] = null,
  pinned: Thread[] = [],
): Page => ({ threads, before, after: null, pinned });

/** A page of what is newer than a place. */
export const pageAfter = (threads: Thread[], after: Page['after'] = null): Page => ({
  ...page(threads),
  after,
});

/** A fact of this kind; `seq` is the next one unless told. */
export const fact = <Kind extends FactKind>(
  kind: Kind,
  data: DataOf<Kind>,
  overrides: Partial<Fact> = {},
): Fact => {
  const seq = overrides.seq ?? next();
  return {
    id: `fact-${seq}`,
    type: kind.type,
    stream: roomStream('launch', 'inside'),
    seq,
    at: monday + seq * minute,
    about: seq,
    by: 'claire',
    data,
    ...overrides,
  };
};

export { memberStream, profileStream, roomStream };
