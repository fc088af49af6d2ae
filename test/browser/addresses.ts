import { ask, type Site } from './site.ts';

export type Address = [name: string, address: string];

/** Every page of the application, and one of each kind of sheet, with what fills it; to be looked at one at a time: of two windows, one may be left undrawn. */
export async function everyPage(site: Site): Promise<Address[]> {
  const cpts = await ask<{ lignes: { cpts_id: string }[] }>(
    site,
    '/api/cpts?limite=1&tri=verse_eur&ordre=desc',
  );
  const alertes = await ask<{ lignes: { alerte_id: string }[] }>(site, '/api/alertes?limite=1');
  return [
    ['vue nationale', '/'],
    ['missions', '/missions'],
    ['missions par volet', '/missions?detail=volets'],
    ['échéances', '/echeances'],
    ['FIR', '/fir'],
    ['couverture', '/couverture'],
    ['régions', '/regions'],
    ['territoire', '/territoire'],
    ['scénarios', '/scenarios?prevention_pct=20&seuil_taille_2=30000'],
    ['alertes', '/alertes'],
    ['fiche d’un constat', `/alertes/${alertes.lignes[0]!.alerte_id}`],
    ['chiffres publiés', '/publies'],
    ['imports', '/imports'],
    ['liste des CPTS', '/cpts'],
    ['fiche d’une CPTS', `/cpts/${cpts.lignes[0]!.cpts_id}`],
    ['explorer', '/explorer'],
    ['données et méthode', '/methode'],
    ['chiffre cité', '/citation?chiffre=postes'],
    ['accessibilité', '/accessibilite'],
    ['adresse inconnue', '/inconnue'],
  ];
}
