/** Which words find each other, in the five languages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { folded, formsOf } from '../../src/server/search/forms.ts';
import { isMeant, plainWordsOf, termsOf, wordsOf } from '../../src/server/search/words.ts';

/** Whether a text is found by all words of a question. A space after them says that none is a beginning. */
const isFound = (question: string, text: string): boolean =>
  termsOf(`${question} `).every((term) => wordsOf(text).some((word) => isMeant(term, word)));

const pairs: Record<string, string> = {
  French: `vérifier vérifié, vérifier verifie, vérifie vérifier, cœur coeur, cœurs coeur, contrôles contrôler,
    contrôle contrôles, livraison livraisons, livrer livrée, commande commandes, palette palettes, réunion réunions,
    acheteur acheteurs, Noël noel, garçon garcon, produits produit, décidé décider, œuvre oeuvres, français francais`,
  English: `ships shipping, shipped ship, delivery deliveries, pallet pallets, decide decided, quince quinces,
    measuring measured, résumé resume, checks checking, orders order, meeting meetings, naïve naive`,
  German: `Verträge Vertrag, Vertraege Verträge, Vertrage Verträge, Lieferung Lieferungen, Straße Strasse, STRASSE Straße,
    Prüfbericht Pruefbericht, Prüfbericht Prufbericht, Bestellungen Bestellung, Größe Groesse, Häuser Haeuser`,
  Spanish: `envíos envío, envios envío, reunión reuniones, pedidos pedido, año años, camión camiones, entrega entregas,
    niño niños, pequeño pequeno`,
  Italian: `ordine ordini, consegna consegne, città citta, spedizione spedizioni, verificato verificare, perché perche,
    contratto contratti, qualità qualita`,
};
const strangers: Record<string, string> = {
  French:
    'vérifier vendre, cœur couleur, contrôle contraire, livraison livre, poisson poison, dessert désert',
  English: 'ship sheep, order ordeal, pallet palace, winter winner, meet meat, quince quick',
  German: 'Vertrag Vortrag, Lieferung Leitung, Straße Strafe, Haus Hose, Bestellung Vorstellung',
  Spanish: 'envío enero, pedido perdido, año mano, camión canción, entrega entrada',
  Italian: 'ordine odore, consegna conserva, città cinta, contratto contatto',
};
const both = (table: string): [string, string][] =>
  table.split(',').map((pair) => pair.trim().split(' ') as [string, string]);

describe('the words of a search', () => {
  for (const [language, table] of Object.entries(pairs)) {
    it(`find each other in every form, in ${language}`, () => {
      for (const [one, other] of both(table)) {
        assert.ok(isFound(one, other), `${one} finds ${other}`);
        assert.ok(isFound(other, one), `${other} finds ${one}`);
      }
    });
  }

  for (const [language, table] of Object.entries(strangers)) {
    it(`do not find what is another word, in ${language}`, () => {
      for (const [one, other] of both(table)) {
        assert.ok(!isFound(one, other), `${one} finds ${other}`);
        assert.ok(!isFound(other, one), `${other} finds ${one}`);
      }
    });
  }

  it('do not find what only another language would make the same of', () => {
    for (const [question, text] of [
      ['note', 'It is not there yet, and will not come.'],
      ['note', 'Not now'],
      ['noter', 'Not'],
      ['mais', 'We may ship it'],
      ['verre', 'On verra'],
      ['vis', 'La visite est dans les temps, nous y serons.'],
      ['thèse', 'All of these are ours'],
      ['cars', 'Tout va bien, car elle est dans les temps.'],
      ['bas', 'We have the base of this here'],
    ] as [string, string][]) {
      assert.ok(!isFound(question, text), `${question} finds ${text}`);
    }
  });

  it('find each other in a text of their language, and as they are written in any', () => {
    for (const [question, text] of [
      ['note', 'Nous avons noté les palettes'],
      ['notes', 'La note est dans le dossier, avec les autres.'],
      ['these', 'Elle écrit une thèse dans les Alpes, avec les autres.'],
      ['these', 'All of these are ours'],
      ['not', 'It is not there yet'],
      ['cars', 'The car is here, and it is ours.'],
      ['car', 'Both cars are here, and they are ours.'],
      ['perche', 'Il vetro è rotto, perché gli angoli sono deboli.'],
      ['offen', 'Wir haben die offene Kiste nicht.'],
      ['Vertrag', 'Die Verträge sind da. We have them all, and this is the last.'],
      ['verträge', 'Nous avons les Verträge dans le dossier.'],
      ['delivery', 'Voici le delivery note, avec les autres : on le garde.'],
    ] as [string, string][]) {
      assert.ok(isFound(question, text), `${question} finds ${text}`);
    }
  });

  it('are found behind what an apostrophe cut short', () => {
    for (const [question, text] of [
      ...[
        ['huile', "L'huile"],
        ['l’huile', 'huile'],
        ["qu'huile", 'huile'],
        ['dell’olio', 'olio'],
      ],
      ...[
        ["Claire's", 'claire'],
        ['Claire', 'Claire’s'],
        ["aujourd'hui", 'aujourd’hui'],
      ],
    ] as [string, string][]) {
      assert.ok(isFound(question, text), `${question} finds ${text}`);
    }
    // Where nothing else is asked for, it is what is asked for.
    assert.ok(isFound("l'", "l'huile"));
    assert.ok(!isFound("l'", 'huile'));
  });

  it('are the letters and the digits of a number too', () => {
    const text = 'Order PO10248, B2B, 4500073077, claire.fontaine@aubry.example';
    for (const question of [
      ...['po10248', '10248', 'PO', 'B2B', '4500073077', 'PO-10248', 'fontaine', 'aubry'],
      'claire.fontaine@aubry.example',
    ]) {
      assert.ok(isFound(question, text), question);
    }
    for (const question of ['1024', 'PO10249', 'B2C', '45000']) {
      assert.ok(!isFound(question, text), question);
    }
  });

  it('are found by their beginnings, where the last is not finished', () => {
    const begins = (question: string, text: string) =>
      termsOf(question).every((term) => wordsOf(text).some((word) => isMeant(term, word)));
    for (const [question, text] of [
      ...[
        ['livr', 'livraison'],
        ['contrôles livr', 'Une livraison, des contrôles'],
      ],
      ...[
        ['Prü', 'Prüfbericht'],
        ['coe', 'cœur'],
        ['4500', '4500073077'],
      ],
    ] as [string, string][]) {
      assert.ok(begins(question, text), `${question} begins ${text}`);
    }
    for (const question of ['livr contrôle', 'livr ', 'l', 'ivraison']) {
      assert.ok(!begins(question, 'livraison, contrôle'), question);
    }
  });

  it('need no space between them where a script has none', () => {
    assert.ok(isFound('東京', '明日、東京で会いましょう'));
    assert.ok(!isFound('大阪', '明日、東京で会いましょう'));
    assert.ok(isFound('доставка', 'Доставка'));
    assert.ok(isFound('λόγος', 'ΛΟΓΟΣ'));
    assert.ok(isFound('करना', 'करना'));
  });

  it('stand where they stand, and find themselves, whatever a text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let from = 0;
        for (const { start, end, forms } of wordsOf(text)) {
          assert.ok(start >= from && end > start && end <= text.length);
          from = end;
          assert.ok(forms.length > 0 && forms.every((form) => /^[\p{L}\p{N}_]+$/u.test(form)));
        }
        assert.ok(isFound(text, text));
        assert.equal(plainWordsOf(text).length, wordsOf(text).length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('are the same however their letters are put together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'vérifié cœur Straße Größe envío città'.split(' ')),
        (word) => {
          assert.deepEqual([...formsOf(word.normalize('NFD'))], [...formsOf(word)]);
          assert.equal(folded(word.toUpperCase()), folded(word));
        },
      ),
      { seed: 1 },
    );
  });

  it('are kept short and few', () => {
    assert.ok(formsOf('a'.repeat(10_000))[0]!.length <= 40);
    assert.doesNotMatch(formsOf('𐐷'.repeat(100)).join(' '), /\p{Surrogate}/u);
    assert.equal(
      termsOf(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')).length,
      20,
    );
    assert.equal(termsOf('one one ONE Oné ').length, 1);
  });
});
