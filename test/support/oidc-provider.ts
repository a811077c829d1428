/** An OpenID provider as companies run one, on a free port: the package `oidc-provider`, whole. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { errors, type Configuration } from 'oidc-provider';
import { createStorage } from './oidc-storage.ts';
import type { TestPerson } from './people.ts';

/** The network, as the provider knows it: the `aud` of its access tokens. */
export const network = 'https://social.example';
export const client = {
  client_id: 'intranet',
  client_secret: 'a-secret-of-the-intranet-that-is-long-enough',
  redirect_uris: ['https://intranet.example/callback'],
  grant_types: ['authorization_code', 'refresh_token'],
};
/** How long its access tokens are good for, in seconds. */
export const lifetime = 7200;

export interface OidcProvider {
  issuer: string;
  /** Who is at the browser. */
  person: TestPerson;
  /** In place of its own answers, until it is taken away. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** So often it was asked for its keys. */
  asked: number;
  /** Signs with a new key from now on; those before are published still, or no more. */
  rotate(before: 'kept' | 'withdrawn'): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startOidcProvider(person: TestPerson): Promise<OidcProvider> {
  let port = 0;
  let keys: JWK[] = [];
  let answering: ReturnType<Provider['callback']>;
  let provider: Provider;
  const storage = createStorage();
  const server = createServer((request, response) => {
    if (request.url === '/jwks') itself.asked += 1;
    if (itself.answer) return itself.answer(request, response);
    if (!request.url!.startsWith('/interaction/')) return answering(request, response);
    void decide(request, response);
  });

  /** Whoever is at the browser signs in, and agrees to everything. */
  async function decide(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session, grantId } = await provider.interactionDetails(
      request,
      response,
    );
    const accountId = session?.accountId ?? itself.person.id;
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId } });
    }
    const { client_id: clientId } = client;
    const grant =
      (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
      new provider.Grant({ accountId, clientId });
    grant.addOIDCScope(String(params['scope']));
    grant.addResourceScope(network, String(params['scope']));
    await provider.interactionFinished(request, response, {
      consent: { grantId: await grant.save() },
    });
  }

  const claims = () => {
    const { name, affiliation, organization, organizationName } = itself.person;
    return { name, affiliation, organization, organization_name: organizationName };
  };

  const configuration = (): Configuration => ({
    adapter: storage,
    clients: [client],
    jwks: { keys: keys as never },
    cookies: { keys: ['of the tests'] },
    scopes: ['openid', 'offline_access', 'profile'],
    claims: { profile: Object.keys(claims()) },
    conformIdTokenClaims: false,
    ttl: {
      Interaction: 600,
      Session: 86_400,
      AccessToken: lifetime,
      IdToken: lifetime,
      RefreshToken: 86_400,
      Grant: 86_400,
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...claims() }),
    }),
    extraTokenClaims: claims,
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo(_context, resource) {
          if (resource !== network) throw new errors.InvalidTarget();
          return {
            scope: 'profile',
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
  });

  const itself: OidcProvider = {
    issuer: '',
    person,
    answer: undefined,
    asked: 0,
    async rotate(before) {
      const { privateKey } = await generateKeyPair('ES256', { extractable: true });
      const kid = `key-${Math.random().toString(36).slice(2)}`;
      const added = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
      keys = before === 'kept' ? [added, ...keys] : [added];
      provider = new Provider(itself.issuer, configuration());
      answering = provider.callback();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      itself.issuer = `http://127.0.0.1:${port}`;
    },
  };
  await itself.start();
  await itself.rotate('withdrawn');
  return itself;
}
