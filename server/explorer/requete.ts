import type { Parameter } from '../statement.ts';
import { RELATIONS, type Dimension, type Mesure } from './catalogue.ts';
import type { Axe, Demande, Filtre } from './demande.ts';
import type { Place } from './ecriture.ts';
import { NOMS } from './noms.ts';

/** A composed statement: identifiers come from the catalogue, every value is bound. */
export interface Composee {
  text: string;
  parametres: Record<string, Parameter>;
}

/** Collects the values of a statement, each under a name of its own. */
class Valeurs {
  readonly parametres: Record<string, Parameter> = {};

  /** The name that stands for a value in the text. */
  lier(nom: string, value: Parameter): string {
    this.parametres[nom] = value;
    return `$${nom}`;
  }
}

/** What a dimension is worth on a line, as SQL. */
export function valeurDe(nom: string, { colonne = nom, de, pas }: Dimension): string {
  const lue = `${de ?? 'lignes'}.${colonne}`;
  if (pas === 'annee') return `year(${lue})::varchar`;
  if (pas === 'mois') return `strftime(${lue}, '%Y-%m')`;
  return `${lue}::varchar`;
}

/** The two terms of a measure on a line, as SQL; a hole is null in both. */
function termesDe(nom: string, mesure: Mesure): { num: string; den: string } {
  switch (mesure.sorte) {
    case 'lignes':
      return { num: '1', den: 'null' };
    case 'distinct':
      return { num: `lignes.${mesure.de}`, den: 'null' };
    case 'rapport': {
      const den = mesure.sur ?? mesure.parmi;
      return {
        num: `case when lignes.${den} is not null then lignes.${mesure.de} end`,
        den: `case when lignes.${mesure.de} is not null then lignes.${den} end`,
      };
    }
    case 'maximum':
      return { num: `lignes.${mesure.de ?? nom}`, den: 'null' };
    case 'somme': {
      const num = `lignes.${mesure.de ?? nom}`;
      return { num: mesure.moins ? `${num} - lignes.${mesure.moins}` : num, den: 'null' };
    }
  }
}

/** The aggregates of a measure over groups of lines, as SQL; a state is n.d. over several exercices. */
function agregats(mesure: Mesure, si = ''): { valeur: string; num: string; den: string } {
  const unExercice = (valeur: string) =>
    'stock' in mesure && mesure.stock
      ? `case when count(distinct periode)${si} <= 1 then ${valeur} end`
      : valeur;
  switch (mesure.sorte) {
    case 'lignes':
      return { valeur: `coalesce(sum(lignes_nb)${si}, 0)`, num: 'null', den: 'null' };
    case 'distinct':
      return { valeur: `count(distinct num)${si}`, num: 'null', den: 'null' };
    case 'maximum':
      return { valeur: `max(num)${si}`, num: 'null', den: 'null' };
    case 'somme':
      return { valeur: unExercice(`sum(num)${si}`), num: 'null', den: 'null' };
    case 'rapport': {
      const num = unExercice(`sum(num)${si}`);
      const den = unExercice(mesure.parmi ? `count(distinct den)${si}` : `sum(den)${si}`);
      return { valeur: `round(${num}::double / nullif(${den}, 0), ${mesure.parmi ? 2 : 6})`, num, den };
    }
  }
}

const mesures = (mesure: Mesure) => {
  const { valeur, num, den } = agregats(mesure);
  return `${valeur} as valeur, ${num} as num, ${den} as den,
    coalesce(sum(lignes_nb), 0) as lignes_nb, coalesce(sum(trous_nb), 0) as trous_nb`;
};

function source({ nom, table, exercice_courant }: Demande, valeurs: Valeurs): string {
  const joins = [`from ${nom} as lignes`];
  if (table.cpts) {
    const courant = valeurs.lier('exercice_courant', exercice_courant);
    // Contract years run past the running exercice, where a CPTS is what it is today.
    const exercice = table.cpts === 'exercice' ? `least(lignes.exercice, ${courant})` : courant;
    joins.push(
      `left join ${RELATIONS.cpts} as cpts on cpts.cpts_id = lignes.cpts_id and cpts.exercice = ${exercice}`,
    );
  }
  if (table.registre)
    joins.push(`left join ${RELATIONS.registre} as registre on registre.cpts_id = lignes.cpts_id`);
  if (table.communes) {
    joins.push(`left join ${RELATIONS.communes} as communes on communes.commune_code = lignes.commune_code`);
  }
  return joins.join('\n    ');
}

function condition({ nom, dimension, valeurs: gardees }: Filtre, rang: number, valeurs: Valeurs): string {
  const lue = valeurDe(nom, dimension);
  const textes = gardees.filter((valeur) => valeur !== null);
  const noms = textes.map((valeur, i) => valeurs.lier(`filtre_${rang}_${i}`, valeur));
  const parts = noms.length > 0 ? [`${lue} in (${noms.join(', ')})`] : [];
  if (gardees.includes(null)) parts.push(`${lue} is null`);
  return `(${parts.join(' or ')})`;
}

function conditions({ filtres, table, date }: Demande, valeurs: Valeurs): string {
  const parts = filtres.map((filtre, i) => condition(filtre, i, valeurs));
  if (table.au_jour) {
    const jour = valeurs.lier('date', date);
    parts.push(`lignes.date_debut <= ${jour} and (lignes.date_fin is null or lignes.date_fin > ${jour})`);
  }
  return parts.length > 0 ? `where ${parts.join('\n        and ')}` : '';
}

const TROUS = ['somme', 'rapport'];

/** Each line that the filters keep: its place on each axis (a0, a1…), the terms of the measure, and other columns. */
function lignesDe(demande: Demande, valeurs: Valeurs, colonnes: readonly string[] = []): string {
  const { mesure, mesure_nom, axes } = demande;
  const { num, den } = termesDe(mesure_nom, mesure);
  const lues = [
    ...axes.map(({ nom, dimension }, i) => `${valeurDe(nom, dimension)} as a${i}`),
    `${num} as num`,
    `${den} as den`,
    `${'stock' in mesure && mesure.stock ? 'lignes.exercice' : 'null'} as periode`,
    ...colonnes,
  ];
  return `select
        ${lues.join(',\n        ')},
    ${source(demande, valeurs)}
    ${conditions(demande, valeurs)}`;
}

/**
 * The lines brought together by place before anything is ranked, six to a hundred times fewer: sums are of exact decimals and what
 * is counted once (an identifier, an exercice) stays apart, so that every level is what its lines make it.
 */
function groupes(demande: Demande, valeurs: Valeurs): string {
  const { sorte, parmi } = { parmi: undefined, ...demande.mesure };
  const num = sorte === 'distinct' ? 'num' : sorte === 'maximum' ? 'max(num) as num' : 'sum(num) as num';
  const trous = TROUS.includes(sorte) ? 'count(*) filter (where num is null)' : '0';
  return `base as (
    select
        ${demande.axes.map((_, i) => `a${i}, `).join('')}periode,
        ${num}, ${parmi ? 'den' : 'sum(den) as den'}, count(*) as lignes_nb, ${trous} as trous_nb,
    from (
    ${lignesDe(demande, valeurs)}
    ) as lignes
    group by all
)`;
}

function ordre({ tri, dimension }: Axe): string {
  const sens = tri.startsWith('-') ? 'desc' : 'asc';
  const nombre = dimension.entier ? [`try_cast(cle as bigint) ${sens} nulls last`] : [];
  const naturel = [`ordre ${sens} nulls last`, ...nombre, `strip_accents(lower(libelle)) ${sens}`, 'cle'];
  if (tri.endsWith('valeur')) return [`valeur ${sens} nulls last`, ...naturel].join(', ');
  const nommee = tri.endsWith('libelle') && dimension.noms && !dimension.temps;
  return (nommee ? naturel.slice(-2) : naturel).join(', ');
}

/** The values of an axis in their order: n.d. is 0, whatever it is worth, the others begin at 1. */
function classement(axe: Axe, i: number, demande: Demande, valeurs: Valeurs): string {
  const { tri_colonne, mesure, axes } = demande;
  const derniere = axes.length - 1;
  const limite = tri_colonne && !axe.colonne && place(tri_colonne, derniere, 'tri_cle', valeurs);
  const { valeur } = agregats(mesure, limite ? ` filter (where ${limite})` : '');
  const noms = axe.dimension.noms;
  const libelles = noms
    ? `left join (${NOMS[noms].sql}) as noms on noms.cle = groupes.cle`
    : 'cross join (select null::varchar as libelle, null::integer as ordre) as noms';
  return `axe_${i} as (
    select
        cle,
        libelle,
        if(cle is null, 0, row_number() over (partition by cle is null order by ${ordre(axe)})) as rang,
        count(cle) over () as valeurs_nb,
    from (
        select groupes.cle, coalesce(noms.libelle, groupes.cle) as libelle, noms.ordre, groupes.valeur
        from (select a${i} as cle, ${valeur} as valeur from base group by a${i}) as groupes
        ${libelles}
    ) as nommees
)`;
}

/** The condition that a line is at a place of an axis; `$total` asks nothing. */
function place(at: Place, i: number, nom: string, valeurs: Valeurs): string | undefined {
  if (at.sorte === 'valeur') return `a${i} = ${valeurs.lier(nom, at.cle)}`;
  if (at.sorte === 'nd') return `a${i} is null`;
  return undefined;
}

/** Every cell, subtotal and total of a pivot table, each made from its lines; rank 0 is n.d., `haut` + 1 the others. */
export function requeteTableau(demande: Demande): Composee {
  const { axes, mesure } = demande;
  const valeurs = new Valeurs();
  const rangs = axes.map((_, i) => `r${i}`);
  const seul = (i: number) => rangs.map((rang, j) => `grouping(${rang}) = ${i === j ? 0 : 1}`).join(' and ');
  const unique = (colonne: string) =>
    `case ${axes.map((_, i) => `when ${seul(i)} then any_value(${colonne}${i})`).join(' ')} end`;
  const text = `with
${[groupes(demande, valeurs), ...axes.map((axe, i) => classement(axe, i, demande, valeurs))].join(',\n')},
places as (
    select
        base.num, base.den, base.periode, base.lignes_nb, base.trous_nb,
        ${axes
          .map(
            ({ haut }, i) =>
              `least(axe_${i}.rang, ${valeurs.lier(`haut_${i}`, haut)} + 1)::integer as r${i}, axe_${i}.cle as cle${i}, axe_${i}.libelle as libelle${i}, axe_${i}.valeurs_nb as valeurs_nb${i}`,
          )
          .join(',\n        ')},
    from base
    ${axes.map((_, i) => `inner join axe_${i} on axe_${i}.cle is not distinct from base.a${i}`).join('\n    ')}
)
select
    ${[0, 1, 2].map((i) => `${i < axes.length ? `r${i}` : 'null::integer'} as r${i}`).join(', ')},
    ${unique('cle')} as cle,
    ${unique('libelle')} as libelle,
    ${unique('valeurs_nb')} as valeurs_nb,
    ${mesures(mesure)}
from places
group by grouping sets (${ensembles(axes).join(', ')})
order by r0 nulls last, r1 nulls last, r2 nulls last`;
  return { text, parametres: valeurs.parametres };
}

/** Each level of the rows, with and without the columns, and each axis alone, which carries its labels. */
function ensembles(axes: readonly Axe[]): string[] {
  const rangs = axes.map((_, i) => `r${i}`);
  const lignes = rangs.filter((_, i) => !axes[i]!.colonne);
  const colonnes = rangs.filter((_, i) => axes[i]!.colonne);
  const niveaux = Array.from({ length: lignes.length + 1 }, (_, n) => lignes.slice(0, n));
  const ensembles = niveaux.flatMap((niveau) => [niveau, [...niveau, ...colonnes]]);
  return [...new Set([...ensembles, ...rangs.map((rang) => [rang])].map((set) => `(${set.join(', ')})`))];
}

/** What keeps the lines of a cell: the relations that rank the values of an axis, and the condition. */
function derriere(demande: Demande, places: readonly Place[], valeurs: Valeurs) {
  const classements = demande.axes.flatMap((axe, i) =>
    places[i]!.sorte === 'autres' ? [classement(axe, i, demande, valeurs)] : [],
  );
  const gardees = places.flatMap((at, i) => {
    if (at.sorte === 'autres') {
      const haut = valeurs.lier(`haut_${i}`, demande.axes[i]!.haut);
      return [`a${i} in (select cle from axe_${i} where rang > ${haut})`];
    }
    return place(at, i, `cle_${i}`, valeurs) ?? [];
  });
  return { classements, ou: gardees.length > 0 ? `where ${gardees.join(' and ')}` : '' };
}

/** The measure over the lines behind a cell. */
export function requeteTotal(demande: Demande, places: readonly Place[]): Composee {
  const valeurs = new Valeurs();
  const base = groupes(demande, valeurs);
  const { classements, ou } = derriere(demande, places, valeurs);
  const text = `with
${[base, ...classements].join(',\n')}
select
    ${mesures(demande.mesure)},
from base
${ou}`;
  return { text, parametres: valeurs.parametres };
}

/** A column of a line: where it is read, and the labels of its codes. */
export interface ColonneLigne {
  nom: string;
  lue: string;
  noms?: keyof typeof NOMS;
}

/** One page of the lines behind a cell, largest first, then in the order of their columns. */
export function requeteLignes(
  demande: Demande,
  places: readonly Place[],
  colonnes: readonly ColonneLigne[],
  { page, limite }: { page: number; limite: number },
): Composee {
  const valeurs = new Valeurs();
  const lues = colonnes.map(({ lue }, i) => `${lue} as c${i}`);
  const { classements, ou } = derriere(demande, places, valeurs);
  const base = classements.length > 0 ? [groupes(demande, valeurs), ...classements] : [];
  const toutes = `toutes as (\n    ${lignesDe(demande, valeurs, lues)}\n)`;
  const tri = `num desc nulls last, ${colonnes.map((_, i) => `c${i}`).join(', ')}`;
  const nommees = colonnes.flatMap(({ noms }, i) =>
    noms ? [`left join (${NOMS[noms].sql}) as n${i} on n${i}.cle = page.c${i}`] : [],
  );
  const text = `with
${[...base, toutes].join(',\n')},
page as (
    select *
    from toutes
    ${ou}
    order by ${tri}
    limit ${valeurs.lier('limite', limite)}
    offset ${valeurs.lier('depuis', (page - 1) * limite)}
)
select
    ${colonnes.map(({ nom, noms }, i) => (noms ? `coalesce(n${i}.libelle, c${i})` : `c${i}`) + ` as ${nom}`).join(',\n    ')},
from page
${nommees.join('\n')}
order by ${tri}`;
  return { text, parametres: valeurs.parametres };
}
