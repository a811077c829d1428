/** What the intents about people do in their cases of `convergence.test.ts`. */
import { people, tokenFor } from '../support/people.ts';
import type { Case } from './convergence-scene.ts';

export const peopleCases: Record<string, Case> = {
  'member:edit': async ({ ravi, claire }) => {
    await ravi.do('member:edit', { expertise: ['Bottles', 'Customs'], phone: '+44 20 7946 0000' });
    await ravi.do('member:edit', { languages: ['en', 'hi'] });
    await claire.do('member:edit', { phone: '+33 4 72 00 00 00' });
    await claire.do('member:edit', { phone: null });
  },
  'member:edit, and a token that says otherwise': async ({ backend, ravi }) => {
    await ravi.do('member:edit', { expertise: ['Corks'] });
    const claims = { expertise: ['glass'], team: `Team ${Math.random()}`, email: 'r@e.example' };
    const token = await tokenFor(people.ravi, { now: backend.clock(), claims });
    await backend.connect(people.ravi, token);
    await ravi.do('member:edit', { expertise: null });
  },
  'member:follow': async ({ ravi }) => {
    await ravi.do('member:follow', { member: 'claire', follow: true });
    await ravi.do('member:follow', { member: 'claire', follow: true });
    await ravi.do('member:follow', { member: 'charlotte', follow: true });
    await ravi.do('member:follow', { member: 'claire', follow: false });
  },
  'member:list': ({ ravi }) =>
    ravi.do('member:list', { query: '', filter: {}, after: null, limit: 20 }),
  'member:shared': ({ ravi }) => ravi.do('member:shared', { member: 'claire' }),
};
