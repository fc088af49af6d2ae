import Fastify from 'fastify';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { eurosInconnus, nombre, texteInconnu } from '../../server/figures.ts';
import { assertKnownValues } from '../../server/values.ts';

const Ligne = Type.Object({
  nom: texteInconnu('Nom'),
  verse_eur: eurosInconnus('Versé'),
  cpts_nb: nombre('CPTS'),
  detail: Type.Optional(Type.Array(Type.Object({ annee: Type.Integer() }))),
});
const Reponse = Type.Object({
  total_nb: nombre('Lignes'),
  lignes: Type.Array(Ligne),
  tete: Type.Union([Ligne, Type.Null()]),
});
const ligne = { nom: null, verse_eur: null, cpts_nb: 0 };
const reponse = { total_nb: 1, lignes: [ligne], tete: null };

describe('an unknown value', () => {
  it('is written 0 by the serializer where the schema says that none is', async () => {
    const app = Fastify();
    app.get('/', { schema: { response: { 200: Reponse } } }, () => ({ ...reponse, total_nb: null }) as never);
    expect((await app.inject('/')).json()).toEqual({ ...reponse, total_nb: 0 });
    await app.close();
  });

  it('passes where the schema says that it may be', () => {
    expect(() => assertKnownValues('/essai', Reponse, reponse)).not.toThrow();
    expect(() => assertKnownValues('/essai', Reponse, { ...reponse, tete: ligne })).not.toThrow();
    expect(() => assertKnownValues('/essai', Type.Array(Ligne), [])).not.toThrow();
  });

  it.each([
    ['/essai.total_nb', { ...reponse, total_nb: null }],
    ['/essai.lignes[].cpts_nb', { ...reponse, lignes: [ligne, { ...ligne, cpts_nb: null }] }],
    ['/essai.lignes[]', { ...reponse, lignes: [null] }],
    ['/essai.tete.cpts_nb', { ...reponse, tete: { ...ligne, cpts_nb: null } }],
    ['/essai.lignes[].detail[].annee', { ...reponse, lignes: [{ ...ligne, detail: [{ annee: null }] }] }],
  ])('is refused at %s', (place, value) => {
    expect(() => assertKnownValues('/essai', Reponse, value)).toThrow(`${place} is null`);
  });
});
