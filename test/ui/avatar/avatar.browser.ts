import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/avatar/avatar.ts';
import type { CercleAvatar } from '../../../src/ui/avatar/avatar.ts';

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

async function avatarOf(properties: Partial<CercleAvatar>): Promise<ShadowRoot> {
  const avatar = await fixture<CercleAvatar>(html`<cercle-avatar></cercle-avatar>`);
  Object.assign(avatar, properties);
  await avatar.updateComplete;
  return avatar.shadowRoot!;
}

const initialsOf = async (name: string, size: CercleAvatar['size'] = 32) =>
  (await avatarOf({ name, size })).querySelector('.initials')!.textContent;

describe('cercle-avatar', () => {
  it('says who it is, as what, and for whom', async () => {
    const root = await avatarOf({
      name: 'Charlotte Cooper',
      affiliation: 'supplier',
      organization: 'Exotic Liquids',
    });
    expect(root.querySelector('[role="img"]')!.getAttribute('aria-label')).to.equal(
      'Charlotte Cooper, Supplier, Exotic Liquids',
    );
  });

  it('says whether they are around', async () => {
    const root = await avatarOf({ name: 'Mia Huber', organization: 'Alpenhof', presence: 'away' });
    expect(root.querySelector('[role="img"]')!.getAttribute('aria-label')).to.equal(
      'Mia Huber, Employee, Alpenhof, away',
    );
    expect(root.querySelector('.presence')).not.to.equal(null);
  });

  it('shows the initials of the first and the last name, one where it is small', async () => {
    expect(await initialsOf('Claire Fontaine')).to.equal('CF');
    expect(await initialsOf('Jean-Luc van der Meer')).to.equal('JM');
    expect(await initialsOf('Claire Fontaine', 24)).to.equal('C');
    expect(await initialsOf('ravi')).to.equal('R');
    expect(await initialsOf('𠮷田 茂')).to.equal('𠮷茂');
    expect(await initialsOf('')).to.equal('');
  });

  it('shows a picture in the outline instead', async () => {
    const root = await avatarOf({ name: 'Lukas Keller', affiliation: 'distributor', picture });
    expect(root.querySelector('img')!.getAttribute('src')).to.equal(picture);
    expect(root.querySelector('.initials')).to.equal(null);
    expect(root.querySelector('rect')).not.to.equal(null);
  });

  it('carries the mark of a partner where no name stands beside it', async () => {
    const markOf = async (properties: Partial<CercleAvatar>) =>
      (await avatarOf(properties)).querySelector('cercle-mark');
    expect((await markOf({ affiliation: 'supplier', alone: true }))!.affiliation).to.equal(
      'supplier',
    );
    expect(await markOf({ affiliation: 'supplier' })).to.equal(null);
    expect(await markOf({ affiliation: 'employee', alone: true })).to.equal(null);
  });

  it('is as large as it is told', async () => {
    for (const size of [24, 32, 48, 64] as const) {
      const { host } = await avatarOf({ size });
      const box = host.getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([size, size]);
    }
  });
});
