/** Texts that are only there to keep whatever reads them busy. */

/** The texts by what they are of, each of about so many UTF-16 units and no more. */
export function hurtfulTexts(length: number): Record<string, string> {
  const many = (part: string) => part.repeat(length / part.length + 1).slice(0, length);
  const half = (part: string) => many(part).slice(0, length / 2);
  const texts: Record<string, string> = {
    'deep quotes': many('>'),
    'deep lists': many('1. '),
    'quotes and lists': many('> - '),
    'quotes of one line each': many('> > > > > > > > a\n\n'),
    'lists of one line each': many('- > - > - > a\n'),
    'lazy lines': `${'>'.repeat(30)}a\n${many('a\n')}`,
    'growing lists': Array.from(
      { length: Math.sqrt(length / 8) },
      (_, line) => `${' '.repeat(line * 16)}${'- '.repeat(8)}a`,
    ).join('\n'),
    'stars around a letter': `${half('*')}a${half('*')}`,
    'stars and underscores': `${half('*_')}a${half('_*')}`,
    'emphasis in emphasis': half('*a ') + half('a* '),
    'strikes in strikes': half('~~a ') + half('a~~ '),
    'words in bold': many('**a** '),
    brackets: half('[') + half(']'),
    links: many('[a](b)'),
    'links in links': half('[a ') + half('](b) '),
    ticks: Array.from({ length: Math.sqrt(length * 2) - 10 }, (_, count) => '`'.repeat(count)).join(
      ' ',
    ),
    'mentions and addresses': many('a@'),
    mentions: many('@a '),
    tags: many('#ab '),
    'numbers that are no tags': many('#a#'),
    'one long tag': `#${many('a')}`,
    'hyphens after a tag': `#a${many('-')}`,
    'addresses that are none': many('www.a_'),
    'addresses of low lines': many('_www.'),
    'exclamations after an address': `www.host.example/${many('!')}a`,
    'entities after an address': `www.host.example/${many('&a;')}a`,
    'brackets after an address': `www.host.example/${many(').')}a`,
    'marks in an address': `www.host.example/${many(`${'?'.repeat(39)}a`)}`,
    'letters that are none': many('a@a_'),
    'letters and spaces': many('a@b.c '),
    'words with low lines': many('a_'),
    'words between code': many('`a` h'),
    'words between escapes': many('\\! h'),
    'words between entities': many('&amp; h'),
    headings: many('# a\n'),
    'spaces at ends': many('a   \n'),
    entities: many('&#x41;'),
    lines: many('-\n'),
    fences: many('```\n'),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text.slice(0, length)]),
  );
}
