/** What files have in them, for elements that ask for it: pictures that are drawn, and documents of nothing. */
import type { AttachedFile } from '../../src/protocol/file.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import type { CercleContentEvent, ContentUrl } from '../../src/ui/attachments/content-event.ts';

const hueOf = ({ name }: AttachedFile): number =>
  [...name].reduce((sum, character) => sum + character.codePointAt(0)! * 37, 0) % 360;

/** Draws pallets in a hall, in colors of the file's name. */
function draw(canvas: OffscreenCanvas, hue: number): void {
  const { width, height } = canvas;
  const context = canvas.getContext('2d')!;
  const unit = Math.max(width, height) / 100;
  const box = (color: string, x: number, y: number, wide: number, high: number): void => {
    context.fillStyle = color;
    context.fillRect(width / 2 + x * unit, height / 2 + y * unit, wide * unit, high * unit);
  };
  box(`oklch(0.86 0.03 ${hue})`, -50, -50, 100, 100);
  box(`oklch(0.72 0.02 ${hue})`, -50, 28, 100, 22);
  for (const column of [0, 1, 2]) {
    for (const row of [0, 1, 2, 3]) {
      const tone = 0.62 + ((column * 5 + row * 3) % 4) * 0.04;
      box(`oklch(${tone} 0.09 ${hue + column * 20})`, column * 18 - 27, 18 - row * 14, 17, 13);
    }
  }
  box('oklch(0.55 0.06 60)', -31, 32, 62, 4);
}

/** What is in a file; of a picture in one of its widths. */
export async function contentOf(file: AttachedFile, width?: number): Promise<Blob> {
  if (!file.picture) return new Blob(['a document'], { type: file.type });
  const shown = width ?? file.picture.width;
  const height = Math.max(1, Math.round((shown * file.picture.height) / file.picture.width));
  const canvas = new OffscreenCanvas(shown, height);
  draw(canvas, hueOf(file));
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Reads these files, as a session does. */
export const reading =
  (files: readonly AttachedFile[]) =>
  async (id: string, { width }: { width?: number } = {}): Promise<Answer<Blob>> => {
    const file = files.find((one) => one.id === id);
    if (!file) return { ok: false, error: { code: 'absent', message: 'absent' } };
    return { ok: true, data: await contentOf(file, width) };
  };

/** An answer, or none. */
type Answering = (event: CercleContentEvent) => ContentUrl | 'never' | Promise<ContentUrl>;

/** Answers whatever asks within an element: by default with what is in the file. */
export function answerContents(
  within: EventTarget,
  answerTo: Answering = async ({ file, width }) =>
    URL.createObjectURL(await contentOf(file, width)),
): CercleContentEvent[] {
  const asked: CercleContentEvent[] = [];
  within.addEventListener('cercle-content', async (event) => {
    const content = event as CercleContentEvent;
    asked.push(content);
    const url = await answerTo(content);
    if (url !== 'never') content.answer(url);
  });
  return asked;
}
