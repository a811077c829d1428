import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articles, people, posts, purchaseOrders, rooms } from '../../demo/company/index.ts';
import type { Article, OrderLine, PurchaseOrder } from '../../demo/company/index.ts';

const articleOf = new Map<string, Article>(articles.map((article) => [article.number, article]));

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function lineOf(order: PurchaseOrder, position: number): OrderLine {
  const line = order.lines.find((candidate) => candidate.position === position);
  assert.ok(line, `${order.number} has no line ${position}`);
  return line;
}

function affiliationOf(id: string): string | undefined {
  return people.find((person) => person.id === id)?.affiliation;
}

describe('purchase orders add up', () => {
  for (const order of purchaseOrders) {
    test(`${order.number}: lines, totals and receipts`, () => {
      for (const line of order.lines) {
        assert.equal((line.ordered * line.price) / line.per, line.total, `line ${line.position}`);
        assert.ok(articleOf.has(line.article), line.article);
        const received = order.receipts
          .flatMap(({ lines }) => lines)
          .filter(({ position }) => position === line.position)
          .map(({ quantity }) => quantity);
        assert.equal(sum(received), line.received, `received on line ${line.position}`);
      }
      const { net, taxRate, tax, gross } = order.totals;
      assert.equal(sum(order.lines.map(({ total }) => total)), net);
      assert.equal((net * taxRate) / 100, tax);
      assert.equal(net + tax, gross);
    });

    test(`${order.number}: invoices`, () => {
      for (const invoice of order.invoices) {
        assert.equal(sum(invoice.lines.map(({ amount }) => amount)), invoice.net, invoice.number);
        for (const variance of invoice.variances) {
          const line = lineOf(order, variance.position);
          const billed = invoice.lines.find(({ position }) => position === variance.position);
          assert.ok(billed);
          const expected =
            variance.reason === 'quantity'
              ? ((billed.quantity - line.received) * line.price) / line.per
              : billed.amount - (billed.quantity * line.price) / line.per;
          assert.equal(variance.amount, expected, `${invoice.number}, line ${variance.position}`);
        }
        const credited = invoice.variances.filter(({ status }) => status === 'credited');
        for (const { position, amount } of credited) {
          const credits = order.invoices
            .filter(({ kind }) => kind === 'credit-note')
            .flatMap(({ lines }) => lines)
            .filter((line) => line.position === position);
          assert.equal(sum(credits.map((line) => line.amount)), -amount);
        }
      }
    });

    test(`${order.number}: people, parties and conversation`, () => {
      assert.equal(affiliationOf(order.buyer), 'employee');
      assert.equal(affiliationOf(order.supplierContact), 'supplier');
      const room = rooms.find(({ record }) => record === order.record);
      assert.deepEqual(room?.parties, [order.supplier]);
      assert.equal(room.openedOn, order.orderedOn);
      for (const id of [order.buyer, order.supplierContact]) assert.ok(id in room.members, id);

      const spoken = posts
        .filter((post) => post.room === room.id)
        .flatMap((post) => [post.text, ...(post.comments ?? []).map(({ text }) => text)])
        .join('\n');
      for (const { number } of order.invoices) assert.ok(spoken.includes(number), number);
      const codes = spoken.match(/\b(?:GL|WR|SL|PK)-[A-Z]{2,}(?:-\d+)?/g) ?? [];
      for (const code of codes) assert.ok(articleOf.has(code), `${code} is no article`);
    });
  }

  test('the short pallet weighs one layer less', () => {
    const jar = articleOf.get('GL-RS-0750');
    assert.ok(jar?.weight && jar.perPallet);
    const layer = jar.perPallet / 14;
    assert.equal(layer, 72);
    const missing = (layer * jar.weight) / 1000;
    assert.ok(Math.abs(458 - 427.1 - missing) < 1, 'the rest is the interlayer pad');
  });
});
