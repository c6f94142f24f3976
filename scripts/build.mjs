// Compiles src/ to dist/, from nothing, and copies the SQL schema beside its loader.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";

rmSync("dist", { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "scripts/tsconfig.build.json"], { stdio: "inherit" });
cpSync("src/store/schema.sql", "dist/store/schema.sql");
chmodSync("dist/cli/main.js", 0o755);
