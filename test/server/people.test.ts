/** Whom the directory lists, and what of them: fields by affiliation, what is one's own, and what a card says to its reader alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fields } from '../../src/perimeter/field.ts';
import { details, type Details } from '../../src/protocol/details.ts';
import { member, type Member } from '../../src/protocol/member.ts';
import type { MemberFilter } from '../../src/protocol/member-list.ts';
import type { Shared } from '../../src/protocol/member-shared.ts';
import type { Database } from '../../src/server/app.ts';
import { whomMayKnow } from '../../src/server/db/readers.ts';
import {
  exampleCharter,
  isFacts,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

type Someone = keyof typeof people;

const told = {
  email: 'claire.fontaine@aubry.example',
  phone_number: '+33 4 72 00 00 01',
  calendar: 'https://calendar.example/claire',
  manager: 'nora',
  team: 'Glass and closures',
  expertise: ['Glass', 'Sparkling wine'],
  languages: ['fr', 'en'],
};

describe('a field of a card', () => {
  it('stands in the card or apart from it, as the table says who sees it', () => {
    const seenBy = (who: 'known' | 'inside') =>
      Object.entries(fields).flatMap(([name, field]) => (field.seenBy === who ? [name] : []));
    const namesOf = ({ shape }: { shape: object }) =>
      Object.keys(shape).filter((one) => one !== 'id');
    assert.deepEqual(seenBy('known').sort(), namesOf(member).sort());
    assert.deepEqual(seenBy('inside').sort(), namesOf(details).sort());
  });

  it('is said by provisioning where it has an attribute of it, or is the person’s own', () => {
    for (const [name, { owner, attribute }] of Object.entries(fields)) {
      if (owner === 'provisioning') assert.notEqual(attribute, null, name);
      if (owner === 'host') assert.equal(attribute, null, name);
    }
  });
});

for (const { name, skip, create } of databases) {
  describe(`the people of the network, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    const clients = new Map<Someone, Client>();
    const as = (who: Someone): Client => clients.get(who)!;

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database });
      for (const who of [
        'nora',
        'claire',
        'thomas',
        'lukas',
        'mia',
        'charlotte',
        'ravi',
      ] as const) {
        clients.set(who, await enter(people[who], who === 'claire' ? told : {}));
      }
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    const enter = async (person: TestPerson, claims: Record<string, unknown> = {}) =>
      backend.connect(person, await tokenFor(person, { now: backend.clock(), claims }));
    const open = async (who: Someone, stream: string) => {
      const streams = [{ stream, since: null }];
      const { streams: opened } = await as(who).do('stream:open', { streams, threads: 0 });
      return opened[0];
    };
    const cardOf = async (who: Someone, of: Someone): Promise<Member> =>
      (await open(who, `profile/${of}`)).snapshot.member;
    const detailsOf = async (who: Someone, of: Someone): Promise<Details> =>
      (await open(who, `details/${of}`)).snapshot.details;
    const sharedWith = (who: Someone, of: Someone): Promise<Shared> =>
      as(who).do('member:shared', { member: of });
    const list = async (who: Someone, filter: MemberFilter = {}, query = '', limit = 100) => {
      const { members, ...rest } = await as(who).do('member:list', {
        ...{ query, filter, after: null, limit },
      });
      return { ids: members.map(({ id }: Member) => id), members, ...rest };
    };

    async function openRoom(partners: 'apart' | 'together', title = 'Launch'): Promise<string> {
      const { room } = await as('claire').do('room:open', {
        ...{ title, charter: exampleCharter, stage: 'running', partners, members: ['thomas'] },
      });
      for (const [organization, who] of [
        ['exotic', 'ravi'],
        ['alpenhof', 'lukas'],
      ]) {
        await as('claire').do('organization:admit', {
          room: room.id,
          organization,
          members: [who],
        });
      }
      return room.id;
    }

    it('keeps how somebody is reached from partners, and from their streams', async () => {
      const expected = {
        ...{ id: 'claire', mail: told.email, phone: told.phone_number, calendar: told.calendar },
        ...{ manager: { id: 'nora', name: 'Nora Weiss' }, team: told.team },
      };
      assert.deepEqual(await detailsOf('thomas', 'claire'), expected);
      for (const who of ['thomas', 'lukas'] as const) {
        const card = JSON.stringify(await cardOf(who, 'claire'));
        assert.ok(!card.includes(told.email) && !card.includes(told.team), who);
      }
      const nowhere = await open('lukas', 'details/nobody');
      assert.deepEqual(await open('lukas', 'details/claire'), {
        ...nowhere,
        stream: 'details/claire',
      });
      assert.deepEqual(await open('lukas', 'details/mia'), { stream: 'details/mia', absent: true });
      assert.equal((await detailsOf('lukas', 'lukas')).id, 'lukas');
      const found = await as('lukas').do('member:search', { query: 'Claire' });
      assert.equal(found.members[0].id, 'claire');
      assert.ok(!JSON.stringify([found, await list('lukas')]).includes('aubry.example'));
    });

    it('lets a partner write to the employee who answers for them, and to nobody else', async () => {
      assert.deepEqual((await sharedWith('ravi', 'claire')).contact, { mail: told.email });
      await openRoom('apart');
      const thomas = await enter(people.thomas, { email: 'thomas@aubry.example' });
      thomas.close();
      assert.deepEqual((await sharedWith('ravi', 'thomas')).contact, {});
      assert.deepEqual((await sharedWith('thomas', 'claire')).contact, {});
    });

    it('takes what somebody says of themselves, and keeps it against the host', async () => {
      await open('lukas', 'profile/claire');
      await open('thomas', 'details/claire');
      await as('claire').do('member:edit', { expertise: ['Corks', 'Corks'], phone: '+33 6' });
      const hears = (who: Someone, text: string) =>
        as(who).until((frame) => isFacts(frame) && JSON.stringify(frame.facts).includes(text));
      await hears('lukas', 'Corks');
      await hears('thomas', '+33 6');
      const again = await enter(people.claire, { ...told, title: 'Head of buying' });
      again.close();
      const card = await cardOf('thomas', 'claire');
      assert.deepEqual(
        [card.title, card.expertise, card.languages],
        ['Head of buying', ['Corks'], ['fr', 'en']],
      );
      assert.equal((await detailsOf('thomas', 'claire')).phone, '+33 6');
      assert.deepEqual((await list('thomas', { expertise: 'corks' })).ids, ['claire']);
      assert.deepEqual((await list('thomas', { expertise: 'Glass' })).ids, []);
      await as('claire').do('member:edit', { expertise: null, phone: '' });
      assert.deepEqual((await cardOf('thomas', 'claire')).expertise, told.expertise);
      assert.equal('phone' in (await detailsOf('thomas', 'claire')), false);
      await as('claire').do('member:edit', { phone: null });
      assert.equal((await detailsOf('thomas', 'claire')).phone, told.phone_number);
    });

    it('refuses what cannot be kept, and says which field', async () => {
      for (const [input, field] of [
        [{ languages: ['français'] }, 'languages.0'],
        [{ expertise: ['x'.repeat(101)] }, 'expertise.0'],
        [{ expertise: [' '] }, 'expertise.0'],
        [{ phone: '1'.repeat(51) }, 'phone'],
        [{ phone: 'Ask Thomas' }, 'phone'],
      ] as const) {
        const answer = await as('claire').answer('member:edit', input);
        assert.ok(!answer.ok && answer.error.code === 'invalid', field);
        assert.equal(answer.error.field, field);
      }
    });

    it('is followed without being told', async () => {
      await open('ravi', 'profile/ravi');
      const frames = as('claire').frames.length;
      await as('ravi').do('member:follow', { member: 'claire', follow: true });
      assert.deepEqual((await open('ravi', 'member/ravi')).snapshot.followed, ['claire']);
      assert.deepEqual((await list('ravi', { followed: true })).ids, ['claire']);
      assert.deepEqual((await open('claire', 'member/claire')).snapshot.followed, []);
      assert.deepEqual((await list('claire', { followed: true })).ids, []);
      assert.equal(as('claire').frames.length, frames);
      const absent = await as('ravi').answer('member:follow', { member: 'nora', follow: true });
      const nobody = await as('ravi').answer('member:follow', { member: 'nobody', follow: true });
      assert.deepEqual(absent, nobody);
      await as('ravi').do('member:follow', { member: 'claire', follow: false });
      assert.deepEqual((await list('ravi', { followed: true })).ids, []);
    });

    it('lists for each just those whom they may know', async () => {
      await openRoom('apart', 'Apart');
      await openRoom('together', 'Together');
      const everybody = ['claire', 'thomas', 'nora', 'lukas', 'mia', 'charlotte', 'ravi'];
      for (const who of clients.keys()) {
        const known = await database.read((transaction) =>
          whomMayKnow(transaction, who, everybody, backend.clock()),
        );
        const { ids, count, facets } = await list(who);
        assert.deepEqual([...ids].sort(), [...known].sort(), who);
        assert.equal(count, known.size);
        const members = facets.organizations.map(({ members }: { members: number }) => members);
        assert.equal(
          members.reduce((sum: number, one: number) => sum + one, 0),
          known.size,
        );
      }
      assert.deepEqual((await list('mia')).ids, ['claire', 'lukas', 'mia']);
    });

    it('shows no partner who else is in a room kept apart, though they meet elsewhere', async () => {
      const apart = await openRoom('apart', 'Kept apart');
      const together = await openRoom('together', 'All of us');
      assert.deepEqual((await list('ravi', { room: apart })).ids, ['claire', 'ravi', 'thomas']);
      assert.deepEqual((await list('ravi', { room: together })).ids, [
        ...['claire', 'lukas', 'ravi', 'thomas'],
      ]);
      assert.deepEqual((await list('nora', { room: apart })).ids, []);
      const titles = (await sharedWith('ravi', 'lukas')).rooms.map(({ title }) => title);
      assert.ok(titles.includes('All of us') && !titles.includes('Kept apart'));
      const inside = (await sharedWith('claire', 'lukas')).rooms.map(({ title }) => title);
      assert.ok(inside.includes('All of us') && inside.includes('Kept apart'));
      assert.deepEqual((await sharedWith('nora', 'claire')).rooms, []);
    });

    it('pages by name, whatever its accents, and by how well the words find', async () => {
      const page = { query: '', filter: {}, limit: 3 };
      const found: string[] = [];
      let after: object | null = null;
      for (let asked = 0; asked === 0 || after; asked += 1) {
        const answer: any = await as('nora').do('member:list', { ...page, after });
        assert.equal('facets' in answer, asked === 0);
        assert.equal(answer.count, 7);
        found.push(...answer.members.map(({ id }: Member) => id));
        after = answer.after;
      }
      assert.deepEqual(found, ['charlotte', 'claire', 'lukas', 'mia', 'nora', 'ravi', 'thomas']);
      assert.deepEqual((await list('nora', {}, 'ke')).ids, ['lukas']);
      assert.deepEqual((await list('nora', {}, 'exotic')).ids, ['charlotte', 'ravi']);
      assert.deepEqual((await list('nora', { organization: 'aubry' }, 'n')).ids, ['nora']);
      assert.deepEqual((await list('nora', {}, '!!!')).ids, []);
    });

    it('counts the answers that others accepted, for whoever reads them', async () => {
      const room = await openRoom('apart', 'Questions');
      const answerIn = async (audience: string, tag: string, acceptedBy: Someone = 'thomas') => {
        const question = await as('thomas').do('post:create', {
          stream: `room/${room}/${audience}`,
          ...{ text: `Who knows about ${tag}?`, mentions: [] },
          ...{ title: 'A question', detail: { kind: 'question' } },
        });
        const input = { root: question.id, text: 'I do.', mentions: [] };
        const comment = await as('claire').do('post:comment', input);
        await as(acceptedBy).do('question:accept', { comment: comment.id });
        return { question: question.id, comment: comment.id };
      };
      const confirmed = async (who: Someone) => (await sharedWith(who, 'claire')).confirmed;
      await answerIn('inside', '#glass');
      const told = await answerIn('with:exotic', '#Glass');
      const wine = await answerIn('everyone', '#sparkling-wine');
      await answerIn('everyone', '#corks');
      await answerIn('everyone', '#glass', 'claire');
      assert.deepEqual(await confirmed('thomas'), [
        { expertise: 'Glass', answers: 2 },
        { expertise: 'Sparkling wine', answers: 1 },
      ]);
      assert.deepEqual(await confirmed('ravi'), [
        { expertise: 'Glass', answers: 1 },
        { expertise: 'Sparkling wine', answers: 1 },
      ]);
      assert.deepEqual(await confirmed('lukas'), [{ expertise: 'Sparkling wine', answers: 1 }]);
      assert.deepEqual(await confirmed('nora'), []);
      await as('thomas').do('question:reopen', { question: told.question });
      await as('claire').do('post:delete', { id: wine.comment });
      assert.deepEqual(await confirmed('ravi'), []);
      assert.deepEqual(await confirmed('thomas'), [{ expertise: 'Glass', answers: 1 }]);
    });
  });
}
