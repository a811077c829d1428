import { logins, people } from '../company/index.ts';
import type { Person } from '../company/index.ts';
import type { Format } from './format.ts';
import { html, type Html } from './html.ts';
import type { Words } from './words.ts';

/** One person's look at one page. */
export interface Visit {
  person: Person;
  words: Words;
  format: Format;
  /** The page's own address, to come back to. */
  path: string;
  /** Milliseconds. */
  now: number;
}

export interface Page {
  title: string;
  /** Which part of the host the page belongs to: its look differs. */
  section: 'intranet' | 'erp' | 'rooms' | 'people' | 'steward';
  main: Html;
}

/** What someone's part of the host is called. */
export function portalName({ person, words }: Visit): string {
  if (person.affiliation === 'employee') return words.intranet;
  return person.affiliation === 'customer' ? words.customerArea : words.partnerPortal;
}

function navigation(visit: Visit, section: Page['section']): Html {
  const { person, words } = visit;
  const entries = [
    { section: 'intranet', path: '/', name: portalName(visit), isFor: true },
    {
      section: 'erp',
      path: '/erp/purchase-orders',
      name: words.orders,
      isFor: person.affiliation === 'employee' || person.affiliation === 'supplier',
    },
    {
      section: 'rooms',
      path: '/rooms',
      name: words.rooms,
      isFor: person.affiliation !== 'customer',
    },
    {
      section: 'people',
      path: '/people',
      name: words.people,
      isFor: person.affiliation !== 'customer',
    },
    { section: 'steward', path: '/steward', name: words.stewardship, isFor: person.steward },
  ];
  return html`<nav class="sections">
    ${entries
      .filter(({ isFor }) => isFor)
      .map(
        (entry) =>
          html`<a href="${entry.path}" ${entry.section === section && html`aria-current="page"`}>
            ${entry.name}
          </a>`,
      )}
  </nav>`;
}

/** The host's own way to sign in: a list of people, no password, since they are made up. */
function personSwitcher({ person, words, path }: Visit): Html {
  const option = ({ id, name }: Person, role = '') =>
    html`<option value="${id}" ${id === person.id && html`selected`}>
      ${name}${role && ` – ${role}`}
    </option>`;
  const roles = new Map<string, (typeof logins)[number]['role']>(
    logins.map((login) => [login.person, login.role]),
  );
  const byName = [...people].sort((one, other) => one.name.localeCompare(other.name));
  const examples = logins.map((login) => people.find(({ id }) => id === login.person)!);
  return html`<form class="person" method="post" action="/sign-in" data-switch>
    <input type="hidden" name="from" value="${path}" />
    <label for="person">${words.signedInAs}</label>
    <select id="person" name="person" autocomplete="off">
      <optgroup label="${words.examplePeople}">
        ${examples.map((example) => option(example, words[roles.get(example.id)!]))}
      </optgroup>
      <optgroup label="${words.everyoneElse}">
        ${byName.filter(({ id }) => !roles.has(id)).map((other) => option(other))}
      </optgroup>
    </select>
    <noscript><button>${words.signIn}</button></noscript>
  </form>`;
}

function look({ words }: Visit): Html {
  return html`<div class="look">
    <label title="${words.accent}">
      <span class="unseen">${words.accent}</span>
      <input type="color" value="#0b57d0" data-accent />
    </label>
    <button type="button" data-scheme data-light="${words.light}" data-dark="${words.dark}">
      ${words.dark}
    </button>
  </div>`;
}

/** A whole page of the host. The three lines of Cercle are its script, its network tag, and the widgets in `main`. */
export function layout(visit: Visit, { title, section, main }: Page): Html {
  return html`<!doctype html>
    <html lang="${visit.person.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Halvane</title>
        <link rel="icon" href="/assets/halvane.svg" />
        <link rel="stylesheet" href="/assets/host.css" />
        <link rel="stylesheet" href="/assets/${section}.css" />
        <script src="/assets/look.js"></script>
        <script type="module" src="/cercle.js"></script>
        <script type="module" src="/assets/host.js"></script>
        <script type="module" src="/assets/network.js"></script>
      </head>
      <body class="${section}-pages">
        <cercle-network
          token-url="/cercle/token"
          ticket-url="/cercle/ticket"
          home-url="/"
          room-url="/rooms/{room}"
          record-url="/{system}/{type}/{id}"
        ></cercle-network>
        <header class="top">
          <a class="brand" href="/">
            <img src="/assets/halvane.svg" alt="" width="24" height="24" />Halvane
          </a>
          ${navigation(visit, section)} ${look(visit)} ${personSwitcher(visit)}
        </header>
        <main>${main}</main>
      </body>
    </html>`;
}

/** Where there is nothing for this person; whether it exists is not said. */
export function notFoundPage({ words }: Visit): Page {
  return {
    title: words.notFound,
    section: 'intranet',
    main: html`<div class="message">
      <h1>${words.notFound}</h1>
      <p>${words.notFoundText}</p>
      <p><a href="/">${words.backToIntranet}</a></p>
    </div>`,
  };
}

/** Where the fiction ends. */
export function elsewherePage({ words }: Visit): Page {
  return {
    title: words.elsewhere,
    section: 'intranet',
    main: html`<div class="message">
      <h1>${words.elsewhere}</h1>
      <p>${words.elsewhereText}</p>
      <p><a href="/">${words.backToIntranet}</a></p>
    </div>`,
  };
}
