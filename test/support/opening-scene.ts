/** An employee who opens a room, with all of its charter written or nothing yet: for stories of that form. */
import { memberSearch } from '../../src/protocol/member.ts';
import { roomOpen } from '../../src/protocol/room.ts';
import * as eg from './eg.ts';
import { type Step, type, find } from './played.ts';
import { deep } from './deep.ts';
import { inRoom } from './scene.ts';
import type { Script } from './scripted-session.ts';

/** What is written into the fields of the form, by their names. */
export const filled = {
  title: 'Launch Alpenhof',
  'charter.purpose': 'The chalet range in forty shops by Easter.',
  'charter.objective': 'Grow with fewer products',
  'charter.rules': 'Decisions stand here.\nPrices stay inside.',
  'charter.measures.0.name': 'Shops',
  'charter.measures.0.today': '12',
  'charter.measures.0.target': '40',
  'charter.measures.0.due': '2027-03-28',
  'charter.measures.1.name': 'Returns',
  'charter.measures.1.today': '9',
  'charter.measures.1.target': '2',
  'charter.measures.1.due': '2027-03-28',
  'charter.reviewOn': '2027-01-15',
};

/** What opening it comes to is scripted. */
export function opening(answer?: Script) {
  const session = inRoom();
  session.script(memberSearch, () => ({ ok: true, data: { members: [eg.member()] } }));
  session.script<any, any>(roomOpen, answer ?? (() => ({ ok: true, data: eg.roomState() })));
  return session;
}

/** All that a room needs is written into the form. */
export const written: Step[] = [
  ...Object.entries(filled).map(([name, text]) => type(text, `[name="${name}"]`)),
  type('Claire Fontaine', '[role="combobox"]'),
  async (story) =>
    void (await find('a sponsor', () => deep(story, '[role="option"]').length === 0 || undefined)),
];
