/**
 * The part of the driver that this layer uses. The package ships types, but its `exports` does not lead to them; and
 * what is not declared here (serialize, backup, loadExtension) cannot be called by mistake: they would write plain text.
 */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Driver {
    interface Statement<Parameters extends unknown[], Row> {
      readonly readonly: boolean;
      readonly reader: boolean;
      run(...params: Parameters): { changes: number; lastInsertRowid: number | bigint };
      get(...params: Parameters): Row | undefined;
      all(...params: Parameters): Row[];
      iterate(...params: Parameters): IterableIterator<Row>;
    }
    interface Database {
      readonly open: boolean;
      readonly inTransaction: boolean;
      prepare<Parameters extends unknown[], Row>(text: string): Statement<Parameters, Row>;
      transaction<A extends unknown[], T>(work: (...args: A) => T): { immediate(...args: A): T };
      exec(text: string): this;
      key(key: Buffer): number;
      rekey(key: Buffer): number;
      pragma(source: string, options?: { simple?: boolean }): unknown;
      close(): this;
    }
  }
  class Driver {
    constructor(path: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
  }
  interface Driver extends Driver.Database {}
  export default Driver;
}
