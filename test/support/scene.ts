/** A place on a page with a session of its own: for stories, which show what no server would give at will. */
import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import { sessionContext } from '../../src/lit/session-context.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import * as eg from './eg.ts';
import { openState, scriptedSession, type ScriptedOptions } from './scripted-session.ts';

const { roomStream } = eg;
const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });
const nora = eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' });

/** Puts widgets where they find this session, in a frame of this width, in px. */
export function scene(
  session: ReturnType<typeof scriptedSession> | null,
  content: TemplateResult,
  width = 900,
): HTMLElement {
  const place = document.createElement('div');
  place.style.setProperty('max-width', `${width}px`);
  new ContextProvider(place, { context: sessionContext, initialValue: session }).hostConnected();
  render(content, place);
  return place;
}

/** Room `launch`, in which something was said inside and with Exotic Liquids, and whatever else is given. */
export function inRoom(options: ScriptedOptions = {}): ReturnType<typeof scriptedSession> {
  const { everyone, inside, partner } = {
    everyone: roomStream('launch', 'everyone'),
    inside: roomStream('launch', 'inside'),
    partner: roomStream('launch', 'with:exotic'),
  };
  const snapshots: Record<string, Snapshot> = {
    [eg.memberStream('claire')]: { accesses: [eg.access({ role: 'facilitator' })] },
    [everyone]: {
      room: eg.roomState({ members: 3 }),
      memberships: [
        eg.membership({ role: 'facilitator' }),
        eg.membership({ member: thomas }),
        eg.membership({ member: nora }),
      ],
    },
    [inside]: { perimeter: eg.perimeter() },
    [partner]: { memberships: [eg.membership({ member: eg.supplier() })] },
  };
  return scriptedSession({ state: openState(snapshots, eg.page(conversation())), ...options });
}

/** The same room before anyone has written. */
export const inEmptyRoom = (): ReturnType<typeof scriptedSession> => {
  const streams = ['everyone', 'inside', 'with:exotic'] as const;
  const snapshots: Record<string, Snapshot> = {
    [eg.memberStream('claire')]: { accesses: [eg.access()] },
    ...Object.fromEntries(streams.map((audience) => [roomStream('launch', audience), {}])),
    [roomStream('launch', 'everyone')]: { room: eg.roomState(), memberships: [] },
  };
  return scriptedSession({ state: openState(snapshots, eg.page([])) });
};

/** Cards of an employee and of a partner, whose profiles are open. */
export const withCards = (options: ScriptedOptions = {}): ReturnType<typeof scriptedSession> =>
  scriptedSession({
    state: openState({
      [eg.profileStream('claire')]: { member: eg.member() },
      [eg.profileStream('ravi')]: { member: eg.supplier() },
    }),
    ...options,
  });

function conversation() {
  const stream = roomStream('launch', 'with:exotic');
  const question = eg.post({
    stream,
    by: eg.supplier(),
    at: eg.monday + 42 * 60_000,
    body: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'We weighed pallet 3 again: 38 cases left our dock, not 40. ' },
          { type: 'mention', member: 'claire', name: 'Claire Fontaine' },
          { type: 'text', text: ', may we credit two?' },
        ],
      },
    ],
    reactions: [{ reaction: 'agree', members: ['claire', 'thomas'] }],
  });
  const reply = eg.post({
    stream,
    root: question.id,
    at: eg.monday + 55 * 60_000,
    body: eg.paragraphs('Yes, please. Quote our order 10248.'),
  });
  const inside = eg.post({
    by: thomas,
    at: eg.monday,
    body: eg.paragraphs('Nous gardons la relation : pas de pénalité pour un premier écart.'),
  });
  return [eg.thread(question, [reply]), eg.thread(inside)];
}
