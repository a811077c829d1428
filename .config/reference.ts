import { fields, reaches } from '../src/perimeter/field.ts';

interface Named {
  name: string;
  description?: string;
}

interface Typed extends Named {
  type?: { text: string };
}

/** A custom element, as the manifest says it. */
export interface Element {
  tagName: string;
  summary?: string;
  attributes?: Typed[];
  members?: (Typed & { kind: string; privacy?: string; static?: boolean; attribute?: string })[];
  events?: Typed[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: (Named & { default?: string })[];
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The attributes, events, slots, parts and tokens of the widgets, in Markdown. */
export function reference(widgets: readonly Element[]): string {
  const tokens = widgets.find(({ cssProperties }) => cssProperties)?.cssProperties ?? [];
  return [
    ...widgets.map(widgetSection),
    '### Tokens\n\nOn a widget, or on anything above it.\n',
    table(
      ['token', 'default', ''],
      tokens.map(({ name, default: value, description }) => [
        code(name),
        code(value ?? ''),
        line(description),
      ]),
    ),
    fieldsOfCards(),
  ].join('\n');
}

const seers = {
  known: 'everybody who may know them',
  inside: 'employees, and the person',
} as const;
/** Of what a network may let partners know of whoever answers for them. */
const reached = 'employees, the person, and by `CERCLE_HOST_CONTACT` partners for whom they answer';

/** Who says what stands on a card, and who sees it, in Markdown. */
function fieldsOfCards(): string {
  const saidBy = ({ owner, attribute }: (typeof fields)[keyof typeof fields]): string => {
    const first = attribute === null ? '' : 'provisioning, or ';
    const until = `${first}the host’s token`;
    return owner === 'person' ? `the person; until then ${until}` : until;
  };
  const rows = Object.entries(fields).map(([name, field]) => [
    code(name),
    saidBy(field),
    field.attribute === null ? '' : field.attribute.split(', ').map(code).join(', else '),
    reaches.some((reach) => reach === name) ? reached : seers[field.seenBy],
  ]);
  const head = '### Fields of a member’s card\n';
  return `${head}\n${table(['field', 'is said by', 'in SCIM', 'is seen by'], rows)}`;
}

function widgetSection({ tagName, summary, ...element }: Element): string {
  const row = ({ name, description }: Named): string[] => [code(name), line(description)];
  const typed = ({ type, ...named }: Typed): string[] => [
    code(named.name),
    type ? code(type.text) : '',
    line(named.description),
  ];
  // What only a script may set; a field without a description is not for the page.
  const properties = (element.members ?? []).filter(
    (member) =>
      member.kind === 'field' &&
      member.description &&
      !member.privacy &&
      !member.static &&
      !member.attribute,
  );
  const slots = (element.slots ?? []).map(({ name, description }) => ({
    name: name || '(default)',
    description: description ?? '',
  }));
  return [
    `### \`<${tagName}>\`\n\n${line(summary)}\n`,
    table(['attribute', 'type', ''], (element.attributes ?? []).map(typed)),
    table(['property', 'type', ''], properties.map(typed)),
    table(['event', 'class', ''], (element.events ?? []).map(typed)),
    table(['slot', ''], slots.map(row)),
    table(['part', ''], (element.cssParts ?? []).map(row)),
  ].join('\n');
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const cells = (row: string[]): string => `| ${row.join(' | ')} |`;
  return [cells(head), cells(head.map(() => '---')), ...rows.map(cells), ''].join('\n');
}
