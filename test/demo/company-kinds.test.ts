import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { posts, rooms, scheduled, timeOf } from '../../demo/company/index.ts';
import type { Detail, Moment, Post } from '../../demo/company/index.ts';
import { isTitled } from '../../src/protocol/kind.ts';
import { mostPins } from '../../src/protocol/pin.ts';
import { isWithin } from '../../src/perimeter/streams.ts';
import {
  acts,
  admitted,
  known,
  noon,
  personOf,
  reads,
  roomOf,
  written,
} from '../support/company.ts';

type Of<Kind extends Detail['kind']> = Post & { detail: Extract<Detail, { kind: Kind }> };

const ofKind = <Kind extends Detail['kind']>(kind: Kind): Of<Kind>[] =>
  posts.filter((post): post is Of<Kind> => post.detail?.kind === kind);

const postOf = new Map(posts.map((post) => [post.id, post]));
/** A post by its own id, or by that of one of its comments. */
const threadOf = (id: string): Post => known(postOf, id.replace(/\.\d+$/, ''));
const timeIn = (id: string): number => {
  const [post = '', comment] = id.split('.');
  const { at, comments = [] } = known(postOf, post);
  if (comment === undefined) return timeOf(at, noon);
  const found = comments[Number(comment) - 1];
  assert.ok(found, `${id} does not exist`);
  return timeOf(found.at, noon);
};
const streamOf = ({ room, audience }: Post): string => `room/${room}/${audience}`;

/** Whether somebody keeps a room alive: a facilitator; in a room of the whole company or of a record, an employee. */
function keepsAlive(id: string, post: Post): boolean {
  const room = known(roomOf, post.room);
  if (room.kind === 'project') return room.facilitators.includes(id);
  return known(personOf, id).affiliation === 'employee';
}

function isThere(id: string, post: Post, at: Moment = post.at): void {
  assert.ok(admitted(id, known(roomOf, post.room), at), `${post.id}: ${id} is not in yet`);
}

test('there is enough of each kind', () => {
  const polls = ofKind('poll').map(({ detail }) => detail);
  const ends = polls.map(({ closesAt }) => (closesAt ? timeOf(closesAt, noon) : Infinity));
  const decisions = ofKind('decision').map(({ detail }) => detail);
  const outcomes = ofKind('idea').map(({ detail }) => detail.outcome?.is);
  const questions = ofKind('question').map(({ detail }) => detail.accepted !== undefined);
  assert.ok(questions.filter(Boolean).length >= 8 && questions.includes(false));
  assert.ok(ofKind('announcement').length >= 5);
  assert.ok(polls.length >= 4 && polls.some(({ anonymous }) => anonymous));
  assert.ok(polls.some(({ several }) => several) && ends.some((end) => end < noon));
  assert.ok(ends.some((end) => end > noon && end < noon + 2 * 86_400_000));
  assert.ok(decisions.length >= 8);
  assert.ok(decisions.filter(({ replaces }) => replaces).length >= 2);
  assert.ok(outcomes.length >= 6 && new Set(outcomes).size === 3);
  assert.ok(posts.some(({ expiresAt }) => expiresAt && timeOf(expiresAt, noon) > noon));
  assert.ok(written.filter(({ text }) => text.to !== undefined).length >= 5);
  assert.ok(written.filter(({ text }) => text.quote).length >= 5);

  const tags = posts.flatMap(({ text }) => text.match(/(?<=^|\s)#\p{L}[\p{L}\p{N}_-]+/gu) ?? []);
  const usedAgain = new Set(tags.filter((tag, index) => tags.indexOf(tag) < index));
  assert.ok(usedAgain.size >= 10, [...usedAgain].join());
  assert.deepEqual(
    [...new Set(tags)].filter((tag) => !usedAgain.has(tag)),
    [],
  );
});

test('what needs a title has one', () => {
  for (const { id, title, detail } of posts) {
    assert.ok(title || !detail || !isTitled(detail.kind), id);
  }
});

test('an answer is a comment of its question, accepted by who may and after it was given', () => {
  for (const post of ofKind('question')) {
    const { accepted } = post.detail;
    if (!accepted) continue;
    const answer = `${post.id}.${accepted.comment + 1}`;
    assert.ok(accepted.by === post.author || keepsAlive(accepted.by, post), answer);
    assert.ok(timeIn(answer) < timeOf(accepted.at, noon), answer);
  }
});

test('announcements are of employees and confirmed by those who read them', () => {
  for (const post of ofKind('announcement')) {
    assert.equal(known(personOf, post.author).affiliation, 'employee', post.id);
    const { confirmedBy } = post.detail;
    assert.ok(confirmedBy.length > 0 && !confirmedBy.includes(post.author), post.id);
    assert.equal(new Set(confirmedBy).size, confirmedBy.length, post.id);
    for (const id of confirmedBy) {
      isThere(id, post);
      assert.ok(reads(known(personOf, id), known(roomOf, post.room), post), `${post.id}: ${id}`);
    }
  }
});

test('those vote and support who may act there, for what there is to choose', () => {
  for (const post of [...ofKind('poll'), ...ofKind('idea')]) {
    const { detail } = post;
    const voters = detail.kind === 'poll' ? Object.keys(detail.votes) : detail.supportedBy;
    assert.equal(new Set(voters).size, voters.length, post.id);
    for (const id of voters) {
      isThere(id, post);
      assert.ok(acts(known(personOf, id), known(roomOf, post.room), post), `${post.id}: ${id}`);
    }
    if (detail.kind !== 'poll') continue;
    for (const chosen of Object.values(detail.votes)) {
      assert.ok(chosen.length === 1 || (detail.several && chosen.length > 1), post.id);
      assert.ok(
        chosen.every((place) => place < detail.choices.length),
        post.id,
      );
    }
    if (detail.closesAt) assert.ok(timeOf(detail.closesAt, noon) > timeOf(post.at, noon), post.id);
  }
});

test('an idea is decided on by who keeps its room alive', () => {
  for (const post of ofKind('idea')) {
    const { outcome } = post.detail;
    if (!outcome) continue;
    isThere(outcome.by, post, outcome.at);
    assert.ok(keepsAlive(outcome.by, post), post.id);
    assert.ok(timeOf(outcome.at, noon) > timeOf(post.at, noon), post.id);
  }
});

test('a decision is made by those who read it, and replaces an older one of its stream once', () => {
  const replaced = new Set<string>();
  for (const post of ofKind('decision')) {
    const { decidedBy, replaces } = post.detail;
    assert.ok(decidedBy.length > 0, post.id);
    for (const id of decidedBy) {
      isThere(id, post);
      assert.ok(reads(known(personOf, id), known(roomOf, post.room), post), `${post.id}: ${id}`);
    }
    if (replaces === undefined) continue;
    const old = known(postOf, replaces);
    assert.equal(old.detail?.kind, 'decision', replaces);
    assert.equal(streamOf(old), streamOf(post), replaces);
    assert.ok(timeOf(old.at, noon) < timeOf(post.at, noon) && !replaced.has(replaces), replaces);
    replaced.add(replaces);
  }
});

test('what is to appear later is of those who may write it, and yet to come', () => {
  assert.ok(scheduled.some(({ author }) => known(personOf, author).affiliation === 'employee'));
  for (const post of scheduled) {
    const { id, author, room, at, dueAt } = post;
    isThere(author, post);
    assert.ok(acts(known(personOf, author), known(roomOf, room), post), id);
    assert.ok(timeOf(at, noon) < noon && timeOf(dueAt, noon) > noon, id);
    assert.ok(!postOf.has(id), id);
  }
});

test('pins are in several rooms, two in each at most', () => {
  const pinned = posts.filter((post) => post.pinned);
  for (const room of rooms) {
    assert.ok(pinned.filter((post) => post.room === room.id).length <= mostPins, room.id);
  }
  for (const post of pinned) {
    const { by, at } = post.pinned!;
    assert.ok(keepsAlive(by, post) && timeOf(at, noon) > timeOf(post.at, noon), post.id);
  }
  assert.ok(new Set(pinned.map(({ room }) => room)).size >= 4);
});

test('a reply is to an earlier comment, a quote of what all who read it may read', () => {
  for (const { post, text, where } of written) {
    if (text.to !== undefined) {
      assert.ok(timeIn(`${post.id}.${text.to + 1}`) < timeOf(text.at, noon), where);
    }
    if (text.quote === undefined) continue;
    assert.ok(timeIn(text.quote) < timeOf(text.at, noon), where);
    assert.ok(isWithin(streamOf(post), streamOf(threadOf(text.quote))), where);
  }
});

describe('everybody writes a language that they speak', () => {
  // Words that the other two do not have.
  const wordsOfLanguage = {
    fr: /\b(?:le|les|des|une|est|et|pour|pas|nous|vous|que|qui|dans|avec|sur|du|je|ce|au)\b/giu,
    en: /\b(?:the|and|is|are|of|to|for|with|we|you|it|that|this|not|have|our|your|from)\b/giu,
    de: /\b(?:der|die|das|und|ist|nicht|ein|eine|mit|für|wir|auf|den|bei|ich|zu|noch|von|nur)\b/giu,
  } as const;

  function languageOf(words: string): keyof typeof wordsOfLanguage | undefined {
    // What stands in quotation marks or in code may be of another language.
    const said = words.replace(/`[^`]*`|« [^»]* »|„[^“]*“|“[^”]*”|^>.*$/gmu, '');
    const counts = Object.entries(wordsOfLanguage)
      .map(([language, pattern]) => [language, said.match(pattern)?.length ?? 0] as const)
      .sort(([, one], [, other]) => other - one);
    const [first, second] = counts;
    const isPlain = first![1] >= 3 && first![1] > 2 * second![1];
    return isPlain ? (first![0] as keyof typeof wordsOfLanguage) : undefined;
  }

  test('a title is of the language of its text, and both are of their author', () => {
    const found = written.map(({ text, words, where }) => {
      const language = languageOf(words);
      const { languages } = known(personOf, text.author);
      assert.ok(!language || languages.includes(language), `${where} is ${language}: ${words}`);
      return language;
    });
    const share = found.filter(Boolean).length / found.length;
    assert.ok(share > 0.6, `only ${share} of the texts were long enough to tell`);
  });

  test('each kind is there in French, in English and in German', () => {
    for (const kind of ['question', 'announcement', 'poll', 'decision', 'idea'] as const) {
      const languages = new Set(ofKind(kind).map((post) => known(personOf, post.author).locale));
      assert.deepEqual([...languages].sort(), ['de', 'en', 'fr'], kind);
    }
  });
});
