import { organizationOf, personOf } from '../host/directory.ts';
import { ordersFor } from '../host/erp.ts';
import { html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';

/** The list of the orders that the ERP shows to this person. */
export function ordersPage({ person, words, format }: Visit): Page {
  const orders = ordersFor(person);
  return {
    title: words.purchaseOrders,
    section: 'erp',
    main: html`<div class="sheet">
      <h1>${words.purchaseOrders}</h1>
      ${
        orders.length === 0
          ? html`<p>${words.noOrders}</p>`
          : html`<section class="panel">
              <div class="scroll" tabindex="0" role="region" aria-label="${words.purchaseOrders}">
                <table>
                  <thead>
                    <tr>
                      <th>${words.number}</th>
                      <th>${words.supplierColumn}</th>
                      <th>${words.status}</th>
                      <th>${words.buyer}</th>
                      <th>${words.orderedOn}</th>
                      <th class="figure">${words.net}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${orders.map(
                      (order) =>
                        html`<tr>
                          <td data-name="${words.number}">
                            <a href="/erp/purchase-order/${order.number}">${order.number}</a>
                          </td>
                          <td data-name="${words.supplierColumn}">
                            ${organizationOf(order.supplier).name}
                          </td>
                          <td data-name="${words.status}">${order.status[person.locale]}</td>
                          <td data-name="${words.buyer}">${personOf(order.buyer).name}</td>
                          <td data-name="${words.orderedOn}">${format.day(order.orderedOn)}</td>
                          <td class="figure" data-name="${words.net}">
                            ${format.money(order.totals.net, order.currency)}
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
            </section>`
      }
    </div>`,
  };
}
