/** What is found, by whom, and what is shown of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Piece, SearchFilter, SearchHit } from '../../src/protocol/search.ts';
import { undoWithin } from '../../src/protocol/post.ts';
import type { Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { decision, openLaunchRoom, poll, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people, tokenFor } from '../support/people.ts';
import { filesAs } from '../support/uploads.ts';

const words = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const hits = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text);

for (const kind of databases) {
  describe(`a search in ${kind.name}`, { skip: kind.skip }, () => {
    const launch = opened(() => openLaunchRoom(kind));

    const ask = (client: Client, query: string, filter: SearchFilter = {}, more: object = {}) =>
      client.do('search:read', { query, filter, before: null, limit: 20, ...more });
    /** The ids of what is found, newest first. */
    async function found(client: Client, query: string, filter?: SearchFilter): Promise<string[]> {
      const answer = await ask(client, query, filter);
      assert.equal(answer.count, answer.hits.length);
      return answer.hits.map(({ id }: SearchHit) => id);
    }

    it('finds titles, texts, comments and what a kind says, by any form of the words', async () => {
      const { claire, ravi, post, comment } = launch;
      const checked = await post(claire, 'with:exotic', {
        title: 'Les contrôles',
        text: 'Nous avons **vérifié** l’huile à cœur. [Commande](https://erp.example/po/4500073077)',
      });
      const reply = await comment(ravi, checked, { text: 'Envíos y Verträge' });
      const asked = await post(claire, 'with:exotic', {
        ...{ title: 'Quel jour ?', detail: poll({ choices: ['Mercredi', 'Jeudi'] }) },
      });
      const decided = await post(claire, 'with:exotic', { title: 'We ship', detail: decision() });
      const idea = await post(ravi, 'with:exotic', { title: 'Pears', detail: { kind: 'idea' } });
      await claire.do('idea:decide', { post: idea, is: 'declined', reason: 'Quinces are nicer.' });
      for (const [query, id] of [
        ...['vérifier', 'verifie', 'coeur', 'huile', 'l’huile', 'contrôler'].map((q) => [
          q,
          checked,
        ]),
        ...['4500073077', '45000', 'erp.example', 'vérifier huile contrôle'].map((q) => [
          q,
          checked,
        ]),
        ...['envío', 'vertrag', 'ENVIO vertr'].map((q) => [q, reply]),
        ...['mercredi', 'jeudis'].map((q) => [q, asked]),
        ...['shipping', 'fontaine'].map((q) => [q, decided]),
        ...['quince', 'pear'].map((q) => [q, idea]),
      ] as [string, string][]) {
        for (const client of [claire, ravi])
          assert.deepEqual(await found(client, query), [id], query);
        assert.deepEqual(await found(launch.lukas, query), [], query);
      }
      assert.deepEqual(await found(claire, 'huile mercredi'), []);
    });

    it('marks what was found in the title and in the text', async () => {
      const { claire, post } = launch;
      const text = `${'Rien de neuf. '.repeat(30)}On a pu *vérifier* la **livraison** hier. ${'Et puis rien. '.repeat(30)}`;
      const id = await post(claire, 'inside', { title: 'Vérifications faites', text });
      const [hit] = (await ask(claire, 'vérifié livraisons')).hits as SearchHit[];
      assert.equal(hit!.id, id);
      assert.deepEqual(hits(hit!.text), ['vérifier', 'livraison']);
      assert.match(words(hit!.text), /^….* On a pu vérifier la livraison hier\. .*…$/);
      assert.ok(words(hit!.text).length <= 202);
      assert.deepEqual(hit!.title, [
        { text: 'Vérifications', hit: true },
        { text: ' faites', hit: false },
      ]);
    });

    it('is narrowed by each filter, and by several', async () => {
      const { claire, thomas, ravi, room, post, comment, backend } = launch;
      const from = backend.clock();
      const mine = await post(claire, 'inside', { text: 'Sterne #winter' });
      backend.advance(1000);
      const asked = await post(thomas, 'inside', { text: 'Sterne', detail: { kind: 'question' } });
      backend.advance(1000);
      const until = backend.clock();
      const reply = await comment(ravi, await post(ravi, 'with:exotic', { text: 'Sterne' }), {
        text: 'Sterne #winter',
      });
      const all = await found(claire, 'stern');
      assert.equal(all.length, 4);
      const filters: [SearchFilter, string[]][] = [
        [{ room }, all],
        [{ room: 'network' }, []],
        [{ room: 'nothing' }, []],
        [{ author: 'thomas' }, [asked]],
        [{ kind: 'question' }, [asked]],
        [{ tag: 'winter' }, [reply, mine]],
        [{ since: until }, all.slice(0, 2)],
        [{ since: from, until }, [asked, mine]],
        [{ since: until, until: from }, []],
        [{ until: 1e15, since: from, room }, all],
        [{ hasFile: true }, []],
        [{ room, author: 'ravi', tag: 'winter', since: until }, [reply]],
        [{ author: 'ravi', kind: 'question' }, []],
      ];
      for (const [filter, ids] of filters) {
        assert.deepEqual(await found(claire, 'stern', filter), ids, JSON.stringify(filter));
        const alone = (await found(claire, '', filter)).filter((id) => all.includes(id));
        assert.deepEqual(alone, ids, `${JSON.stringify(filter)} alone`);
      }
      assert.deepEqual((await ask(claire, '', { room })).members, []);
    });

    it('finds files by their names, and what has any', async () => {
      const { claire, ravi, lukas, post, backend } = launch;
      const upload = (name: string) =>
        filesAs(backend, people.claire).file({ name, content: name });
      const [first, second] = [await upload('Prüfbericht_2026.txt'), await upload('photo.txt')];
      const id = await post(claire, 'with:exotic', { text: '', files: [first.id, second.id] });
      const [hit] = (await ask(ravi, 'prufberichte')).hits as SearchHit[];
      assert.deepEqual([hit!.id, hit!.files.length], [id, 1]);
      assert.deepEqual(hit!.files[0]!.file, first);
      assert.deepEqual(hits(hit!.files[0]!.name), ['Prüfbericht']);
      assert.deepEqual(await found(lukas, 'prufbericht'), []);
      const all = (await ask(ravi, '', { hasFile: true })).hits as SearchHit[];
      assert.deepEqual(
        all.map(({ files }) => files.map(({ file }) => file.id)),
        [[first.id, second.id]],
      );
      await claire.do('post:edit', { id, text: 'x', mentions: [], files: [second.id] });
      assert.deepEqual(await found(ravi, 'prufbericht'), []);
      assert.deepEqual(await found(ravi, 'photos'), [id]);
      await claire.do('post:edit', { id, text: 'x', mentions: [], files: [] });
      assert.deepEqual(await found(ravi, '', { hasFile: true }), []);
      await claire.do('post:delete', { id });
    });

    it('follows what is edited, deleted, restored and erased', async () => {
      const { claire, thomas, post, comment } = launch;
      const id = await post(claire, 'inside', { title: 'Kranich', text: 'One' });
      await comment(thomas, id);
      assert.deepEqual(await found(thomas, 'kranich'), [id]);
      await claire.do('post:edit', { id, title: null, text: 'Eisvogel', mentions: [] });
      assert.deepEqual(await found(thomas, 'kranich'), []);
      assert.deepEqual(await found(thomas, 'eisvogel one'), []);
      assert.deepEqual(await found(thomas, 'eisvogel'), [id]);
      const [hit] = (await ask(thomas, 'eisvogel')).hits as SearchHit[];
      assert.deepEqual([hit!.title, words(hit!.text)], [null, 'Eisvogel']);
      await claire.do('post:delete', { id });
      assert.deepEqual(await found(claire, 'eisvogel'), []);
      await claire.do('post:restore', { id });
      assert.deepEqual(await found(thomas, 'eisvogel'), [id]);
      await claire.do('post:delete', { id });
      await letPass(launch, undoWithin);
      for (const query of ['eisvogel', 'kranich']) assert.deepEqual(await found(claire, query), []);
      const expiresAt = launch.backend.clock() + 60_000;
      const short = await post(claire, 'inside', { text: 'Rohrdommel', expiresAt });
      assert.deepEqual(await found(thomas, 'rohrdommel'), [short]);
      await letPass(launch, 60_000);
      assert.deepEqual(await found(thomas, 'rohrdommel'), []);
    });

    it('pages without a gap or a repeat while posts arrive', async () => {
      const { claire, thomas, post } = launch;
      const ids: string[] = [];
      for (let index = 0; index < 25; index += 1) {
        ids.unshift(
          await post(index % 2 ? claire : thomas, 'inside', { text: `Wachtel ${index}` }),
        );
      }
      const read: string[] = [];
      let before: unknown = null;
      let pages = 0;
      do {
        const page = await ask(claire, 'wachtel', {}, { before, limit: 4 });
        assert.equal(page.count, before === null ? 25 : undefined);
        read.push(...page.hits.map(({ id }: SearchHit) => id));
        before = page.before;
        pages += 1;
        await post(claire, 'inside', { text: 'Wachtel anew' });
      } while (before !== null);
      const at = new Map(ids.map((id, index) => [id, index]));
      assert.equal(pages, 7);
      assert.deepEqual([...read].sort(), [...ids].sort());
      assert.ok(read.every((id, index) => Math.abs(at.get(id)! - index) < 3));
    });

    it('finds people by name, work and organization, whom the asker may know', async () => {
      const { claire, ravi, lukas, backend } = launch;
      const token = await tokenFor(
        { ...people.nora, id: 'helene', name: 'Hélène Noël' },
        { now: backend.clock(), claims: { title: 'Acheteuse', expertise: ['Verre soufflé'] } },
      );
      (await backend.connect(people.nora, token)).close();
      const names = async (client: Client, query: string) =>
        (await ask(client, query)).members.map(({ id }: { id: string }) => id);
      for (const query of ['Helene', 'noël', 'noel helene', 'acheteuse', 'souffle', 'hel achet']) {
        assert.deepEqual(await names(claire, query), ['helene'], query);
        assert.deepEqual(await names(ravi, query), [], query);
      }
      assert.deepEqual(await names(claire, 'exotic'), ['charlotte', 'ravi']);
      assert.deepEqual(await names(lukas, 'exotic'), []);
      assert.deepEqual(await names(claire, 'nobody'), []);
    });

    it('takes nothing that is written for its own language', async () => {
      const { claire, post } = launch;
      const id = await post(claire, 'inside', { text: 'Zaunkönig near AND tokens' });
      for (const query of [
        ...['"', '*', '(', ')', '^', '-', ':', '\\', "'", '%', '_', '!', '|', '&', '<->', '🎉'],
        ...['NEAR(', 'tokens:', '{tokens}:', "';--"].map((odd) => `${odd} zaunkoenig`),
        ...['zaunkönig OR nothing', 'zaunkönig NOT and', 'zaunkönig & !and', '"zaunkönig'],
      ]) {
        const answer = await ask(claire, query);
        assert.ok(answer.hits.length <= 1, query);
      }
      assert.deepEqual(await found(claire, 'zaunkönig AND near'), [id]);
      assert.deepEqual(await found(claire, '"zaunkönig" (tokens)*'), [id]);
      assert.deepEqual(await found(claire, 'zaunkönig OR nothing'), []);
      assert.deepEqual(await found(claire, '_'), []);
      assert.equal(
        await refusalOf(claire, 'search:read', {
          query: 'a'.repeat(201),
          filter: {},
          before: null,
          limit: 5,
        }),
        'invalid query',
      );
    });
  });
}
