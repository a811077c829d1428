import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mayNameRole } from '../../perimeter/act.ts';
import type { Affiliation } from '../../protocol/member.ts';
import { partnerRoles, roles, type Role } from '../../protocol/room.ts';

/** The roles that somebody may give to a person: of a partner, none that keeps a room alive. */
export function rolesFor(
  own: Role | undefined,
  affiliation: Affiliation,
  before?: Role,
): readonly Role[] {
  const possible: readonly Role[] = affiliation === 'employee' ? roles : partnerRoles;
  return possible.filter((role) => mayNameRole(own, before, role));
}

/** A role, and what it lets somebody do. */
export function roleWords(role: Role): { name: string; meaning: string } {
  switch (role) {
    case 'owner':
      return {
        name: msg('Owner'),
        meaning: msg('does what a facilitator does, and names owners'),
      };
    case 'facilitator':
      return {
        name: msg('Facilitator'),
        meaning: msg('admits people and removes them, and answers for the charter'),
      };
    case 'member':
      return { name: msg('Member'), meaning: msg('reads and writes') };
    case 'reader':
      return { name: msg('Reader'), meaning: msg('reads, and writes nowhere') };
  }
}

/** The choice of a role, each with what it means. */
export function renderRoles(
  offered: readonly Role[],
  chosen: Role,
  choose: (role: Role) => void,
): TemplateResult {
  return html`<fieldset class="choices">
    <legend class="label">${msg('Role')}</legend>
    ${offered.map((role) => {
      const { name, meaning } = roleWords(role);
      return html`<label class="choice">
        <input
          type="radio"
          name="role"
          value=${role}
          .checked=${live(role === chosen)}
          @change=${() => choose(role)}
        />
        <bdi>${name} <span class="quiet">${meaning}</span></bdi>
      </label>`;
    })}
  </fieldset>`;
}
