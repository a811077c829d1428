/** There is no network's database where the environment says that there is one. */
export class NoDatabase extends Error {
  static inFolder(folder: string): NoDatabase {
    return new NoDatabase(
      `There is no database in "${folder}". Give the folder of one in CERCLE_DATA.`,
    );
  }

  static atAddress(): NoDatabase {
    return new NoDatabase(
      'No network has been in this PostgreSQL database. Give the address of one in CERCLE_DATABASE_URL.',
    );
  }
}
