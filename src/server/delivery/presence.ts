import { profileStream } from '../../perimeter/streams.ts';
import { presenceSignal, type Presence as State } from '../../protocol/presence.ts';
import type { Signal } from '../../protocol/wire.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { every, type Timers } from '../timers.ts';

/** Going from one page of an ERP to the next is not leaving: only who stays away so long, in milliseconds, is gone. */
const grace = 5000;
/** Changes within this time are told as one. */
const settle = 200;
/** Presence is never stored and may be lost, so it is said again this often, and holds somewhat longer. */
const repeatEvery = 60_000;
const holds = 150_000;

export interface PresenceOptions {
  clock: () => number;
  timers: Timers;
  /** Tells everyone who has the stream open and may know the member. */
  signal: (stream: string, signal: Signal) => void;
  /** Tells one session. */
  tell: (session: Session, stream: string, signal: Signal) => void;
}

export interface PresenceKeeper {
  readonly service: Services['presence'];
  /** A session has gone. */
  leave(session: Session): void;
  close(): void;
}

/** Keeps in memory who is around: from the moment a session says so until a while after it has gone. */
export function createPresence(options: PresenceOptions): PresenceKeeper {
  const { clock, timers } = options;
  const sessions = new Map<string, Map<string, 'here' | 'away'>>();
  const told = new Map<string, State>();

  function stateOf(member: string): State {
    const states = [...(sessions.get(member)?.values() ?? [])];
    return states.includes('here') ? 'here' : states.length > 0 ? 'away' : 'gone';
  }

  function signalOf(member: string, state: State): Signal {
    return { type: presenceSignal, member, until: clock() + holds, data: state };
  }

  function tellChange(member: string): void {
    const state = stateOf(member);
    if (state === (told.get(member) ?? 'gone')) return;
    if (state === 'gone') told.delete(member);
    else told.set(member, state);
    options.signal(profileStream(member), signalOf(member, state));
  }

  const stopRepeating = every(timers, repeatEvery, () => {
    for (const [member, state] of told) {
      options.signal(profileStream(member), signalOf(member, state));
    }
  });

  return {
    service: {
      set(session, state) {
        if (session.ended) return;
        const ofMember = sessions.get(session.member) ?? new Map<string, 'here' | 'away'>();
        ofMember.set(session.id, state);
        sessions.set(session.member, ofMember);
        timers.after(settle, () => tellChange(session.member));
      },
      list() {
        const until = clock() + holds;
        return new Map(
          [...told].flatMap(([member, presence]) =>
            presence === 'gone' ? [] : [[member, { presence, until }] as const],
          ),
        );
      },
      announceTo(session, member) {
        options.tell(session, profileStream(member), signalOf(member, told.get(member) ?? 'gone'));
      },
    },
    leave(session) {
      const ofMember = sessions.get(session.member);
      if (!ofMember?.delete(session.id)) return;
      if (ofMember.size === 0) sessions.delete(session.member);
      timers.after(grace, () => tellChange(session.member));
    },
    close: stopRepeating,
  };
}
