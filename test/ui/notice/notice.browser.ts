import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/ui/notice/notice.ts';
import { recordIcon } from '../../../src/ui/icon/icon.ts';
import type { CercleNotice } from '../../../src/ui/notice/notice.ts';

const draw = (properties: Partial<CercleNotice>) =>
  fixture<CercleNotice>(
    html`<cercle-notice
      .icon=${properties.icon}
      heading=${properties.heading ?? ''}
      text=${properties.text ?? ''}
      action=${properties.action ?? ''}
    ></cercle-notice>`,
  );

describe('cercle-notice', () => {
  it('says what there is to say, also to those who do not see it come', async () => {
    const notice = await draw({ heading: 'Nothing yet.', text: 'What you write stays here.' });
    expect(notice.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!.innerText).to.equal(
      'Nothing yet.\n\nWhat you write stays here.',
    );
  });

  it('has an icon only where it is given one: a lock would say that something is there', async () => {
    const icons = async (icon: CercleNotice['icon']) =>
      (await draw({ heading: 'Nothing.', icon })).shadowRoot!.querySelectorAll('svg').length;
    expect(await icons(undefined)).to.equal(0);
    expect(await icons(recordIcon)).to.equal(1);
  });

  it('offers one thing to do', async () => {
    expect((await draw({ heading: 'Nothing.' })).shadowRoot!.querySelector('button')).to.equal(
      null,
    );
    const notice = await draw({ heading: 'Unreachable.', action: 'Try now' });
    const button = notice.shadowRoot!.querySelector('button')!;
    expect(button.textContent.trim()).to.equal('Try now');
    setTimeout(() => button.click());
    await oneEvent(notice, 'cercle-action');
  });
});
