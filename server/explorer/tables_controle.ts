import type { Table } from './catalogue.ts';
import * as d from './communs.ts';

/** What the controls found. */
export const CONTROLE: Record<string, Table> = {
  alertes: {
    famille: 'Contrôle',
    libelle: 'Alertes',
    grain: 'un constat d’un contrôle',
    cpts: 'exercice',
    reserve:
      'Les mêmes euros peuvent être en jeu dans plusieurs contrôles : une somme les compte chaque fois.',
    ligne: { alerte_id: 'Alerte', date_fait: 'Date du fait', constat: 'Constat' },
    dimensions: {
      ...d.EN_PROPRE,
      taille: d.DE_LA_CPTS.taille,
      code: { libelle: 'Contrôle', noms: 'controles' },
      severite: { libelle: 'Sévérité', noms: 'severites' },
      exercice: d.EXERCICE,
      poste: d.POSTE,
      part: d.PART,
    },
    mesures: {
      enjeu_eur: {
        libelle: 'Enjeu',
        sorte: 'somme',
        reserve: 'Les mêmes euros peuvent être en jeu dans plusieurs contrôles.',
      },
      alertes_nb: d.LIGNES('Nombre d’alertes'),
      cpts_nb: { ...d.CPTS_NB, libelle: 'CPTS concernées' },
    },
  },
};
