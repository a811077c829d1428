import * as z from 'zod/mini';
import { registeredIntents } from '../../protocol/registry.ts';
import { failure } from '../../protocol/wire.ts';

/** The HTTP transport in OpenAPI 3.1, made from the schemas that check the intents. */
export function openApi(version: string): object {
  const paths = Object.fromEntries(
    [...registeredIntents.values()].map((intent) => [
      `/api/intents/${intent.name}`,
      {
        post: {
          operationId: intent.name,
          security: [{ bearer: [] }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: request(intent.writes, intent.input) } },
          },
          responses: {
            200: response('Carried out.', z.object({ ok: z.literal(true), data: intent.output })),
            default: response('Refused.', z.object({ ok: z.literal(false), error: failure })),
          },
        },
      },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Cercle', version },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

function request(writes: boolean, input: z.ZodMiniType): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: writes ? ['input', 'key'] : ['input'],
    properties: {
      input: jsonSchema(input),
      ...(writes && { key: { type: 'string', description: 'Made by the client, unique for it.' } }),
      actAs: { type: 'string', description: 'With a service’s token: the member it speaks for.' },
    },
  };
}

function response(description: string, schema: z.ZodMiniType): object {
  return { description, content: { 'application/json': { schema: jsonSchema(schema) } } };
}

function jsonSchema(schema: z.ZodMiniType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return rest;
}
