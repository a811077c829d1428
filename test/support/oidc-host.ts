/** A host whose people sign in with a provider, as the README tells to build one, and the browser in front of it. */
import * as openid from 'openid-client';
import { client, network } from './oidc-provider.ts';

export interface OidcHost {
  /** Goes the whole way through the browser; answers with the access token for the network, and the ID token. */
  signIn(): Promise<{ access: string; id: string }>;
  /** What the page asks its host for while somebody is signed in; rejects where the provider knows them no more. */
  token(): Promise<string>;
}

export async function startOidcHost(issuer: string): Promise<OidcHost> {
  const provider = await openid.discovery(
    new URL(issuer),
    client.client_id,
    client.client_secret,
    undefined,
    { execute: [openid.allowInsecureRequests] },
  );
  const [redirect_uri] = client.redirect_uris as [string];
  let refresh: string | undefined;

  return {
    async signIn() {
      const verifier = openid.randomPKCECodeVerifier();
      const state = openid.randomState();
      const address = openid.buildAuthorizationUrl(provider, {
        redirect_uri,
        resource: network,
        scope: 'openid profile offline_access',
        prompt: 'consent',
        state,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const tokens = await openid.authorizationCodeGrant(
        provider,
        await browse(address, redirect_uri),
        { pkceCodeVerifier: verifier, expectedState: state },
        { resource: network },
      );
      refresh = tokens.refresh_token;
      return { access: tokens.access_token, id: tokens.id_token! };
    },
    async token() {
      const tokens = await openid.refreshTokenGrant(provider, refresh!, { resource: network });
      refresh = tokens.refresh_token ?? refresh;
      return tokens.access_token;
    },
  };
}

/** Follows where it is sent, with its cookies, until it is sent back to the host. */
async function browse(from: URL, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = from;
  for (let steps = 0; steps < 12; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
    address = new URL(location, address);
    if (address.href.startsWith(until)) return address;
  }
  throw new Error('It is sent round and round.');
}
