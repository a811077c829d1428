/**
 * The part of zod/mini that the protocol is written in, for widgets: it says whether data is of a shape, and nothing of
 * why it is not. Whoever asks is a server, which has zod itself; the build of the widgets puts this file in zod's place.
 * A test holds its verdicts to zod's, over all that a server sends.
 */

type Accepts = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Shape>>;

interface Shape {
  readonly accepts: Accepts;
  /** The fields of an object. */
  readonly shape: Fields;
  check(...checks: readonly Accepts[]): Shape;
  safeParse(data: unknown): { success: boolean; data: unknown };
}

const shapeOf = (accepts: Accepts, shape: Fields = {}): Shape => ({
  accepts,
  shape,
  check: (...checks) => shapeOf((value) => accepts(value) && checks.every((one) => one(value))),
  safeParse: (data) => ({ success: accepts(data), data }),
});

const oneOf = (values: readonly unknown[]): Shape => shapeOf((value) => values.includes(value));
export { oneOf as enum };

export const unknown = (): Shape => shapeOf(() => true);
export const string = (): Shape => shapeOf((value) => typeof value === 'string');
export const boolean = (): Shape => oneOf([true, false]);
export const int = (): Shape => shapeOf(Number.isSafeInteger);
export const literal = (value: unknown): Shape => oneOf([value]);

export const nullable = ({ accepts }: Shape): Shape =>
  shapeOf((value) => value === null || accepts(value));
export const optional = ({ accepts }: Shape): Shape =>
  shapeOf((value) => value === undefined || accepts(value));

export const array = ({ accepts }: Shape): Shape =>
  shapeOf((value) => Array.isArray(value) && value.every((one) => accepts(one)));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const object = (shape: Fields): Shape =>
  shapeOf(
    (value) =>
      isRecord(value) && Object.entries(shape).every(([name, { accepts }]) => accepts(value[name])),
    shape,
  );

export { object as looseObject };

export const union = (shapes: readonly Shape[]): Shape =>
  shapeOf((value) => shapes.some(({ accepts }) => accepts(value)));
export const discriminatedUnion = (_key: string, shapes: readonly Shape[]): Shape => union(shapes);

export const lazy = (get: () => Shape): Shape => shapeOf((value) => get().accepts(value));

type Lengthy = string | readonly unknown[];
export const minLength = (least: number) => (value: unknown) => (value as Lengthy).length >= least;
export const maxLength = (most: number) => (value: unknown) => (value as Lengthy).length <= most;
export const gte = (least: number) => (value: unknown) => (value as number) >= least;
export const lte = (most: number) => (value: unknown) => (value as number) <= most;
export const regex = (pattern: RegExp) => (value: unknown) => pattern.test(value as string);
export const refine = (holds: (value: never) => boolean) => holds as Accepts;
