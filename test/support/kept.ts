/** What a page has left in its browser, wherever a page can leave something. */
import type { Page } from 'playwright-core';

/** Everything that the browser keeps for the page's origin, as one text. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        for (const what of ['getAllKeys', 'getAll'] as const) {
          const found = await new Promise((resolve, reject) => {
            const request = database.transaction(store).objectStore(store)[what]();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          kept.push(name, store, found);
        }
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(name, request.url, await (await cache.match(request))!.text());
      }
    }
    return JSON.stringify(kept);
  });
}
