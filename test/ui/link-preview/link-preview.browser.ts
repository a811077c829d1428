import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/ui/link-preview/link-preview.ts';
import type {
  CercleDropPreviewEvent,
  CercleLinkPreview,
} from '../../../src/ui/link-preview/link-preview.ts';
import type { Preview } from '../../../src/protocol/preview.ts';
import * as eg from '../../support/eg.ts';
import { deep, wordsOf } from '../../support/placed.ts';

const put = (preview: Preview, removable = false) =>
  fixture<CercleLinkPreview>(
    html`<cercle-link-preview .preview=${preview} ?removable=${removable}></cercle-link-preview>`,
  );

describe('cercle-link-preview', () => {
  it('says who publishes it, its title and what it is about, and leads there as a whole', async () => {
    const element = await put(eg.preview());
    expect(wordsOf(element)).to.equal(
      'Le Monde du colis Parcels by rail from January The line to Basel takes boxes again.',
    );
    const [link] = deep<HTMLAnchorElement>(element, 'a');
    expect(link!.href).to.equal('https://colis.example/rail');
    expect(link!.rel).to.equal('noopener noreferrer nofollow');
    const { left, bottom } = element.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(left + 20, bottom - 6)).to.equal(link);
    expect(deep(element, 'cercle-picture')).to.have.length(0);
  });

  it('is text, whatever the page says', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const element = await put(eg.preview({ title, description: title, site: title }));
    expect(deep(element, 'img')).to.have.length(0);
    expect(wordsOf(element)).to.equal(`${title} ${title} ${title}`);
  });

  it('sets all its words the way of its title', async () => {
    const element = await put(eg.preview({ title: 'عالم الطرود', site: 'colis.example' }));
    for (const part of ['.site', '.title', 'p.text']) {
      const [words] = deep<HTMLElement>(element, part);
      const { left } = words!.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(words!);
      expect(range.getBoundingClientRect().left, part).to.be.above(left + 50);
    }
  });

  it('is taken away by whoever may, and by nobody else', async () => {
    expect(deep(await put(eg.preview()), 'button')).to.have.length(0);
    const element = await put(eg.preview(), true);
    const [button] = deep<HTMLButtonElement>(element, 'button');
    expect(button!.getAttribute('aria-label')).to.equal('Remove preview');
    setTimeout(() => button!.click());
    const event = (await oneEvent(element, 'cercle-drop-preview')) as CercleDropPreviewEvent;
    expect(event.url).to.equal('https://colis.example/rail');
  });

  it('has its picture without a name, since the words beside it say it', async () => {
    const element = await put(eg.preview({ picture: eg.picture(640, 480) }));
    const [picture] = deep<HTMLElement & { decorative: boolean }>(element, 'cercle-picture');
    expect(picture!.decorative).to.equal(true);
  });
});
