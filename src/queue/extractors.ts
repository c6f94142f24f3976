/** Pools of child processes, one for each way in which documents are to be read; those of most archives are read in one way. */
import type { Extractor } from "../extractor.ts";
import type { PlainOptions } from "../pool/plain.ts";
import { createPool, type Pool as ProcessPool } from "../pool/pool.ts";
import type { Limits } from "../pool/settings.ts";
import type { Pool } from "../postgres/connect.ts";

export interface Extractors {
  forRun(run: number): Promise<Extractor>;
  close(): void;
}

export function extractorsOf(pool: Pool, { jobs, seconds, megabytes }: Partial<Limits> & { jobs: number }): Extractors {
  const limits = { ...(seconds !== undefined && { seconds }), ...(megabytes !== undefined && { megabytes }) };
  const ofRun = new Map<number, string>();
  const ofOptions = new Map<string, ProcessPool>();

  async function optionsOf(run: number): Promise<string> {
    const { rows } = await pool.query<{ options: string }>("SELECT options FROM queued_run WHERE run_id = $1", [run]);
    return rows[0]?.options ?? "{}";
  }

  function processes(json: string): ProcessPool {
    const options: PlainOptions = JSON.parse(json);
    const made = ofOptions.get(json) ?? createPool({ jobs, options, ...limits });
    ofOptions.set(json, made);
    return made;
  }

  return {
    forRun: async (run) => {
      const options = ofRun.get(run) ?? (await optionsOf(run));
      ofRun.set(run, options);
      return processes(options);
    },
    close: () => {
      for (const made of ofOptions.values()) made.close();
    },
  };
}
