import SCIMMY from 'scimmy';
import { odd } from './no.ts';

/** A resource as it stands in JSON. */
export type Resource = Record<string, unknown>;

const { Attribute, SchemaDefinition } = SCIMMY.Types;
export type AttributeOf = InstanceType<typeof Attribute>;

export const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
/** What SCIM has no word for. */
export const ours = 'urn:ietf:params:scim:schemas:extension:cercle:2.0:User';

/** Where everything of SCIM is. */
export const basePath = '/scim/v2';

/** The most users in one answer. */
export const mostListed = 200;

/** What the standard has and nobody here has a use for: whoever sends it is not refused, and it is not kept. */
const unkept = {
  core: [
    ...['password', 'nickName', 'profileUrl', 'locale', 'ims', 'groups', 'entitlements', 'roles'],
    ...['x509Certificates', 'addresses.formatted', 'addresses.streetAddress', 'addresses.region'],
    ...['addresses.postalCode', 'addresses.country'],
  ],
  enterprise: ['employeeNumber', 'costCenter'],
};

const user = SCIMMY.Schemas.User.definition;
const enterpriseUser = SCIMMY.Schemas.EnterpriseUser.definition;
for (const name of unkept.core) user.truncate(name);
for (const name of unkept.enterprise) enterpriseUser.truncate(name);
const cercleUser = new SchemaDefinition('CercleUser', ours, 'Membership of the network', [
  new Attribute('string', 'affiliation', {
    caseExact: true,
    description:
      'One of the values that the network admits, as in tokens. Without it, userType says it. Who has none of them is no member.',
  }),
  new Attribute('string', 'organizationId', {
    caseExact: true,
    description:
      'The id of their organization, as in tokens; the organization of the enterprise extension unless told.',
  }),
  new Attribute('string', 'hostContact', {
    caseExact: true,
    description: 'Partners: the id of the employee who answers for them.',
  }),
  new Attribute('dateTime', 'endsAt', {
    description: 'Partners: when their membership ends.',
  }),
]);

// Directories have types of their own for addresses and numbers, and must not be refused for them.
for (const name of ['emails', 'phoneNumbers', 'photos', 'addresses']) {
  const type = user.attribute(`${name}.type`);
  if (type instanceof Attribute) type.config.canonicalValues = false;
}

SCIMMY.Resources.User.basepath(basePath);
SCIMMY.Resources.declare(SCIMMY.Resources.User);
user.extend(enterpriseUser, false).extend(cercleUser, false);
for (const one of ['Schema', 'ResourceType', 'ServiceProviderConfig'] as const) {
  SCIMMY.Resources[one].basepath(basePath);
}
SCIMMY.Config.set({
  patch: true,
  filter: { supported: true, maxResults: mostListed },
  sort: true,
  etag: true,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token of CERCLE_SCIM_TOKEN, in the header Authorization.',
    },
  ],
});

const isAttribute = (one: unknown): one is AttributeOf => one instanceof Attribute;

/** The attributes below each schema. Those that every schema has stand in the core alone. */
const attributes = new Map<string, AttributeOf[]>([
  [core, user.attributes.filter(isAttribute)],
  [enterprise, enterpriseUser.attributes.filter(isAttribute).filter(isOwn)],
  [ours, cercleUser.attributes.filter(isAttribute).filter(isOwn)],
]);

function isOwn({ config }: AttributeOf): boolean {
  return !config.shadow;
}

/** Where in a resource something stands. */
export interface Place {
  /** From the outside in, as they are written in a resource; that of an extension begins with its schema. */
  steps: readonly string[];
  /** Undefined for an extension as a whole. */
  attribute: AttributeOf | undefined;
}

/** The place of a path without a filter, in any case and with or without its schema; undefined where there is none. */
export function placeOf(path: string): Place | undefined {
  const { schema, names } = partsOf(path);
  const steps: string[] = schema === core ? [] : [schema];
  let attribute: AttributeOf | undefined;
  let among: readonly AttributeOf[] = attributes.get(schema)!;
  for (const name of names) {
    attribute = among.find((one) => one.name.toLowerCase() === name);
    if (!attribute) return undefined;
    steps.push(attribute.name);
    among = (attribute.subAttributes ?? []) as AttributeOf[];
  }
  return steps.length > 0 ? { steps, attribute } : undefined;
}

/** Whether a path is one of the standard of which nothing is kept. */
export function isUnkept(path: string): boolean {
  const { schema, names } = partsOf(path);
  const all = schema === core ? unkept.core : schema === enterprise ? unkept.enterprise : [];
  return all.some((one) => `${names.join('.')}.`.startsWith(`${one.toLowerCase()}.`));
}

function partsOf(path: string): { schema: string; names: string[] } {
  const lower = path.toLowerCase();
  const schema = [...attributes.keys()].find((one) =>
    `${lower}:`.startsWith(`${one.toLowerCase()}:`),
  );
  const rest = schema === undefined ? lower : lower.slice(schema.length + 1);
  return { schema: schema ?? core, names: rest === '' ? [] : rest.split('.') };
}

/**
 * A resource as it is kept: what the schemas name, with the names and types that they have.
 *
 * @throws ScimRefusal `invalidValue` or `invalidSyntax` where something is not of its type.
 */
export function coerced(resource: Resource): Resource {
  try {
    const { meta: _meta, ...kept } = JSON.parse(
      JSON.stringify(new SCIMMY.Schemas.User(resource as never, 'in')),
    ) as Resource;
    return kept;
  } catch (error) {
    if (error instanceof SCIMMY.Types.Error && error.scimType === 'invalidSyntax') {
      throw odd('invalidSyntax', error.message);
    }
    if (error instanceof SCIMMY.Types.Error || error instanceof TypeError) {
      throw odd('invalidValue', error.message);
    }
    throw error;
  }
}
