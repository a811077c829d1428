import type { PurchaseOrder } from '../types.ts';

/** The lines of an order as the ERP exports them: CSV as French spreadsheets read it, prices in its currency. */
export function linesOf({ lines, currency }: PurchaseOrder): string {
  const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
  const rows = lines.map(({ position, article, ordered, unit, price, per, total }) =>
    [position, article, ordered, unit, amount(price), per, amount(total), currency].join(';'),
  );
  const head = 'Poste;Article;Quantité;Unité;Prix;Par;Total;Devise';
  return [head, ...rows, ''].join('\r\n');
}
