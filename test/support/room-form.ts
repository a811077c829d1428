/** The form that opens a room, which is loaded when it is first asked for. */
import { html } from '@open-wc/testing';
import type { CercleProjectRoom } from '../../src/widgets/project-room/project-room.ts';
import { eventually } from './eventually.ts';
import { place } from './placed.ts';
import type { scriptedSession } from './scripted-session.ts';

/** Places it, and waits until it is drawn. */
export async function placeForm(
  session: ReturnType<typeof scriptedSession>,
): Promise<CercleProjectRoom> {
  const room = await place<CercleProjectRoom>(
    session,
    html`<cercle-project-room></cercle-project-room>`,
  );
  await eventually(() => room.renderRoot.querySelector('form') !== null);
  return room;
}
