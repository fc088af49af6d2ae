import { dateOrders, digits, identifies, type Feed, type Field } from '../feeds.ts';
import { literal } from '../sql.ts';
import {
  ambiguous,
  formula,
  hidden,
  numeric,
  markOf,
  ordreOf,
  rounded,
  sheetError,
  twoDays,
  type Known,
  type Mark,
  type Ordre,
} from './parse.ts';

/** One promise of a schema about one line: `ok` is never null; `motif` is the sentence, in SQL, when it is broken. */
export interface Rule {
  colonne: string;
  code: string;
  /** The text that breaks it, in SQL. */
  valeur: string;
  ok: string;
  motif: string;
  /** Whether a cell of the plain shape of its field keeps the promise anyway. */
  forme?: boolean;
}

/** The SQL of a cleaned cell and of its typed value, by column. */
export interface Cells {
  text: (field: Field) => string;
  value: (field: Field) => string;
}

/** « value », in SQL; a long value is cut. */
export const quoted = (text: string) =>
  `('«\u00a0' || case when length(${text}) > 80 then ${text}[1:79] || '…' else ${text} end || '\u00a0»')`;

const sentence = (text: string, rest: string) => `${quoted(text)} || ${literal(` ${rest}`)}`;

const DATE = 'n’est pas une date du calendrier. Écrivez-la 2024-12-31 ou 31/12/2024.';
const ENTIER = 'n’est pas un nombre entier. Écrivez-le en chiffres, par exemple 1234.';
const NOMBRE = 'n’est pas un nombre. Écrivez-le en chiffres, par exemple 1234,56 ou -1234.56.';
const AMBIGU =
  'n’est pas lisible sans ambiguïté : séparateur de milliers ou décimales ? Écrivez 1234 ou 1234,00, avec des espaces pour les milliers.';

function numberMotif(field: Field, text: string, mark: Mark | undefined) {
  const { width, scale } = digits(field);
  const shape = `n’est pas lisible : ${scale} décimales au plus${mark ? `, marque décimale « ${mark[0]} » dans cette colonne,` : ''} et pas plus de ${width - scale} chiffres avant.`;
  const unsure = mark ? 'false' : ambiguous(field, text);
  return `case when ${unsure} then ${sentence(text, AMBIGU)}
    when ${numeric(field, text)} then ${sentence(text, shape)} else ${sentence(text, NOMBRE)} end`;
}

const ARRONDI =
  'est un nombre que le tableur a arrondi\u00a0: des identifiants différents deviennent le même. Écrivez l’identifiant en texte, avec tous ses chiffres.';
const INVISIBLE = 'contient un caractère invisible. Écrivez à nouveau la valeur.';

/** What a spreadsheet writes in the place of a value, whatever the column. */
function sheetRules(field: Field, text: string): Rule[] {
  const rule = (code: string, fault: string, motif: string): Rule => {
    const ok = `(${text} is null or not ${fault})`;
    return { colonne: field.name, code, valeur: text, ok, motif, forme: true };
  };
  const erreur = `${literal('la cellule contient ')} || ${text} || ${literal('. Corrigez la formule ou écrivez la valeur.')}`;
  const formule = literal(
    'la formule n’a pas de valeur calculée. Ouvrez et enregistrez le classeur, ou écrivez la valeur.',
  );
  const rules = [rule('erreur_tableur', sheetError(text), erreur), rule('formule', formula(text), formule)];
  if (field.type !== 'string') return rules;
  return [
    ...rules,
    rule('arrondi', rounded(field, text), sentence(text, ARRONDI)),
    rule('invisible', hidden(text), sentence(text, INVISIBLE)),
  ];
}

const DEUX_JOURS =
  'se lit de deux façons\u00a0: la colonne mêle des dates mois/jour. Écrivez chaque date de cette colonne 2024-12-31 ou 31/12/2024.';

function dateMotif(text: string, ordre: Ordre | undefined) {
  if (!ordre) return sentence(text, DATE);
  return `case when ${twoDays(text, ordre)} then ${sentence(text, DEUX_JOURS)} else ${sentence(text, DATE)} end`;
}

function typeMotif(field: Field, text: string, known: Known | undefined) {
  if (field.type === 'integer') return sentence(text, ENTIER);
  return field.type === 'date' ? dateMotif(text, ordreOf(known)) : numberMotif(field, text, markOf(known));
}

function typeRules(field: Field, text: string, value: string, known: Known | undefined): Rule[] {
  if (field.type === 'string') return [];
  const motif = typeMotif(field, text, known);
  const code = field.type === 'number' ? 'nombre' : field.type === 'date' ? 'date' : 'entier';
  const ok = `(${text} is null or ${value} is not null)`;
  return [{ colonne: field.name, code, valeur: text, ok, motif, forme: true }];
}

function valueRules(field: Field, text: string, value: string): Rule[] {
  const { enum: codes, pattern, minimum, maximum, exclusiveMinimum } = field.constraints ?? {};
  const rules: Rule[] = [];
  const add = (code: string, condition: string, rest: string) => {
    const ok = `(${value} is null or ${condition})`;
    const motif = sentence(text, rest);
    rules.push({ colonne: field.name, code, valeur: text, ok, motif, forme: field.type === 'string' });
  };
  if (codes) {
    const values = codes.map((code) => (typeof code === 'number' ? String(code) : literal(code)));
    add(
      'liste',
      `${value} in (${values.join(', ')})`,
      `n’est pas admis. Valeurs admises : ${codes.join(', ')}.`,
    );
  }
  if (pattern !== undefined) {
    const what = field.description ? `${field.title}, ${field.description}` : field.title;
    const zeros = identifies(field) ? ' Vérifiez les zéros du début et la longueur.' : '';
    const advice = `n’a pas la forme attendue (${what}).${zeros}`;
    add('format', `regexp_full_match(${value}, ${literal(pattern)})`, advice);
  }
  if (minimum !== undefined)
    add('minimum', `${value} >= ${minimum}`, `est au-dessous du minimum ${minimum}.`);
  if (maximum !== undefined) add('maximum', `${value} <= ${maximum}`, `est au-dessus du maximum ${maximum}.`);
  if (exclusiveMinimum !== undefined) {
    add('minimum', `${value} > ${exclusiveMinimum}`, `doit être au-dessus de ${exclusiveMinimum}.`);
  }
  return rules;
}

function fieldRules(field: Field, { text, value }: Cells, known: Known | undefined): Rule[] {
  const [t, v] = [text(field), value(field)];
  const missing = literal('la valeur est obligatoire et manque. Renseignez-la.');
  const required: Rule[] = field.constraints?.required
    ? [{ colonne: field.name, code: 'obligatoire', valeur: t, ok: `${t} is not null`, motif: missing }]
    : [];
  return [...required, ...sheetRules(field, t), ...typeRules(field, t, v, known), ...valueRules(field, t, v)];
}

function rowRules(feed: Feed, { value }: Cells): Rule[] {
  const rules: Rule[] = [];
  const cell = (column: string) => value(feed.fields.find((field) => field.name === column)!);
  const text = (column: string) => `cast(${cell(column)} as varchar)`;
  const add = (colonne: string, code: string, ok: string, motif: string) =>
    rules.push({ colonne, code, valeur: text(colonne), ok, motif });
  if (feed.exactementUn) {
    const count = feed.exactementUn.map((column) => `(${cell(column)} is not null)::integer`).join(' + ');
    const motif = `une valeur et une seule est attendue dans ${feed.exactementUn.join(', ')}.`;
    add(feed.exactementUn[0]!, 'exactement_un', `(${count}) = 1`, literal(motif));
  }
  for (const { colonne, valeurs, avec, admis } of feed.reserves ?? []) {
    const among = (column: string, codes: readonly string[]) =>
      `${cell(column)} in (${codes.map(literal).join(', ')})`;
    const motif = `${quoted(text(colonne))} || ${literal(` ne va qu’avec ${avec} ${admis.join(' ou ')}, pas `)} || coalesce(${quoted(text(avec))}, 'rien') || '.'`;
    add(
      colonne,
      'reserve',
      `(not coalesce(${among(colonne, valeurs)}, false) or coalesce(${among(avec, admis)}, false))`,
      motif,
    );
  }
  for (const [small, large] of feed.auPlus ?? []) {
    const motif = `${quoted(text(small))} || ${literal(` dépasse ${large} (`)} || ${text(large)} || ').'`;
    add(small, 'au_plus', `coalesce(${cell(small)} <= ${cell(large)}, true)`, motif);
  }
  for (const [after, before] of dateOrders(feed)) {
    const advice = '). Une date de fin est exclue : elle suit le début.';
    const motif = `${quoted(text(after))} || ${literal(` n’est pas après ${before} (`)} || ${text(before)} || ${literal(advice)}`;
    add(after, 'ordre_dates', `coalesce(${cell(after)} > ${cell(before)}, true)`, motif);
  }
  return rules;
}

/** Every promise of a schema about a line taken alone, in the order in which they are reported. */
export const rulesOf = (feed: Feed, cells: Cells, known: Partial<Record<string, Known>>): Rule[] => [
  ...feed.fields.flatMap((field) => fieldRules(field, cells, known[field.name])),
  ...rowRules(feed, cells),
];
