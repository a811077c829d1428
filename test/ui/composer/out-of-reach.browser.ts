import { expect } from '@open-wc/testing';
import { composer, field, find, press, type } from '../../support/composed.ts';
import { eventually } from '../../support/eventually.ts';

/** From now on, what it takes to write is looked for where it is not. */
function takeAway(): void {
  const map = document.createElement('script');
  map.type = 'importmap';
  const [from, to] = ['writing.ts', 'nowhere.ts'].map(
    (name) => new URL(`../../../src/ui/composer/${name}`, import.meta.url).href,
  );
  map.textContent = JSON.stringify({ imports: { [from!]: to } });
  document.head.append(map);
}

describe('cercle-composer: what it takes to write is out of reach', () => {
  before(takeAway);

  it('says so beside the text, which is kept and goes on being told', async () => {
    const element = await composer();
    const told: string[] = [];
    element.addEventListener('cercle-draft', ({ text }) => told.push(text));
    field(element).focus();
    await eventually(() => find(element, '[role="alert"]'));
    expect(find(element, '[role="alert"]').textContent).to.include('What you write is kept.');
    await type(element, 'Half a thought');
    press(field(element), 'Enter', { ctrlKey: true });
    await element.updateComplete;
    expect(told).to.deep.equal(['Half a thought']);
    expect(field(element).value).to.equal('Half a thought');
    expect(element.shadowRoot!.activeElement === field(element)).to.equal(true);
    find(element, '[role="alert"] button').click();
    await element.updateComplete;
    expect(find(element, '[role="alert"]')).not.to.equal(null);
  });
});
