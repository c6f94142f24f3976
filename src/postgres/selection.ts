/** Chooses items as src/store/selection.ts does: temporary views with the names of the tables show what is chosen. */
import { StoreError } from "../store/error.ts";
import { checkSince, chosen, insertChosen, lasts, reached } from "../store/selection.ts";
import type { Selection } from "../store/shapes.ts";
import { createViews } from "../store/views.ts";
import type { PoolClient } from "./connect.ts";
import { dialect, quoted } from "./create.ts";

export async function choose(client: PoolClient, { where, since, plan }: Selection): Promise<void> {
  if (where === undefined && since === undefined && plan === undefined) return;
  checkSince(since);
  if (plan !== undefined) await checkPlan(client, plan);
  await client.query("CREATE TEMP TABLE chosen_item (id bigint PRIMARY KEY)");
  await chooseItems(
    client,
    `(${where ?? "true"}\n) AND ($1::date IS NULL OR ${lasts("$1::date")}) AND ($2::bigint IS NULL OR plan.id = $2)`,
    [since ?? null, plan ?? null],
  );
  const views = Object.entries(chosen).map(
    ([table, which]) => `CREATE TEMP VIEW ${quoted(table)} AS SELECT * FROM planoteka.${quoted(table)} WHERE ${which};`,
  );
  await client.query(`${reached} ${views.join("\n")} ${createViews("TEMP", dialect)} ANALYZE pg_temp.chosen_item`);
}

async function checkPlan(client: PoolClient, plan: number): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM plan WHERE id = $1", [plan]);
  if (rows.length === 0) throw new StoreError("no-plan", { found: String(plan) });
}

/** Parameters have the server refuse a condition that is more than one statement. */
async function chooseItems(client: PoolClient, condition: string, values: unknown[]): Promise<void> {
  try {
    await client.query(insertChosen(condition), values);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (/^(?:42|22)/.test(code ?? "")) throw new StoreError("bad-condition", { found: message }, error);
    throw error;
  }
}
