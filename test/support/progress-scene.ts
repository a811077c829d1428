/** Room `launch` with what it waits for. */
import { milestoneReach, milestoneSet } from '../../src/protocol/milestone.ts';
import { progressRead } from '../../src/protocol/progress.ts';
import { inRoomOfPartner, inRoomToRead } from './partner-scene.ts';
import { inRoom } from './scene.ts';
import { refusal, type ScriptedOptions, type ScriptedSession } from './scripted-session.ts';
import { milestone, nothingTold, question, tellProgress, thomas } from './told-progress.ts';

/** Claire Fontaine facilitates it. */
export const ofFacilitator = (
  how: Parameters<typeof tellProgress>[1] = {},
  options: ScriptedOptions = {},
): ScriptedSession => tellProgress(inRoom(options), how);

/** Ravi Patel answers for one of its milestones. */
export const ofOwner = (): ScriptedSession =>
  tellProgress(inRoomOfPartner(), {
    milestones: [
      milestone(),
      milestone({ id: 'print', title: 'Print run', owner: thomas, due: '2026-12-01' }),
    ],
    told: { ...nothingTold, questions: { count: 1, oldest: [question] } },
  });

/** He may read, and do nothing more. */
export const ofReader = (): ScriptedSession =>
  tellProgress(inRoomToRead(), { milestones: [milestone()], told: nothingTold });

/** It is not told what is awaited: never, or that is refused. */
export function silent(how: 'never' | 'refused'): ScriptedSession {
  const session = inRoom();
  session.script(progressRead, () =>
    how === 'refused' ? refusal('unavailable') : new Promise(() => {}),
  );
  return session;
}

/** Nothing is set any more: there are too many. */
export function refusing(): ScriptedSession {
  const session = ofFacilitator();
  session.script(milestoneSet, () => refusal('full'));
  return session;
}

/** From now on nobody is answered who says that something is reached. */
export const keepWaiting = (session: ScriptedSession): void =>
  session.script(milestoneReach, () => undefined);
