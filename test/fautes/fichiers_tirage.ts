import fc from 'fast-check';

/** A file as a sender may write it, with what must be found in it. */
export interface Fichier {
  octets: Buffer;
  attendu: { lignes: number; centimes: bigint; illisibles: number };
  /** Why the whole file must be refused. */
  enTeteFautif: string | null;
}

const group = (digits: string, space: string) => digits.replace(/\B(?=(\d{3})+$)/g, space);

const decorated = fc
  .record({
    cents: fc.bigInt({ min: -99_999_999_99n, max: 99_999_999_99n }),
    mark: fc.constantFrom(',', '.'),
    space: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
    around: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
    euro: fc.constantFrom('', '€', '\u00a0€', ' €'),
    minus: fc.constantFrom('-', '\u2212', '('),
  })
  .map(({ cents, mark, space, around, euro, minus }) => {
    const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
    const text = `${group(digits.slice(0, -2), space)}${mark}${digits.slice(-2)}`;
    const negative = minus === '(' ? `(${text})${euro}` : `${minus}${text}${euro}`;
    return {
      text: `${around}${cents < 0n ? negative : text + euro}${around}`,
      cents: cents as bigint | null,
    };
  });

/** Nobody can tell their cents, or they are no amount at all. */
const UNREADABLE = [
  ['', 'x', 'NaN', 'nan', 'Infinity', '-inf', '1e3', '1e999', '-1E-999', '0x1F', '1_000', '١٢', '--1', '+-1'],
  [
    '1 23,00',
    '1234567890123',
    '12,3456',
    '1.234,56',
    '1,234',
    '1.234',
    '(-5,00)',
    '5,00)',
    '=1+1',
    '€',
    '#REF!',
  ],
].flat();

/** An amount as someone may write it, with the cents it is worth; null cents when it cannot be read. */
const amount = fc.oneof(
  { weight: 5, arbitrary: decorated },
  fc.constantFrom(...UNREADABLE).map((text) => ({ text, cents: null as bigint | null })),
);

const DATES = [
  '2024-12-31',
  '31/12/2024',
  '30/02/2024',
  '2024-02-30',
  '01/02/24',
  '45657',
  '31.12.2024',
  'epoch',
  '',
];

const line = fc.record({
  key: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'é', 'l’a;b', '"q"', 'a,b', 'œ€'),
  amount,
  date: fc.constantFrom(...DATES),
  kind: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'whole', 'short', 'long', 'blank', 'separators'),
});

const NAMES = {
  flux_id: ['flux_id', 'FLUX_ID', 'Flux id'],
  cpts_id: ['cpts_id', 'CPTS_ID', 'cpts-id'],
  date_paiement: ['date_paiement', 'Date paiement', 'DATE_PAIEMENT'],
  poste: ['poste', 'Poste'],
  part: ['part', 'PART'],
  nature: ['nature', 'Nature '],
  montant_eur: ['montant_eur', 'Montant EUR', 'MONTANT_EUR'],
} as const;

type Name = keyof typeof NAMES;

const COLUMNS = Object.keys(NAMES) as Name[];

const header = fc.record({
  order: fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
  spelling: fc.integer({ min: 0, max: 2 }),
  fault: fc.constantFrom(
    ...Array<null>(9).fill(null),
    'colonne double',
    'colonne inconnue',
    'colonne absente',
  ),
});

const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 BOM', 'utf-16le', 'utf-16be', 'windows-1252'),
  ended: fc.constantFrom(true, true, true, false),
});

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
type Header = typeof header extends fc.Arbitrary<infer T> ? T : never;
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

const WINDOWS: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c };

/** Windows-1252 has no narrow no-break space, no minus sign and no Arabic digit: what it has in their place. */
function windows(text: string) {
  const plain = text.replaceAll('\u202f', '\u00a0').replaceAll('\u2212', '-').replace(/[١٢]/g, 'z');
  return Buffer.from([...plain].map((char) => WINDOWS[char] ?? char.charCodeAt(0)));
}

function encode(text: string, encoding: string) {
  if (encoding === 'windows-1252') return windows(text);
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 BOM') return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

const quoted = (cell: string) => (/[;,\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const VALUES: Record<string, string> = {
  cpts_id: '010000001',
  poste: 'crise',
  part: 'fixe',
  nature: 'avance',
};

function cells({ key, amount, date }: Line, order: readonly string[]) {
  const own: Record<string, string> = { flux_id: key, montant_eur: amount.text, date_paiement: date };
  return order.map((name) => own[name] ?? VALUES[name] ?? '');
}

function lineText(line: Line, order: readonly string[], delimiter: string) {
  if (line.kind === 'blank') return '';
  if (line.kind === 'separators') return delimiter.repeat(order.length - 1);
  const all = cells(line, order).map(quoted);
  if (line.kind === 'short') return all.slice(0, 3).join(delimiter);
  return (line.kind === 'long' ? [...all, 'de trop'] : all).join(delimiter);
}

const spelled = (name: string, spelling: number) => {
  const names: readonly string[] = NAMES[name as Name] ?? [name];
  return names[spelling % names.length]!;
};

function columns({ order, fault }: Header): string[] {
  if (fault === 'colonne double') return [...order, order[0]!];
  if (fault === 'colonne inconnue') return [...order, 'commentaire'];
  return fault === 'colonne absente' ? order.slice(1) : order;
}

function write(lines: readonly Line[], head: Header, { delimiter, end, encoding, ended }: Dialect): Fichier {
  const order = columns(head);
  const first = order.map((name) => spelled(name, head.spelling)).join(delimiter);
  const texts = [first, ...lines.map((one) => lineText(one, order, delimiter))];
  const carrying = lines.filter(({ kind }) => !['blank', 'separators'].includes(kind));
  const readable = carrying.filter(({ kind, amount }) => kind === 'whole' && amount.cents !== null);
  return {
    octets: encode(texts.join(end) + (ended ? end : ''), encoding),
    attendu: {
      lignes: carrying.length,
      centimes: readable.reduce((sum, { amount }) => sum + amount.cents!, 0n),
      illisibles: carrying.length - readable.length,
    },
    enTeteFautif: head.fault,
  };
}

/** Files of payments in every dialect, right and wrong. */
export const fichier: fc.Arbitrary<Fichier> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 20 }), header, dialect)
  .map(([lines, head, spoken]) => write(lines, head, spoken));
