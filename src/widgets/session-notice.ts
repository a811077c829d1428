import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../client/session.ts';
import { clockTime } from '../lit/format.ts';
import { isNetworkMissing } from '../lit/session-controller.ts';
import { alertIcon, clockIcon, icon, offlineIcon } from '../ui/icon/icon.ts';
import '../ui/notice/notice.ts';
import '../ui/skeleton/skeleton.ts';

/** "Next try in 12 s." */
function nextTry(session: Session): string {
  const { nextTry } = session.status;
  if (nextTry === undefined) return '';
  const seconds = Math.max(1, Math.round((nextTry - Date.now()) / 1000));
  return msg(str`Next try in ${seconds} s.`);
}

/**
 * What a widget shows in place of its content while the session cannot give it any; null when it can.
 *
 * @param hasContent - what was loaded stays readable while the connection is away.
 */
export function sessionNotice(session: Session | null, hasContent: boolean): TemplateResult | null {
  const waiting = html`<cercle-skeleton></cercle-skeleton>`;
  const unreachable = msg('The conversation cannot be reached.');
  const lost = html`<cercle-notice .icon=${alertIcon} heading=${unreachable}></cercle-notice>`;
  if (!session) return isNetworkMissing ? lost : waiting;
  const { kind, since } = session.status;
  if (kind === 'expired') {
    return html`<cercle-notice
      .icon=${clockIcon}
      heading=${msg('Your sign-in has ended.')}
      text=${msg('Sign in again to go on. What you have written is kept on this computer.')}
      action=${msg('Try again')}
      retry
      @cercle-action=${() => session.retry()}
    ></cercle-notice>`;
  }
  if (kind === 'refused') {
    return html`<cercle-notice
      heading=${msg('There is nothing here for you to read.')}
      text=${msg('This network is for the company and its partners. If you expected a conversation, ask your contact there.')}
    ></cercle-notice>`;
  }
  if (hasContent || kind === 'open') return null;
  if (kind === 'connecting') return waiting;
  if (kind === 'closed') return lost;
  return html`<cercle-notice
    .icon=${alertIcon}
    heading=${unreachable}
    text=${msg(
      str`No connection since ${clockTime(since)}. What you have written is safe. ${nextTry(session)}`,
    )}
    action=${msg('Try now')}
    retry
    @cercle-action=${() => session.retry()}
  ></cercle-notice>`;
}

/** Stands where a room is not there, or not for this reader: they are not told which. */
export const nothingHere = ({ member }: Session): TemplateResult =>
  html`<cercle-notice
    heading=${msg('There is nothing here for you to read.')}
    text=${
      member?.affiliation === 'employee'
        ? msg('If you expected something here, ask whoever facilitates the room.')
        : msg('If you expected something here, ask your contact in the company.')
    }
  ></cercle-notice>`;

/** Of {@link offlineLine}. */
export const offlineStyles = css`
  .offline {
    display: flex;
    gap: 12px;
    padding: 10px 12px;
    border-top: 1px solid var(--_line);
  }
  .offline svg {
    margin-top: 2px;
  }
`;

/** A line beside the content that is still there while the connection is not. */
export function offlineLine(session: Session): TemplateResult | typeof nothing {
  const { kind, since } = session.status;
  if (kind !== 'offline') return nothing;
  return html`<div class="offline" role="status">
    ${icon(offlineIcon)}<bdi
      >${msg(str`No connection since ${clockTime(since)}. You can go on writing.`)}</bdi
    >
  </div>`;
}

/** How often a widget has to be drawn anew while time passes: each second while it counts down to the next try. */
export const secondsWhileOffline = (session: Session | null): number | null =>
  session?.status.kind === 'offline' ? 1000 : null;
