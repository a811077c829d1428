import { html, type TemplateResult } from 'lit';

/** A mail address: on two lines, it is its name and its domain. */
export const mailWords = (mail: string): TemplateResult => {
  const [name, ...domain] = mail.split(/(?<=@)/);
  return html`${name}<wbr />${domain.join('')}`;
};
