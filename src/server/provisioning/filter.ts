import { odd } from './no.ts';
import { placeOf, type Place, type Resource } from './schema.ts';

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'] as const;
export type Comparison = (typeof comparisons)[number];
export type Literal = string | number | boolean | null;

/** What a filter asks, once it has been read (RFC 7644, 3.4.2.2). */
export type Filter =
  | { is: 'and' | 'or'; parts: Filter[] }
  | { is: 'not'; part: Filter }
  /** One value of several is as the part says, whose places are those of the value. */
  | { is: 'within'; place: Place; part: Filter }
  | { is: 'compare'; place: Place; by: Comparison; value: Literal };

/** In UTF-16 units. */
const longestFilter = 4000;
const deepest = 20;

const token = /\s*(?:(?<mark>[()[\]])|(?<string>"(?:[^"\\]|\\.)*")|(?<word>[\w$.:+-]+))/suy;

/** Takes a filter apart into marks, texts in their quotes, and words. */
function tokensOf(text: string): string[] {
  if (text.length > longestFilter) throw odd('invalidFilter', 'The filter is too long.');
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw odd('invalidFilter', `The filter cannot be read from "${text.slice(at)}".`);
    tokens.push(found[0].trimStart());
  }
  return tokens;
}

/**
 * Reads a filter.
 *
 * @param inside - the attribute whose values it is about, for the filter in the brackets of a path.
 * @throws ScimRefusal `invalidFilter`
 */
export function readFilter(text: string, inside?: string): Filter {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const isNext = (word: string): boolean => tokens[next]?.toLowerCase() === word;
  function take(word: string): boolean {
    if (!isNext(word)) return false;
    next += 1;
    return true;
  }
  function expect(word: string): void {
    if (!take(word)) throw odd('invalidFilter', `The filter lacks "${word}".`);
  }

  function joined(is: 'or' | 'and', within: string | undefined): Filter {
    const part = () => (is === 'or' ? joined('and', within) : single(within));
    const parts = [part()];
    while (take(is)) parts.push(part());
    return parts.length === 1 ? parts[0]! : { is, parts };
  }

  function single(within: string | undefined): Filter {
    depth += 1;
    if (depth > deepest) throw odd('invalidFilter', 'The filter is too deep.');
    try {
      if (take('not')) {
        expect('(');
        return { is: 'not', part: closing(')', within) };
      }
      if (take('(')) return closing(')', within);
      return about(within);
    } finally {
      depth -= 1;
    }
  }

  function closing(mark: ')' | ']', within: string | undefined): Filter {
    const part = joined('or', within);
    expect(mark);
    return part;
  }

  function about(within: string | undefined): Filter {
    const path = tokens[next] ?? '';
    next += 1;
    if (within === undefined && take('[')) {
      const part = closing(']', path);
      const place = known(path, undefined);
      const rest = tokens[next] ?? '';
      // Directories compare a value of those that they choose, as in `emails[type eq "work"].value eq "…"`.
      if (!rest.startsWith('.')) return { is: 'within', place, part };
      next += 1;
      const compared = comparison(known(rest.slice(1), path));
      return { is: 'within', place, part: { is: 'and', parts: [part, compared] } };
    }
    return comparison(known(path, within));
  }

  function comparison(place: Place): Filter {
    const word = tokens[next]?.toLowerCase();
    next += 1;
    const by = comparisons.find((one) => one === word);
    if (!by) throw odd('invalidFilter', `"${word ?? ''}" compares nothing.`);
    if (by === 'pr') return { is: 'compare', place, by, value: null };
    const value = literalOf(tokens[next]);
    next += 1;
    return { is: 'compare', place, by, value: fitting(place, by, value) };
  }

  const filter = joined('or', inside);
  if (next < tokens.length) {
    throw odd('invalidFilter', `The filter goes on with "${tokens.slice(next).join(' ')}".`);
  }
  return filter;
}

/** A place below `within`, whose steps are then those below it alone; of a value with parts, its `value`. */
function known(path: string, within: string | undefined): Place {
  const whole = within === undefined ? path : `${within}.${path}`;
  const place = placeOf(whole);
  if (!place) throw odd('invalidFilter', `There is no attribute "${whole}".`);
  const skipped = within === undefined ? 0 : placeOf(within)!.steps.length;
  return { steps: place.steps.slice(skipped), attribute: place.attribute };
}

function literalOf(word: string | undefined): Literal {
  if (word?.startsWith('"')) {
    try {
      return JSON.parse(word) as string;
    } catch {
      throw odd('invalidFilter', `${word} is no text.`);
    }
  }
  const lower = word?.toLowerCase() ?? '';
  if (lower === 'true' || lower === 'false') return lower === 'true';
  if (lower === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(lower)) return Number(lower);
  throw odd('invalidFilter', `"${word ?? ''}" is nothing to compare with.`);
}

const ordered: ReadonlySet<Comparison> = new Set<Comparison>(['gt', 'ge', 'lt', 'le']);

/** A value of the type of what it is compared with: some directories put quotes around everything. */
function fitting({ attribute }: Place, by: Comparison, value: Literal): Literal {
  const type = attribute?.type;
  if (type === 'boolean') {
    const meant = typeof value === 'string' ? literalOf(value) : value;
    if (typeof meant !== 'boolean' || !['eq', 'ne'].includes(by)) {
      throw odd('invalidFilter', `"${attribute!.name}" is true or false.`);
    }
    return meant;
  }
  if (type === 'dateTime' && (typeof value !== 'string' || Number.isNaN(Date.parse(value)))) {
    throw odd('invalidFilter', `"${attribute!.name}" is a time, as in 2026-11-27T10:00:00Z.`);
  }
  if (typeof value === 'boolean' && ordered.has(by)) {
    throw odd('invalidFilter', 'Of true and false none is greater.');
  }
  return value;
}

/** Whether a resource, or a value of several, is as a filter says. */
export function matches(filter: Filter, resource: Resource): boolean {
  switch (filter.is) {
    case 'and':
      return filter.parts.every((part) => matches(part, resource));
    case 'or':
      return filter.parts.some((part) => matches(part, resource));
    case 'not':
      return !matches(filter.part, resource);
    case 'within':
      return valuesAt(resource, filter.place.steps).some(
        (value) => isResource(value) && matches(filter.part, value),
      );
    case 'compare':
      return compares(filter, resource);
  }
}

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that stands at a place: each value of several. */
export function valuesAt(resource: unknown, steps: readonly string[]): unknown[] {
  let values: unknown[] = [resource];
  for (const step of steps) {
    values = values.flatMap((value) => (isResource(value) ? [value[step]] : [])).flat();
  }
  return values.filter((value) => value !== undefined && value !== null);
}

function compares(
  { place, by, value }: Extract<Filter, { is: 'compare' }>,
  resource: Resource,
): boolean {
  const found = valuesAt(resource, place.steps).map((one) =>
    isResource(one) && 'value' in one ? one['value'] : one,
  );
  if (by === 'pr') return found.some((one) => one !== '');
  if (value === null) return (found.length === 0) === (by === 'eq');
  if (by === 'ne') return !found.some((one) => holds('eq', place, one, value));
  return found.some((one) => holds(by, place, one, value));
}

function holds(by: Comparison, { attribute }: Place, found: unknown, value: Literal): boolean {
  const isTime = attribute?.type === 'dateTime';
  const plain = (one: unknown): unknown => {
    if (typeof one !== 'string') return one;
    if (isTime && !['co', 'sw', 'ew'].includes(by)) return Date.parse(one);
    return attribute?.config.caseExact === true ? one : folded(one);
  };
  const [one, other] = [plain(found), plain(value)] as [string, string];
  if (typeof one !== typeof other) return false;
  switch (by) {
    case 'eq':
      return one === other;
    case 'gt':
      return one > other;
    case 'ge':
      return one >= other;
    case 'lt':
      return one < other;
    case 'le':
      return one <= other;
    default:
      return typeof one === 'string' && isPart(by, one, other);
  }
}

function isPart(by: Comparison, text: string, part: string): boolean {
  if (by === 'co') return text.includes(part);
  return by === 'sw' ? text.startsWith(part) : text.endsWith(part);
}

/** As two texts are compared whose case says nothing. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase();
