import { profileStream } from '../../perimeter/streams.ts';
import { presenceSignal, type Presence as State } from '../../protocol/presence.ts';
import type { Signal } from '../../protocol/wire.ts';
import type { Carrier } from '../carrier/carrier.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { every, type Timers } from '../timers.ts';
import { OtherNodes, merged } from './other-nodes.ts';

/** Going from one page of an ERP to the next is not leaving: only who stays away so long, in milliseconds, is gone. */
const grace = 5000;
/** Changes within this time are told as one. */
const settle = 200;
/** Presence is never stored and may be lost, so it is said again this often, and holds somewhat longer. */
const repeatEvery = 60_000;
const holds = 150_000;
/** How often it is looked whether another node has fallen silent; milliseconds. */
const lookEvery = 5000;

export interface PresenceOptions {
  clock: () => number;
  timers: Timers;
  /** To other nodes, whose members are around too; none where there are none. */
  carrier?: Carrier | undefined;
  /** Tells everyone of this node who has the stream open and may know the member. */
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

/**
 * Keeps in memory who is around: from the moment a session says so until a while after it has gone. What other nodes say
 * of theirs counts as well, for as long as they are heard.
 */
export function createPresence(options: PresenceOptions): PresenceKeeper {
  const { clock, timers, carrier } = options;
  const sessions = new Map<string, Map<string, 'here' | 'away'>>();
  const others = new OtherNodes(clock);
  /** What this node has said of its own sessions to the others. */
  const said = new Map<string, State>();
  /** What it has told its own sessions of everybody. */
  const told = new Map<string, State>();

  const ownState = (member: string): State => merged(sessions.get(member)?.values() ?? []);

  function signalOf(member: string, state: State): Signal {
    return { type: presenceSignal, member, until: clock() + holds, data: state };
  }

  function tellChange(member: string): void {
    const own = ownState(member);
    if (changes(said, member, own)) carrier?.publish([{ of: 'presence', member, state: own }]);
    const state = merged([own, ...others.statesOf(member)]);
    if (changes(told, member, state)) {
      options.signal(profileStream(member), signalOf(member, state));
    }
  }

  function sayAll(): void {
    carrier?.publish([...said].map(([member, state]) => ({ of: 'presence', member, state })));
  }

  function forget(node: string): void {
    for (const member of others.forget(node)) tellChange(member);
  }

  const stopHearing = carrier?.subscribe((messages, from) => {
    if (others.hear(from)) carrier.publish([{ of: 'hello', to: from }]);
    for (const one of messages) {
      if (one.of === 'presence') {
        others.set(from, one.member, one.state);
        tellChange(one.member);
      } else if (one.of === 'hello' && (one.to ?? carrier.node) === carrier.node) sayAll();
      // Its people are on their way to other nodes.
      else if (one.of === 'bye') timers.after(grace, () => forget(from));
    }
  });
  const stopGreeting = carrier?.onUp(() => {
    carrier.publish([{ of: 'hello' }]);
    sayAll();
  });
  const stopLooking = every(timers, lookEvery, () => others.silent().forEach(forget));
  const stopRepeating = every(timers, repeatEvery, () => {
    sayAll();
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
    close() {
      stopHearing?.();
      stopGreeting?.();
      stopLooking();
      stopRepeating();
      carrier?.publish([{ of: 'bye' }]);
    },
  };
}

/** Keeps what a member's state is now; says whether it was another. Who is gone is not kept. */
function changes(states: Map<string, State>, member: string, state: State): boolean {
  if (state === (states.get(member) ?? 'gone')) return false;
  if (state === 'gone') states.delete(member);
  else states.set(member, state);
  return true;
}
