/** An address with public keys, as a provider has one, that answers as a test wants. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface KeyServer {
  url: string;
  /** What it publishes. */
  keys: JWK[];
  /** So often it was asked. */
  asked: number;
  /** How it answers: with its keys unless told. */
  answer: (response: ServerResponse, path: string) => void;
  close(): Promise<void>;
}

export async function startKeyServer(): Promise<KeyServer> {
  const server = createServer((request, response) => {
    keyServer.asked += 1;
    keyServer.answer(response, request.url!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keyServer: KeyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: [],
    asked: 0,
    answer: (response) => void response.end(JSON.stringify({ keys: keyServer.keys })),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return keyServer;
}

/** A new pair: what signs, and what is published of it. */
export async function newKey(kid: string): Promise<{ sign: CryptoKey; published: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { sign: privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
}
