import type { PurchaseOrder } from '../company/index.ts';
import { organizationOf } from '../host/directory.ts';
import { html, type Html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';
import { named } from '../host/named.ts';
import {
  changesPanel,
  filesPanel,
  invoicesPanel,
  linesPanel,
  receiptsPanel,
} from './order-panels.ts';

/** A purchase order, with the conversation about it beside it. */
export function orderPage(visit: Visit, order: PurchaseOrder): Page {
  const { person, words } = visit;
  const title = `${words.purchaseOrder} ${order.number}`;
  return {
    title,
    section: 'erp',
    main: html`<div class="document">
      <div class="sheet">
        ${head(visit, order, title)} ${linesPanel(visit, order)} ${receiptsPanel(visit, order)}
        ${invoicesPanel(visit, order)} ${filesPanel(visit, order)}
        ${person.affiliation === 'employee' && changesPanel(visit, order)}
      </div>
      <aside id="conversation">
        <section>
          <h2>${words.contacts}</h2>
          <cercle-member-card variant="compact" member="${order.buyer}"></cercle-member-card>
          <cercle-member-card
            variant="compact"
            member="${order.supplierContact}"
          ></cercle-member-card>
        </section>
        <cercle-feed record="${order.record}"></cercle-feed>
      </aside>
    </div>`,
  };
}

function head({ person, words, format }: Visit, order: PurchaseOrder, title: string): Html {
  const supplier = organizationOf(order.supplier);
  const deliveries = order.lines.map(({ deliveryOn }) => deliveryOn);
  const facts = [
    [words.status, order.status[person.locale]],
    [words.buyer, named(order.buyer)],
    [words.orderedOn, format.day(order.orderedOn)],
    [words.delivery, format.day(Math.max(...deliveries))],
    [words.net, format.money(order.totals.net, order.currency)],
    [words.payment, order.paymentTerms[person.locale]],
  ];
  return html`<div class="head">
    <div>
      <p class="path">
        <a href="/erp/purchase-orders">${words.purchaseOrders}</a>
        <a class="jump" href="#conversation">${words.conversation}</a>
      </p>
      <h1>${title}</h1>
      <p class="quiet">${supplier.name} · ${supplier.city} · ${order.incoterm} · ${order.shipTo}</p>
    </div>
    <button type="button" data-print>${words.print}</button>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
