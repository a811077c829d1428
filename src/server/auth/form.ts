/**
 * Whether a token is written in the one way there is: three parts in base64url, each as its bytes are encoded again. What
 * would be read as the same token and looks different is none.
 */
export function isCanonical(token: string): boolean {
  const parts = token.split('.');
  return (
    parts.length === 3 &&
    parts.every(
      (part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part,
    )
  );
}

/**
 * Whether all readers read the same: no object in a token has a name twice. They disagree on which of the two counts, and
 * a host that puts JSON together by hand can be made to write a second one. Only for tokens whose signature is good: it takes valid JSON.
 */
export function isUnequivocal(token: string): boolean {
  const [header = '', payload = ''] = token.split('.');
  return [header, payload].every((part) => {
    const json = Buffer.from(part, 'base64url').toString();
    return !json.startsWith(mark) && !hasTwice(json);
  });
}

/** A mark of order before an object is skipped by some readers, and kept by others. */
const mark = '\ufeff';

function hasTwice(json: string): boolean {
  const open: Set<string>[] = [];
  let last = '';
  for (const [word] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (word === '{' || word === '[') open.push(new Set());
    else if (word === '}' || word === ']') open.pop();
    else if (word === ':') {
      const name: string = JSON.parse(last);
      if (open.at(-1)!.has(name)) return true;
      open.at(-1)!.add(name);
    } else last = word;
  }
  return false;
}
