/** One promise taken out of the code, and the test that must turn red. */
export interface Sabotage {
  nom: string;
  /** What is lost, for docs/fautes.md. */
  perdu: string;
  fichier: string;
  /** Text that is there exactly once, and what takes its place. */
  de: string;
  par: string;
  test: string;
  /** Part of the title of the test. */
  titre: string;
}

const ECRITURES: Sabotage[] = [
  {
    nom: 'fsync_tables',
    perdu: 'le fsync des tables avant que l’instantané ait son nom',
    fichier: 'data/publish.ts',
    de: 'await Promise.all(fichiers.map(({ fichier }) => fsyncPath(path.join(stage, fichier))));',
    par: '',
    test: 'test/fautes/ordre.test.ts',
    titre: 'is every file of a snapshot',
  },
  {
    nom: 'fsync_courant',
    perdu: 'le fsync de CURRENT avant son nom',
    fichier: 'data/lake.ts',
    de: 'await handle.writeFile(content);\n    await handle.sync();',
    par: 'await handle.writeFile(content);',
    test: 'test/fautes/ordre.test.ts',
    titre: 'is CURRENT',
  },
  {
    nom: 'renommage',
    perdu: 'CURRENT écrit sous un nom temporaire, puis renommé',
    fichier: 'data/publish.ts',
    de: 'await writeAtomic(current, ',
    par: 'await writeFile(current, ',
    test: 'test/fautes/ordre.test.ts',
    titre: 'is CURRENT',
  },
  {
    nom: 'fsync_journal',
    perdu: 'le fsync de chaque ligne du journal',
    fichier: 'data/chain.ts',
    de: 'await handle.sync();',
    par: '',
    test: 'test/fautes/ordre.test.ts',
    titre: 'is each line of the journal',
  },
  {
    nom: 'verrou',
    perdu: 'le verrou entre deux processus',
    fichier: 'data/lock.ts',
    de: "return await DuckDBInstance.create(file, { threads: '1' });",
    par: "return await DuckDBInstance.create(':memory:', { threads: '1' });",
    test: 'test/data/ingest.test.ts',
    titre: 'holds against another process',
  },
  {
    nom: 'chaine',
    perdu: 'le lien de chaque ligne du journal à la précédente',
    fichier: 'data/chain.ts',
    de: 'if (line.rang !== rang || line.precedent !== precedent)',
    par: 'if (line.rang > rang + 1)',
    test: 'test/data/journal.test.ts',
    titre: 'says that a line was removed',
  },
  {
    nom: 'ligne_du_journal',
    perdu: 'l’empreinte de chaque ligne du journal',
    fichier: 'data/chain.ts',
    de: 'if (sha256Text(JSON.stringify(rest)) !== empreinte)',
    par: 'if (empreinte === undefined)',
    test: 'test/data/journal.test.ts',
    titre: 'says that the line of',
  },
  {
    nom: 'reprise',
    perdu: 'la ligne du journal écrite au démarrage après un arrêt',
    fichier: 'data/recover.ts',
    de: 'if (!known) {',
    par: 'if (current.seq < 0) {',
    test: 'test/data/publish.test.ts',
    titre: 'between CURRENT and the journal',
  },
];

const FICHIERS: Sabotage[] = [
  {
    nom: 'copie_abimee',
    perdu: 'la vérification de la copie brute avant de la rejouer',
    fichier: 'data/publish.ts',
    de: 'if (scan.sha256 !== sha256) {',
    par: 'if (sha256 === undefined) {',
    test: 'test/data/publish.test.ts',
    titre: 'refuses a raw copy that was changed',
  },
  {
    nom: 'quarantaine',
    perdu: 'la mise en quarantaine des lignes mal découpées',
    fichier: 'data/read/file.ts',
    de: 'if (source.rejets && rejetees.length > 0) await quarantineMalformed',
    par: 'if (source.rejets && rejetees.length > 1e9) await quarantineMalformed',
    test: 'test/fautes/lectures.test.ts',
    titre: 'in any dialect',
  },
  {
    nom: 'lignes_physiques',
    perdu: 'le compte indépendant des lignes physiques',
    fichier: 'data/read/lines.ts',
    de: "if (scan.format === 'csv' && counted !== scan.lignes_nb) {",
    par: "if (scan.format === 'csv' && counted > scan.lignes_nb) {",
    test: 'test/data/read.test.ts',
    titre: 'a file refused whole',
  },
  {
    nom: 'derniere_ligne',
    perdu: 'la mise à part d’une dernière ligne sans fin de ligne',
    fichier: 'data/read/file.ts',
    de: "if (scan.format !== 'csv' || scan.termine) return 'valide';",
    par: "if (scan.format !== 'csv' || scan.octets > 0) return 'valide';",
    test: 'test/fautes/lectures.test.ts',
    titre: 'that is cut',
  },
  {
    nom: 'bordereau',
    perdu: 'le refus d’un fichier qui n’est pas celui de son bordereau',
    fichier: 'data/bordereau.ts',
    de: 'if (wrong.length === 0) return;',
    par: 'return;',
    test: 'test/fautes/lectures.test.ts',
    titre: 'that is cut',
  },
  {
    nom: 'arrete',
    perdu: 'la coupe à la date d’arrêté',
    fichier: 'data/reconcile/later.ts',
    de: 'parametres where ${column} > parametres.date_arrete',
    par: 'parametres where ${column} > parametres.date_arrete + 36500',
    test: 'test/data/reconcile.test.ts',
    titre: 'is put aside, the day itself is kept',
  },
  {
    nom: 'total',
    perdu: 'l’attente d’une confirmation quand un total change de plus de 20 %',
    fichier: 'data/confirm.ts',
    de: 'if (absolute(now - old) * 100n <= absolute(old) * SEUILS.total) return [];',
    par: 'if (absolute(now - old) >= 0n) return [];',
    test: 'test/data/confirm.test.ts',
    titre: 'waits when a total falls',
  },
  {
    nom: 'disque_plein',
    perdu: 'la phrase qui dit que le disque est plein',
    fichier: 'data/disque.ts',
    de: 'if (PLEIN.test(text))',
    par: "if (text === 'plein')",
    test: 'test/fautes/disque.test.ts',
    titre: 'is told as such',
  },
];

const SERVICE: Sabotage[] = [
  {
    nom: 'empreinte',
    perdu: 'l’empreinte de chaque fichier d’un instantané',
    fichier: 'server/snapshot.ts',
    de: 'if ((await hashFile(chemin)) !== expected)',
    par: 'if (expected === undefined)',
    test: 'test/fautes/lac.test.ts',
    titre: 'one bit of which has changed',
  },
  {
    nom: 'manifeste',
    perdu: 'l’empreinte du manifeste',
    fichier: 'server/snapshot.ts',
    de: 'if (actual !== expected) throw',
    par: 'if (expected === undefined) throw',
    test: 'test/server/snapshot.test.ts',
    titre: 'the snapshot that is served',
  },
  {
    nom: 'jamais_publie',
    perdu: 'le repli sur ce que le journal dit publié, et rien d’autre',
    fichier: 'server/snapshot.ts',
    de: 'of publishedIn(lake)) {',
    par: 'of listSnapshots(lake).map((seq) => ({ seq, empreinte: undefined }))) {',
    test: 'test/server/snapshot.test.ts',
    titre: 'without being published, once CURRENT cannot be read',
  },
  {
    nom: 'ouverture',
    perdu: 'la vérification des fichiers à l’ouverture',
    fichier: 'server/snapshot.ts',
    de: 'for (const file of manifest.fichiers) await verifyFile(dossier, file);',
    par: '',
    test: 'test/server/snapshot.test.ts',
    titre: 'the snapshot that is served',
  },
  {
    nom: 'classification',
    perdu: 'le refus de servir des données restreintes sans connexion',
    fichier: 'server/access.ts',
    de: "if (classification === 'synthetique' || classification === 'ouvert') return;",
    par: 'if (classification.length > 0) return;',
    test: 'test/server/main.test.ts',
    titre: 'for restricted data',
  },
  {
    nom: 'hote',
    perdu: 'le refus d’un nom d’hôte étranger',
    fichier: 'server/headers.ts',
    de: "if (!LOCAL_HOSTS.has(host.replace(/:\\d+$/, '').toLowerCase()))",
    par: 'if (LOCAL_HOSTS.size === 0)',
    test: 'test/server/refusals.test.ts',
    titre: 'the wire',
  },
  {
    nom: 'cache',
    perdu: 'l’instantané dans la clé du cache',
    fichier: 'server/figure.ts',
    de: 'const key = JSON.stringify([instantane.empreinte, ',
    par: 'const key = JSON.stringify([',
    test: 'test/fautes/api.test.ts',
    titre: 'answers while snapshots are published',
  },
  {
    nom: 'injection_csv',
    perdu: 'l’apostrophe devant un texte qu’un tableur exécuterait',
    fichier: 'server/exports/csv.ts',
    de: "(FORMULA.test(text) ? `'${text}` : text)",
    par: '(FORMULA.test(text) ? `${text}` : text)',
    test: 'test/server/exports.test.ts',
    titre: 'disarms what a spreadsheet would run',
  },
  {
    nom: 'origine',
    perdu: 'le contrôle d’Origin sur les écritures',
    fichier: 'server/imports/origin.ts',
    de: 'if (!from || from.host !== host) throw',
    par: 'if (host === undefined && from) throw',
    test: 'test/server/imports.test.ts',
    titre: 'is refused from',
  },
  {
    nom: 'infini',
    perdu: 'le refus du nombre infini',
    fichier: 'server/app.ts',
    de: '  refuseInfinity(app);\n',
    par: '',
    test: 'test/fautes/api.test.ts',
    titre: 'an infinite number',
  },
];

/** Every sabotage; docs/fautes.md lists them. */
export const SABOTAGES: readonly Sabotage[] = [...ECRITURES, ...FICHIERS, ...SERVICE];
