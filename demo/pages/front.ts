import { canteens, dateOf, figures, fillDates, news } from '../company/index.ts';
import type { Canteen } from '../company/index.ts';
import { teamOf } from '../host/directory.ts';
import { html, type Html } from '../host/html.ts';
import { portalName, type Page, type Visit } from '../host/layout.ts';

/** The front page: the company's conversation in the middle of what an intranet has. */
export function frontPage(visit: Visit, filledAt: number): Page {
  const { person, words, format, now } = visit;
  const isEmployee = person.affiliation === 'employee';
  const isCustomer = person.affiliation === 'customer';
  const welcome = isCustomer ? words.customerWelcome : words.partnerWelcome;
  return {
    title: portalName(visit),
    section: 'intranet',
    main: html`<div class="front">
      <div class="head">
        <h1>${portalName(visit)}</h1>
        <p class="quiet">${format.today(now)}</p>
      </div>
      ${!isCustomer && html`<cercle-search class="finder"></cercle-search>`}
      ${isEmployee ? newsSection(visit, filledAt) : html`<p class="welcome">${welcome}</p>`}
      <section class="conversation" aria-label="${words.companyConversation}">
        <cercle-feed></cercle-feed>
      </section>
      <div class="rail">
        ${!isCustomer && html`${roomsSection(visit)} ${aroundSection(visit)}`}
        ${isEmployee && html`${canteenSection(visit)} ${figuresSection(visit)} ${linksSection(visit)}`}
      </div>
    </div>`,
  };
}

function newsSection({ words, format }: Visit, filledAt: number): Html {
  return html`<section class="news">
    <h2>${words.news}</h2>
    ${news.slice(0, 3).map(
      (item) =>
        html`<article lang="${item.language}">
          <p class="quiet">${item.section} · ${format.date(item.at)}</p>
          <h3>${fillDates(item.title, filledAt)}</h3>
          <p>${fillDates(item.text, filledAt)}</p>
        </article>`,
    )}
  </section>`;
}

/** Filled by host.js, through the JavaScript interface of the network tag. */
function roomsSection({ person, words }: Visit): Html {
  return html`<section>
    <h2>${words.myRooms}</h2>
    <ul class="rooms" data-rooms data-empty="${words.noRooms}" data-new="${words.newThreads}">
      <li class="quiet">${words.connecting}</li>
    </ul>
    ${person.affiliation === 'employee' && html`<p><a href="/rooms/new">${words.openRoom}</a></p>`}
  </section>`;
}

function aroundSection({ person, words }: Visit): Html {
  const team = teamOf(person).slice(0, 4);
  return html`<section>
      <h2>${words.around} <span class="quiet" data-around-count></span></h2>
      <div class="people" data-around></div>
      <p class="quiet" data-around-empty hidden>
        ${words.nobodyAround} <a data-second-window href="/"></a>
      </p>
    </section>
    ${
      team.length > 0 &&
      html`<section>
        <h2>${words.team}</h2>
        <div class="people">
          ${team.map(
            ({ id }) =>
              html`<cercle-member-card variant="compact" member="${id}"></cercle-member-card>`,
          )}
        </div>
      </section>`
    }`;
}

function canteenSection({ person, words, now }: Visit): Html {
  const weekday = new Date(dateOf(0, now)).getUTCDay();
  const isKassel = person.city === 'Kassel';
  const canteen: Canteen = canteens.find(({ site }) => (site === 'Kassel') === isKassel)!;
  const today = canteen.days.find((day) => day.weekday === weekday);
  return html`<section>
    <h2>${words.canteen} <span class="quiet">${canteen.site}, ${canteen.hours}</span></h2>
    <ul class="dishes" lang="${canteen.language}">
      ${
        today
          ? today.dishes.map(
              ({ name, kind }) =>
                html`<li>
                  ${name} <span class="quiet" lang="${person.locale}">${words[kind]}</span>
                </li>`,
            )
          : html`<li class="quiet" lang="${person.locale}">${words.closed}</li>`
      }
    </ul>
  </section>`;
}

function figuresSection({ words }: Visit): Html {
  return html`<section>
    <h2>${words.figures}</h2>
    <dl class="figures">
      ${figures.map(
        ({ site, name, value, note }) =>
          html`<dt>${name} <span class="quiet">${site} · ${note}</span></dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

function linksSection({ words }: Visit): Html {
  return html`<section>
    <h2>${words.links}</h2>
    <ul class="links">
      ${words.linkList.map((name) => html`<li><a href="/elsewhere">${name}</a></li>`)}
    </ul>
  </section>`;
}
