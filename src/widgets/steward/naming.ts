import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { memberSearch, type Member } from '../../protocol/member.ts';
import '../../ui/member-picker/member-picker.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';

const mostFound = 8;

/** How somebody is named in a place. */
export interface NamingView {
  place: string;
  label: string;
  isRefused: boolean;
  /** Whether somebody may be named. */
  may: (member: Member) => boolean;
}

/** Has a member named, by looking for them: who was chosen in which place. */
export class Naming {
  readonly #host: LitElement;
  readonly #chosen = new Map<string, Member>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  chosen(place: string): Member | undefined {
    return this.#chosen.get(place);
  }

  empty(place: string): void {
    this.#chosen.delete(place);
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#chosen.clear();
  }

  render(session: Session, { place, label, isRefused, may }: NamingView): TemplateResult {
    const find = async ({ query, answer }: CerclePickQueryEvent): Promise<void> => {
      const found = await session.ask(memberSearch, { query });
      answer(found.ok ? found.data.members.filter(may).slice(0, mostFound) : []);
    };
    const pick = ({ member }: CerclePickEvent): void => {
      if (member) this.#chosen.set(place, member);
      else this.#chosen.delete(place);
      this.#host.requestUpdate();
    };
    return html`<cercle-member-picker
      name=${place}
      label=${label}
      ?invalid=${isRefused}
      .chosen=${this.#chosen.get(place)}
      @cercle-pick-query=${find}
      @cercle-pick=${pick}
    ></cercle-member-picker>`;
  }
}
