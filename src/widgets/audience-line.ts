import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../client/session.ts';
import { partnerName } from '../lit/audience-words.ts';
import '../ui/audience/audience.ts';
import { accessFor, audienceFor } from './feed/feed-access.ts';

/** Who reads a stream, once that is known: of a room that is not open yet it is not said who is admitted there. */
export function renderAudience(session: Session, stream: string): TemplateResult | typeof nothing {
  const streams = accessFor(session, stream)?.streams ?? [];
  const isKnown = streams.every((one) => session.state.openings.get(one.stream) === 'open');
  const audience = isKnown ? audienceFor(session, stream) : undefined;
  if (!audience) return nothing;
  return html`<cercle-audience
    ?outside=${audience.outside}
    organization=${partnerName(audience)}
  ></cercle-audience>`;
}
