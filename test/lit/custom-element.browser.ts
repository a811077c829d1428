import { expect } from '@open-wc/testing';
import { customElement } from '../../src/lit/custom-element.ts';

describe('customElement', () => {
  it('registers a tag that is free', () => {
    class First extends HTMLElement {}
    customElement('cercle-zebra')(First);
    expect(customElements.get('cercle-zebra')).to.equal(First);
  });

  it('leaves a tag to whoever came first', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    customElement('cercle-okapi')(First);
    customElement('cercle-okapi')(Second);
    expect(customElements.get('cercle-okapi')).to.equal(First);
  });
});
