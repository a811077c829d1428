/** What Windows' code page 1252, in which the page is written, has beyond Latin-1 and the company uses. */
const beyond: Readonly<Record<string, string>> = { '’': '\x92', '–': '\x96', '€': '\x80' };

const escaped = (text: string): string =>
  text.replace(/[\\()]/g, '\\$&').replace(/[’–€]/g, (found) => beyond[found]!);

/** A PDF of one A4 page: a title, and lines below it (ISO 32000-1, 7.5). */
export function pageOf(title: string, lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const stream = `BT /F1 18 Tf 60 770 Td (${escaped(title)}) Tj /F2 11 Tf 17 TL 0 -36 Td\n${shown}\nET`;
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    font('Helvetica-Bold'),
    font('Courier'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}
