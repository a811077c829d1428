/** What is larger is shown as a file: to draw it small, all of it has to be decoded. Bytes. */
const largestDrawn = 20_000_000;

const drawn = new WeakMap<HTMLCanvasElement, Blob>();

/** Whether a picture is drawn small of a file, as far as its type says. */
export const isDrawn = ({ type, size }: Blob): boolean =>
  /^image\/(?:png|jpeg|gif|webp|avif)$/.test(type) && size <= largestDrawn;

/**
 * Draws a picture into a canvas, which it fills, and shows it; one that cannot be read stays hidden. By no address: a
 * page's policy may let no picture of its own be loaded from one (`img-src`).
 */
export async function drawThumbnail(canvas: HTMLCanvasElement, content: Blob): Promise<void> {
  if (drawn.get(canvas) === content) return;
  drawn.set(canvas, content);
  try {
    const picture = await createImageBitmap(content);
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
    const width = picture.width * scale;
    const height = picture.height * scale;
    const pen = canvas.getContext('2d')!;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
    picture.close();
    canvas.hidden = false;
  } catch {
    canvas.hidden = true;
  }
}
