import { articles } from '../company/index.ts';
import type { Article, OrderLine, PurchaseOrder } from '../company/index.ts';
import { html, type Html } from '../host/html.ts';
import type { Visit } from '../host/layout.ts';
import { named } from '../host/named.ts';

const articleNames = new Map<string, string>(
  // A figure and its unit stay on one line.
  articles.map(({ number, name }: Article) => [number, name.replace(/ (?=(l|mm)$)/, '\u00a0')]),
);

function panel(title: string, content: Html, foot?: Html): Html {
  return html`<section class="panel">
    <h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">${content}</div>
    ${foot}
  </section>`;
}

const empty = (text: string): Html => html`<p class="quiet">${text}</p>`;

/** The lines, and what they sum up to. One that came short is marked. */
export function linesPanel({ words, format }: Visit, order: PurchaseOrder): Html {
  const { net, taxRate, tax, gross } = order.totals;
  const isShort = ({ received, ordered }: OrderLine) => received > 0 && received < ordered;
  const sums = [
    [words.net, net],
    [`${words.tax} ${taxRate} %`, tax],
    [words.gross, gross],
  ] as const;
  return panel(
    `${words.lines} (${order.lines.length})`,
    html`<table>
      <thead>
        <tr>
          <th>${words.position}</th>
          <th>${words.article}</th>
          <th>${words.plant}</th>
          <th>${words.delivery}</th>
          <th class="figure">${words.ordered}</th>
          <th class="figure">${words.received}</th>
          <th class="figure">${words.price}</th>
          <th class="figure">${words.total}</th>
        </tr>
      </thead>
      <tbody>
        ${order.lines.map(
          (line) =>
            html`<tr ${isShort(line) && html`class="short"`}>
              <td data-name="${words.position}">${line.position}</td>
              <td data-name="${words.article}">
                ${articleNames.get(line.article)} <span class="quiet code">${line.article}</span>
              </td>
              <td data-name="${words.plant}">${line.plant}</td>
              <td data-name="${words.delivery}">${format.day(line.deliveryOn)}</td>
              <td class="figure" data-name="${words.ordered}">${format.quantity(line.ordered)}</td>
              <td class="figure" data-name="${words.received}">
                ${format.quantity(line.received)}
              </td>
              <td class="figure" data-name="${words.price}">
                ${format.amount(line.price)}
                ${line.per > 1 && html`<span class="quiet">${words.per} ${line.per}</span>`}
              </td>
              <td class="figure" data-name="${words.total}">${format.amount(line.total)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    html`<dl class="sums">
      ${sums.map(
        ([name, sum]) =>
          html`<dt>${name}</dt>
            <dd>${format.money(sum, order.currency)}</dd>`,
      )}
    </dl>`,
  );
}

export function receiptsPanel({ words, format }: Visit, { receipts }: PurchaseOrder): Html {
  if (receipts.length === 0) return panel(words.receipts, empty(words.noReceipts));
  return panel(
    words.receipts,
    html`<table>
      <thead>
        <tr>
          <th>${words.document}</th>
          <th>${words.date}</th>
          <th>${words.note}</th>
          <th>${words.position}</th>
          <th class="figure">${words.quantity}</th>
        </tr>
      </thead>
      <tbody>
        ${receipts.flatMap(({ document, at, note, lines }) =>
          lines.map(
            ({ position, quantity }, index) =>
              html`<tr ${index > 0 && html`class="same"`}>
                <td data-name="${words.document}">${index === 0 && document}</td>
                <td data-name="${words.date}">${index === 0 && format.moment(at)}</td>
                <td class="whole" data-name="${words.note}">${index === 0 && note}</td>
                <td data-name="${words.position}">${position}</td>
                <td class="figure" data-name="${words.quantity}">${format.quantity(quantity)}</td>
              </tr>`,
          ),
        )}
      </tbody>
    </table>`,
  );
}

/** Each invoice, and below it where it differs from what was ordered and received. */
export function invoicesPanel({ words, format }: Visit, order: PurchaseOrder): Html {
  if (order.invoices.length === 0) return panel(words.invoices, empty(words.noInvoices));
  return panel(
    words.invoices,
    html`<table>
      <tbody>
        ${order.invoices.map(
          ({ kind, number, on, net, status, variances }) =>
            html`<tr>
                <td>${words[kind]} ${number}</td>
                <td>${format.day(on)}</td>
                <td>${words[status]}</td>
                <td class="figure">${format.money(net, order.currency)}</td>
              </tr>
              ${variances.map(
                ({ position, reason, quantity, amount, status: state }) =>
                  html`<tr class="same">
                    <td>${words.variance} ${position}</td>
                    <td>
                      ${
                        reason === 'quantity'
                          ? `${words.quantityReason}, ${format.quantity(quantity)}`
                          : words.priceReason
                      }
                    </td>
                    <td>${words[state]}</td>
                    <td class="figure">${format.amount(amount)}</td>
                  </tr>`,
              )}`,
        )}
      </tbody>
    </table>`,
  );
}

/** What people have hung on what they said about the order: as much of it as each of them may read. */
export const filesPanel = ({ words }: Visit, { record }: PurchaseOrder): Html =>
  html`<section class="panel">
    <h2>${words.files}</h2>
    <cercle-files record="${record}" no-heading></cercle-files>
  </section>`;

/** What was changed and by whom: the company's own record, not the supplier's to see. */
export function changesPanel({ words, format }: Visit, { changes }: PurchaseOrder): Html {
  return panel(
    words.changes,
    html`<table>
      <tbody>
        ${[...changes].reverse().map(
          ({ at, by, position, text }) =>
            html`<tr>
              <td>${format.moment(at)}</td>
              <td>${named(by)}</td>
              <td>${position === undefined ? words.order : `${words.position} ${position}`}</td>
              <td class="whole">${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
