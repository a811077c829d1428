import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What a provider has issued, kept through its restarts: an adapter over one map. */
export function createStorage(): (name: string) => Adapter {
  const all = new Map<string, AdapterPayload>();
  return (name) => {
    const key = (id: string) => `${name} ${id}`;
    const by = (field: 'uid' | 'userCode', value: string) =>
      [...all].find(([id, payload]) => id.startsWith(`${name} `) && payload[field] === value)?.[1];
    return {
      upsert: async (id, payload) => void all.set(key(id), payload),
      find: async (id) => all.get(key(id)),
      findByUid: async (uid) => by('uid', uid),
      findByUserCode: async (userCode) => by('userCode', userCode),
      consume: async (id) =>
        void Object.assign(all.get(key(id))!, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void all.delete(key(id)),
      async revokeByGrantId(grantId) {
        for (const [id, payload] of all) if (payload.grantId === grantId) all.delete(id);
      },
    };
  };
}
