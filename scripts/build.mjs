// Compiles src/ to dist/, from nothing, and copies the migrations beside their loader and the report's page beside its own.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { writeSchemas } from "./schemas.mjs";

rmSync("dist", { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "scripts/tsconfig.build.json"], { stdio: "inherit" });
cpSync("src/store/migrations", "dist/store/migrations", { recursive: true });
execFileSync(process.execPath, ["scripts/page.mjs"], { stdio: "inherit" });
await import("./bundle.mjs");
chmodSync("dist/bundle/planoteka.js", 0o755);
await writeSchemas("dist/schema");
