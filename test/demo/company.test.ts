import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  employees,
  fillDates,
  logins,
  news,
  organizations,
  people,
  posts,
  rooms,
  timeOf,
} from '../../demo/company/index.ts';
import type { Comment, Post, Room } from '../../demo/company/index.ts';
import {
  acts,
  admitted,
  known,
  noon,
  organizationOf,
  partnersOf,
  personOf,
  reads,
  roomOf,
  startOf,
  wordsOf,
  written,
} from '../support/company.ts';

describe('the company is as large as promised', () => {
  test('people, organizations, rooms and posts', () => {
    assert.ok(people.length >= 60 && organizations.length >= 5);
    const kinds = (kind: Room['kind']) => rooms.filter((room) => room.kind === kind);
    assert.equal(kinds('network').length, 1);
    assert.ok(kinds('project').length >= 7 && kinds('record').length >= 4);
    assert.ok(written.length >= 350, `${written.length} posts and comments`);
    assert.equal(people.filter(({ affiliation }) => affiliation === 'customer').length, 2);
  });

  test('it spans five months and ends on the present', () => {
    const times = written.map(({ text }) => timeOf(text.at, noon));
    assert.ok(noon - Math.min(...times) > 145 * 86_400_000);
    assert.ok(noon - Math.max(...times) < 30 * 60_000);
  });

  test('ids are unique', () => {
    for (const list of [people, organizations, rooms, posts]) {
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    }
  });
});

describe('people', () => {
  test('every partner has an employee who answers for them and an end date, nobody else has', () => {
    for (const person of people) {
      const organization = known(organizationOf, person.organization);
      assert.equal(person.affiliation, organization.affiliation, person.id);
      const partner = person.affiliation === 'distributor' || person.affiliation === 'supplier';
      assert.equal(person.hostContact !== undefined, partner, person.id);
      assert.equal((person.endsOn ?? 0) > 0, partner, person.id);
      if (person.hostContact) {
        assert.equal(known(personOf, person.hostContact).affiliation, 'employee', person.id);
      }
    }
  });

  test('the switcher offers one person of each kind', () => {
    assert.deepEqual(
      logins.map(({ role }) => role),
      ['employee', 'facilitator', 'steward', 'distributor', 'supplier', 'customer'],
    );
    for (const { person, role } of logins) {
      const { affiliation, steward = false } = known(personOf, person);
      const isEmployee = role === 'facilitator' || role === 'steward';
      assert.equal(affiliation, isEmployee ? 'employee' : role);
      assert.equal(steward, role === 'steward');
      if (role === 'facilitator') {
        assert.ok(rooms.some((room) => room.facilitators.some((id) => id === person)));
      }
    }
  });
});

describe('rooms', () => {
  for (const room of rooms) {
    test(room.title, () => {
      const partners = partnersOf(room);
      assert.equal(room.partners !== undefined, partners.size > 1);
      assert.equal(room.charter !== undefined, room.kind === 'project');
      for (const [id, day] of Object.entries(room.members)) {
        const person = known(personOf, id);
        assert.ok(day >= room.openedOn, `${id} came before the room`);
        assert.notEqual(person.affiliation, 'customer');
        if (person.affiliation !== 'employee') {
          const since = partners.get(person.organization);
          assert.ok(since !== undefined && day >= since, `${id} came before their organization`);
        }
      }
      for (const id of room.facilitators) {
        assert.equal(known(personOf, id).affiliation, 'employee');
        assert.equal(room.members[id], room.openedOn);
      }
      if (room.charter) {
        const { sponsor, stages } = room.charter;
        assert.equal(known(personOf, sponsor).affiliation, 'employee');
        assert.equal(stages[0]!.on, room.openedOn, 'it opens with its first stage');
        const first = Math.min(...Object.values(room.organizations ?? {}));
        const admits = stages.find(({ stage }) => stage === 'pilot')!;
        assert.ok(admits.on <= first, 'a draft admits no partners');
      }
    });
  }

  test('everybody of the house is in the network room, and nobody else', () => {
    const network = known(roomOf, 'halvane');
    assert.deepEqual(Object.keys(network.members).sort(), employees.map(({ id }) => id).sort());
  });
});

function checkPerimeter(room: Room, post: Post, text: Comment, where: string): void {
  if (post.audience.startsWith('with:')) {
    const since = partnersOf(room).get(post.audience.slice(5));
    assert.ok(
      since !== undefined && startOf(since) <= timeOf(post.at, noon),
      `${where}: no stream`,
    );
  } else if (partnersOf(room).size === 0) {
    assert.equal(post.audience, 'inside', where);
  }

  const who: (readonly [string, string])[] = [[text.author, 'write']];
  for (const [reaction, ids] of Object.entries(text.reactions ?? {})) {
    assert.equal(new Set(ids).size, ids.length, `${where}: ${reaction} twice`);
    assert.ok(!ids.includes(text.author), `${where}: ${reaction} to oneself`);
    who.push(...ids.map((id) => [id, 'react'] as const));
  }
  for (const [id, deed] of who) {
    assert.ok(admitted(id, room, text.at), `${where}: ${id} is not in yet`);
    assert.ok(acts(known(personOf, id), room, post), `${where}: ${id} may not ${deed}`);
  }

  const mentioned = people.filter(({ name }) => text.text.includes(`@${name}`));
  assert.deepEqual(mentioned.map(({ id }) => id).sort(), [...(text.mentions ?? [])].sort(), where);
  assert.equal(text.text.match(/@\p{Lu}/gu)?.length ?? 0, mentioned.length, where);
  for (const person of mentioned) {
    const readable = admitted(person.id, room, text.at) && reads(person, room, post);
    assert.ok(readable, `${where}: ${person.id} cannot read this mention`);
  }
}

describe('posts keep to the perimeter', () => {
  for (const room of rooms) {
    test(room.title, () => {
      const here = written.filter(({ post }) => post.room === room.id);
      assert.ok(here.length > 0);
      for (const { post, text, where } of here) checkPerimeter(room, post, text, where);
    });
  }

  test('partners kept apart are never told of one another', () => {
    for (const room of rooms.filter(({ partners }) => partners === 'apart')) {
      for (const reader of partnersOf(room).keys()) {
        const others = organizations.filter(
          ({ id, affiliation }) =>
            id !== reader && (affiliation === 'distributor' || affiliation === 'supplier'),
        );
        const names = [
          ...others.flatMap(({ name, city }) => [name.split(' ')[0] ?? name, city]),
          ...people
            .filter(({ organization }) => others.some(({ id }) => id === organization))
            .map(({ name }) => name),
        ];
        const seen = posts
          .filter(({ audience }) => audience === 'everyone' || audience === `with:${reader}`)
          .filter((post) => post.room === room.id)
          .flatMap((post) => [wordsOf(post), ...(post.comments ?? []).map(({ text }) => text)]);
        for (const text of [room.title, JSON.stringify(room.charter), ...seen]) {
          for (const name of names) assert.ok(!text.includes(name), `${name} in: ${text}`);
        }
      }
    }
  });

  test('what was said inside stays inside', () => {
    const secrets =
      /polonaise|Polish|plafond|ceiling|20,90|6\.400|arrêt de ligne|Norwegian chain|Geschmacksmuster|Riffelung|elf Wochen|380 €/i;
    const inside = written.filter(({ post }) => post.audience === 'inside');
    const outside = written.filter(({ post }) => post.audience !== 'inside');
    assert.ok(inside.some(({ words }) => secrets.test(words)));
    for (const { words, where } of outside) assert.ok(!secrets.test(words), where);
  });
});

describe('time', () => {
  const nows = {
    'Wednesday afternoon': noon,
    'Monday 08:10': Date.UTC(2027, 2, 15, 7, 10),
    'Saturday night': Date.UTC(2027, 2, 20, 22, 45),
    'just after midnight': Date.UTC(2027, 2, 16, 23, 10),
    'the morning after the clock changes': Date.UTC(2027, 2, 29, 6, 0),
  };
  for (const [name, now] of Object.entries(nows)) {
    test(`threads run forward, ${name}`, () => {
      for (const post of posts) {
        const times = [post, ...(post.comments ?? [])].map(({ at }) => timeOf(at, now));
        assert.ok(
          times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0)),
          post.id,
        );
        assert.ok(
          times.every((time) => time < now),
          post.id,
        );
      }
      for (const room of rooms) {
        const roots = posts
          .filter((post) => post.room === room.id)
          .map(({ at }) => timeOf(at, now));
        assert.deepEqual(
          roots,
          [...roots].sort((one, other) => one - other),
          room.id,
        );
      }
    });
  }

  test('moments keep to their ranges', () => {
    for (const { text, where } of written) {
      const { at } = text;
      if (typeof at === 'number') assert.ok(at >= 1 && at <= 360, where);
      else assert.ok(at.day <= -1 && at.time >= '07:00' && at.time <= '17:55', where);
    }
  });

  test('every date mark resolves', () => {
    for (const { words, where } of written) {
      assert.ok(!/[{}]/.test(fillDates(words, noon)), where);
    }
    for (const { title, text } of news) {
      assert.ok(!/[{}]/.test(fillDates(title + text, noon)), title);
    }
    for (const { charter, title } of rooms) {
      const texts = [charter?.purpose, charter?.objective, ...(charter?.rules ?? [])].join();
      assert.ok(!/[{}]/.test(fillDates(texts, noon)), title);
    }
    assert.equal(
      fillDates('{fr:1} {en-day:-1} {de:-3} {fr-first:5} {week:0} {year:0} {de-month:9}', noon),
      '18 mars Tuesday 12. März 1er avril 11 2027 März',
    );
  });
});
