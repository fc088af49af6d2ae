import { Type } from 'typebox';
import type { FastifyPluginAsync } from 'fastify';
import { figure } from '../figure.ts';
import * as vocabulary from '../vocabulary.ts';

const Entree = Type.Object({ code: Type.String(), libelle: Type.String() });
const Region = Type.Object({ region_code: Type.String(), nom: Type.String() });
const Departement = Type.Object({
  departement_code: Type.String(),
  nom: Type.String(),
  region_code: Type.String(),
});

const Vocabulaire = Type.Object({
  postes: Type.Array(Type.Object({ ...Entree.properties, groupe: Type.String() })),
  volets: Type.Array(Entree),
  parts: Type.Array(Entree),
  stades: Type.Array(Type.Object({ ...Entree.properties, rang: Type.Integer() })),
  tailles: Type.Array(Type.Object({ code: Type.Integer(), libelle: Type.String(), detail: Type.String() })),
  natures_aci: Type.Array(Entree),
  objets_fir: Type.Array(Entree),
  missions_fir: Type.Array(Type.Object({ code: Type.Integer(), libelle: Type.String() })),
  financeurs: Type.Array(Entree),
  natures_indicateur: Type.Array(Entree),
  confiances: Type.Array(Entree),
  classifications: Type.Array(Entree),
  regions: Type.Array(Region),
  departements: Type.Array(Departement),
});

/** The codes of the answers and their French labels. */
export const vocabulaire: FastifyPluginAsync = async (app) => {
  figure(app, '/vocabulaire', { summary: 'Codes et libellés', response: Vocabulaire }, async ({ db }) => ({
    postes: [...vocabulary.POSTES],
    volets: [...vocabulary.VOLETS],
    parts: [...vocabulary.PARTS],
    stades: [...vocabulary.STADES],
    tailles: [...vocabulary.TAILLES],
    natures_aci: [...vocabulary.NATURES_ACI],
    objets_fir: [...vocabulary.OBJETS_FIR],
    missions_fir: [...vocabulary.MISSIONS_FIR],
    financeurs: [...vocabulary.FINANCEURS],
    natures_indicateur: [...vocabulary.NATURES_INDICATEUR],
    confiances: [...vocabulary.CONFIANCES],
    classifications: [...vocabulary.CLASSIFICATIONS],
    regions: await db.all('regions_noms', Region),
    departements: await db.all('departements_noms', Departement),
  }));
};
