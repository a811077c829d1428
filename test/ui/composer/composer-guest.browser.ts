import { expect, fixture, html } from '@open-wc/testing';
import * as eg from '../../support/eg.ts';
import { composer, field, find, press, submitButton } from '../../support/composed.ts';

describe('cercle-composer: a guest', () => {
  it("keeps keys from the page's shortcuts", async () => {
    const element = await composer();
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(event.type);
    for (const name of ['keydown', 'keypress', 'keyup']) document.addEventListener(name, hear);
    for (const name of ['keydown', 'keypress', 'keyup']) {
      field(element).dispatchEvent(
        new KeyboardEvent(name, { key: 'k', bubbles: true, composed: true }),
      );
    }
    for (const name of ['keydown', 'keypress', 'keyup']) document.removeEventListener(name, hear);
    expect(heard).to.deep.equal([]);
  });

  it('is no part of a form around it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><input name="own" value="1" /><cercle-composer></cercle-composer></form>`,
    );
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    const element = form.querySelector('cercle-composer')!;
    element.choices = [eg.audience()];
    element.draft = 'Not of the form';
    await element.updateComplete;
    press(field(element), 'Enter');
    submitButton(element).click();
    expect(submits).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['own']);
  });

  it('shows one ring, around the whole box', async () => {
    const element = await composer();
    element.focus();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
    expect(getComputedStyle(find(element, '.base')).outlineWidth).to.equal('2px');
    expect(getComputedStyle(field(element)).outlineStyle).to.equal('none');
  });
});
