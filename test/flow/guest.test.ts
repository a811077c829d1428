/** A guest on someone's page: what a widget must not do to it, and what the page must not do to a widget. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { localTime } from '../../src/ui/composer/local-time.ts';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, type Host } from '../support/pages.ts';
import { people } from '../support/people.ts';

/** Counts, before any script of the page, what a widget could leave behind. */
const counting = () => {
  const counts = { listeners: 0, sockets: 0, violations: [] as string[] };
  Object.assign(globalThis, { counts });
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const known = new Set<string>();
  const isOfPage = (target: EventTarget) =>
    target === window || target === document || target === document.documentElement;
  const name = (target: EventTarget, type: string, listener: unknown) => {
    const id = ((listener as { id?: string }).id ??= String(Math.random()));
    return `${target.constructor.name} ${type} ${id}`;
  };
  const forget = (entry: string) => {
    if (known.delete(entry)) counts.listeners -= 1;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && isOfPage(target)) {
      const entry = name(target, type, listener);
      if (!known.has(entry)) counts.listeners += 1;
      known.add(entry);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) add.call(signal, 'abort', () => forget(entry));
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && isOfPage(target)) forget(name(target, type, listener));
    remove.call(target, type, listener, options);
  };
  const Original = WebSocket;
  globalThis.WebSocket = class extends Original {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      counts.sockets += 1;
      this.addEventListener('close', () => (counts.sockets -= 1));
    }
  };
  addEventListener('securitypolicyviolation', (event) =>
    counts.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
};

interface Counts {
  listeners: number;
  sockets: number;
  violations: string[];
}
const countsOf = (page: Page): Promise<Counts> =>
  page.evaluate(() => (globalThis as unknown as { counts: Counts }).counts);

describePages('a guest on a page', startHost, (host) => {
  let room: string;
  let all: string;

  before(async () => {
    await introduce(host.backend, ['claire', 'thomas', 'ravi']);
    const claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      title: 'Launch Alpenhof',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    const stream = `room/${room}/inside`;
    await claire.do('post:create', { stream, text: 'A first post', mentions: [] });
    all = `<cercle-feed room="${room}"></cercle-feed>
      <cercle-member-card member="thomas"></cercle-member-card>
      <cercle-project-room room="${room}"></cercle-project-room>`;
  });

  const open = async (body: string, options: Parameters<Host['open']>[2] = {}) => {
    const context =
      options?.context ??
      (await host.browser.newContext({ viewport: { width: 900, height: 900 } }));
    // What compiles these tests calls a function of its own, which pages do not have.
    await context.addInitScript('globalThis.__name ??= (value) => value');
    await context.addInitScript(counting);
    return host.open(people.claire, body, { ...options, context });
  };
  const shown = (page: Page) =>
    page.locator('body > cercle-feed cercle-post-card', { hasText: 'A first post' }).waitFor();

  for (const [name, body, script] of [
    ['the network tag comes last', `ALL{network}`, 'first'],
    ['the script comes after the markup', `{network}ALL`, 'last'],
    ['the network tag is nested deeply', `<div><section>{network}</section></div>ALL`, 'first'],
  ] as const) {
    it(`works where ${name}`, async () => {
      const page = await open(body.replace('ALL', all), { script });
      await shown(page);
    });
  }

  it('works where the network tag comes after a while', async () => {
    const page = await open(all);
    await page.evaluate(
      ([url]) => {
        const network = document.createElement('cercle-network');
        network.setAttribute('url', url!);
        network.setAttribute('token-url', '/token/claire');
        document.body.append(network);
      },
      [host.backend.url],
    );
    await shown(page);
  });

  it('holds one socket for all widgets, and breaks no policy of the page', async () => {
    const page = await open(`{network}${all}`);
    await shown(page);
    await page.locator('cercle-project-room').getByText('Charter').waitFor();
    const { sockets, violations } = await countsOf(page);
    assert.equal(sockets, 1);
    assert.deepEqual(violations, []);
  });

  it('works with the bundle on the page twice', async () => {
    const page = await open(
      `{network}${all}<script type="module" src="/cercle.js?second"></script>`,
    );
    await shown(page);
    assert.equal((await countsOf(page)).sockets, 1);
  });

  it('reads what few need from beside the one file, which has all that is in both', async () => {
    const script = '<script type="module" src="/cercle.js?version=2"></script>';
    const body = `{network}<cercle-feed room="${room}"></cercle-feed>${script}`;
    const page = await open(body, { script: 'none' });
    let loaded: string[] = [];
    page.on('framenavigated', () => (loaded = []));
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/cercle.')) loaded.push(decodeURIComponent(pathname + search));
    });
    await page.reload();
    await shown(page);
    await page.getByRole('textbox').first().fill('For tomorrow');
    await page.getByRole('button', { name: 'Later, or for a time' }).click();
    await page.getByLabel('Appears', { exact: true }).fill(localTime(Date.now() + 86_400_000));
    await page.getByRole('button', { name: /later$/ }).click();
    await page.getByText('1 post for later').waitFor();
    const one = `${new URL(page.url()).origin}/cercle.js?version=2`;
    assert.deepEqual(loaded, ['/cercle.js?version=2', `/cercle.more.js?of=${one}`]);
  });

  it('speaks the language of the page, whose texts are beside the one file', async () => {
    const page = await open(`{network}${all}`, { lang: 'fr' });
    await page.locator('cercle-project-room').getByText('Objectif servi').waitFor();
    await page.evaluate(() => void (document.documentElement.lang = 'en'));
    await page.locator('cercle-project-room').getByText('Objective served').waitFor();
  });

  it('speaks English, and says why, where the texts of the page’s language are not there', async () => {
    const page = await open('', { lang: 'fr' });
    await page.route('**/cercle.fr.js', (route) => route.fulfill({ status: 404 }));
    const [warning] = await Promise.all([
      page.waitForEvent('console', (message) => message.text().includes('cercle.fr.js beside')),
      page.reload(),
    ]);
    assert.equal(warning.type(), 'warning');
  });

  it('survives being moved 1,000 times without a second socket or another listener', async () => {
    const page = await open(`{network}${all}<div id="elsewhere"></div>`);
    await shown(page);
    const before = await countsOf(page);
    await page.evaluate(() => {
      const feed = document.querySelector('cercle-feed')!;
      const network = document.querySelector('cercle-network')!;
      const elsewhere = document.querySelector('#elsewhere')!;
      for (let time = 0; time < 1000; time += 1) {
        (time % 2 ? document.body : elsewhere).append(feed, network);
      }
    });
    await shown(page);
    const { listeners, sockets } = await countsOf(page);
    assert.deepEqual({ listeners, sockets }, { listeners: before.listeners, sockets: 1 });
  });

  it('leaves nothing behind when it is removed', async () => {
    const page = await open('');
    await page.waitForFunction(() => customElements.get('cercle-feed'));
    const before = await countsOf(page);
    await page.evaluate(
      ([url, markup]) => {
        const range = document.createElement('div');
        const network = document.createElement('cercle-network');
        network.setAttribute('url', url!);
        network.setAttribute('token-url', '/token/claire');
        range.append(network, document.createElement('cercle-feed'));
        range.lastElementChild!.setAttribute('room', markup!);
        range.id = 'guests';
        document.body.append(range);
      },
      [host.backend.url, room],
    );
    await page.locator('cercle-post-card', { hasText: 'A first post' }).waitFor();
    await page.evaluate(() => document.querySelector('#guests')!.remove());
    await page.waitForFunction(
      () => (globalThis as unknown as { counts: Counts }).counts.sockets === 0,
    );
    assert.equal((await countsOf(page)).listeners, before.listeners);
  });

  it('reads a property that was set before the script came', async () => {
    const context = await host.browser.newContext();
    await context.addInitScript((id) => {
      new MutationObserver((_records, observer) => {
        const feed = document.querySelector('cercle-feed');
        if (!feed) return;
        observer.disconnect();
        Object.assign(feed, { room: id });
      }).observe(document, { childList: true, subtree: true });
    }, room);
    const page = await open('{network}<cercle-feed></cercle-feed>', { context, script: 'last' });
    await page.getByRole('heading', { name: 'Launch Alpenhof' }).waitFor();
  });

  it('lets neither keys nor Enter out of the composer to the page', async () => {
    const page = await open(
      `{network}<form action="/gone"><cercle-feed room="${room}"></cercle-feed><input></form>`,
    );
    const field = page.locator('cercle-composer textarea').first();
    await field.waitFor();
    await page.evaluate(() => {
      Object.assign(globalThis, { keys: 0 });
      for (const type of ['keydown', 'keyup', 'keypress']) {
        document.body.addEventListener(type, () => {
          (globalThis as unknown as { keys: number }).keys += 1;
        });
      }
    });
    await field.pressSequentially('j k\n');
    await field.press('Enter');
    assert.equal(await page.evaluate(() => (globalThis as unknown as { keys: number }).keys), 0);
    assert.ok(!page.url().endsWith('/gone'));
    const data = await page.evaluate(
      () => [...new FormData(document.querySelector('form')!)].length,
    );
    assert.equal(data, 0);
  });

  it('works where the page may store nothing, and where its prototypes are polluted', async () => {
    const context = await host.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      // Enumerable on Object.prototype is more than zod survives; so do few pages.
      Object.defineProperty(Object.prototype, 'polluted', { value: 'yes' });
      Object.assign(Array.prototype, { polluted: () => 'yes' });
    });
    await shown(await open(`{network}${all}`, { context }));
  });

  it('recolors all four widgets by one property, with contrast kept', async () => {
    const page = await open(`{network}${all}`);
    await shown(page);
    const colors = await page.evaluate(() => {
      document.documentElement.style.setProperty('--cercle-color-accent', '#ffd400');
      return ['cercle-feed', 'cercle-member-card', 'cercle-project-room'].flatMap((tag) =>
        ['light', 'dark'].map((scheme) => {
          document.documentElement.style.setProperty('color-scheme', scheme);
          const root = document.querySelector(tag)!.shadowRoot!;
          const probe = document.createElement('i');
          root.append(probe);
          probe.style.setProperty('color', 'var(--_accent)');
          const { color } = getComputedStyle(probe);
          probe.remove();
          return `${scheme} ${color}`;
        }),
      );
    });
    assert.equal(new Set(colors).size, 2);
    const [light] = colors;
    const lightness = Number(/oklch\((\S+)/.exec(light!)?.[1]);
    assert.ok(lightness > 0.29 && lightness < 0.49, `a yellow accent is drawn as ${light}`);
  });
});
